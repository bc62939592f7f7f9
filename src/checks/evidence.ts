import { type Issue, issue } from '../diagnostics/issue.ts';
import type { Cycle, EvidenceState } from '../model/assessment.ts';
import type { Evidence } from '../model/files.ts';

/** What was found at a record's `file`; `none` when it names no file. */
export type EvidenceFile =
  | { readonly kind: 'none' | 'missing' | 'unusable' }
  | { readonly kind: 'present'; readonly sha256: string };

/** Whether a record counts, and if not, why not. The first and the last day of the window, and the last valid day, count. */
export function judgeEvidence(
  record: Evidence,
  file: EvidenceFile,
  cycle: Cycle,
  on: string,
): { state: EvidenceState; issue?: Issue } {
  const { approved, 'valid-until': validUntil } = record;
  const path = record.file ?? '';
  if (file.kind === 'missing')
    return { state: 'file-missing', issue: issue('evidence/file-missing', { path }, ['file']) };
  if (file.kind === 'unusable')
    return { state: 'file-unusable', issue: issue('evidence/file-unusable', { path }, ['file']) };
  if (file.kind === 'present' && record.sha256 !== undefined && record.sha256 !== file.sha256) {
    return {
      state: 'hash-mismatch',
      issue: issue('evidence/hash-mismatch', { path, actual: file.sha256 }, ['sha256']),
    };
  }
  const { window } = cycle;
  if (approved === undefined)
    return window ? { state: 'undated', issue: issue('evidence/undated', {}) } : notExpired(validUntil, on);
  if (window && approved < window.from) {
    return {
      state: 'before-window',
      issue: issue('evidence/before-window', { date: approved, from: window.from }, ['approved']),
    };
  }
  if (window && approved > window.to) {
    return {
      state: 'after-window',
      issue: issue('evidence/after-window', { date: approved, to: window.to }, ['approved']),
    };
  }
  if (approved > on)
    return {
      state: 'not-yet-approved',
      issue: issue('evidence/not-yet-approved', { date: approved, on }, ['approved']),
    };
  return notExpired(validUntil, on);
}

function notExpired(validUntil: string | undefined, on: string): { state: EvidenceState; issue?: Issue } {
  if (validUntil === undefined || validUntil >= on) return { state: 'valid' };
  return { state: 'expired', issue: issue('evidence/expired', { date: validUntil, on }, ['valid-until']) };
}

/** What is odd about the records of one answer, whether they count or not; paths from their list. */
export function checkRecords(records: readonly Evidence[]): Issue[] {
  const first = new Map<string, number>();
  return records.flatMap((record, i) => {
    const { approved, 'valid-until': validUntil } = record;
    const found: Issue[] = [];
    if (approved !== undefined && validUntil !== undefined && validUntil < approved)
      found.push(issue('evidence/never-valid', { approved, until: validUntil }, [i, 'valid-until']));
    if (record.sha256 !== undefined && record.file === undefined)
      found.push(issue('evidence/hash-without-file', {}, [i, 'sha256']));
    const key = recordKey(record);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else {
      const name = record.document ?? record.file ?? '';
      found.push(issue('evidence/duplicate', { name }, [i], { related: [earlier] }));
    }
    return found;
  });
}

/** The same for two records that name the same document and the same file. */
function recordKey({ document, file }: Evidence): string {
  return JSON.stringify([
    document === undefined ? null : documentKey(document),
    file === undefined ? null : evidencePath(file),
  ]);
}

/** A document number without what its spelling may differ in: spaces around it, and how Hangul is composed. */
export function documentKey(document: string): string {
  return document.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** A record's path without what its spelling may differ in: `./`, and how Hangul is composed. */
export function evidencePath(file: string): string {
  const steps = file.normalize('NFC').split('/');
  return steps.filter((step) => step !== '.').join('/');
}

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a path is a relative one with `/` that stays inside its folder and works on every system alike. */
export function isPortablePath(path: string): boolean {
  if (/[\\:*?"<>|]/.test(path) || path.startsWith('~')) return false;
  return path
    .split('/')
    .every(
      (step) =>
        step !== '' && step !== '..' && !/[. ]$/.test(step.replace(/^\.$/, '')) && !reservedNames.test(step),
    );
}
