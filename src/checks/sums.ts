import { diagnose } from '../diagnostics/diagnose.ts';
import type { Assignment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Framework } from '../model/framework.ts';

/** Where departments' series are added period by period (`combine: sum`), they must have the same number of periods. */
export function checkSums(framework: Framework, assignments: ReadonlyMap<string, Assignment>): Diagnostic[] {
  return [...framework.indicators.values()].flatMap((indicator) => {
    if (indicator.answeredBy !== 'each' || indicator.combine !== 'sum') return [];
    const given = assignments
      .get(indicator.id)!
      .answers.filter(({ value }) => periodsOf(value) !== undefined);
    const odd = given.find(({ value }) => periodsOf(value) !== periodsOf(given[0]!.value));
    if (odd === undefined) return [];
    const place = (answer: typeof odd) => answer.origin.locator.place([...answer.origin.path, 'value']);
    return [diagnose('answer/different-lengths', { indicator: indicator.id }, place(odd), place(given[0]!))];
  });
}

function periodsOf(value: unknown): number | undefined {
  const series =
    (value as { figures?: unknown; past?: unknown } | undefined)?.figures ??
    (value as { past?: unknown } | undefined)?.past;
  return Array.isArray(series) ? series.length : undefined;
}
