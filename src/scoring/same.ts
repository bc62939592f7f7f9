import { Rational } from '../exact/rational.ts';

/** Whether two values of files say the same: numbers by their value, mappings in whatever order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Rational || b instanceof Rational)
    return a instanceof Rational && b instanceof Rational && a.equals(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [old, young] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(old), ...Object.keys(young)]);
  return [...keys].every((key) => isSame(old[key], young[key]));
}

/** Whether two ids of a cycle read alike: `2014`, `2014 ` and full-width digits are one. */
export function isSameCycle(a: string, b: string): boolean {
  const plain = (id: string) => id.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return plain(a) === plain(b);
}
