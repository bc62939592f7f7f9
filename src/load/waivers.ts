import { isDate } from '../checks/dates.ts';
import { checkWaivers } from '../checks/waivers.ts';
import { locateAll } from '../diagnostics/issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Waiver } from '../model/gate.ts';
import { loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';
import { checkSpelled, findSpelled } from './spellings.ts';

/** The name of the file of waivers, beside `assessment.yaml`. */
export const waiversFileName = 'waivers.yaml';

/** Reads and checks the waivers of an assessment in a folder; none where there is no such file. */
export function loadWaivers(
  folder: string,
  assessment: Assessment,
  files: FileSystem,
): Result<readonly Waiver[]> {
  const path = findSpelled(waiversFileName, folder, files);
  if (path === undefined) return { value: [], diagnostics: [] };
  const twice = checkSpelled(waiversFileName, folder, files);
  if (twice.length > 0) return { diagnostics: twice };
  const { value, diagnostics } = loadDocument('waivers', path, folder, files);
  if (!value) return { diagnostics };
  const { file, source } = value;
  const all = [...diagnostics, ...locateAll(checkWaivers(file, assessment), source)];
  if (all.some(({ severity }) => severity === 'error')) return { diagnostics: all };
  const waivers = file.waivers.map((waiver, i) => ({
    ...waiver,
    isDated: isDate(waiver.until),
    origin: { locator: source, path: ['waivers', i] },
  }));
  return { value: waivers, diagnostics: all };
}
