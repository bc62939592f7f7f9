import { test } from 'vitest';
import { testHost } from '/work/main/test/support/host.ts';
import { loadAssessment } from '/work/main/src/load/assessment.ts';
import { score } from '/work/main/src/scoring/score.ts';
import { planFor } from '/work/main/src/scoring/plan.ts';
import { Rational } from '/work/main/src/exact/rational.ts';
test('try', () => {
  const host = testHost('/work/main');
  const { value } = loadAssessment('examples/seodaemun-2014', host, '2014-08-29');
  const s = score(value!);
  for (const view of ['claimed', 'substantiated'] as const)
    for (const t of [850, 900, 950, 990, 1000]) {
      const start = performance.now();
      const plan = planFor(s, { view, target: { kind: 'points', points: Rational.of(t) } });
      console.log(view, t, plan.outcome, `${plan.effort}`, `${plan.after.total}`, plan.steps.length, plan.proven, plan.runnerUp && `${plan.runnerUp.effort}`, Math.round(performance.now() - start), 'ms');
    }
});
