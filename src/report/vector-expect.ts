import { decimalPlaces } from '../exact/decimal.ts';
import type { Framework } from '../model/framework.ts';
import type { VectorScore } from '../model/vectors.ts';
import { decimalText } from '../rules/amount.ts';
import type { Outturn, VectorValue } from '../scoring/vectors.ts';
import { type Entry, scalarText } from '../source/edit.ts';
import { maximumDecimals } from '../source/numbers.ts';

/** Characters of the scores that stand on one line. */
const longestLine = 100;

/**
 * What came out of a vector as the `expect` of its file: total, verdict, band, failed conditions, and the scores of the top groups;
 * bonus and deduction where the framework has any.
 */
export function expectEntry(outturn: Outturn, framework: Framework): Entry {
  const effects = new Set([...framework.indicators.values()].map(({ effect }) => effect));
  const scores = framework.children
    .filter(({ kind }) => kind === 'group')
    .map(({ id }): [string, string] => [scalarText(id), valueYaml(outturn.scores.get(id))!]);
  const plain = (['total', 'bonus', 'deduction', 'passed', 'band', 'failed'] as const)
    .filter((key) => (key === 'bonus' || key === 'deduction' ? effects.has(key) : true))
    .flatMap((key): [string, string][] => {
      const text = valueYaml(outturn[key]);
      return text === undefined ? [] : [[key, text]];
    });
  const flow = flowMap([...plain, ...(scores.length > 0 ? [['scores', flowMap(scores)] as const] : [])]);
  return { key: 'expect', flow, block: [...plain.map(line), ...scoreLines(scores)] };
}

/** A value as a vector writes it; undefined where nothing came out. */
export function valueYaml(value: VectorValue): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return scalarText(value);
  return 'numerator' in value ? numberYaml(value) : `[${value.map(scalarText).join(', ')}]`;
}

/** A decimal where a file may hold it, else a fraction. */
function numberYaml(score: Exclude<VectorScore, 'n/a'>): string {
  const places = decimalPlaces(score);
  return places !== undefined && places <= maximumDecimals
    ? decimalText(score)
    : `${score.numerator}/${score.denominator}`;
}

function scoreLines(scores: readonly (readonly [string, string])[]): string[] {
  if (scores.length === 0) return [];
  const flow = `scores: ${flowMap(scores)}`;
  return flow.length <= longestLine ? [flow] : ['scores:', ...scores.map((pair) => `  ${line(pair)}`)];
}

function flowMap(pairs: readonly (readonly [string, string])[]): string {
  return `{ ${pairs.map(line).join(', ')} }`;
}

function line([key, text]: readonly [string, string]): string {
  return `${key}: ${text}`;
}
