import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { proposedPlan } from '../../../src/report/proposed-plan.ts';
import { type Plain, scoreOf } from '../../support/build.ts';

const proof = [{ document: 'D', approved: '2014-01-01' }];
const review = (award: number) => ({
  'reviews/one.yaml': `kind: review\nstage: on-site\nreviewer: R\ndate: 2014-08-01\nindicators: { A: { award: ${award}, reason: seen } }\n`,
});

describe('the plan that a report proposes', () => {
  const bands = [
    { id: 'good', 'at-least': 90 },
    { id: 'fair', 'at-least': 50 },
    { id: 'low', 'at-least': 0 },
  ];

  it.each<[string, Plain, number, Plain[], Record<string, string>, string]>([
    ['to a pass from what is claimed', { bar: 60 }, 50, proof, {}, 'pass claimed'],
    ['to a pass from the lowest score that falls short', { bar: 60 }, 70, [], {}, 'pass substantiated'],
    ['to a pass from what was reviewed', { bar: 60 }, 70, proof, review(20), 'pass reviewed'],
    ['to a pass from what is claimed, of equal scores', { bar: 60 }, 50, proof, review(50), 'pass claimed'],
    ['to the next band', { bar: 60, bands }, 70, proof, {}, 'band good claimed'],
    ['to the next band, where there is no bar', { bands }, 30, [], {}, 'band fair claimed'],
    ['for nothing, where there is no higher band', { bar: 60, bands }, 95, proof, {}, 'none'],
    ['for nothing, where nothing is asked', {}, 30, proof, {}, 'none'],
  ])('is %s', (_, verdict, value, evidence, files, expected) => {
    const plan = proposedPlan(scored(verdict, value, evidence, files));
    const target = plan?.target;
    const band = target?.kind === 'band' ? [target.band.id] : [];
    expect(plan ? [target!.kind, ...band, plan.view].join(' ') : 'none').toBe(expected);
  });

  it('is to what is asked for', () => {
    const plan = proposedPlan(scored({ bar: 60 }, 50, proof, {}), {
      kind: 'points',
      points: Rational.of(80),
    });
    expect([plan?.target?.kind, plan?.view, `${plan?.after.total}`, plan?.outcome]).toEqual([
      'points',
      'claimed',
      '87',
      'reached',
    ]);
  });
});

function scored(verdict: Plain, value: number, evidence: Plain[], files: Record<string, string>) {
  return scoreOf({
    framework: {
      points: 100,
      levels: ['indicator'],
      evidence: { required: true },
      verdict,
      indicators: [{ id: 'A', title: 'A', points: 100, rule: { kind: 'linear', zero: 0, full: 100 } }],
    },
    sheets: { one: { A: { value, evidence } } },
    files,
  });
}
