import { Rational } from '../exact/rational.ts';
import type { Rule } from '../model/files.ts';
import { readYesNo } from './scales/yes-no.ts';

/**
 * What an answer says, as a text that two answers share exactly where they say the same: figures by their value, yes and no however they are
 * spelt, a checklist by the parts that are met, mappings in whatever order.
 */
export function answerIdentity(
  { status, value }: { readonly status: string; readonly value?: unknown },
  rule: Rule,
): string {
  return JSON.stringify([status, rule.kind === 'checklist' ? partsMet(value) : plain(value)]);
}

/** Data of a file as a text that two values share exactly where they are the same. */
export function dataIdentity(value: unknown): string {
  return JSON.stringify(ordered(value, (text) => text.normalize('NFC')));
}

/** The parts that are met, in one order; a value that is no checklist stays as it is. */
function partsMet(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).sort();
  if (typeof value !== 'object' || value === null || value instanceof Rational) return plain(value);
  const met = Object.entries(value).filter(([, given]) => readYesNo(given) === true);
  return met.map(([id]) => id).sort();
}

function plain(value: unknown): unknown {
  return ordered(value, (text) => readYesNo(text) ?? text.normalize('NFC'));
}

function ordered(value: unknown, spelt: (text: string) => unknown): unknown {
  if (value instanceof Rational) return { exact: value.toString() };
  if (typeof value === 'string') return spelt(value);
  if (Array.isArray(value)) return value.map((each) => ordered(each, spelt));
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const byName = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return byName.map(([name, each]) => [name, ordered(each, spelt)]);
}
