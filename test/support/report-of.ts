import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAssessment } from '../../src/load/assessment.ts';
import type { Host, Output } from '../../src/load/host.ts';
import { nodeFileSystem } from '../../src/load/node-file-system.ts';
import type { Language } from '../../src/model/language.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Report } from '../../src/report/report.ts';
import { score } from '../../src/scoring/score.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const silent: Output = { isTerminal: false, columns: undefined, write: () => undefined };

/** The report of an assessment folder, given from the project's root, as of a fixed date. */
export function reportOf(folder: string, language: Language, on = '2014-08-29'): Report {
  const host: Host = {
    ...nodeFileSystem(root),
    env: {},
    frameworks: join(root, 'indicators'),
    version: '0.0.0',
    now: () => 0,
    stdout: silent,
    stderr: silent,
    runGit: () => ({ problem: 'no-git' }),
  };
  const { value, diagnostics } = loadAssessment(folder, host, on);
  if (value === undefined)
    throw new Error(diagnostics.map(({ code, file }) => `${code} in ${file}`).join(', '));
  return buildReport(score(value), diagnostics, language);
}
