import { daysBetween } from '../checks/dates.ts';
import type { Cycle, EvidenceRecord, EvidenceState } from '../model/assessment.ts';

/** Every state of a record, in the order in which they are judged. */
export const evidenceStates = [
  'valid',
  'file-missing',
  'file-unusable',
  'hash-mismatch',
  'undated',
  'before-window',
  'after-window',
  'not-yet-approved',
  'expired',
] as const satisfies readonly EvidenceState[];

/** What holds of a record in each of the ways in which it may fail to count; its state is only the first that fails. */
export interface EvidenceFacts {
  readonly file: 'present' | 'missing' | 'unusable' | 'none';
  /** `unchecked`: a hash is given, but there is no file to compare it with. */
  readonly hash: 'matches' | 'differs' | 'unchecked' | 'none';
  /** `open`: the cycle has no window. */
  readonly window: 'inside' | 'before' | 'after' | 'undated' | 'open';
  readonly approval: 'given' | 'later' | 'undated';
  readonly validity: 'valid' | 'expired' | 'unlimited';
  /** Days from the assessment date to the last on which it counts, negative once that has passed; null without one. */
  readonly daysLeft: number | null;
}

/** Looks at file, hash, window, approval and expiry of a record, each by itself. `on` is the assessment date, YYYY-MM-DD. */
export function factsOf(evidence: EvidenceRecord, { window }: Cycle, on: string): EvidenceFacts {
  const { record, found, state } = evidence;
  const { approved, sha256, 'valid-until': validUntil } = record;
  return {
    file: record.file === undefined ? 'none' : fileFact(state, found !== undefined),
    hash:
      sha256 === undefined ? 'none' : !found ? 'unchecked' : sha256 === found.sha256 ? 'matches' : 'differs',
    window: window === undefined ? 'open' : windowFact(approved, window),
    approval: approved === undefined ? 'undated' : approved > on ? 'later' : 'given',
    validity: validUntil === undefined ? 'unlimited' : validUntil < on ? 'expired' : 'valid',
    daysLeft: validUntil === undefined ? null : daysBetween(on, validUntil),
  };
}

function fileFact(state: EvidenceState, isPresent: boolean): EvidenceFacts['file'] {
  if (isPresent) return 'present';
  return state === 'file-missing' ? 'missing' : 'unusable';
}

function windowFact(
  approved: string | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): EvidenceFacts['window'] {
  if (approved === undefined) return 'undated';
  if (approved < from) return 'before';
  return approved > to ? 'after' : 'inside';
}
