import { entryOf } from '../diagnostics/catalogue/index.ts';
import { machineDecimal } from '../exact/display.ts';
import type { CarriedAnswer, CarriedAssessment, Fate, OpenIndicator } from '../load/rescore.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { ScoreComparison } from '../scoring/rescore.ts';
import { titleText } from '../text/title.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { locationOf } from './location.ts';
import type { DiagnosticReport, Location } from './report.ts';
import {
  type FrameworkSide,
  reportComparison,
  reportSide,
  type ScoreComparisonReport,
} from './score-comparison.ts';
import { valueText } from './value-text.ts';

/** One old answer and what becomes of it. */
export interface CarriedAnswerReport {
  readonly department: string;
  readonly departmentName: string;
  readonly before: string;
  readonly after: string | null;
  /** Of the indicator that was answered. */
  readonly title: string;
  readonly fate: Fate;
  /** Why it does not fit. */
  readonly reason: { readonly code: string; readonly message: string; readonly help: string } | null;
  readonly status: string;
  readonly value: string | null;
  readonly location: Location;
}

/** An indicator that is to be answered. */
export interface OpenIndicatorReport {
  readonly indicator: string;
  readonly title: string;
  readonly points: string;
  readonly cause: OpenIndicator['cause'];
  /** The names of the departments that must answer it. */
  readonly departments: readonly string[];
}

/** Everything that reporters see of an assessment that is scored under another framework. */
export interface RescoreReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly institution: string;
  readonly name: string;
  readonly cycle: string;
  readonly on: string;
  readonly before: FrameworkSide;
  readonly after: FrameworkSide;
  readonly comparison: ScoreComparisonReport;
  readonly counts: Readonly<Record<Fate, number>>;
  /** Indicators of which answers are kept as they are, in the order of the framework, and how many answers. */
  readonly kept: readonly { readonly indicator: string; readonly answers: number }[];
  /** Every answer of every sheet, in their order. */
  readonly answers: readonly CarriedAnswerReport[];
  readonly open: readonly OpenIndicatorReport[];
  /** Indicators that were given to the first department, since nobody was responsible. */
  readonly assumed: { readonly department: string; readonly indicators: readonly string[] } | null;
  /** What was written, and the evidence files that still have to be copied beside it; null without `--out`. */
  readonly written: { readonly files: readonly string[]; readonly evidence: readonly string[] } | null;
  readonly diagnostics: readonly DiagnosticReport[];
}

/** Words what becomes of an assessment under another framework. */
export function buildRescore(
  carried: CarriedAssessment,
  comparison: ScoreComparison,
  diagnostics: readonly Diagnostic[],
  language: Language,
  written: RescoreReport['written'] = null,
): RescoreReport {
  const { before, after, sheets, open, assumed } = carried;
  const names = namesOf(before, language);
  const answers = sheets.flatMap((sheet) =>
    sheet.answers.map((answer) => reportAnswer(answer, before, names, language)),
  );
  const count = (fate: Fate) => answers.filter((answer) => answer.fate === fate).length;
  return {
    schemaVersion: 1,
    language,
    institution: before.institution.id,
    name: titleText(before.institution.name, language),
    cycle: before.cycle.id,
    on: before.on,
    before: reportSide(before.framework, language),
    after: reportSide(after.framework, language),
    comparison: reportComparison(comparison, language),
    counts: {
      kept: count('kept'),
      renumbered: count('renumbered'),
      unfit: count('unfit'),
      withdrawn: count('withdrawn'),
    },
    kept: keptOf(answers, before),
    answers,
    open: open.map((each) => reportOpen(each, after, names, language)),
    assumed: assumed.length === 0 ? null : { department: firstName(before, language), indicators: assumed },
    written,
    diagnostics: reportDiagnostics(diagnostics, language),
  };
}

function keptOf(answers: readonly CarriedAnswerReport[], { framework }: Assessment): RescoreReport['kept'] {
  return [...framework.indicators.keys()].flatMap((indicator) => {
    const count = answers.filter(({ before, fate }) => before === indicator && fate === 'kept').length;
    return count > 0 ? [{ indicator, answers: count }] : [];
  });
}

/** What an answer says, as YAML flow text, or null where it has only a status. */
export function answerValue({ answer }: CarriedAnswer): string | null {
  return answer.value === undefined ? null : valueText(answer.value);
}

/** Why an answer is not carried over, in one sentence. */
export function reasonText({ reason }: CarriedAnswer, language: Language): string | null {
  return reason ? entryOf(reason.code)!.message[language](reason.arguments) : null;
}

function reportAnswer(
  carried: CarriedAnswer,
  { framework }: Assessment,
  names: ReadonlyMap<string, string>,
  language: Language,
): CarriedAnswerReport {
  const { department, before, after, fate, reason, answer, origin } = carried;
  const message = reasonText(carried, language);
  return {
    department,
    departmentName: names.get(department) ?? department,
    before,
    after: after ?? null,
    title: titleText(framework.indicators.get(before)!.title, language),
    fate,
    reason:
      reason && message !== null
        ? { code: reason.code, message, help: entryOf(reason.code)!.help[language](reason.arguments) }
        : null,
    status: answer.status ?? 'answered',
    value: answerValue(carried),
    location: locationOf(origin),
  };
}

function reportOpen(
  { id, cause }: OpenIndicator,
  { framework, assignments }: Assessment,
  names: ReadonlyMap<string, string>,
  language: Language,
): OpenIndicatorReport {
  const { title, points } = framework.indicators.get(id)!;
  const silent = assignments.get(id)!.answers.filter(({ status }) => status === 'unanswered');
  return {
    indicator: id,
    title: titleText(title, language),
    points: machineDecimal(points),
    cause,
    departments: silent.map(({ department }) => names.get(department)!),
  };
}

function namesOf({ departments }: Assessment, language: Language): Map<string, string> {
  return new Map(departments.map(({ id, name }) => [id, titleText(name, language)]));
}

function firstName({ departments }: Assessment, language: Language): string {
  return titleText(departments[0]!.name, language);
}
