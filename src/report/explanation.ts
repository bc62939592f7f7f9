import { machineDecimal, showPercent } from '../exact/display.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Rule } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { answerFields } from '../rules/answer-fields.ts';
import { exampleFor } from '../rules/example.ts';
import { measureOf } from '../rules/rule.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import type { PartScore } from '../scoring/indicator.ts';
import { pointsIn } from '../scoring/node-points.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toLoss } from './amounts.ts';
import { type ArithmeticLine, arithmeticOf, isExcluded } from './arithmetic.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';
import { explainReview, type ReviewExplanation } from './review-explanation.ts';
import { type StepText, stepText } from './shares.ts';
import { valueText } from './value-text.ts';
import { ruleLinesOf } from './worth.ts';

/** One department's answer with what it earns by itself. */
export interface ExplainedAnswer {
  readonly department: string;
  readonly name: string;
  readonly status: string;
  readonly value: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly location: Location;
  /** Share of the points, exact; null where there is nothing to judge by itself. */
  readonly share: string | null;
  readonly percent: string | null;
  readonly steps: readonly StepText[];
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
  /** Whether it is left out of points and score. */
  readonly excluded: boolean;
  readonly source: string | null;
  readonly basis: string | null;
  readonly guidance: string | null;
  readonly documents: readonly string[];
  readonly answeredBy: 'lead' | 'each';
  readonly combine: IndicatorNode['combine'] | null;
  readonly rule: readonly string[];
  /** The figure from outside that the rule looks at. */
  readonly reference: { readonly id: string; readonly value: string; readonly location: Location } | null;
  /** An answer to copy. */
  readonly example: string;
  /** What the named parts of an answer mean; null where it has none. */
  readonly fields: string | null;
  readonly location: Location;
  readonly answers: readonly ExplainedAnswer[];
  /** Outside of the points that add up: `score` is then what it adds or takes. */
  readonly effect: 'bonus' | 'deduction' | null;
  readonly score: {
    readonly claimed: string;
    readonly exact: string;
    readonly substantiated: string;
    readonly lost: string;
  };
  /** What reviewers made of it; absent where there is no review. */
  readonly review?: ReviewExplanation;
  /** From the share up to the total, each line in exact fractions. */
  readonly arithmetic: readonly ArithmeticLine[];
}

/** Explains one indicator of a scored assessment. The indicator must exist. */
export function explainIndicator(score: Score, id: string, language: Language): Explanation {
  const { assessment, claimed } = score;
  const indicator = assessment.framework.indicators.get(id)!;
  const scored = claimed.nodes.get(id)!;
  const counted = countedOf(score, id);
  const review = explainReview(score, id, language);
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
    excluded: isExcluded(scored),
    source: source ?? null,
    basis: basis ? titleText(basis, language) : null,
    guidance: guidance ? titleText(guidance, language) : null,
    documents: evidence.map((document) => titleText(document, language)),
    answeredBy,
    combine: answeredBy === 'each' ? combine : null,
    rule: ruleLinesOf(indicator)[language],
    reference: referenceOf(rule, assessment),
    example: exampleFor(indicator),
    fields: answerFields(rule)?.[language] ?? null,
    location: locationOf({ ...origin, path: [...origin.path, 'id'] }),
    answers: scored.indicator!.parts.map((part) =>
      explainAnswer(part, indicator, names, assessment.framework.evidenceRequired, language),
    ),
    effect: indicator.effect ?? null,
    score: {
      claimed: machineDecimal(counted.claimed),
      exact: counted.claimed.toString(),
      substantiated: machineDecimal(counted.substantiated),
      lost: indicator.effect ? '0' : toLoss(scored.applicable, scored.score).shown,
    },
    ...(review && { review }),
    arithmetic: arithmeticOf(score, id, language),
  };
}

/** What an indicator scores; of a bonus or deduction, what it adds or takes before any cap. */
function countedOf({ claimed, substantiated }: Score, id: string) {
  return { claimed: pointsIn(claimed, id), substantiated: pointsIn(substantiated, id) };
}

/** The reference figure of a rule with its place in assessment.yaml. */
function referenceOf(rule: Rule, { references, origin }: Assessment): Explanation['reference'] {
  const measure = isFigureRule(rule) ? measureOf(rule) : undefined;
  if (measure?.kind !== 'against') return null;
  const value = references.get(measure.reference);
  if (value === undefined) return null;
  const location = locationOf({ ...origin, path: [...origin.path, 'references', measure.reference] });
  return { id: measure.reference, value: machineDecimal(value), location };
}

function explainAnswer(
  part: PartScore,
  indicator: IndicatorNode,
  names: ReadonlyMap<string, string>,
  required: boolean,
  language: Language,
): ExplainedAnswer {
  const { answer, share, steps, substantiated } = part;
  const answered = answer.status === 'answered';
  // figures that are added are judged together: by itself an answer has only its figure
  const isTerm = indicator.answeredBy === 'each' && indicator.combine === 'sum';
  return {
    department: answer.department,
    name: names.get(answer.department)!,
    status: answer.status,
    value: answered ? valueText(answer.value) : null,
    note: answer.note ? titleText(answer.note, language) : null,
    reason: answer.reason ? titleText(answer.reason, language) : null,
    location: locationOf(answer.origin),
    approvedBy: answer.approvedBy ?? null,
    share: answered && !isTerm ? share.toString() : null,
    percent: answered && !isTerm ? showPercent(share) : null,
    steps: (isTerm ? steps.slice(0, -1) : steps).map((step) => stepText(step, language)),
    substantiated: answered && required && (isTerm || !share.isZero) ? substantiated : null,
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
