import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../src/exact/rational.ts';
import { scoreIndicator } from '../../src/scoring/indicator.ts';
import { type Plan, planFor } from '../../src/scoring/plan.ts';
import type { PlanOptions } from '../../src/scoring/plan-target.ts';
import { judgementOf } from '../../src/scoring/reviewed.ts';
import type { Score } from '../../src/scoring/score.ts';
import { supposeIndicator } from '../../src/scoring/suppose.ts';
import { buildScore } from '../support/build.ts';
import { assessments, numRuns } from './assessments.ts';
import { cheapest, countOf, everySet, modelFor, reaches, richest } from './plan-oracle.ts';
import { reviewedAssessments, withReviews } from './reviews.ts';

const mostSets = 800;
const timeout = 120_000;
const percents = fc.constantFrom(null, 20, 45, 70, 90, 100);

function asked(score: Score, view: NonNullable<PlanOptions['view']>, percent: number | null): PlanOptions {
  if (percent === null) return { view };
  const points = score.assessment.framework.points.times(Rational.of(percent, 100));
  return { view, target: { kind: 'points', points } };
}

function figures(plan: Plan): string[] {
  return [
    plan.outcome,
    `${plan.effort}`,
    `${plan.before.total}`,
    `${plan.after.total}`,
    `${plan.steps.length}`,
  ];
}

describe('a plan for the reviewed score', () => {
  test(
    'is the cheapest of all sets of decisions, each scored as a whole',
    () => {
      fc.assert(
        fc.property(reviewedAssessments({ verdict: true }), percents, ({ parts }, percent) => {
          const { score } = buildScore(parts);
          fc.pre(score?.reviewed !== undefined);
          const model = modelFor(score, 'reviewed');
          fc.pre(countOf(model) >= 2 && countOf(model) <= mostSets);
          const options = asked(score, 'reviewed', percent);
          const all = everySet(score, model, 'reviewed');
          const able = all.filter((tried) => reaches(tried, options, score));
          const plan = planFor(score, options);
          expect(plan.proven).toBe(true);
          const best = cheapest(able) ?? richest(all)!;
          expect([`${plan.effort}`, `${plan.after.total}`]).toEqual([
            `${best.effort}`,
            `${best.state.total}`,
          ]);
        }),
        { numRuns, endOnFailure: true },
      );
    },
    timeout,
  );

  test(
    'offers all that evidence alone brings, where no review speaks of an indicator',
    () => {
      fc.assert(
        fc.property(reviewedAssessments(), ({ parts, unlisted }) => {
          const { score } = buildScore(parts);
          fc.pre(score?.reviewed !== undefined);
          const { assessment } = score;
          const model = modelFor(score, 'reviewed');
          for (const [id, { scored }] of model.leaves) {
            if (judgementOf(id, assessment) !== undefined || scored.notApplicable) continue;
            const { indicator, share, parts: given } = scored.indicator;
            if (indicator.answeredBy === 'each') continue;
            const { department } = given[0]!.answer;
            const proven = supposeIndicator(assessment, id, new Map([[department, 'evidence']]));
            const after = scoreIndicator(indicator, proven, 'reviewed').share;
            const ways = model.decisions.flatMap((each) =>
              each.kind === 'own' && each.indicator === id ? each.ways : [],
            );
            if (share.isLessThan(after))
              expect([`${ways[0]!.share}`, `${ways[0]!.effort}`]).toEqual([`${after}`, '1']);
            else
              expect(
                ways.filter(({ answers }) => [...answers.values()].some((each) => each === 'evidence')),
              ).toEqual([]);
            if (unlisted !== 'substantiated') expect(share.isLessThan(after)).toBe(false);
          }
        }),
        { numRuns, endOnFailure: true },
      );
    },
    timeout,
  );

  test(
    'never asks for an answer that earns less than the one that is claimed',
    () => {
      fc.assert(
        fc.property(reviewedAssessments(), ({ parts }) => {
          const { score } = buildScore(parts);
          fc.pre(score?.reviewed !== undefined);
          const { assessment } = score;
          for (const decision of modelFor(score, 'reviewed').decisions) {
            if (decision.kind !== 'own') continue;
            const indicator = assessment.framework.indicators.get(decision.indicator)!;
            // what is added up earns nothing by itself
            if (indicator.combine === 'sum') continue;
            const claims = scoreIndicator(indicator, assessment, 'claimed').parts;
            for (const { answers } of decision.ways) {
              const planned = supposeIndicator(assessment, indicator.id, answers);
              scoreIndicator(indicator, planned, 'claimed').parts.forEach((part, i) => {
                if (claims[i]!.answer.status === 'answered')
                  expect(part.share.isAtLeast(claims[i]!.share)).toBe(true);
              });
            }
          }
        }),
        { numRuns, endOnFailure: true },
      );
    },
    timeout,
  );

  test(
    'is that for the score which counts where no review speaks of anything',
    () => {
      fc.assert(
        fc.property(
          assessments({ verdict: true }),
          fc.constantFrom('claimed' as const, 'substantiated' as const),
          percents,
          (parts, view, percent) => {
            const { score } = buildScore(withReviews(parts, [{}], view));
            fc.pre(score?.reviewed !== undefined);
            const plan = planFor(score, asked(score, 'reviewed', percent));
            fc.pre(plan.proven);
            expect(figures(plan)).toEqual(figures(planFor(score, asked(score, view, percent))));
          },
        ),
        { numRuns, endOnFailure: true },
      );
    },
    timeout,
  );
});
