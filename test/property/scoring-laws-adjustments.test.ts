import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parts, type Plain, scoreOf, text } from '../support/build.ts';
import {
  add,
  type Fraction,
  fraction,
  nought,
  order,
  shown,
  subtract,
  written,
} from '../support/fraction.ts';
import { reckon } from '../support/oracle.ts';
import { assessments, numRuns } from './assessments.ts';

interface Beside {
  readonly effect: 'bonus' | 'deduction';
  /** In quarter points, as are the caps. */
  readonly points: number;
  readonly cases: number | undefined;
}

const quarters = fc.integer({ min: 0, max: 40 });
const beside: fc.Arbitrary<Beside> = fc.record({
  effect: fc.constantFrom('bonus', 'deduction'),
  points: fc.integer({ min: 1, max: 20 }),
  cases: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
});
const caps = fc.record({ bonus: fc.option(quarters), deduction: fc.option(quarters) });

const quarter = (count: number) => count / 4;

/** The parts with bonuses and deductions at the top, each a quarter point for each case. */
function withBeside(parts: Parts, list: readonly Beside[], limits: Plain, aboveFull: boolean): Parts {
  const indicators = list.map(({ effect, points }, i) => ({
    id: `Beside-${i}`,
    title: `${i}`,
    points: quarter(points),
    effect,
    rule: { kind: 'per-unit', each: 0.25 },
  }));
  const answers = list.flatMap(({ cases }, i) =>
    cases === undefined ? [] : [[`Beside-${i}`, { value: cases }] as const],
  );
  const { framework, sheets = {} } = parts;
  const [first = 'main'] = Object.keys(sheets);
  const given = Object.entries(limits).filter(([, cap]) => cap !== null);
  const kept = Object.fromEntries(given.map(([name, cap]) => [name, quarter(cap as number)]));
  return {
    ...parts,
    framework: {
      ...framework,
      indicators: [...((framework['indicators'] as Plain[] | undefined) ?? []), ...indicators],
      scoring: {
        ...(framework['scoring'] as Plain | undefined),
        ...(given.length > 0 ? { caps: kept } : {}),
        ...(aboveFull && list.some(({ effect }) => effect === 'bonus') ? { 'above-full': 'allowed' } : {}),
      },
    },
    assessment: {
      ...parts.assessment,
      responsible: {
        ...((parts.assessment?.['responsible'] as Plain | undefined) ?? {}),
        ...Object.fromEntries(indicators.map(({ id }) => [id, first])),
      },
    },
    sheets: { ...sheets, [first]: { ...sheets[first], ...Object.fromEntries(answers) } },
  };
}

/** What is added or taken: a silent deduction counts in full, a silent bonus not at all; the sum is held to the cap. */
function counted(list: readonly Beside[], effect: Beside['effect'], limit: number | null): Fraction {
  const sum = list
    .filter((each) => each.effect === effect)
    .reduce((total, { points, cases }) => {
      const silent = effect === 'deduction' ? points : 0;
      return total + (cases === undefined ? silent : Math.min(cases, points));
    }, 0);
  return fraction(BigInt(limit === null ? sum : Math.min(sum, limit)), 4n);
}

describe('bonuses and deductions', { timeout: 300_000 }, () => {
  it('total = base + bonus − deduction, each held to its cap, the total to 0 and the full mark', () => {
    const drawn = fc.tuple(
      assessments({ round: false }),
      fc.array(beside, { minLength: 1, maxLength: 5 }),
      caps,
      fc.boolean(),
    );
    fc.assert(
      fc.property(drawn, ([parts, list, limits, aboveFull]) => {
        const full = written(parts.framework['points']);
        const isWithin = (cap: number | null) => cap === null || order(fraction(cap, 4), full) <= 0;
        fc.pre(isWithin(limits.bonus) && isWithin(limits.deduction));
        const { claimed, gaps } = scoreOf(withBeside(parts, list, limits, aboveFull));
        const plain = scoreOf(parts);
        const base = reckon(parts, 'claimed').total;
        const bonus = counted(list, 'bonus', limits.bonus);
        const deduction = counted(list, 'deduction', limits.deduction);
        const sum = subtract(add(base, bonus), deduction);
        const low = order(sum, nought) < 0 ? nought : sum;
        const isAbove = aboveFull && list.some(({ effect }) => effect === 'bonus');
        const expected = !isAbove && order(low, full) > 0 ? full : low;
        expect([claimed.base, claimed.bonus, claimed.deduction, claimed.total].map(text)).toEqual(
          [base, bonus, deduction, expected].map(shown),
        );
        // nothing is counted twice: every group and every gap is as it would be without them
        for (const [id, node] of plain.claimed.nodes)
          expect([id, text(claimed.nodes.get(id)!.score)]).toEqual([id, text(node.score)]);
        expect(gaps.map(({ indicator, impact }) => [indicator.id, text(impact)])).toEqual(
          plain.gaps.map(({ indicator, impact }) => [indicator.id, text(impact)]),
        );
      }),
      { numRuns },
    );
  });
});
