import { checkAnswers } from '../checks/department.ts';
import { checkSums } from '../checks/sums.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Issue, locateAll } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import { Rational } from '../exact/rational.ts';
import type { AnswerStatus, Assessment, Assignment, DepartmentAnswer } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Answer, DepartmentFile } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Locator } from '../model/place.ts';
import { validate } from '../schema/validate.ts';
import { readSource } from '../source/read-source.ts';
import type { Result } from './document.ts';
import { inArgument, type Setting, settingLocator } from './what-if-setting.ts';

/** An answer that is supposed, beside the one that there is. */
export interface Supposition {
  readonly indicator: IndicatorNode;
  readonly before: DepartmentAnswer;
  readonly after: DepartmentAnswer;
}

/** An assessment with supposed answers in the place of its own. */
export interface Supposed {
  readonly assessment: Assessment;
  /** In the order of the framework, then of the departments. */
  readonly suppositions: readonly Supposition[];
}

/** The words that say what an answer is without a value. */
const statuses: readonly unknown[] = [
  'unanswered',
  'not-implemented',
  'not-assessed',
  'not-applicable',
] satisfies AnswerStatus[];

/** Where the part of a value stands in a path from the root of a sheet: `answers`, the indicator, `value`, the part. */
const partDepth = 3;

/** Not-applicable needs a reason. */
const reason = { ko: '가정', en: 'supposed' } as const;

/**
 * Supposes answers, a setting after the other, without changing any file. Each goes through the reader and the checks of a sheet; its
 * diagnostics name the setting as their file. An answer keeps the evidence that it has.
 */
export function suppose(assessment: Assessment, settings: readonly Setting[]): Result<Supposed> {
  const diagnostics: Diagnostic[] = [];
  const assignments = new Map(assessment.assignments);
  for (const [i, setting] of settings.entries()) {
    const others = { earlier: settings.slice(0, i), later: settings.slice(i + 1) };
    const found = applySetting(setting, { ...assessment, assignments }, others);
    diagnostics.push(...found.diagnostics);
    if (found.value) assignments.set(setting.indicator, found.value);
  }
  const isBroken = () => diagnostics.some(({ severity }) => severity === 'error');
  if (!isBroken()) diagnostics.push(...checkSums(assessment.framework, assignments));
  if (isBroken()) return { diagnostics };
  const suppositions = [...assessment.framework.indicators.values()].flatMap((indicator) => {
    const [before, after] = [assessment.assignments, assignments].map(
      (all) => all.get(indicator.id)!.answers,
    );
    return before!.flatMap((own, i) =>
      own === after![i] ? [] : [{ indicator, before: own, after: after![i]! }],
    );
  });
  return { value: { assessment: { ...assessment, assignments }, suppositions }, diagnostics };
}

/** The settings before and after one. */
interface OtherSettings {
  readonly earlier: readonly Setting[];
  readonly later: readonly Setting[];
}

function applySetting(
  setting: Setting,
  assessment: Assessment,
  { earlier, later }: OtherSettings,
): Result<Assignment> {
  const { source, diagnostics } = readValue(setting);
  if (source === undefined) return { diagnostics };
  const { department, indicator: id } = setting;
  const locator = settingLocator(setting, source);
  const known = assessment.departments.map((each) => each.id);
  if (department !== undefined && !known.includes(department)) {
    const args = choice({ department }, department, known);
    return { diagnostics: [...diagnostics, diagnose('department/unknown', args, locator.place([], 'key'))] };
  }
  const assignment = assessment.assignments.get(id);
  const acting = department === undefined ? assignment?.answers.map((each) => each.department) : [department];
  const found: Diagnostic[] = [];
  const answers = new Map<string, DepartmentAnswer>();
  // an unknown indicator is found by any department
  for (const who of acting ?? known.slice(0, 1)) {
    const own = assignment?.answers.find((each) => each.department === who);
    const made = answerOf(setting, source.values, own, assessment.framework.indicators.get(id));
    // an answer may be made up of several settings: it is whole after the last one
    const isWhole = !later.some((each) => isAbout(each, id, who));
    const issues = isWhole ? checkAnswer(made, who, setting, assessment, source.sourceText) : [];
    const before = earlier.filter((each) => isAbout(each, id, who));
    if (found.length === 0)
      found.push(
        ...issues.flatMap((each) => locateAll([each], locatorOf(each, [...before, setting]) ?? locator)),
      );
    if (own) answers.set(who, toAnswer(made, own, { locator, path: ['answers', id] }));
  }
  const all = [...diagnostics, ...found];
  if (assignment === undefined || all.some(({ severity }) => severity === 'error'))
    return { diagnostics: all };
  return {
    value: {
      ...assignment,
      answers: assignment.answers.map((each) => answers.get(each.department) ?? each),
    },
    diagnostics: all,
  };
}

function isAbout({ indicator, department }: Setting, id: string, who: string): boolean {
  return indicator === id && (department === undefined || department === who);
}

/** Where the part of a value stands that is wrong: in the last setting that gives it; undefined where none does. */
function locatorOf({ path }: Issue, settings: readonly Setting[]): Locator | undefined {
  const part = path[partDepth];
  const gives = ({ key }: Setting) => key === undefined || key === 'value' || key === part;
  const setting = part === undefined ? undefined : settings.findLast(gives);
  const source = setting && readValue(setting).source;
  return source && settingLocator(setting, source);
}

function readValue(setting: Setting) {
  // what is left out is an empty value, not an empty file
  const text = setting.text.trim() === '' ? 'null' : setting.text;
  const { document, diagnostics } = readSource(setting.label, new TextEncoder().encode(text));
  return { source: document, diagnostics: diagnostics.map((each) => inArgument(setting, each)) };
}

/** What a setting makes of an answer: a status, a value, or the present value with one part of it set. */
function answerOf(
  { key }: Setting,
  given: unknown,
  own: DepartmentAnswer | undefined,
  indicator: IndicatorNode | undefined,
): Answer {
  const isStatus = key === 'status' || (key === undefined && statuses.includes(given));
  if (isStatus)
    return { status: given as AnswerStatus, ...(given === 'not-applicable' && { reason }) } as Answer;
  if (key === undefined || key === 'value') return { value: given } as Answer;
  return { value: { ...partsOf(own?.value, indicator), [key]: given } } as Answer;
}

/** The parts of a value; a list of the parts of a checklist that are met as a mapping. */
function partsOf(value: unknown, indicator: IndicatorNode | undefined): Readonly<Record<string, unknown>> {
  if (Array.isArray(value) && indicator?.rule.kind === 'checklist')
    return Object.fromEntries(value.map((part) => [String(part), 'yes']));
  const isMapping = typeof value === 'object' && value !== null && !(value instanceof Rational);
  return isMapping && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function checkAnswer(
  answer: Answer,
  department: string,
  { indicator, label }: Setting,
  { framework, references, assignments }: Assessment,
  sourceText: (path: readonly (string | number)[]) => string | undefined,
) {
  const file = { kind: 'department', department, answers: { [indicator]: answer } } as DepartmentFile;
  // from the root of a sheet to the answer's value
  const depth = 3;
  const { issues } = validate('department', {
    data: plain(file),
    sourceText: (path) => sourceText(path.slice(depth)),
    file: label,
  });
  if (issues.length > 0) return issues;
  return checkAnswers(file, { framework, references, leadOf: (id) => assignments.get(id)?.lead });
}

/** A value as the schemas see it: of a number its type alone matters. */
function plain(value: unknown): unknown {
  if (value instanceof Rational) return 0;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

function toAnswer(
  { status, value, reason: why }: Answer,
  { department, evidence }: DepartmentAnswer,
  origin: DepartmentAnswer['origin'],
): DepartmentAnswer {
  return {
    department,
    status: status ?? 'answered',
    ...(value !== undefined && { value }),
    ...(why !== undefined && { reason: why }),
    evidence,
    origin,
  };
}
