import { machineDecimal, showPercent } from '../exact/display.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { answerExample, ruleWords } from '../rules/rule.ts';
import type { PartScore } from '../scoring/indicator.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toLoss } from './amounts.ts';
import { type ArithmeticLine, arithmeticOf } from './arithmetic.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';
import { valueText } from './value-text.ts';

/** One department's answer with what it earns by itself. */
export interface ExplainedAnswer {
  readonly department: string;
  readonly name: string;
  readonly status: string;
  readonly value: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly location: Location;
  /** Share of the points, exact; null where there is nothing to judge. */
  readonly share: string | null;
  readonly percent: string | null;
  readonly steps: readonly { readonly label: string; readonly formula: string }[];
  /** Null where nothing is claimed, or the framework asks for no evidence. */
  readonly substantiated: boolean | null;
  readonly evidence: readonly ExplainedEvidence[];
}

export interface ExplainedEvidence {
  readonly document: string | null;
  readonly title: string | null;
  readonly approved: string | null;
  readonly file: string | null;
  readonly state: PartScore['answer']['evidence'][number]['state'];
  readonly location: Location;
}

/** Everything about one indicator's score, down to the lines that caused it. */
export interface Explanation {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly indicator: string;
  readonly title: string;
  readonly points: string;
  readonly source: string | null;
  readonly basis: string | null;
  readonly guidance: string | null;
  readonly documents: readonly string[];
  readonly answeredBy: 'lead' | 'each';
  readonly combine: IndicatorNode['combine'] | null;
  readonly rule: readonly string[];
  /** An answer to copy. */
  readonly example: string;
  readonly location: Location;
  readonly answers: readonly ExplainedAnswer[];
  readonly score: {
    readonly claimed: string;
    readonly exact: string;
    readonly substantiated: string;
    readonly lost: string;
  };
  /** From the share up to the total, each line in exact fractions. */
  readonly arithmetic: readonly ArithmeticLine[];
}

/** Explains one indicator of a scored assessment. The indicator must exist. */
export function explainIndicator(score: Score, id: string, language: Language): Explanation {
  const { assessment, claimed, substantiated } = score;
  const indicator = assessment.framework.indicators.get(id)!;
  const scored = claimed.nodes.get(id)!;
  const { title, points, source, basis, guidance, evidence, answeredBy, combine, rule, origin } = indicator;
  const names = new Map(
    assessment.departments.map((department) => [department.id, titleText(department.name, language)]),
  );
  return {
    schemaVersion: 1,
    language,
    indicator: id,
    title: titleText(title, language),
    points: machineDecimal(points),
    source: source ?? null,
    basis: basis ? titleText(basis, language) : null,
    guidance: guidance ? titleText(guidance, language) : null,
    documents: evidence.map((document) => titleText(document, language)),
    answeredBy,
    combine: answeredBy === 'each' ? combine : null,
    rule: ruleWords(rule, points)[language],
    example: answerExample(rule),
    location: locationOf({ ...origin, path: [...origin.path, 'id'] }),
    answers: scored.indicator!.parts.map((part) =>
      explainAnswer(part, names, assessment.framework.evidenceRequired, language),
    ),
    score: {
      claimed: machineDecimal(scored.score),
      exact: scored.score.toString(),
      substantiated: machineDecimal(substantiated.nodes.get(id)!.score),
      lost: toLoss(scored.applicable, scored.score).shown,
    },
    arithmetic: arithmeticOf(score, id, language),
  };
}

function explainAnswer(
  part: PartScore,
  names: ReadonlyMap<string, string>,
  required: boolean,
  language: Language,
): ExplainedAnswer {
  const { answer, share, steps, substantiated } = part;
  const answered = answer.status === 'answered';
  return {
    department: answer.department,
    name: names.get(answer.department)!,
    status: answer.status,
    value: answered ? valueText(answer.value) : null,
    note: answer.note ? titleText(answer.note, language) : null,
    reason: answer.reason ? titleText(answer.reason, language) : null,
    location: locationOf(answer.origin),
    share: answered ? share.toString() : null,
    percent: answered ? showPercent(share) : null,
    steps: steps.map((step) => ({ label: step.label[language], formula: step.formula })),
    substantiated: answered && required && !share.isZero ? substantiated : null,
    evidence: answer.evidence.map(({ record, state, origin }) => ({
      document: record.document ?? null,
      title: record.title ? titleText(record.title, language) : null,
      approved: record.approved ?? null,
      file: record.file ?? null,
      state,
      location: locationOf(origin),
    })),
  };
}
