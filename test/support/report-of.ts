import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAssessment } from '../../src/load/assessment.ts';
import type { Host, Output } from '../../src/load/host.ts';
import { nodeFileSystem } from '../../src/load/node-file-system.ts';
import type { Language } from '../../src/model/language.ts';
import { buildReport } from '../../src/report/build.ts';
import { buildDocument, type DocumentReport } from '../../src/report/document.ts';
import { buildPrevious } from '../../src/report/previous.ts';
import type { ScoredCycle } from '../../src/report/previous-shift.ts';
import type { Report } from '../../src/report/report.ts';
import { score } from '../../src/scoring/score.ts';
import { layOut, readCase } from './case-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const silent: Output = { isTerminal: false, columns: undefined, write: () => undefined };

/** The report of an assessment folder, given from the project's root, as of a fixed date. */
export function reportOf(folder: string, language: Language, on = '2014-08-29'): Report {
  return cycleOf(root, folder, language, on).report;
}

/** The same with what belongs beside it in the report that is handed in, but for a last cycle. */
export function documentOf(folder: string, language: Language, on = '2014-08-29'): DocumentReport {
  const cycle = cycleOf(root, folder, language, on);
  return buildDocument(cycle, { previous: null, previousFault: null, sheets: new Set() }, [], language);
}

/** A report with everything that there can be: reviews, actions, a certificate, a last cycle under another edition. */
export function fullDocument(language: Language): DocumentReport {
  const scratch = mkdtempSync(join(tmpdir(), 'assess-document-'));
  try {
    layOut(readCase(join(root, 'test', 'cases', 'report'), 'life-cycle'), scratch, join(root, 'examples'));
    const [before, after] = ['city-2014', 'city-2016'].map((folder) =>
      cycleOf(scratch, folder, language, '2016-10-20'),
    );
    const previous = buildPrevious(before!, after!, 'city-2014', language);
    return buildDocument(after!, { previous, previousFault: null, sheets: new Set() }, [], language);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function cycleOf(cwd: string, folder: string, language: Language, on: string): ScoredCycle {
  const host: Host = {
    ...nodeFileSystem(cwd),
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
  const scored = score(value);
  return { score: scored, report: buildReport(scored, diagnostics, language) };
}
