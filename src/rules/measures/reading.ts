import { type Issue, issue } from '../../diagnostics/issue.ts';
import { withoutUnit } from '../../diagnostics/suggest.ts';
import { Rational, sum, toCount } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { subtrahend } from './formula.ts';
import type { Reading, Step } from './measure.ts';

/** Terms of a sum that are written out. */
export const mostTerms = 12;

/** The names under which a structured answer carries its numbers: one number, or a series of them. */
export type Fields = Readonly<Record<string, 'one' | 'series' | 'one?' | 'series?'>>;

/** Reads `{ name: number, … }` with exactly these names. `form` names the expected shape in the message. */
export function readFields(value: unknown, fields: Fields, form: string): Reading | Issue {
  if (!isRecord(value)) return issue('answer/wrong-shape', { form });
  const names = Object.keys(fields);
  for (const [name, part] of Object.entries(value)) {
    const field = fields[name];
    if (field === undefined)
      return issue('answer/unknown-field', { name, accepted: names }, [name], { at: 'key' });
    const fits = field.startsWith('one') ? part instanceof Rational : isSeries(part);
    if (!fits) {
      return field.startsWith('one')
        ? issue('answer/not-a-number', { name, ...withoutUnit(part) }, [name])
        : issue('answer/not-a-series', { name }, [name]);
    }
  }
  const missing = names.find((name) => !fields[name]!.endsWith('?') && !(name in value));
  return missing === undefined
    ? (value as Reading)
    : issue('answer/missing-field', { name: missing, accepted: names });
}

/** Reads a plain number. */
export function readNumber(value: unknown): Reading | Issue {
  return value instanceof Rational
    ? { value }
    : issue('answer/wrong-shape', { form: 'number', ...withoutUnit(value) });
}

/** The one number under a name that `readFields` has seen. */
export function one(reading: Reading, name: string): Rational {
  return reading[name] as Rational;
}

/** The series under a name that `readFields` has seen. */
export function series(reading: Reading, name: string): readonly Rational[] {
  return reading[name] as readonly Rational[];
}

/** The arithmetic mean; the list must not be empty. */
export function mean(values: readonly Rational[]): Rational {
  return sum(values).dividedBy(Rational.of(values.length));
}

/** Over how many past periods a measure takes the mean; undefined where it looks at the one before. */
export function periodsOf(measure: { readonly 'mean-of'?: Rational }): number | undefined {
  const periods = measure['mean-of'];
  return periods === undefined ? undefined : toCount(periods);
}

/** Adds readings name by name (series: place by place). Undefined where series differ in length. */
export function addReadings(readings: readonly Reading[]): Reading | undefined {
  const [first, ...others] = readings;
  if (!first) return undefined;
  let total: Record<string, Rational | readonly Rational[]> = { ...first };
  for (const other of others) {
    const next: Record<string, Rational | readonly Rational[]> = {};
    for (const [name, part] of Object.entries(other)) {
      const before = total[name];
      if (part instanceof Rational) next[name] = before instanceof Rational ? before.plus(part) : part;
      else if (Array.isArray(before) && before.length === part.length)
        next[name] = part.map((term, i) => (before[i] as Rational).plus(term));
      else return undefined;
    }
    total = next;
  }
  return total;
}

/** How readings were added, a step for each of their numbers; above twelve terms only their count and the sum. */
export function additionSteps(readings: readonly Reading[], total: Reading): Step[] {
  return Object.entries(total).map(([name, whole]) => {
    const field = name === 'value' ? '' : `${name} `;
    const terms = readings.map((reading) => partText(reading[name] ?? Rational.zero));
    const many = terms.length > mostTerms;
    return {
      label: many
        ? { ko: `${field}합산(답 ${terms.length}개)`, en: `${field}added (${terms.length} answers)` }
        : { ko: `${field}합산`, en: `${field}added` },
      formula: many ? partText(whole) : `${terms.join(' + ')} = ${partText(whole)}`,
    };
  });
}

function partText(part: Rational | readonly Rational[]): string {
  return part instanceof Rational ? subtrahend(part) : `(${part.map(decimalText).join(', ')})`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Rational);
}

function isSeries(part: unknown): boolean {
  return Array.isArray(part) && part.length > 0 && part.every((term) => term instanceof Rational);
}
