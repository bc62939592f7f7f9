import { type Issue, issue, under } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { ReviewEntry, ReviewedAnswer, ReviewFile } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { amountText, decimalText, exceeds } from '../rules/amount.ts';
import { isCalendarDate } from './dates.ts';
import { checkAnswers } from './department.ts';

/** What is wrong in a review by itself and against the assessment that it is of; paths from the file's root. */
export function checkReview(file: ReviewFile, assessment: Assessment): Issue[] {
  const { date } = file;
  const found = isCalendarDate(date)
    ? date > assessment.on
      ? [issue('review/not-yet', { date, on: assessment.on }, ['date'])]
      : []
    : [issue('assessment/impossible-date', { date }, ['date'])];
  const { indicators } = assessment.framework;
  const ids = [...indicators.keys()];
  const entries = Object.entries(file.indicators).flatMap(([id, entry]) => {
    const indicator = indicators.get(id);
    const path: DataPath = ['indicators', id];
    if (indicator !== undefined)
      return checkEntry(entry, indicator, assessment).map((inner) => under(path, inner));
    const args = choice({ indicator: id }, id, ids, () => titlesOf(indicators.values()));
    return [issue('review/unknown-indicator', args, path, { at: 'key' })];
  });
  return [...found, ...entries];
}

/** What is wrong with an entry; paths from the entry. */
function checkEntry(entry: ReviewEntry, indicator: IndicatorNode, assessment: Assessment): Issue[] {
  return [
    ...checkFinding(entry, indicator),
    ...checkAward(entry, indicator),
    ...checkReviewedAnswers(entry, indicator, assessment),
    ...checkDepartments(entry, 'seen', assessment),
    ...checkLock(entry, indicator, assessment),
  ];
}

/** An entry with only `seen` is one that a reviewer has still to fill in. */
function checkFinding(
  { award, answer, answers, lock, seen, reason }: ReviewEntry,
  { id }: IndicatorNode,
): Issue[] {
  const other = answer === undefined ? 'answers' : 'answer';
  if (award !== undefined && (answer ?? answers) !== undefined)
    return [
      issue('review/award-and-answer', { indicator: id, other }, [other], { at: 'key', related: ['award'] }),
    ];
  if (award !== undefined || answer !== undefined || answers !== undefined || lock) return [];
  if (seen !== undefined && reason === undefined) return [];
  return [issue('review/says-nothing', { indicator: id }, [], { at: 'key' })];
}

function checkAward({ award }: ReviewEntry, { id, points }: IndicatorNode): Issue[] {
  if (award === undefined) return [];
  if (points.isZero) return [issue('review/award-without-points', { indicator: id }, ['award'])];
  if (!exceeds(award, points)) return [];
  const args = { indicator: id, award: amountText(award), points: decimalText(points) };
  return [issue('review/award-above-points', args, ['award'])];
}

/** The answers as reviewed must be such as the departments themselves could have given. */
function checkReviewedAnswers(entry: ReviewEntry, indicator: IndicatorNode, assessment: Assessment): Issue[] {
  const { answer, answers, reason } = entry;
  const isEach = indicator.answeredBy === 'each';
  const given =
    answer !== undefined && isEach ? 'answer' : answers !== undefined && !isEach ? 'answers' : undefined;
  if (given !== undefined) {
    const args = { indicator: indicator.id, given } as const;
    return [issue('review/answer-form', args, [given], { at: 'key' })];
  }
  const lead = assessment.assignments.get(indicator.id)?.lead ?? '';
  const known = checkDepartments(entry, 'answers', assessment);
  const each = Object.entries(answers ?? {}).map(([department, each]) => ({
    department,
    each,
    path: ['answers', department],
  }));
  const own = answer === undefined ? [] : [{ department: lead, each: answer, path: ['answer'] }];
  return [
    ...known,
    ...[...each, ...own].flatMap(({ department, each, path }) => asAnswered(department, each, path)),
  ];

  function asAnswered(department: string, each: ReviewedAnswer, path: DataPath): Issue[] {
    const { framework, references } = assessment;
    const sheet = {
      kind: 'department',
      department,
      answers: { [indicator.id]: { ...each, ...(reason && { reason }) } },
    } as const;
    const found = checkAnswers(sheet, { framework, references, leadOf: () => undefined });
    // from `answers`, indicator
    const below = (inner: DataPath) => [...path, ...inner.slice(2)];
    return found.map((inner) => ({
      ...inner,
      path: below(inner.path),
      ...(inner.related && { related: below(inner.related) }),
    }));
  }
}

function checkDepartments(
  entry: ReviewEntry,
  table: 'answers' | 'seen',
  { departments }: Assessment,
): Issue[] {
  const ids = departments.map(({ id }) => id);
  const titles = () => titlesOf(departments.map(({ id, name }) => ({ id, title: name })));
  return Object.keys(entry[table] ?? {})
    .filter((department) => !ids.includes(department))
    .map((department) => {
      const args = choice({ department }, department, ids, titles);
      return issue('review/unknown-department', args, [table, department], { at: 'key' });
    });
}

function checkLock(
  { lock, seen = {} }: ReviewEntry,
  { id }: IndicatorNode,
  { assignments }: Assessment,
): Issue[] {
  if (!lock) return [];
  const lacking = assignments
    .get(id)!
    .answers.map(({ department }) => department)
    .filter((department) => !Object.hasOwn(seen, department));
  if (lacking.length === 0) return [];
  return [
    issue('review/lock-without-seen', { indicator: id, departments: lacking.join(', ') }, ['lock'], {
      at: 'key',
    }),
  ];
}
