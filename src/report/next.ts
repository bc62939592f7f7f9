import { machineDecimal } from '../exact/display.ts';
import type { NextReferences } from '../load/next.ts';
import type { CarriedAnswer, CarriedAssessment, Fate } from '../load/rescore.ts';
import type { Cycle } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { Gap } from '../scoring/gaps.ts';
import type { NextAction } from '../scoring/next-actions.ts';
import { titleText } from '../text/title.ts';
import { toAmount } from './amounts.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { locationOf } from './location.ts';
import type {
  LeftBehind,
  NewIndicatorReport,
  NextActionReport,
  NextGapReport,
  NextReport,
  NextSide,
  PastAnswerReport,
} from './next-report.ts';
import { answerValue, reasonText } from './rescore.ts';
import { type FrameworkSide, reportSide } from './score-comparison.ts';

/** What a report of a next cycle is made of. */
export interface NextFacts {
  readonly carried: CarriedAssessment;
  readonly references: NextReferences;
  readonly actions: readonly NextAction[];
  readonly gaps: readonly (Gap & { readonly after: string })[];
  readonly cycle: Cycle;
  /** Both folders as they are shown. */
  readonly folders: { readonly before: string; readonly after: string };
  readonly left: LeftBehind;
  readonly written: NextReport['written'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Words a next cycle. */
export function buildNext(facts: NextFacts, language: Language): NextReport {
  const { carried, references, folders, cycle } = facts;
  const { before, after, sheets, assumed } = carried;
  const names = new Map(before.departments.map(({ id, name }) => [id, titleText(name, language)]));
  const answers = sheets.flatMap((sheet) =>
    sheet.answers.map((answer) => reportAnswer(answer, carried, names, language)),
  );
  const said = answers.filter(({ status }) => status !== 'unanswered');
  const count = (fate: Fate) => said.filter((answer) => answer.fate === fate).length;
  return {
    schemaVersion: 1,
    language,
    institution: before.institution.id,
    name: titleText(before.institution.name, language),
    on: before.on,
    before: sideOf(before.cycle, folders.before, reportSide(before.framework, language)),
    after: sideOf(cycle, folders.after, reportSide(after.framework, language)),
    counts: {
      kept: count('kept'),
      renumbered: count('renumbered'),
      unfit: count('unfit'),
      withdrawn: count('withdrawn'),
    },
    unanswered: answers.length - said.length,
    answers,
    added: reportAdded(carried, names, language),
    assumed: assumed.length === 0 ? null : { department: [...names.values()][0]!, indicators: assumed },
    references,
    actions: before.actionPlan ? facts.actions.map((action) => reportAction(action, names, language)) : null,
    gaps: facts.gaps.map((gap) => reportGap(gap, carried, names, language)),
    left: facts.left,
    written: facts.written,
    diagnostics: reportDiagnostics(facts.diagnostics, language),
  };
}

type Names = ReadonlyMap<string, string>;

function sideOf({ id, type, window, submitBy }: Cycle, folder: string, framework: FrameworkSide): NextSide {
  return {
    cycle: id,
    type: type ?? null,
    window: window ? { from: window.from, to: window.to } : null,
    submitBy: submitBy ?? null,
    folder,
    framework,
  };
}

function reportAnswer(
  carried: CarriedAnswer,
  { before: { framework } }: CarriedAssessment,
  names: Names,
  language: Language,
): PastAnswerReport {
  const { department, before, after, fate, answer, origin } = carried;
  return {
    department,
    departmentName: names.get(department) ?? department,
    before,
    after: after ?? null,
    title: titleText(framework.indicators.get(before)!.title, language),
    fate,
    reason: reasonText(carried, language),
    status: answer.status ?? 'answered',
    value: answerValue(carried),
    location: locationOf(origin),
  };
}

function reportAdded(
  { after, lineage }: CarriedAssessment,
  names: Names,
  language: Language,
): NewIndicatorReport[] {
  const added = [...after.framework.indicators.values()].filter(({ id }) => !lineage.back.has(id));
  return added.map(({ id, title, points }) => ({
    indicator: id,
    title: titleText(title, language),
    points: machineDecimal(points),
    departments: after.assignments.get(id)!.answers.map(({ department }) => names.get(department)!),
  }));
}

function reportAction(next: NextAction, names: Names, language: Language): NextActionReport {
  const { action, fate, indicators, withdrawn, status, due } = next;
  return {
    id: action.id,
    title: titleText(action.title, language),
    fate,
    type: action.type,
    indicators,
    withdrawn,
    owner: names.get(action.owner) ?? action.owner,
    status,
    due: due ?? null,
    passed: action.due !== undefined && due === undefined ? action.due : null,
  };
}

function reportGap(
  gap: NextFacts['gaps'][number],
  { before }: CarriedAssessment,
  names: Names,
  language: Language,
): NextGapReport {
  const { indicator, after, state } = gap;
  const { lead } = before.assignments.get(indicator.id)!;
  const isWeighted = before.framework.aggregate === 'weighted';
  return {
    before: indicator.id,
    after,
    title: titleText(indicator.title, language),
    state,
    lost: toAmount(isWeighted ? gap.impact : gap.lost),
    atRisk: toAmount(isWeighted ? gap.impactAtRisk : gap.atRisk),
    department: lead === undefined ? null : names.get(lead)!,
  };
}
