import { join, resolve } from 'node:path';
import { readAssessment } from '../../load/assessment.ts';
import type { Host } from '../../load/host.ts';
import { withFiles } from '../../load/overlay.ts';
import type { Sheet } from '../../load/sheets.ts';
import type { InventoryEntry } from '../../scoring/evidence-inventory.ts';
import { applyEdits, type Edit, hashText, Writer } from '../../source/edit.ts';
import { diffOfEdits } from '../../source/edit-diff.ts';

/** What becomes of the sheets when hashes are written into their records. */
export interface HashPlan {
  /** Records with another hash, which are left alone; then nothing is planned. */
  readonly differing: readonly InventoryEntry[];
  /** New texts by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly diff: readonly string[];
  readonly added: number;
  readonly replaced: number;
}

/**
 * Plans the sheets with the hash in every record that lacks it, and with `force` also in place of one that differs. What is planned has been read
 * again: it says the same but for the hashes.
 */
export function planHashes(
  entries: readonly InventoryEntry[],
  sheets: readonly Sheet[],
  folder: string,
  force: boolean,
  host: Host,
): HashPlan {
  const differing = entries.filter(({ facts }) => facts.hash === 'differs');
  if (differing.length > 0 && !force) return { differing, files: new Map(), diff: [], added: 0, replaced: 0 };
  const files = new Map<string, string>();
  const diff: string[] = [];
  for (const sheet of sheets) {
    const edits = editsOf(sheet, entries);
    if (edits.length === 0) continue;
    files.set(resolve(host.cwd, sheet.path), applyEdits(sheet.bytes, sheet.source.text, edits));
    diff.push(...diffOfEdits(sheet.source.file, sheet.bytes, sheet.source.text, edits));
  }
  checkPlanned(folder, files, host);
  const added = entries.filter(({ facts }) => facts.hash === 'none').length;
  return { differing: [], files, diff, added, replaced: differing.length };
}

function editsOf({ source }: Sheet, entries: readonly InventoryEntry[]): Edit[] {
  const writer = new Writer(source.text);
  return entries.flatMap(({ evidence: { found, origin }, facts }) => {
    if (origin.locator.file !== source.file) return [];
    const flow = hashText(found!.sha256);
    if (facts.hash === 'none') return [writer.append(origin.path, { key: 'sha256', flow, block: [] })];
    if (facts.hash === 'differs') return [writer.replace([...origin.path, 'sha256'], flow)];
    return [];
  });
}

/** Whatever goes wrong in writing YAML would go wrong here, before anything is written. */
function checkPlanned(folder: string, files: ReadonlyMap<string, string>, host: Host): void {
  const planned = readAssessment(join(folder, 'assessment.yaml'), withFiles(host, files));
  const fault = planned.result.diagnostics.find(({ severity }) => severity === 'error');
  if (fault) throw new Error(`what was to be written cannot be read: ${fault.code}`);
}
