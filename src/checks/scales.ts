import { type Issue, issue, under } from '../diagnostics/issue.ts';
import { Rational } from '../exact/rational.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { Rule } from '../model/files.ts';
import { amountText } from '../rules/amount.ts';
import { checkRule } from '../rules/rule.ts';

const awardKeys: readonly string[] = ['award', 'base', 'each', 'at-most'];

/** What is wrong with the named scales: a scale serves indicators of any points, so its awards are shares. Paths from the file's root. */
export function checkScales(scales: Readonly<Record<string, Rule>>): Issue[] {
  return Object.entries(scales).flatMap(([name, rule]) => {
    const inPoints = awardsInPoints(rule, []).map(({ award, path }) =>
      issue('rule/scale-in-points', { award, scale: name }, path),
    );
    const found = inPoints.length > 0 ? inPoints : checkRule(rule, Rational.one);
    return [...badName(name), ...found.map((inner) => under(['scales', name], inner))];
  });
}

function badName(name: string): Issue[] {
  if (/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) return [];
  return [issue('schema/bad-form', { value: name, form: 'id' }, ['scales', name], { at: 'key' })];
}

/** The bounds of bands are figures, not awards: `at-most` is an award only of a count. */
function awardsInPoints(node: unknown, path: DataPath): { award: string; path: DataPath }[] {
  if (Array.isArray(node)) return node.flatMap((each, i) => awardsInPoints(each, [...path, i]));
  if (typeof node !== 'object' || node === null || node instanceof Rational) return [];
  const isBand = path.includes('bands');
  return Object.entries(node).flatMap(([key, value]) => {
    const isAward = awardKeys.includes(key) && !(isBand && key === 'at-most') && !path.includes('measure');
    if (isAward && value instanceof Rational) return [{ award: amountText(value), path: [...path, key] }];
    return key === 'measure' ? [] : awardsInPoints(value, [...path, key]);
  });
}
