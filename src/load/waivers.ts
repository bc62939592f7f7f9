import { join } from 'node:path';
import { isDate } from '../checks/dates.ts';
import { checkWaivers } from '../checks/waivers.ts';
import { locateAll } from '../diagnostics/issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Waiver } from '../model/gate.ts';
import { loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';

/** The name of the file of waivers, beside `assessment.yaml`. */
export const waiversFileName = 'waivers.yaml';

/** Reads and checks the waivers of an assessment in a folder; none where there is no such file. */
export function loadWaivers(
  folder: string,
  assessment: Assessment,
  files: FileSystem,
): Result<readonly Waiver[]> {
  const isThere = (path: string) => {
    const read = files.readFile(path, folder, 1);
    return !('problem' in read) || read.problem !== 'missing';
  };
  const path = [waiversFileName, waiversFileName.replace(/yaml$/, 'yml')]
    .map((name) => join(folder, name))
    .find(isThere);
  if (path === undefined) return { value: [], diagnostics: [] };
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
