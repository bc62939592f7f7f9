import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { Rule } from '../../../src/model/files.ts';
import { plain, shareWords } from '../../../src/report/handbook-rule.ts';

const number = (value: number) => Rational.of(value);

describe('shareWords', () => {
  it('leaves out what awards are worth, of points and of shares alike', () => {
    const rule: Rule = {
      kind: 'levels',
      levels: [
        { id: 'A', award: number(6) },
        { id: 'B', award: '50%' },
        { id: 'C', award: number(2) },
      ],
    };
    expect(shareWords(rule, number(6), 'ko')).toEqual(['A: 100%', 'B: 50%', 'C: 1/3']);
    expect(shareWords(rule, number(6), 'en')).toEqual(['A: 100%', 'B: 50%', 'C: 1/3']);
  });

  it('takes no award for the end of a longer one', () => {
    const rule: Rule = {
      kind: 'levels',
      levels: [
        { id: 'A', award: '5%' },
        { id: 'B', award: '15%' },
      ],
    };
    // 5점(5%) is the end of 15점(15%)
    expect(shareWords(rule, number(100), 'ko')).toEqual(['A: 5%', 'B: 15%']);
  });

  it('covers awards that a rule does not write', () => {
    const line: Rule = { kind: 'linear', zero: number(0), full: number(4) };
    expect(shareWords(line, number(8), 'en').at(-1)).toBe('0 earns 0%, 4 earns 100%, in proportion between');
    const count: Rule = { kind: 'per-unit', each: number(2) };
    expect(shareWords(count, number(8), 'en').at(-1)).toBe('25% for each unit, at most 100%');
  });
});

describe('plain', () => {
  it('writes exact numbers as texts, whatever holds them', () => {
    expect(plain({ a: [Rational.of(1, 3)], b: Rational.of(5, 2), c: 'x' })).toEqual({
      a: ['1/3'],
      b: '2.5',
      c: 'x',
    });
  });
});
