import { Rational } from '../exact/rational.ts';
import type { Assessment, Assignment, DepartmentAnswer, EvidenceRecord } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { answerFault } from '../rules/rule.ts';
import { readYesNo } from '../rules/scales/yes-no.ts';
import { isSame } from './same.ts';

/** Why an indicator's answers count otherwise than before, while its rule is the same. */
export type LeafCause =
  | 'answers'
  | 'applicability'
  | 'evidence/records'
  | 'evidence/dates'
  | 'evidence/files';

/** The answers to one indicator that both sides have. */
export interface LeafChange {
  readonly before: Assignment;
  readonly after: Assignment;
  /** Undefined where nothing that counts differs. */
  readonly cause?: LeafCause;
  /** Whether another department leads it. */
  readonly moved: boolean;
}

/**
 * Says in what the answers to an indicator differ. A change of whether it applies is that and nothing else; a change of what is answered is that,
 * with the evidence that goes along; evidence alone is told apart by what is wrong on the side on which it does not count.
 */
export function compareLeaf(before: Assignment, after: Assignment, evidenceRequired: boolean): LeafChange {
  const cause = causeOf(before, after, evidenceRequired);
  return { before, after, ...(cause && { cause }), moved: before.lead !== after.lead };
}

function causeOf(before: Assignment, after: Assignment, evidenceRequired: boolean): LeafCause | undefined {
  const pairs = pairsOf(before, after);
  const applies = ({ status }: DepartmentAnswer) => status !== 'not-applicable';
  if (pairs.some(([old, young]) => old && young && applies(old) !== applies(young))) return 'applicability';
  if (pairs.some(([old, young]) => !old || !young || !isSame(contentOf(old), contentOf(young))))
    return 'answers';
  if (!evidenceRequired) return undefined;
  const kinds = pairs.flatMap(([old, young]) => evidenceCause(old!.evidence, young!.evidence) ?? []);
  return (['evidence/files', 'evidence/dates', 'evidence/records'] as const).find((kind) =>
    kinds.includes(kind),
  );
}

/** The answers of the same department; that of the lead is paired with that of the lead before, whoever it was. */
export function pairsOf(
  before: Assignment,
  after: Assignment,
): readonly (readonly [DepartmentAnswer | undefined, DepartmentAnswer | undefined])[] {
  if (before.lead !== undefined && after.lead !== undefined) return [[before.answers[0], after.answers[0]]];
  const departments = new Set([...before.answers, ...after.answers].map(({ department }) => department));
  const of = ({ answers }: Assignment, department: string) =>
    answers.find((answer) => answer.department === department);
  return [...departments].map((department) => [of(before, department), of(after, department)]);
}

/** What is answered, however yes and no are spelt. */
function contentOf({ status, value }: DepartmentAnswer): unknown {
  return [status, spelt(value)];
}

function spelt(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return readYesNo(value) ?? value;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Rational)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spelt(each)]));
}

/** Why evidence counts on one side only; undefined where it counts on both or on neither. */
function evidenceCause(
  before: readonly EvidenceRecord[],
  after: readonly EvidenceRecord[],
): LeafCause | undefined {
  const counts = (records: readonly EvidenceRecord[]) => records.some(({ state }) => state === 'valid');
  if (counts(before) === counts(after)) return undefined;
  const [valid, other] = counts(before) ? [before, after] : [after, before];
  const kept = valid
    .filter(({ state }) => state === 'valid')
    .flatMap((record) => other.find((each) => identityOf(each) === identityOf(record)) ?? []);
  if (kept.some(({ state }) => /^(file|hash)-/.test(state))) return 'evidence/files';
  return kept.length > 0 ? 'evidence/dates' : 'evidence/records';
}

/** A record is the same one while it names the same document and the same file. */
function identityOf({ record: { document, file } }: EvidenceRecord): string {
  return JSON.stringify([document ?? '', (file ?? '').normalize('NFC')]);
}

/**
 * Whether each side's answers can be judged by the other side's rule. Where they cannot, a changed rule and the answers that were given anew for it
 * are one change.
 */
export function fitsBoth(
  before: IndicatorNode,
  after: IndicatorNode,
  { before: old, after: young }: LeafChange,
  references: Assessment['references'],
): boolean {
  if (before.answeredBy !== after.answeredBy) return false;
  if (before.combine === 'sum' || after.combine === 'sum') return isSame(before.rule, after.rule);
  const fits = (node: IndicatorNode, { answers }: Assignment) =>
    answers.every(({ status, value }) => status !== 'answered' || !answerFault(value, node.rule, references));
  return fits(before, young) && fits(after, old);
}
