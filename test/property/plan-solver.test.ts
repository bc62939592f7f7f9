import fc from 'fast-check';
import highs from 'highs';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../src/exact/rational.ts';
import { planFor } from '../../src/scoring/plan.ts';
import { type Plain, scoreOf, yamlText } from '../support/build.ts';
import { Figure } from '../support/figure.ts';
import { numRuns } from './assessments.ts';

// plans of 133 indicators against an integer program

const size = 133;
/** Grades with their share of the points in percent, the best first; everybody has the last. */
const grades = [100, 60, 30, 0];
/** The default effort of a grade. */
const perGrade = 3;
/** Efforts have two decimals. */
const scale = 100;

interface Instance {
  /** Points of each indicator. */
  readonly points: readonly number[];
  /** Actions: their indicators, effort in hundredths, and the grade that each indicator comes to. */
  readonly actions: readonly {
    readonly indicators: readonly number[];
    readonly effort: number;
    readonly to: readonly number[];
  }[];
  /** The target in percent of all points. */
  readonly percent: number;
}

const instances: fc.Arbitrary<Instance> = fc
  .record({
    points: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: size, maxLength: size }),
    actions: fc.array(
      fc.record({
        indicators: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
        effort: fc.integer({ min: 1, max: 3000 }),
        to: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 30, maxLength: 60 },
    ),
    percent: fc.integer({ min: 5, max: 95 }),
  })
  .map((drawn) => ({
    ...drawn,
    actions: drawn.actions.map((action, i) =>
      i % 6 === 0 ? action : { ...action, indicators: action.indicators.slice(0, 1) },
    ),
  }));

function parts({ points, actions }: Instance) {
  const total = points.reduce((all, each) => all + each, 0);
  const rule = {
    kind: 'levels',
    levels: grades.map((percent, i) => ({ id: `G${i}`, award: `${percent}%` })),
  };
  const indicators = points.map((each, i) => ({ id: `I${i}`, title: `I${i}`, points: each, rule }));
  const file = actions.map(({ indicators: named, effort, to }, i) => ({
    id: `a${i}`,
    title: `a${i}`,
    indicators: named.map((n) => `I${n}`),
    owner: 'one',
    status: 'planned',
    effort: new Figure((effort / scale).toFixed(2)),
    expected: Object.fromEntries(named.map((n, k) => [`I${n}`, `${grades[to[k]!]}%`])),
  }));
  return {
    framework: { points: total, levels: ['indicator'], indicators, verdict: { bar: '100%' } } as Plain,
    sheets: { one: Object.fromEntries(points.map((_, i) => [`I${i}`, { value: 'G3' }])) as Plain },
    files: { 'actions.yaml': yamlText({ kind: 'actions', actions: file }) },
  };
}

/** The same as an integer program in CPLEX LP format: grades that are bought, actions, and what actions make of their indicators. */
function program({ points, actions, percent }: Instance): string {
  const costs: string[] = [];
  const gains: string[] = [];
  const limits: string[] = [];
  const names: string[] = [];
  const ofIndicator = points.map((): string[] => []);
  const add = (name: string, indicator: number, gain: number) => {
    gains.push(`${gain} ${name}`);
    ofIndicator[indicator]!.push(name);
    names.push(name);
  };
  actions.forEach(({ indicators, effort, to }, a) => {
    names.push(`y${a}`);
    costs.push(`${effort} y${a}`);
    indicators.forEach((indicator, k) => {
      const name = `z${a}_${k}`;
      add(name, indicator, points[indicator]! * grades[to[k]!]!);
      limits.push(`${name} - y${a} <= 0`);
    });
  });
  const covered = new Set(actions.flatMap(({ indicators }) => indicators));
  points.forEach((worth, i) => {
    if (covered.has(i)) return;
    grades.slice(0, -1).forEach((grade, k) => {
      add(`x${i}_${k}`, i, worth * grade);
      costs.push(`${(grades.length - 1 - k) * perGrade * scale} x${i}_${k}`);
    });
  });
  for (const all of ofIndicator) if (all.length > 0) limits.push(`${all.join(' + ')} <= 1`);
  const need = points.reduce((all, each) => all + each, 0) * percent;
  return [
    'Minimize',
    ` cost: ${costs.join(' + ')}`,
    'Subject To',
    ` need: ${gains.join(' + ')} >= ${need}`,
    ...limits.map((limit, i) => ` l${i}: ${limit}`),
    'Binary',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n');
}

describe('a plan of 133 indicators', () => {
  test('takes no more effort than an integer program finds, and no less', { timeout: 300_000 }, async () => {
    const solver = await highs();
    fc.assert(
      fc.property(instances, (instance) => {
        const score = scoreOf(parts(instance));
        const target = {
          kind: 'points',
          points: score.assessment.framework.points.times(Rational.of(instance.percent, 100)),
        } as const;
        const plan = planFor(score, { target });
        expect(plan.proven).toBe(true);
        const found = solver.solve(program(instance), { mip_rel_gap: 0, mip_abs_gap: 0 });
        if (found.Status === 'Infeasible') expect(plan.outcome).toBe('unreachable');
        else {
          expect(found.Status).toBe('Optimal');
          expect(plan.outcome).toBe('reached');
          expect(`${plan.effort.times(Rational.of(scale))}`).toBe(`${Math.round(found.ObjectiveValue)}`);
        }
      }),
      { numRuns: Math.max(4, Math.ceil(numRuns / 5)), endOnFailure: true },
    );
  });
});
