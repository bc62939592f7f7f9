import { evidence } from '../diagnostics/catalogue/evidence.ts';
import { gap } from '../diagnostics/catalogue/gap.ts';
import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { WaiversFile } from '../model/files.ts';
import { isDate } from './dates.ts';

type WaiverFile = WaiversFile['waivers'][number];

/** The codes of findings that a waiver may name. */
const waivable: readonly string[] = [...Object.keys(gap), ...Object.keys(evidence)];

/** What is wrong in `waivers.yaml` against its assessment. */
export function checkWaivers(file: WaiversFile, assessment: Assessment): Issue[] {
  const found = file.waivers.flatMap((waiver, i) => checkWaiver(waiver, ['waivers', i], assessment));
  return [...found, ...checkDuplicates(file.waivers)];
}

function checkWaiver(
  { indicator, finding, department, until }: WaiverFile,
  path: DataPath,
  { framework, departments }: Assessment,
): Issue[] {
  const found: Issue[] = [];
  const { indicators } = framework;
  const node = indicator === undefined ? undefined : indicators.get(indicator);
  if (indicator !== undefined && node === undefined) {
    const args = choice({ indicator }, indicator, [...indicators.keys()], () =>
      titlesOf(indicators.values()),
    );
    found.push(issue('waiver/unknown-indicator', args, [...path, 'indicator']));
  }
  if (node && !node.mayBeWaived)
    found.push(issue('waiver/forbidden', { indicator: node.id }, [...path, 'indicator']));
  const ids = departments.map(({ id }) => id);
  if (department !== undefined && !ids.includes(department)) {
    const titles = () => titlesOf(departments.map(({ id, name }) => ({ id, title: name })));
    const args = choice({ department }, department, ids, titles);
    found.push(issue('waiver/unknown-department', args, [...path, 'department']));
  }
  if (finding !== undefined && !waivable.includes(finding))
    found.push(issue('waiver/unknown-finding', choice({ finding }, finding, waivable), [...path, 'finding']));
  if (!isDate(until)) found.push(issue('waiver/no-date', { until }, [...path, 'until']));
  return found;
}

/** Two that cover the same are one too many, whatever their ends. */
function checkDuplicates(waivers: readonly WaiverFile[]): Issue[] {
  const first = new Map<string, number>();
  return waivers.flatMap(({ indicator, finding, department }, i) => {
    const names = [indicator, finding, department];
    const key = JSON.stringify(names.map((name) => name ?? null));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, i);
      return [];
    }
    const subject = names.filter((name) => name !== undefined).join(' ');
    const related: DataPath = ['waivers', earlier];
    return [issue('waiver/duplicate', { subject }, ['waivers', i], { related })];
  });
}
