import { type Issue, issue } from '../diagnostics/issue.ts';
import type { DataPath } from '../model/diagnostic.ts';
import { hasYearThatCounts, isCalendarDate, yearsThatCount } from './dates.ts';

type ImpossibleDate = 'action/impossible-date' | 'assessment/impossible-date' | 'certificate/impossible-date';

/**
 * What is wrong with a date from which days are counted: it is none of the calendar, which the given code says, or of a year too far off. The
 * schema has seen to its form; a month or a year alone is in every calendar.
 */
export function checkDay(date: string, path: DataPath, impossible: ImpossibleDate): Issue[] {
  if (date.length > 'YYYY-MM'.length && !isCalendarDate(date)) return [issue(impossible, { date }, path)];
  return hasYearThatCounts(date) ? [] : [issue('schema/year-range', { date, ...yearsThatCount }, path)];
}
