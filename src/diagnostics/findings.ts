import type { FindingEntry } from './catalogue/finding-entry.ts';
import { gap } from './catalogue/gap.ts';
import { gate } from './catalogue/gate.ts';

/** Every code of a finding that is no diagnostic, with its texts. Codes are permanent. */
export const findings = { ...gap, ...gate };

/** A code of a finding, `gap/<state>` or `gate/<kind>`. */
export type FindingCode = keyof typeof findings;

/** Every code of a finding, in the order of the catalogue. */
export function findingCodes(): readonly FindingCode[] {
  return Object.keys(findings) as FindingCode[];
}

/** The entry of a code; undefined where no finding has that name. */
export function findingOf(code: string): FindingEntry | undefined {
  return Object.hasOwn(findings, code) ? findings[code as FindingCode] : undefined;
}
