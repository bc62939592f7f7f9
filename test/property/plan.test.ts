import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../src/exact/rational.ts';
import { type Plan, planFor } from '../../src/scoring/plan.ts';
import type { PlanOptions } from '../../src/scoring/plan-target.ts';
import { score as scoreAgain } from '../../src/scoring/score.ts';
import { buildScore, type Parts, type Plain, yamlText } from '../support/build.ts';
import { assessments, numRuns } from './assessments.ts';
import { cheapest, countOf, everySet, modelFor, reaches, richest } from './plan-oracle.ts';
import { reviewedAssessments } from './reviews.ts';
import { decimal } from './rules.ts';

/** As many sets of decisions are tried one by one. */
const mostSets = 800;
/** Fewer are hardly a choice. */
const fewestSets = 12;

const timeout = 120_000;

type View = NonNullable<PlanOptions['view']>;

const drawn: fc.Arbitrary<{ readonly parts: Parts; readonly view: View }> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      parts: assessments({ verdict: true }),
      view: fc.constantFrom<View>('claimed', 'substantiated'),
    }),
  },
  {
    weight: 1,
    arbitrary: reviewedAssessments({ verdict: true }).map(({ parts }) => ({
      parts,
      view: 'reviewed' as const,
    })),
  },
);

interface Drawn {
  readonly id: number;
  readonly indicators: readonly number[];
  readonly effort: unknown;
  readonly expected: readonly (string | null)[];
  readonly status: string;
}

const actions: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    id: fc.nat(),
    indicators: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    effort: fc.option(decimal(0, 9)),
    expected: fc.array(fc.option(fc.constantFrom('100%', '50%', '37.5%')), { minLength: 6, maxLength: 6 }),
    status: fc.constantFrom('planned', 'planned', 'reviewing', 'done', 'on-hold'),
  }),
  { maxLength: 4 },
);

/** The drawn actions as a file, about indicators that there are. */
function withActions(parts: Parts, drawn: readonly Drawn[]): Parts {
  const ids = indicatorsIn(parts.framework);
  const made = drawn.flatMap(({ indicators, effort, expected, status }, i) => {
    const named = indicators.map((n) => `I${n}`).filter((id) => ids.includes(id));
    if (named.length === 0) return [];
    const amounts = named.flatMap((id, n) => (expected[n] ? [[id, expected[n]] as const] : []));
    return [
      {
        id: `a${i}`,
        title: `조치 ${i}`,
        indicators: named,
        owner: 'main',
        status,
        ...(effort === null ? {} : { effort }),
        ...(amounts.length > 0 ? { expected: Object.fromEntries(amounts) } : {}),
      },
    ];
  });
  if (made.length === 0) return parts;
  const file = yamlText({ kind: 'actions', actions: made });
  return { ...parts, files: { ...parts.files, 'actions.yaml': file } };
}

function indicatorsIn(group: Plain): string[] {
  const own = ((group['indicators'] ?? []) as readonly Plain[]).map(({ id }) => id as string);
  return [...own, ...((group['groups'] ?? []) as readonly Plain[]).flatMap(indicatorsIn)];
}

const scenes = fc
  .tuple(drawn, actions, fc.constantFrom(null, 20, 45, 70, 90, 100, 120))
  .map(([{ parts, view }, made, percent]) => ({ parts: withActions(parts, made), view, percent }));

/** The scene as it is scored, where there are not too many sets to try. */
function played({ parts, view, percent }: { parts: Parts; view: View; percent: number | null }) {
  const { score, codes } = buildScore(parts);
  fc.pre(score?.[view] !== undefined);
  const model = modelFor(score!, view);
  fc.pre(countOf(model) >= fewestSets && countOf(model) <= mostSets);
  const points = score!.assessment.framework.points.times(Rational.of(percent ?? 0, 100));
  const options: PlanOptions = { view, ...(percent === null ? {} : { target: { kind: 'points', points } }) };
  return { score: score!, codes, model, options };
}

function picksOf(plan: Plan): string[] {
  return plan.steps
    .map(
      ({ decision, effort }) =>
        `${decision.kind === 'own' ? decision.indicator : decision.action.id} ${effort}`,
    )
    .sort();
}

describe('a plan', () => {
  test(
    'is the cheapest of all sets of decisions, and of equals the one that the order says',
    () => {
      fc.assert(
        fc.property(scenes, (scene) => {
          const { score, model, options } = played(scene);
          const all = everySet(score, model, options.view!);
          const able = all.filter((tried) => reaches(tried, options, score));
          const best = cheapest(able);
          const plan = planFor(score, options);
          expect(plan.proven).toBe(true);
          const isThere = reaches(all[0]!, options, score);
          if (isThere) {
            expect(plan.outcome).toBe('already');
            expect(plan.steps).toEqual([]);
          } else if (best === undefined) {
            expect(plan.outcome).toBe('unreachable');
            const most = richest(all)!;
            expect([`${plan.after.total}`, `${plan.effort}`]).toEqual([
              `${most.state.total}`,
              `${most.effort}`,
            ]);
          } else {
            expect(plan.outcome).toBe('reached');
            expect([`${plan.effort}`, `${plan.after.total}`, plan.steps.length]).toEqual([
              `${best.effort}`,
              `${best.state.total}`,
              best.picks.size,
            ]);
            const decisions = plan.steps.map(({ decision }) =>
              model.decisions.findIndex(
                (each) => JSON.stringify(nameOf(each)) === JSON.stringify(nameOf(decision)),
              ),
            );
            expect(decisions.sort((a, b) => a - b)).toEqual([...best.picks.keys()].sort((a, b) => a - b));
            expectRunnerUp(plan, best, able);
          }
          expect(picksOf(plan)).toEqual(picksOf(planFor(scoreAgain(score.assessment), options)));
        }),
        { numRuns, endOnFailure: true },
      );
    },
    timeout,
  );

  test(
    'for a budget has the highest total that it is enough for',
    () => {
      fc.assert(
        fc.property(scenes, fc.integer({ min: 0, max: 30 }), (scene, budget) => {
          const { score, model, options } = played({ ...scene, percent: null });
          const all = everySet(score, model, options.view!);
          const room = Rational.of(budget, 2);
          const best = richest(all.filter(({ effort }) => room.isAtLeast(effort)))!;
          const plan = planFor(score, { view: options.view!, budget: room });
          expect(plan.outcome).toBe('richest');
          expect([`${plan.after.total}`, `${plan.effort}`, plan.steps.length]).toEqual([
            `${best.state.total}`,
            `${best.effort}`,
            best.picks.size,
          ]);
        }),
        { numRuns, endOnFailure: true },
      );
    },
    timeout,
  );
});

function nameOf(decision: Plan['steps'][number]['decision']): unknown {
  return decision.kind === 'action'
    ? decision.action.id
    : [decision.indicator, ...decision.ways.map(({ answers }) => [...answers.keys()])];
}

function expectRunnerUp(
  plan: Plan,
  best: { picks: ReadonlyMap<number, number> },
  able: ReturnType<typeof everySet>,
): void {
  const others = able.filter(({ picks }) => [...best.picks.keys()].some((decision) => !picks.has(decision)));
  const second = cheapest(others);
  if (second === undefined || best.picks.size === 0) expect(plan.runnerUp).toBeUndefined();
  else
    expect([`${plan.runnerUp?.effort}`, `${plan.runnerUp?.total}`]).toEqual([
      `${second.effort}`,
      `${second.state.total}`,
    ]);
}
