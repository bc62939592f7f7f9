import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../src/exact/rational.ts';
import type { Score } from '../../src/scoring/score.ts';
import { type Parts, type Plain, scoreOf, text } from '../support/build.ts';
import { figure } from '../support/figure.ts';
import { leavesOf } from '../support/oracle.ts';
import { assessments, numRuns } from './assessments.ts';
import { changeAnswers, indicatorIds, withPercentage } from './changes.ts';

/** Whether there is anything to score at all. */
function isWorthSomething(score: Score): boolean {
  return !score.claimed.applicable.isZero;
}

function withVerdict(parts: Parts, verdict: Plain): Parts {
  return { ...parts, framework: { ...parts.framework, verdict } };
}

describe('the verdict', { timeout: 300_000 }, () => {
  it('law 2: the bar passes, any amount less fails', () => {
    // rounded, so that the total can be written down as a bar
    fc.assert(
      fc.property(
        assessments({ round: false }),
        fc.constantFrom('half-up', 'half-even', 'down'),
        (parts, mode) => {
          const scoring = {
            ...(parts.framework['scoring'] as Plain),
            round: { at: 'total', decimals: 6, mode },
          };
          const rounded = { ...parts, framework: { ...parts.framework, scoring } };
          const { claimed, assessment } = scoreOf(rounded);
          const { total } = claimed;
          const digits = (total.numerator * 10n ** 10n) / total.denominator;
          const write = (value: bigint) =>
            figure(`${value / 10n ** 10n}.${(value % 10n ** 10n).toString().padStart(10, '0')}`);
          const at = (bar: bigint) => scoreOf(withVerdict(rounded, { bar: write(bar) })).verdict.claimed;
          const met = at(digits);
          const answered = met.conditions.length === 0;
          expect([met.passed, text(met.distance)]).toEqual([answered, '0']);
          if (total.isLessThan(assessment.framework.points)) expect(at(digits + 1n).passed).toBe(false);
        },
      ),
      { numRuns },
    );
  });

  it('law 4: full marks give exactly the full points, whatever is rounded or left out', () => {
    fc.assert(
      fc.property(assessments({ full: true, notApplicable: 'excluded' }), (parts) => {
        const score = scoreOf(parts);
        fc.pre(isWorthSomething(score));
        expect(text(score.claimed.total)).toBe(text(score.assessment.framework.points));
        expect(score.gaps.filter(({ lost }) => !lost.isZero)).toEqual([]);
        for (const node of score.claimed.nodes.values()) expect(text(node.score)).toBe(text(node.applicable));
      }),
      { numRuns },
    );
  });

  it('law 9: raising an award raises the total by exactly its worth, never unpasses and never adds a gap', () => {
    const hundredths = fc.integer({ min: 0, max: 10000 });
    fc.assert(
      fc.property(
        assessments({ round: false, verdict: true }),
        fc.nat(),
        hundredths,
        hundredths,
        (parts, pick, a, b) => {
          const ids = indicatorIds(parts);
          const id = ids[pick % ids.length]!;
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const at = (value: number) => scoreOf(withPercentage(parts, id, figure((value / 100).toFixed(2))));
          const [before, after, none, all] = [at(low), at(high), at(0), at(10000)];
          const step = (from: Score, to: Score) => to.claimed.total.minus(from.claimed.total);
          const share = step(none, all).times(
            after.claimed.nodes.get(id)!.score.minus(before.claimed.nodes.get(id)!.score),
          );
          expect(text(step(before, after).times(before.claimed.nodes.get(id)!.node.points))).toBe(
            text(share),
          );
          if (isPlain(before))
            expect(text(step(none, all))).toBe(text(before.claimed.nodes.get(id)!.node.points));
          expect(before.verdict.claimed.passed === true && after.verdict.claimed.passed !== true).toBe(false);
          const gaps = new Set(before.gaps.map(({ indicator }) => indicator.id));
          if (low > 0 || high === 0)
            for (const { indicator } of after.gaps) expect(gaps).toContain(indicator.id);
        },
      ),
      { numRuns },
    );
  });
});

describe('the gaps', { timeout: 300_000 }, () => {
  it.each([
    ['law 10: total + all gaps = full points, where points add up', 'points'],
    [
      'law 33: score + Σ gap impact = full points, in weighted trees of any depth with not-applicable leaves',
      'weighted',
    ],
  ] as const)('%s', (_name, aggregate) => {
    fc.assert(
      fc.property(assessments({ aggregate, round: 'leaf' }), (parts) => {
        const score = scoreOf(parts);
        fc.pre(isWorthSomething(score));
        const missing = sum(score.gaps.map(({ impact }) => impact));
        expect(text(score.claimed.total.plus(missing))).toBe(text(score.assessment.framework.points));
      }),
      { numRuns },
    );
  });

  it('law 11: no gaps ⇔ full marks', () => {
    fc.assert(
      fc.property(
        fc.oneof(assessments({ round: 'leaf' }), assessments({ round: 'leaf', full: true })),
        (parts) => {
          const score = scoreOf(parts);
          fc.pre(isWorthSomething(score));
          const { points } = score.assessment.framework;
          const [claims, proves] = [score.claimed, score.substantiated].map(({ total }) =>
            total.equals(points),
          );
          expect(score.gaps.every(({ lost }) => lost.isZero)).toBe(claims);
          expect(score.gaps.length === 0).toBe(claims && proves);
        },
      ),
      { numRuns },
    );
  });
});

describe('not applicable', { timeout: 300_000 }, () => {
  const raw = (score: Score) =>
    sum([...score.claimed.nodes.values()].filter(({ indicator }) => indicator).map((leaf) => leaf.score));

  it.each(['excluded', 'zero'] as const)(
    'law 26: treated as %s it never raises the raw total',
    (notApplicable) => {
      fc.assert(
        fc.property(assessments({ notApplicable, verdict: true }), fc.nat(), (parts, pick) => {
          const { id } = leavesOf(parts.framework)[pick % indicatorIds(parts).length]!;
          const away = { status: 'not-applicable', reason: 'x' };
          const departments = Object.keys(parts.sheets!);
          const shared =
            leavesOf(parts.framework).find((leaf) => leaf['id'] === id)!['answered-by'] === 'each';
          const lead = (parts.assessment!['responsible'] as Plain)[id as string];
          const who = shared ? departments : [lead as string];
          const sheets = Object.fromEntries(
            departments.map((each) => [
              each,
              { ...parts.sheets![each], ...(who.includes(each) ? { [id as string]: away } : {}) },
            ]),
          );
          const [before, after] = [scoreOf(parts), scoreOf({ ...parts, sheets })];
          expect(raw(before).isAtLeast(raw(after))).toBe(true);
          if (notApplicable === 'zero') {
            expect(before.claimed.total.isAtLeast(after.claimed.total)).toBe(true);
            expect(before.verdict.claimed.passed === false && after.verdict.claimed.passed === true).toBe(
              false,
            );
          }
        }),
        { numRuns },
      );
    },
  );

  it('law 26: 0 of 0 never passes', () => {
    fc.assert(
      fc.property(assessments(), (parts) => {
        const nothing = Object.fromEntries(
          indicatorIds(parts).map((id) => [id, { status: 'not-applicable', reason: 'x' }]),
        );
        const responsible = Object.fromEntries(indicatorIds(parts).map((id) => [id, 'one']));
        const assessment = { ...parts.assessment, departments: [{ id: 'one', name: 'one' }], responsible };
        const score = scoreOf(withVerdict({ ...parts, assessment, sheets: { one: nothing } }, { bar: 0 }));
        expect(score.verdict.claimed.passed).toBe(false);
      }),
      { numRuns },
    );
  });
});

describe('evidence', { timeout: 300_000 }, () => {
  it('law 27: a later date never raises the score once all evidence is issued', () => {
    fc.assert(
      fc.property(
        assessments(),
        fc.constantFrom('2014-08-30', '2014-08-31', '2015-01-01', '2020-12-31'),
        (parts, later) => {
          const issued = { ...parts, on: '2014-08-30' };
          const [before, after] = [scoreOf(issued), scoreOf({ ...issued, on: later })];
          expect(before.substantiated.total.isAtLeast(after.substantiated.total)).toBe(true);
          expect(text(after.claimed.total)).toBe(text(before.claimed.total));
        },
      ),
      { numRuns },
    );
  });

  it('law 28: adding valid evidence never lowers, removing never raises; substantiated ≤ claimed', () => {
    fc.assert(
      fc.property(assessments(), fc.nat(), (parts, salt) => {
        const valid = { document: 'D-9', approved: '2014-01-01' };
        const chosen = (id: string, department: string) =>
          (id.length * 7 + id.charCodeAt(1) + department.length * salt) % 2 === 0;
        const more = changeAnswers(parts, (answer, id, department) =>
          'value' in answer && chosen(id, department)
            ? { ...answer, evidence: [valid, ...((answer['evidence'] as Plain[] | undefined) ?? [])] }
            : answer,
        );
        const less = changeAnswers(parts, ({ evidence, ...answer }, id, department) =>
          chosen(id, department) || evidence === undefined ? answer : { ...answer, evidence },
        );
        const [fewer, as, added] = [less, parts, more].map(scoreOf) as [Score, Score, Score];
        for (const [id, node] of as.substantiated.nodes) {
          expect(added.substantiated.nodes.get(id)!.score.isAtLeast(node.score)).toBe(true);
          expect(node.score.isAtLeast(fewer.substantiated.nodes.get(id)!.score)).toBe(true);
          expect(as.claimed.nodes.get(id)!.score.isAtLeast(node.score)).toBe(true);
        }
        expect(added.substantiated.total.isAtLeast(as.substantiated.total)).toBe(true);
        expect(as.claimed.total.isAtLeast(as.substantiated.total)).toBe(true);
        expect(text(added.claimed.total)).toBe(text(as.claimed.total));
      }),
      { numRuns },
    );
  });
});

/** Whether a point of an indicator is a point of the total: points add up and nothing is left out. */
function isPlain(score: Score): boolean {
  const { aggregate } = score.assessment.framework;
  return (
    aggregate === 'points' &&
    score.claimed.applicable.equals(score.assessment.framework.points) &&
    [...score.claimed.nodes.values()].every((node) => !node.notApplicable)
  );
}
