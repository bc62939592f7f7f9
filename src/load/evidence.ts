import { join } from 'node:path';
import {
  checkRecords,
  type EvidenceFile,
  evidencePath,
  isPortablePath,
  judgeEvidence,
} from '../checks/evidence.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { locate, under } from '../diagnostics/issue.ts';
import type { EvidenceRecord, FoundFile } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Evidence } from '../model/files.ts';
import type { Origin } from '../model/place.ts';
import type { Frame } from './assessment.ts';
import { baselineFileName } from './baseline.ts';
import { gateFileName } from './gate.ts';
import type { FileProblem, FileSystem } from './host.ts';
import { waiversFileName } from './waivers.ts';

/** Looks at each evidence record and its file. A path that leads out of the assessment folder is an error; the rest are warnings. */
export function readEvidence(
  records: readonly Evidence[],
  origin: Origin,
  frame: Frame,
  folder: string,
  files: FileSystem,
): { records: readonly EvidenceRecord[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = checkRecords(records).map((each) =>
    locate(under(origin.path, each), origin.locator),
  );
  const read = records.map((record, i): EvidenceRecord => {
    const path = [...origin.path, i];
    const found = lookAt(record, frame, folder, files);
    if (found === 'outside') {
      diagnostics.push(
        diagnose('file/outside', { path: record.file! }, origin.locator.place([...path, 'file'])),
      );
      return { record, state: 'file-unusable', origin: { ...origin, path } };
    }
    const { state, issue } = judgeEvidence(record, found, frame.cycle, frame.on);
    if (issue) diagnostics.push(locate(under(path, issue), origin.locator));
    return { record, state, ...(found.kind === 'present' && { found }), origin: { ...origin, path } };
  });
  return { records: read, diagnostics };
}

type Look =
  | Exclude<EvidenceFile, { kind: 'present' }>
  | ({ readonly kind: 'present' } & FoundFile)
  | 'outside';

function lookAt(record: Evidence, frame: Frame, folder: string, files: FileSystem): Look {
  if (record.file === undefined) return { kind: 'none' };
  if (!isPortablePath(record.file)) return 'outside';
  if (isOwnFile(record.file, frame, folder, files)) return { kind: 'unusable' };
  const hashed = findFile(record.file, folder, files);
  if (!('problem' in hashed))
    return hashed.size === 0 ? { kind: 'unusable' } : { kind: 'present', ...hashed };
  if (hashed.problem === 'outside') return 'outside';
  return { kind: hashed.problem === 'missing' ? 'missing' : 'unusable' };
}

const ownFiles = ['assessment.yaml', gateFileName, waiversFileName, baselineFileName, 'actions.yaml'];
const ownFolders = ['departments/', 'reviews/', '.assess/'];

/** An answer does not prove itself, and a question does not answer itself: neither the assessment's own files nor its framework's are evidence. */
export function isOwnFile(
  file: string,
  { frameworkFiles }: Pick<Frame, 'frameworkFiles'>,
  folder: string,
  files: FileSystem,
): boolean {
  const path = evidencePath(file);
  return (
    ownFiles.includes(path.replace(/yml$/, 'yaml')) ||
    ownFolders.some((own) => path.startsWith(own)) ||
    frameworkFiles.has(files.realPath(join(folder, file)))
  );
}

/** macOS writes Hangul names decomposed (NFD): both forms name the same file. */
function findFile(file: string, folder: string, files: FileSystem): FoundFile | FileProblem {
  const hashed = files.hashFile(join(folder, file), folder);
  if (!('problem' in hashed)) return { path: file, ...hashed };
  if (hashed.problem !== 'missing') return hashed;
  for (const form of ['NFC', 'NFD'] as const) {
    const path = file.normalize(form);
    const other = files.hashFile(join(folder, path), folder);
    if (!('problem' in other)) return { path, ...other };
  }
  return hashed;
}
