import type { Department, EvidenceRecord } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type {
  Contradiction,
  EvidenceInventory,
  InventoryEntry,
  SharedEvidence,
} from '../scoring/evidence-inventory.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toAmount } from './amounts.ts';
import { reportAssessment } from './build.ts';
import type {
  ContradictionReport,
  EvidenceCounts,
  EvidenceRecordReport,
  EvidenceReport,
  EvidenceVerification,
  NamedReport,
  SharedEvidenceReport,
} from './evidence-report.ts';
import { locationOf } from './location.ts';

/** What of the evidence is told. */
export interface EvidenceSelection {
  readonly listed: EvidenceReport['listed'];
  /** Whether only a part of the answers is asked for: a file without a record is then nobody's. */
  readonly isNarrowed: boolean;
  /** Which answers, and which of their records, are asked for; counts are of all. */
  readonly isChosen: (entry: EvidenceOwner) => boolean;
}

/** Whose a record is, or whose it would be. */
export interface EvidenceOwner {
  readonly indicator: IndicatorNode;
  readonly department: Department;
  /** Absent where an answer has no record that counts. */
  readonly evidence?: EvidenceRecord;
}

const everything: EvidenceSelection = { listed: 'records', isNarrowed: false, isChosen: () => true };

/** The evidence of an assessment in one language. */
export function reportEvidence(
  inventory: EvidenceInventory,
  { assessment }: Score,
  language: Language,
  selection: EvidenceSelection = everything,
): EvidenceReport {
  const { id, version, evidenceRequired } = assessment.framework;
  const { listed } = selection;
  return {
    schemaVersion: 1,
    language,
    framework: { id, version, evidenceRequired },
    assessment: reportAssessment(assessment, language),
    listed,
    within: inventory.within,
    counts: countsOf(inventory.entries),
    ...listedParts(inventory, selection, language),
  };
}

type ListedParts = Pick<
  EvidenceReport,
  'records' | 'shared' | 'contradictions' | 'unused' | 'unusedIsCut' | 'unproven'
>;

/** Of what was not asked for, nothing. */
function listedParts(
  { entries, shared, contradictions, folder, unproven }: EvidenceInventory,
  { listed, isNarrowed, isChosen }: EvidenceSelection,
  language: Language,
): ListedParts {
  const ofChosen = <T extends { readonly entries: readonly InventoryEntry[] }>(groups: readonly T[]) =>
    listed === 'unused' ? [] : groups.filter((group) => group.entries.some(isChosen));
  const used = ofChosen(shared);
  const records = {
    records: entries.filter(isChosen),
    shared: entries.filter((entry) => used.some((group) => group.entries.includes(entry))),
    unused: [],
  }[listed];
  const left = listed === 'shared' || isNarrowed ? [] : folder.unused;
  return {
    records: records.map((entry) => reportRecord(entry, language)),
    shared: used.map(reportShared),
    contradictions: ofChosen(contradictions).flatMap((each) => reportContradiction(each, language)),
    unused: left.map(({ path, size, sha256 }) => ({
      file: path,
      size: size ?? null,
      sha256: sha256 ?? null,
    })),
    unusedIsCut: left.length > 0 && folder.isCut,
    unproven:
      listed === 'records'
        ? unproven
            .filter(isChosen)
            .map((each) => ({ ...whose(each, language), atRisk: toAmount(each.atRisk) }))
        : [],
  };
}

/**
 * The same as a judgement: it passes where every record counts; with `strict` also every file is named and every hash given. Where evidence is
 * required and there is none, nothing has passed.
 */
export function verifyEvidence(report: EvidenceReport, strict: boolean): EvidenceVerification {
  const { counts, unused, framework } = report;
  const isThere = counts.records > 0 || !framework.evidenceRequired;
  const isSound = isThere && counts.counting === counts.records;
  const isTidy = unused.length === 0 && counts.withoutHash === 0;
  return { ...report, strict, passed: isSound && (isTidy || !strict) };
}

/** One record in one language. */
export function reportRecord(entry: InventoryEntry, language: Language): EvidenceRecordReport {
  const { evidence, facts, isPointer, isExpiring } = entry;
  const { record, state, found, origin } = evidence;
  return {
    ...whose(entry, language),
    document: record.document ?? null,
    title: record.title === undefined ? null : titleText(record.title, language),
    approved: record.approved ?? null,
    approver: record.approver ?? null,
    validUntil: record['valid-until'] ?? null,
    file: record.file ?? null,
    size: found?.size ?? null,
    sha256: { given: record.sha256 ?? null, actual: found?.sha256 ?? null },
    state,
    counts: state === 'valid',
    facts,
    isPointer,
    isExpiring,
    location: locationOf(origin),
  };
}

function whose(
  { indicator, department }: EvidenceOwner,
  language: Language,
): { readonly indicator: NamedReport; readonly department: NamedReport } {
  return {
    indicator: { id: indicator.id, name: titleText(indicator.title, language) },
    department: { id: department.id, name: titleText(department.name, language) },
  };
}

function countsOf(entries: readonly InventoryEntry[]): EvidenceCounts {
  const count = (is: (entry: InventoryEntry) => boolean) => entries.filter(is).length;
  return {
    records: entries.length,
    counting: count(({ evidence }) => evidence.state === 'valid'),
    withFile: count(({ facts }) => facts.file !== 'none'),
    withoutHash: count(({ facts }) => facts.file !== 'none' && facts.hash === 'none'),
    expiring: count(({ isExpiring }) => isExpiring),
    pointers: count(({ isPointer }) => isPointer),
  };
}

function reportShared({ by, name, entries }: SharedEvidence): SharedEvidenceReport {
  const files = entries.flatMap(({ evidence: { record } }) => record.file ?? []);
  return { by, name, indicators: indicatorsOf(entries), files: by === 'content' ? [...new Set(files)] : [] };
}

function reportContradiction(
  { document, key, entries }: Contradiction,
  language: Language,
): ContradictionReport[] {
  const said = new Map<string, InventoryEntry[]>();
  for (const entry of entries) {
    const value = titleText(entry.evidence.record[key]!, language);
    said.set(value, [...(said.get(value) ?? []), entry]);
  }
  // titles may differ in the other language alone
  if (said.size < 2) return [];
  const values = [...said].map(([value, saying]) => ({ value, indicators: indicatorsOf(saying) }));
  return [{ document, key, said: values }];
}

function indicatorsOf(entries: readonly InventoryEntry[]): string[] {
  return [...new Set(entries.map(({ indicator }) => indicator.id))];
}
