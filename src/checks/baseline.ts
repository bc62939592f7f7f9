import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { Assessment } from '../model/assessment.ts';
import type { BaselineFile } from '../model/files.ts';

/** What a baseline lists that its assessment does not have; it may have been withdrawn, so that nothing of it is an error. */
export function checkBaseline(file: BaselineFile, { departments, framework }: Assessment): Issue[] {
  const ids = departments.map(({ id }) => id);
  const { indicators } = framework;
  return Object.entries(file.departments).flatMap(([department, gaps]) => {
    if (!ids.includes(department)) {
      const titles = () => titlesOf(departments.map(({ id, name }) => ({ id, title: name })));
      const args = choice({ department }, department, ids, titles);
      return [issue('baseline/unknown-department', args, ['departments', department], { at: 'key' })];
    }
    return Object.keys(gaps)
      .filter((indicator) => !indicators.has(indicator))
      .map((indicator) => {
        const titles = () => titlesOf(indicators.values());
        const args = choice({ indicator }, indicator, [...indicators.keys()], titles);
        return issue('baseline/unknown-indicator', args, ['departments', department, indicator], {
          at: 'key',
        });
      });
  });
}
