import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { Rule } from '../../../src/model/files.ts';
import { judge } from '../../../src/rules/rule.ts';
import { type Present, risesOf } from '../../../src/scoring/plan-rises.ts';
import { readSource } from '../../../src/source/read-source.ts';

const references = new Map([['mean', Rational.of(45)]]);
const nothing: Present = { share: Rational.zero };

function parsed(text: string): unknown {
  return readSource('test', new TextEncoder().encode(text)).document!.values;
}

function present(rule: Rule, text: string, points = 10): Present {
  const value = parsed(text);
  return { value, share: judge(value, rule, Rational.of(points), references).share };
}

/** Rises as `share effort`, with their values apart. */
function rises(text: string, now: (rule: Rule) => Present, points = 10) {
  const rule = parsed(text) as Rule;
  const found = risesOf({ rule, points: Rational.of(points) }, now(rule), references);
  for (const { value, share } of found)
    expect(`${judge(value, rule, Rational.of(points), references).share}`).toBe(`${share}`);
  return found.map(({ share, effort }) => `${share} ${effort}`);
}

describe('the rises of an answer', () => {
  test.each<[rule: string, now: string | undefined, expected: readonly string[]]>([
    ['{ kind: yes-no }', undefined, ['1 5']],
    ['{ kind: yes-no }', 'no', ['1 5']],
    ['{ kind: yes-no }', 'yes', []],
    // a grade for each share above the present one
    [
      '{ kind: levels, levels: [{ id: A, award: 100% }, { id: B, award: 60% }, { id: C, award: 20% }] }',
      'C',
      ['3/5 3', '1 6'],
    ],
    [
      '{ kind: levels, levels: [{ id: A, award: 100% }, { id: B, award: 60% }, { id: C, award: 20% }] }',
      undefined,
      ['1/5 3', '3/5 6', '1 9'],
    ],
    // the greatest parts first: no other choice of as many earns more
    [
      '{ kind: checklist, parts: [{ id: a, award: 20% }, { id: b, award: 50% }, { id: c, award: 30% }] }',
      '{ a: yes }',
      ['7/10 2', '1 4'],
    ],
    ['{ kind: checklist, parts: [{ id: a }, { id: b }, { id: c }] }', undefined, ['1/3 2', '2/3 4', '1 6']],
    ['{ kind: checklist, parts: [{ id: a }, { id: b }, { id: c }] }', '[a, b]', ['1 2']],
    [
      '{ kind: bands, bands: [{ at-least: 90, award: 100% }, { at-least: 70, award: 50% }, { at-least: 50, award: 25% }] }',
      '60',
      ['1/2 4', '1 8'],
    ],
    [
      '{ kind: bands, better: lower, bands: [{ at-most: 2, award: 100% }, { at-most: 5, award: 50% }] }',
      '9',
      ['1/2 4', '1 8'],
    ],
    [
      '{ kind: bands, measure: { kind: ratio, unit: "%" }, bands: [{ at-least: 90, award: 100% }, { at-least: 70, award: 50% }] }',
      '{ numerator: 30, denominator: 47 }',
      ['1/2 4', '1 8'],
    ],
    [
      '{ kind: bands, measure: { kind: against, reference: mean }, bands: [{ at-least: 0, award: 100% }] }',
      '40',
      ['1 4'],
    ],
    [
      '{ kind: bands, measure: { kind: streak }, bands: [{ at-least: 3, award: 100% }, { at-least: 1, award: 40% }] }',
      undefined,
      ['2/5 4', '1 8'],
    ],
    // quarter points between the present and the full share, by tenths that are begun
    ['{ kind: linear, zero: 0, full: 100 }', '60', ['7/10 2', '4/5 4', '9/10 6', '1 8']],
    ['{ kind: linear, zero: 0, full: 100, base: 20% }', undefined, ['1/4 6', '1/2 10', '3/4 16', '1 20']],
    [
      '{ kind: linear, measure: { kind: change, as: percent }, zero: 0, full: 10 }',
      '{ actual: 100, previous: 100 }',
      ['1/4 6', '1/2 10', '3/4 16', '1 20'],
    ],
    ['{ kind: linear, better: lower, zero: 8, full: 4 }', '6', ['5/8 4', '3/4 6', '7/8 8', '1 10']],
    // whole units up to the cap
    ['{ kind: per-unit, each: 3 }', '1', ['3/5 1', '9/10 2', '1 3']],
    ['{ kind: per-unit, each: 10%, at-most: 25% }', undefined, ['1/10 1', '1/5 2', '1/4 3']],
    ['{ kind: per-unit, each: 0% }', '1', []],
  ])('%s with %s', (rule, now, expected) => {
    expect(rises(rule, (made) => (now === undefined ? nothing : present(made, now)))).toEqual(expected);
  });

  test('a rule by the unit offers twenty of them at the most, the last of them all points', () => {
    const found = rises('{ kind: per-unit, each: 1% }', () => nothing);
    expect(found).toHaveLength(20);
    expect(found[0]).toBe('1/20 5');
    expect(found.at(-1)).toBe('1 100');
  });

  test('an answer keeps its other figures, and whole numbers stay whole', () => {
    const rule = parsed('{ kind: linear, measure: { kind: ratio, unit: "%" }, zero: 0, full: 100 }') as Rule;
    const [first, , , last] = risesOf(
      { rule, points: Rational.of(10) },
      present(rule, '{ numerator: 30, denominator: 47 }'),
      references,
    );
    expect(first!.value).toEqual({ numerator: Rational.of(34), denominator: Rational.of(47) });
    expect(last!.value).toEqual({ numerator: Rational.of(47), denominator: Rational.of(47) });
  });

  test('without an answer parts are counted by what is earned', () => {
    // of 50%, 80%, 100% the award stands between one part and two
    const award = { share: Rational.of(7, 10) };
    expect(
      rises(
        '{ kind: checklist, parts: [{ id: a, award: 20% }, { id: b, award: 50% }, { id: c, award: 30% }] }',
        () => award,
      ),
    ).toEqual(['1 2']);
  });
});
