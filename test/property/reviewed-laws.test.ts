import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { least } from '../../src/exact/rational.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Review, ReviewEntry } from '../../src/model/life-cycle.ts';
import { scoreTree } from '../../src/scoring/aggregate.ts';
import { pointsIn } from '../../src/scoring/node-points.ts';
import { judgementOf } from '../../src/scoring/reviewed.ts';
import { score } from '../../src/scoring/score.ts';
import { buildScore, scoreOf, text } from '../support/build.ts';
import { shown } from '../support/fraction.ts';
import { reckon } from '../support/oracle.ts';
import { assessments, numRuns } from './assessments.ts';
import { asIfAnswered, indicatorsOf, reviewedAssessments, withReviews } from './reviews.ts';

describe('the reviewed score', { timeout: 300_000 }, () => {
  it('is what the oracle reckons had the departments said what the reviewers say', () => {
    fc.assert(
      fc.property(reviewedAssessments({ verdict: true }), (drawn) => {
        const { score: scored, diagnostics } = buildScore(drawn.parts);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const view = drawn.unlisted === 'claimed' ? 'claimed' : 'substantiated';
        const expected = reckon(asIfAnswered(drawn), view);
        const { reviewed, verdict } = scored!;
        for (const [id, node] of expected.nodes) {
          const { score: points, applicable, notApplicable } = reviewed!.nodes.get(id)!;
          expect([id, text(points), text(applicable), notApplicable]).toEqual([
            id,
            shown(node.score),
            shown(node.applicable),
            node.away,
          ]);
        }
        expect(text(reviewed!.total)).toBe(shown(expected.total));
        // the oracle has no share of an indicator that is worth nothing
        const musts = scored!.assessment.framework.verdict.must;
        if (musts.some((id) => scored!.assessment.framework.indicators.get(id)!.points.isZero)) return;
        expect(verdict.reviewed!.passed).toBe(expected.passed);
      }),
      { numRuns: numRuns * 4 },
    );
  });

  it('is never below 0 nor above its points, at any node', () => {
    fc.assert(
      fc.property(reviewedAssessments(), ({ parts }) => {
        const { reviewed } = scoreOf(parts);
        for (const { node, score: points, applicable } of reviewed!.nodes.values()) {
          expect(points.isNegative).toBe(false);
          expect(applicable.isAtLeast(points)).toBe(true);
          expect(node.points.isAtLeast(applicable)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('does not depend on what the files are called', () => {
    fc.assert(
      fc.property(reviewedAssessments(), ({ parts, entries, unlisted }) => {
        const other = withReviews({ ...parts, files: {} }, entries, unlisted, (i) => `${9 - i}.yml`);
        const [a, b] = [scoreOf(parts), scoreOf(other)];
        expect(text(a.reviewed!.total)).toBe(text(b.reviewed!.total));
        expect(text(scoreTree(a.assessment, 'safe').total)).toBe(text(scoreTree(b.assessment, 'safe').total));
      }),
      { numRuns },
    );
  });

  it('is what is substantiated, claimed or nothing where no review finds anything', () => {
    fc.assert(
      fc.property(assessments({ verdict: true }), (parts) => {
        const entries = Object.fromEntries(
          indicatorsOf(parts.framework).map(({ id }) => [id, { seen: { main: { status: 'unanswered' } } }]),
        );
        for (const rest of ['substantiated', 'claimed'] as const) {
          const scored = scoreOf(withReviews(parts, [entries], rest));
          expect(text(scored.reviewed!.total)).toBe(text(scored[rest].total));
          expect(scored.verdict.reviewed).toEqual(scored.verdict[rest]);
        }
        const { reviewed, assessment } = scoreOf(withReviews(parts, [entries], 'zero'));
        for (const { indicator, score: points, node } of reviewed!.nodes.values())
          if (indicator && !indicator.notApplicable) expect([node.id, text(points)]).toEqual([node.id, '0']);
        expect(text(scoreTree(assessment, 'safe').total)).toBe(
          text(scoreTree(assessment, 'substantiated').total),
        );
      }),
      { numRuns },
    );
  });

  it('is what is claimed where every award is exactly that', () => {
    fc.assert(
      fc.property(assessments({ verdict: true }), (parts) => {
        const { assessment, claimed, verdict } = scoreOf(parts);
        const awards = [...assessment.framework.indicators.values()]
          // neither has an award: there is nothing to award, or it would say that the indicator applies
          .filter(({ id, points }) => !points.isZero && !claimed.nodes.get(id)!.notApplicable)
          .map(({ id }): [string, Partial<ReviewEntry>] => [id, { award: pointsIn(claimed, id) }]);
        const found = score(reviewedBy(awards, 'claimed', assessment));
        expect(text(found.reviewed!.total)).toBe(text(claimed.total));
        expect(found.verdict.reviewed!.passed).toBe(verdict.claimed.passed);
      }),
      { numRuns },
    );
  });

  it('is safe where each indicator counts the lesser, and no more than either where all is reviewed', () => {
    fc.assert(
      fc.property(reviewedAssessments({ notApplicable: 'none' }), ({ parts }) => {
        const { assessment, substantiated, reviewed } = scoreOf(parts);
        const safe = scoreTree(assessment, 'safe');
        for (const id of assessment.framework.indicators.keys()) {
          const proven = pointsIn(substantiated, id);
          const isReviewed = judgementOf(id, assessment) !== undefined;
          const expected = isReviewed ? least(proven, pointsIn(reviewed!, id)) : proven;
          expect([id, text(pointsIn(safe, id))]).toEqual([id, text(expected)]);
        }
        expect(substantiated.total.isAtLeast(safe.total)).toBe(true);
      }),
      { numRuns },
    );
  });
});

/** An assessment with one review that stands in no file. */
function reviewedBy(
  entries: readonly [string, Partial<ReviewEntry>][],
  unlisted: Review['unlisted'],
  assessment: Assessment,
): Assessment {
  const { origin } = assessment;
  const whole = entries.map(([indicator, entry]): [string, ReviewEntry] => [
    indicator,
    { indicator, locked: false, seen: new Map(), origin, ...entry },
  ]);
  const review: Review = {
    stage: 'internal',
    reviewer: 'R',
    date: '2014-08-20',
    unlisted,
    entries: new Map(whole),
    file: 'reviews/a.yaml',
    origin,
  };
  return { ...assessment, reviews: [review] };
}
