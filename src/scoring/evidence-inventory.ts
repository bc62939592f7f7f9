import { documentKey, evidencePath } from '../checks/evidence.ts';
import type { Rational } from '../exact/rational.ts';
import type { Department, EvidenceRecord } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { type EvidenceFacts, factsOf } from './evidence-facts.ts';
import type { Score } from './score.ts';
import { unprovenIndicators } from './unproven.ts';

/** What lies in the folders of evidence beside what the records tell. */
export interface EvidenceFolder {
  /** Files that no record names, from the assessment's folder, in code-point order. */
  readonly unused: readonly UnusedFile[];
  /** Whether there were more files than are looked at. */
  readonly isCut: boolean;
  /** Paths, as found, of Git LFS pointers whose files were not fetched. */
  readonly pointers: ReadonlySet<string>;
}

/** A file that no record names; its size in bytes and SHA-256 (hex) are absent where it cannot be used. */
export interface UnusedFile {
  readonly path: string;
  readonly size?: number;
  readonly sha256?: string;
}

/** One record with the answer that it belongs to. */
export interface InventoryEntry {
  readonly indicator: IndicatorNode;
  readonly department: Department;
  readonly evidence: EvidenceRecord;
  readonly facts: EvidenceFacts;
  readonly isPointer: boolean;
  /** Counts now, and its last valid day is within the days asked for. */
  readonly isExpiring: boolean;
}

/** Records that mean one document: by its number, by its file, or by the content of files of several names. */
export interface SharedEvidence {
  readonly by: 'document' | 'file' | 'content';
  readonly name: string;
  readonly entries: readonly InventoryEntry[];
}

/** Records of one document number that say something different of it. */
export interface Contradiction {
  readonly document: string;
  readonly key: 'approved' | 'valid-until' | 'title';
  readonly entries: readonly InventoryEntry[];
}

/** An answer without a record that counts, of an indicator that earns less for it. */
export interface UnprovenAnswer {
  readonly indicator: IndicatorNode;
  readonly department: Department;
  /** What the indicator earns less, for the want of evidence of all its departments. */
  readonly atRisk: Rational;
}

/** All evidence of an assessment, in the order of the framework and of the departments. */
export interface EvidenceInventory {
  readonly entries: readonly InventoryEntry[];
  /** What is used for several indicators, or lies there under several names. */
  readonly shared: readonly SharedEvidence[];
  readonly contradictions: readonly Contradiction[];
  readonly folder: EvidenceFolder;
  /** What lowers the substantiated score; nothing where the framework asks for no evidence. */
  readonly unproven: readonly UnprovenAnswer[];
  /** Within so many days what expires is told. */
  readonly within: number;
}

/** Takes stock of the evidence of an assessment; what expires within so many days after its date is marked. */
export function takeInventory(score: Score, folder: EvidenceFolder, within: number): EvidenceInventory {
  const entries = entriesOf(score, folder, within);
  return {
    entries,
    shared: sharedAmong(entries),
    contradictions: contradictionsAmong(entries),
    folder,
    unproven: unprovenAnswers(score),
    within,
  };
}

function entriesOf({ assessment }: Score, { pointers }: EvidenceFolder, within: number): InventoryEntry[] {
  const { framework, assignments, cycle, on } = assessment;
  const departments = departmentsOf(assessment);
  return [...framework.indicators.values()].flatMap((indicator) =>
    assignments.get(indicator.id)!.answers.flatMap((answer) =>
      answer.evidence.map((evidence) => {
        const facts = factsOf(evidence, cycle, on);
        const { found, state } = evidence;
        return {
          indicator,
          department: departments.get(answer.department)!,
          evidence,
          facts,
          isPointer: found !== undefined && pointers.has(found.path),
          isExpiring: state === 'valid' && facts.daysLeft !== null && facts.daysLeft <= within,
        };
      }),
    ),
  );
}

function departmentsOf({ departments }: Score['assessment']): ReadonlyMap<string, Department> {
  return new Map(departments.map((department) => [department.id, department]));
}

/** What is found by its number already is not told again by its file. */
function sharedAmong(entries: readonly InventoryEntry[]): SharedEvidence[] {
  const documents = groups(
    entries,
    ({ evidence: { record } }) => record.document && documentKey(record.document),
  );
  const files = groups(entries, ({ evidence: { record } }) => record.file && evidencePath(record.file));
  const contents = groups(entries, ({ evidence: { found } }) => found?.sha256);
  const byDocument = documents.filter((group) => countIndicators(group) > 1).map(named('document'));
  const byFile = files
    .filter((group) => countIndicators(group) > 1 && !byDocument.some((each) => covers(each.entries, group)))
    .map(named('file'));
  const byContent = contents
    .filter((group) => new Set(group.map(({ evidence: { record } }) => evidencePath(record.file!))).size > 1)
    .map(named('content'));
  return [...byDocument, ...byFile, ...byContent];
}

function named(by: SharedEvidence['by']): (entries: readonly InventoryEntry[]) => SharedEvidence {
  return (entries) => {
    const { record, found } = entries[0]!.evidence;
    const names = { document: record.document, file: record.file, content: found?.sha256 };
    return { by, name: names[by]!, entries };
  };
}

function countIndicators(entries: readonly InventoryEntry[]): number {
  return new Set(entries.map(({ indicator }) => indicator.id)).size;
}

function covers(entries: readonly InventoryEntry[], group: readonly InventoryEntry[]): boolean {
  return group.every((entry) => entries.includes(entry));
}

function contradictionsAmong(entries: readonly InventoryEntry[]): Contradiction[] {
  const documents = groups(
    entries,
    ({ evidence: { record } }) => record.document && documentKey(record.document),
  );
  return documents.flatMap((group) =>
    (['approved', 'valid-until', 'title'] as const).flatMap((key) => {
      const saying = group.filter(({ evidence: { record } }) => record[key] !== undefined);
      const said = new Set(saying.map(({ evidence: { record } }) => spelt(record[key])));
      if (said.size < 2) return [];
      return [{ document: group[0]!.evidence.record.document!, key, entries: saying }];
    }),
  );
}

function spelt(value: unknown): string {
  return JSON.stringify(value).normalize('NFC').replace(/\s+/g, ' ');
}

/** The entries with the same key, in the order in which the keys come first; those without one belong nowhere. */
function groups(
  entries: readonly InventoryEntry[],
  keyOf: (entry: InventoryEntry) => string | undefined,
): readonly (readonly InventoryEntry[])[] {
  const found = new Map<string, InventoryEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group) group.push(entry);
    else found.set(key, [entry]);
  }
  return [...found.values()];
}

function unprovenAnswers(score: Score): UnprovenAnswer[] {
  const departments = departmentsOf(score.assessment);
  return unprovenIndicators(score).flatMap(({ indicator, atRisk, answers }) =>
    answers.map(({ department }) => ({ indicator, department: departments.get(department)!, atRisk })),
  );
}
