import { join } from 'node:path';
import type { Host } from '../../load/host.ts';
import { displayPath, placeFrom } from '../../load/paths.ts';
import { loadPrevious } from '../../load/previous.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import { buildReport } from '../../report/build.ts';
import { reportDiagnostics } from '../../report/diagnostics.ts';
import type { PreviousFault } from '../../report/document.ts';
import { buildPrevious, type PreviousReport } from '../../report/previous.ts';
import type { ScoredCycle } from '../../report/previous-shift.ts';
import { score } from '../../scoring/score.ts';
import { koWith } from '../../text/quoted.ts';
import { findAssessment } from '../open.ts';
import { UsageError } from '../usage-error.ts';

/** The comparison with the last cycle; or why there is none: nothing is named, or what the file names cannot be read. */
export interface ReadPrevious {
  readonly previous: PreviousReport | null;
  readonly fault: PreviousFault | null;
  /** Set where the folder that was named on the command line has errors. */
  readonly refused?: readonly Diagnostic[];
}

const none: ReadPrevious = { previous: null, fault: null };

/** Compares with the folder that was named on the command line, which must be sound, else with the one that the assessment names. */
export function readPrevious(
  named: string | undefined,
  folder: string,
  cycle: ScoredCycle,
  host: Host,
  language: Language,
): ReadPrevious {
  if (named === undefined) return readOwn(folder, cycle, host, language);
  const path = findAssessment(named, host);
  if (isSame(path, folder, host)) throw itself(displayPath(path, host));
  return compare(path, cycle, host, language);
}

/** The folder that the assessment names; whatever is wrong with it is told in the report. */
function readOwn(folder: string, cycle: ScoredCycle, host: Host, language: Language): ReadPrevious {
  const { previous } = cycle.score.assessment;
  if (previous === undefined) return none;
  const path = placeFrom(folder, previous, host);
  const shown = displayPath(path, host);
  const fault = (kind: PreviousFault['kind'], first: PreviousFault['first'], errors: number) => ({
    previous: null,
    fault: { path: shown, kind, first, errors },
  });
  if (isSame(path, folder, host)) return fault('itself', null, 0);
  if (host.kindOf(join(path, 'assessment.yaml')) !== 'file') return fault('missing', null, 0);
  const found = compare(path, cycle, host, language);
  if (!found.refused) return found;
  const errors = found.refused.filter(({ severity }) => severity === 'error');
  return fault('broken', reportDiagnostics(errors, language)[0] ?? null, errors.length);
}

function compare(path: string, cycle: ScoredCycle, host: Host, language: Language): ReadPrevious {
  const { value, diagnostics } = loadPrevious(path, host, cycle.score.assessment.on);
  if (!value) return { ...none, refused: diagnostics };
  const scored = score(value);
  const before = { score: scored, report: buildReport(scored, diagnostics, language) };
  return { previous: buildPrevious(before, cycle, displayPath(path, host), language), fault: null };
}

function isSame(path: string, folder: string, host: Host): boolean {
  return host.realPath(path) === host.realPath(folder);
}

function itself(shown: string): UsageError {
  return new UsageError(
    {
      ko: `${koWith(shown, '은/는')} 보고하는 진단 자신입니다.`,
      en: `"${shown}" is the assessment that is reported.`,
    },
    {
      ko: '지난 회차의 진단 폴더를 --previous에 적으십시오.',
      en: "Name the folder of the last cycle's assessment with --previous.",
    },
  );
}
