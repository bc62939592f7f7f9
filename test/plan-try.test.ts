import { test } from 'vitest';
import { planFor } from '../src/scoring/plan.ts';
import { Rational } from '../src/exact/rational.ts';
import { scoreOf, yamlText } from './support/build.ts';
import { Figure } from './support/figure.ts';
let seed = 7;
const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * n); };
function make(multi: number, group: boolean, count: number) {
  const rule = { kind: 'levels', levels: [100, 60, 30, 0].map((p, i) => ({ id: `G${i}`, award: `${p}%` })) };
  const ind = Array.from({ length: 132 }, (_, i) => ({ id: `I${i}`, title: 'x', points: new Figure((1 + rnd(1900) / 100).toFixed(2)), rule }));
  const groups = Array.from({ length: 6 }, (_, g) => { const own = ind.slice(g * 22, g * 22 + 22); return { id: `P${g}`, title: 'g', points: new Figure((own.reduce((a, x) => a + Math.round(Number(x.points.text) * 100), 0) / 100).toFixed(2)), indicators: own }; });
  const total = (ind.reduce((a, x) => a + Math.round(Number(x.points.text) * 100), 0) / 100).toFixed(2);
  const actions = Array.from({ length: count }, (_, a) => {
    const n = 1 + (rnd(100) < multi ? 1 + rnd(4) : 0);
    const named = [...new Set(Array.from({ length: n }, () => rnd(132)))];
    return { id: `a${a}`, title: 'a', indicators: named.map((x) => `I${x}`), owner: 'one', status: 'planned', effort: new Figure((0.01 + rnd(300000) / 10000 * named.length).toFixed(4)), expected: Object.fromEntries(named.map((x) => [`I${x}`, ['100%', '60%', '30%'][rnd(3)]])) };
  });
  return scoreOf({
    framework: { points: new Figure(total), levels: ['item', 'indicator'], scoring: { aggregate: 'points', ...(group ? { round: { at: 'item', decimals: 1, mode: 'half-up' } } : {}) }, groups, verdict: { bar: '100%' } },
    sheets: { one: Object.fromEntries(ind.map(({ id }) => [id, { value: 'G3' }])) }, files: { 'actions.yaml': yamlText({ kind: 'actions', actions }) },
  });
}
test('perf', { timeout: 600000 }, () => {
  for (const [multi, group, count] of [[0, false, 200], [0, true, 200], [30, false, 100], [30, true, 100], [100, false, 60], [100, false, 120], [100, true, 120]] as const) {
    const s = make(multi, group, count);
    for (const pct of [30, 60, 85]) {
      const start = performance.now();
      const plan = planFor(s, { target: { kind: 'points', points: s.assessment.framework.points.times(Rational.of(pct, 100)) } });
      console.log(multi, group, count, pct, plan.outcome, plan.steps.length, plan.proven, plan.runnerUp?.proven, Math.round(performance.now() - start));
    }
  }
});
