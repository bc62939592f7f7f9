import { evidencePath } from '../checks/evidence.ts';
import { membersOf } from '../load/members.ts';
import type { FoundFile } from '../model/assessment.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { EvidenceInventory, InventoryEntry } from '../scoring/evidence-inventory.ts';
import type { Score } from '../scoring/score.ts';
import { numberedName, portableFileName, portableName } from '../text/portable-name.ts';
import { titleText } from '../text/title.ts';
import { reportAssessment } from './build.ts';
import { reportRecord } from './evidence.ts';
import type { EvidencePackReport, PackedRecordReport } from './evidence-report.ts';

const mostFolderBytes = 60;
const leastFolderBytes = 16;
const mostFileBytes = 180;
const leastFileBytes = 60;
/** Characters of a path: Windows opens 259 of them, with the folder that a pack is unpacked into. */
const mostCharacters = 200;

/** A file to be put into a pack. */
export interface PackFile {
  /** In the pack, with `/`. */
  readonly path: string;
  readonly source: FoundFile;
}

/** What a pack will hold, and what its index says. */
export interface PackPlan {
  readonly report: EvidencePackReport;
  /** Each path once, in the order of the index. */
  readonly files: readonly PackFile[];
}

/**
 * Lays the files of evidence out in folders of groups and indicators, each file at every indicator that it is evidence for. Without `invalid` only
 * those of records that count.
 */
export function planPack(
  { entries }: EvidenceInventory,
  { assessment }: Score,
  language: Language,
  invalid: boolean,
): PackPlan {
  const folders = foldersOf(assessment.framework, language);
  const files = new Map<string, PackFile>();
  const taken = new Set<string>();
  const records = entries.map((entry): PackedRecordReport => {
    const record = reportRecord(entry, language);
    const { found, state } = entry.evidence;
    if (found === undefined || (state !== 'valid' && !invalid))
      return { ...record, path: null, leftOut: record.file === null ? 'no-file' : 'invalid' };
    // one file, however its path is spelled; of two that differ in how Hangul is composed, each
    const spelled = [evidencePath(found.path), found.sha256];
    const key = JSON.stringify([entry.indicator.id, entry.department.id, ...spelled]);
    const known = files.get(key);
    const path = known?.path ?? pathOf(entry, found, folders.get(entry.indicator.id)!, language, taken);
    if (!known) files.set(key, { path, source: found });
    return { ...record, path, leftOut: null };
  });
  const { id, version, title } = assessment.framework;
  const report = {
    schemaVersion: 1,
    language,
    framework: { id, version, title: titleText(title, language) },
    assessment: reportAssessment(assessment, language),
    records,
    files: files.size,
    bytes: [...files.values()].reduce((total, { source }) => total + source.size, 0),
  } as const;
  return { report, files: [...files.values()] };
}

/** The folder of every indicator, by its id: names as long as leave room for a file's, and without groups where even short ones are too many. */
function foldersOf(framework: Framework, language: Language): Map<string, string> {
  const members = membersOf(framework);
  for (let most = mostFolderBytes; most >= leastFolderBytes; most--) {
    const found = foldersBelow(members, '', most, language);
    if ([...found.values()].every(({ length }) => length + leastFileBytes <= mostCharacters)) return found;
  }
  return foldersBelow([...framework.indicators.values()], '', mostFolderBytes, language);
}

function foldersBelow(
  nodes: readonly TreeNode[],
  above: string,
  mostBytes: number,
  language: Language,
): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const node of nodes) {
    const name = portableName(`${node.id} ${titleText(node.title, language)}`, mostBytes);
    const path = `${above}${free(name, '', taken, mostBytes)}`;
    if (node.kind === 'indicator') found.set(node.id, path);
    else
      for (const [id, inner] of foldersBelow(membersOf(node), `${path}/`, mostBytes, language))
        found.set(id, inner);
  }
  return found;
}

function pathOf(
  { department }: InventoryEntry,
  { path }: FoundFile,
  folder: string,
  language: Language,
  taken: Set<string>,
): string {
  const room = Math.min(mostFileBytes, Math.max(leastFileBytes, mostCharacters - folder.length));
  const original = path.slice(path.lastIndexOf('/') + 1);
  const name = portableFileName(`${titleText(department.name, language)} - ${original}`, room);
  return `${folder}/${free(name, `${folder}/`, taken, room)}`;
}

/** A name that no other one has, where capitals make no difference either. */
function free(name: string, folder: string, taken: Set<string>, mostBytes: number): string {
  let own = name;
  for (let number = 2; taken.has(keyOf(folder + own)); number++) own = numberedName(name, number, mostBytes);
  taken.add(keyOf(folder + own));
  return own;
}

function keyOf(path: string): string {
  return path.toLowerCase().normalize('NFC');
}
