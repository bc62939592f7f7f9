import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/exact/decimal.ts';
import { parseFraction, sum } from '../../src/exact/rational.ts';
import { buildReport } from '../../src/report/build.ts';
import { buildPrevious, type PreviousReport } from '../../src/report/previous.ts';
import type { GapWorth } from '../../src/report/previous-gaps.ts';
import { mostChanges } from '../../src/report/previous-indicators.ts';
import type { CycleShift, ScoredCycle } from '../../src/report/previous-shift.ts';
import type { Amount } from '../../src/report/report.ts';
import { type Parts, scoreOf } from '../support/build.ts';
import { assessments, numRuns } from './assessments.ts';
import { changeAnswers } from './changes.ts';

describe('the comparison with the last cycle', () => {
  it('leaves no gap and no indicator out, between any two assessments', () => {
    law(fc.tuple(assessments(), assessments()), ([one, other]) => {
      const [before, after] = [cycleOf(one), cycleOf(other)];
      const { gaps, indicators, levels } = compare(before, after);
      const count = (kind: keyof PreviousReport['gaps']) => gaps[kind].gaps.length;
      expect(count('closed') + count('staying') + count('gone')).toBe(before.report.gapCount);
      expect(count('new') + count('staying')).toBe(after.report.gapCount);
      const { rose, fell, same, apart, mostRisen, mostFallen } = indicators;
      const [old, young] = [before, after].map(({ score }) => score.assessment.framework.indicators.size);
      const withdrawn = old! - (rose + fell + same + apart - young!);
      expect(withdrawn).toBeGreaterThanOrEqual(0);
      expect(withdrawn).toBeLessThanOrEqual(old!);
      expect(mostRisen.length).toBe(Math.min(rose, mostChanges));
      expect(mostFallen.length).toBe(Math.min(fell, mostChanges));
      for (const change of mostRisen) expect(exact(change.impact).isNegative).toBe(false);
      for (const change of mostFallen) expect(exact(change.impact).isNegative).toBe(true);
      const groups = levels.flatMap((level) => level.groups.map(({ id }) => id));
      const ids = (side: 'before' | 'after') => groups.flatMap((id) => id[side] ?? []);
      expect(new Set(ids('after')).size).toBe(ids('after').length);
      expect(ids('after').length).toBe(groupsOf(after));
      expect(ids('before').length).toBe(groupsOf(before));
    });
  });

  it('adds up gaps to what their reports say is lost', () => {
    law(fc.tuple(assessments(), assessments()), ([one, other]) => {
      const [before, after] = [cycleOf(one), cycleOf(other)];
      const { gaps } = compare(before, after);
      const lost = (side: 'before' | 'after', kind: keyof GapWorth) =>
        `${sum(Object.values(gaps).map((group) => exact(group[side][kind])))}`;
      for (const [side, cycle] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const isWeighted = cycle.report.framework.aggregate === 'weighted';
        const own = (plain: 'lost' | 'atRisk', weighted: 'impact' | 'impactAtRisk') =>
          `${sum(cycle.report.gaps.map((gap) => parseFraction(gap.exact[isWeighted ? weighted : plain])!))}`;
        expect(lost(side, 'lost')).toBe(own('lost', 'impact'));
        expect(lost(side, 'atRisk')).toBe(own('atRisk', 'impactAtRisk'));
      }
    });
  });

  it('shares the change of the total out among the indicators, where nothing is left out of the reckoning', () => {
    const choice = { round: false, notApplicable: 'none', aggregate: 'points' } as const;
    law(fc.tuple(assessments(choice), fc.nat(), fc.boolean()), ([one, seed, back]) => {
      const other = changeAnswers(one, (answer, id) =>
        (seed + id.length + id.charCodeAt(1)) % 3 === 0 ? undefined : answer,
      );
      const [before, after] = (back ? [other, one] : [one, other]).map(cycleOf) as [ScoredCycle, ScoredCycle];
      const { indicators, claimed } = compare(before, after);
      if (indicators.rose > mostChanges || indicators.fell > mostChanges) return;
      const moved = [...indicators.mostRisen, ...indicators.mostFallen];
      expect(`${sum(moved.map(({ impact }) => exact(impact)))}`).toBe(claimed.difference!.exact);
    });
  });

  it('prints differences of what it prints', () => {
    law(fc.tuple(assessments(), assessments()), ([one, other]) => {
      const { claimed, substantiated, levels, indicators } = compare(cycleOf(one), cycleOf(other));
      const shifts = [
        claimed,
        substantiated,
        ...levels.flatMap(({ groups }) => groups.map((group) => group.claimed)),
        ...[...indicators.mostRisen, ...indicators.mostFallen].map((change) => change.claimed),
      ];
      for (const shift of shifts) expect(isReadAsShown(shift)).toBe(true);
    });
  });

  it('finds nothing between equals', () => {
    law(assessments(), (one) => {
      const cycle = cycleOf(one);
      const { claimed, gaps, indicators, framework } = compare(cycle, cycle);
      expect([claimed.difference!.shown, indicators.rose, indicators.fell, framework.same]).toEqual([
        '0',
        0,
        0,
        true,
      ]);
      expect([gaps.closed, gaps.new, gaps.gone].map((group) => group.gaps.length)).toEqual([0, 0, 0]);
    });
  });
});

/** The difference is that of the figures beside it; where these look alike, it shows that they are not. */
function isReadAsShown({ before, after, difference }: CycleShift): boolean {
  if (before === null || after === null || difference === null) return difference === null;
  const between = parseDecimal(after.shown)!.minus(parseDecimal(before.shown)!);
  const shown = parseDecimal(difference.shown.replace('+', ''))!;
  if (!between.isZero) return shown.equals(between);
  return (difference.shown === '0') === exact(difference).isZero;
}

function groupsOf({ report }: ScoredCycle): number {
  const count = (nodes: typeof report.tree): number =>
    nodes.reduce((all, { children }) => all + (children ? 1 + count(children) : 0), 0);
  return count(report.tree);
}

function cycleOf(parts: Parts): ScoredCycle {
  const score = scoreOf(parts);
  return { score, report: buildReport(score, [], 'en') };
}

function compare(before: ScoredCycle, after: ScoredCycle): PreviousReport {
  return buildPrevious(before, after, 'last', 'en');
}

function exact({ exact: text }: Amount) {
  return parseFraction(text)!;
}

function law<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), { numRuns });
}
