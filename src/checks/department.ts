import { type Issue, issue, under } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { Rational } from '../exact/rational.ts';
import type { Answer, DepartmentFile } from '../model/files.ts';
import type { Framework, IndicatorNode } from '../model/framework.ts';
import { answerFault } from '../rules/rule.ts';
import { isCalendarDate } from './dates.ts';

/** What the answers of a sheet are checked against. */
export interface SheetContext {
  readonly framework: Framework;
  readonly references: ReadonlyMap<string, Rational>;
  /** The lead department of an indicator; undefined where every department answers, or none is known. */
  leadOf(indicator: string): string | undefined;
}

/** What is wrong with the answers of a department's sheet; paths from the sheet's root. */
export function checkAnswers(file: DepartmentFile, context: SheetContext): Issue[] {
  const { indicators } = context.framework;
  const accepted = [...indicators.keys()];
  const titles = () => titlesOf(indicators.values());
  return Object.entries(file.answers).flatMap(([id, answer]) => {
    const indicator = context.framework.indicators.get(id);
    if (indicator === undefined) {
      return [
        issue('answer/unknown-indicator', choice({ id }, id, accepted, titles), ['answers', id], {
          at: 'key',
        }),
      ];
    }
    const found = [
      ...checkDepartment(file.department, indicator, context),
      ...checkAnswer(answer, indicator, context),
    ];
    return found.map((inner) => under(['answers', id], inner));
  });
}

function checkDepartment(department: string, indicator: IndicatorNode, context: SheetContext): Issue[] {
  const lead = context.leadOf(indicator.id);
  if (indicator.answeredBy === 'each' || lead === undefined || lead === department) return [];
  return [issue('answer/not-responsible', { indicator: indicator.id, department, lead }, [], { at: 'key' })];
}

function checkAnswer(answer: Answer, indicator: IndicatorNode, context: SheetContext): Issue[] {
  const found = checkEvidenceDates(answer);
  if (answer.status === 'not-applicable') {
    if (context.framework.notApplicable.treatAs === 'forbidden' || !indicator.mayBeNotApplicable) {
      found.push(issue('answer/not-applicable-forbidden', { indicator: indicator.id }, ['status']));
    }
    if (answer.reason === undefined)
      found.push(issue('answer/reason-missing', { indicator: indicator.id }, ['status']));
  }
  if (answer.value === undefined) return found;
  const fault = answerFault(answer.value, indicator.rule, context.references);
  return fault ? [...found, under(['value'], fault)] : found;
}

function checkEvidenceDates(answer: Answer): Issue[] {
  return (answer.evidence ?? []).flatMap((record, i) =>
    (['approved', 'valid-until'] as const).flatMap((key) => {
      const date = record[key];
      return date !== undefined && !isCalendarDate(date)
        ? [issue('assessment/impossible-date', { date }, ['evidence', i, key])]
        : [];
    }),
  );
}
