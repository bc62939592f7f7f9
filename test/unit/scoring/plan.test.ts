import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { reportPlan } from '../../../src/report/plan.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { planPretty } from '../../../src/reporters/pretty/plan.ts';
import { type Plan, planFor } from '../../../src/scoring/plan.ts';
import { decisionsOf } from '../../../src/scoring/plan-decisions.ts';
import { knownPlan } from '../../../src/scoring/plan-known.ts';
import { modelOf, totalAt } from '../../../src/scoring/plan-model.ts';
import { cheapestPlan, richestPlan } from '../../../src/scoring/plan-optima.ts';
import { besideAnother } from '../../../src/scoring/plan-runner-up.ts';
import type { PlanOptions } from '../../../src/scoring/plan-target.ts';
import { type Parts, type Plain, scoreOf, yamlText } from '../../support/build.ts';

const yesNo = { kind: 'yes-no' };
const levels = {
  kind: 'levels',
  levels: [
    { id: 'A', award: '100%' },
    { id: 'B', award: '50%' },
    { id: 'C', award: '0%' },
  ],
};

function town(
  indicators: readonly Plain[],
  sheets: Readonly<Record<string, Plain>>,
  more: { framework?: Plain; actions?: readonly Plain[]; assessment?: Plain } = {},
): Parts {
  const points = indicators.reduce((all, { points: own }) => all + (own as number), 0);
  return {
    framework: {
      points,
      levels: ['indicator'],
      evidence: { required: false },
      verdict: { bar: '100%' },
      indicators: indicators.map((each) => ({ title: each['id'], ...each })),
      ...more.framework,
    },
    sheets,
    ...(more.assessment && { assessment: more.assessment }),
    ...(more.actions && {
      files: {
        'actions.yaml': yamlText({
          kind: 'actions',
          actions: more.actions.map((action) => ({
            title: action['id'],
            owner: 'one',
            status: 'planned',
            ...action,
          })),
        }),
      },
    }),
  };
}

function plan(parts: Parts, options: PlanOptions = {}): Plan {
  return planFor(scoreOf(parts), options);
}

function reviewedBy(parts: Parts, indicators: Plain, unlisted = 'substantiated'): Parts {
  const review = yamlText({
    kind: 'review',
    stage: 'document',
    reviewer: 'r',
    date: '2014-08-01',
    unlisted,
    indicators,
  });
  return { ...parts, files: { ...parts.files, 'reviews/01.yaml': review } };
}

function points(value: number): PlanOptions {
  return { target: { kind: 'points', points: Rational.of(value) } };
}

/** What a plan does: `X 5`, actions by their id, in its order. */
function stepsOf({ steps }: Plan): string[] {
  return steps.map(({ decision, effort, rises }) =>
    decision.kind === 'action'
      ? `${decision.action.id} ${effort}`
      : `${decision.indicator}@${[...(rises[0]!.answers?.keys() ?? [])].join('+')} ${effort}`,
  );
}

const two = [
  { id: 'X', points: 10, rule: yesNo },
  { id: 'Y', points: 10, rule: levels },
];
const silent = { one: { X: { value: 'no' }, Y: { value: 'C' } } };

describe('what is offered', () => {
  test('each department of a mean decides by itself', () => {
    const each = [{ id: 'X', points: 9, rule: yesNo, 'answered-by': 'each', combine: 'mean' }];
    const sheets = { one: { X: { value: 'yes' } }, two: { X: { value: 'no' } }, three: {} };
    const found = plan(town(each, sheets), points(6));
    expect(stepsOf(found)).toEqual(['X@two 5']);
    expect(`${found.after.total}`).toBe('6');
  });

  test('all departments that lack it act together where all must', () => {
    const all = [{ id: 'X', points: 9, rule: yesNo, 'answered-by': 'each', combine: 'all' }];
    const sheets = { one: { X: { value: 'yes' } }, two: { X: { value: 'no' } }, three: {} };
    expect(stepsOf(plan(town(all, sheets)))).toEqual(['X@two+three 10']);
  });

  test('one department acts where any will do: the one with the least effort', () => {
    const any = [{ id: 'X', points: 9, rule: levels, 'answered-by': 'each', combine: 'any' }];
    const sheets = { one: { X: { value: 'C' } }, two: { X: { value: 'B' } } };
    expect(stepsOf(plan(town(any, sheets)))).toEqual(['X@two 3']);
  });

  test('a sum is raised to all points by the first figure', () => {
    const added = [
      {
        id: 'X',
        points: 10,
        rule: { kind: 'linear', zero: 0, full: 10 },
        'answered-by': 'each',
        combine: 'sum',
      },
    ];
    const found = plan(town(added, { one: { X: { value: 2 } }, two: { X: { value: 3 } } }));
    expect(stepsOf(found)).toEqual(['X@one 10']);
    expect(found.steps[0]!.rises[0]!.answers!.get('one')).toEqual({ value: Rational.of(7), proven: false });
  });

  test('of parts of a whole none is raised above its own whole', () => {
    const ratio = {
      id: 'X',
      points: 10,
      rule: { kind: 'linear', measure: { kind: 'ratio', unit: '%' }, zero: 0, full: 100 },
      'answered-by': 'each',
      combine: 'sum',
    };
    const of = (numerator: number, denominator: number) => ({ X: { value: { numerator, denominator } } });
    const found = plan(town([ratio], { one: of(100, 110), two: of(84, 90), three: of(5, 5) }));
    const answers = [...found.steps[0]!.rises[0]!.answers!];
    expect(answers.map(([id, answer]) => [id, yamlText((answer as { value: Plain }).value)])).toEqual([
      ['one', yamlText({ numerator: Rational.of(110), denominator: Rational.of(110) })],
      ['two', yamlText({ numerator: Rational.of(90), denominator: Rational.of(90) })],
    ]);
  });

  test('not-applicable answers stay as they are', () => {
    const away = { status: 'not-applicable', reason: 'x' };
    const scoring = { 'not-applicable': { 'treat-as': 'zero', rescale: 'total' } };
    const found = plan(town(two, { one: { X: away, Y: { value: 'A' } } }, { framework: { scoring } }));
    expect(found.outcome).toBe('unreachable');
    expect(found.held.map(({ indicator, reason }) => [indicator, reason])).toEqual([['X', 'not-applicable']]);
  });

  test('bonuses stay as they are', () => {
    const bonus = [...two, { id: 'Z', points: 5, effect: 'bonus', rule: yesNo }];
    const parts = town(bonus, silent, { framework: { points: 20 } });
    expect(
      plan(parts, points(20))
        .steps.map(({ rises }) => rises[0]!.indicator.id)
        .sort(),
    ).toEqual(['X', 'Y']);
  });

  test('evidence alone is a step where only that counts', () => {
    const parts = town(
      two,
      { one: { X: { value: 'yes' }, Y: { value: 'B' } } },
      { framework: { evidence: { required: true } } },
    );
    const found = plan(parts, { view: 'substantiated', ...points(15) });
    expect(stepsOf(found)).toEqual(['X@one 1', 'Y@one 1']);
    expect(stepsOf(plan(parts, { view: 'substantiated', ...points(20) }))).toEqual(['X@one 1', 'Y@one 3']);
  });
});

describe('actions', () => {
  test('raise what they expect, for their effort, and stand in the place of other steps', () => {
    const actions = [{ id: 'a', indicators: ['X'], effort: 9, expected: { X: 5 } }];
    expect(stepsOf(plan(town(two, silent, { actions }), points(5)))).toEqual(['Y@one 3']);
    const both = plan(town(two, silent, { actions }), points(15));
    expect(stepsOf(both)).toEqual(['Y@one 6', 'a 9']);
    // no answer to a yes-no earns a half
    expect(both.steps[1]!.rises[0]!.answers).toBeUndefined();
    expect(plan(town(two, silent, { actions }), points(16)).outcome).toBe('unreachable');
  });

  test('raise all their indicators for one effort', () => {
    const actions = [{ id: 'a', indicators: ['X', 'Y'], effort: 7 }];
    expect(stepsOf(plan(town(two, silent, { actions })))).toEqual(['a 7']);
  });

  test('on one indicator may be taken both: the greater share counts', () => {
    const actions = [
      { id: 'a', indicators: ['X', 'Y'], effort: 4, expected: { X: 10, Y: 5 } },
      { id: 'b', indicators: ['Y'], effort: 2 },
    ];
    const found = plan(town(two, silent, { actions }));
    expect(stepsOf(found).sort()).toEqual(['a 4', 'b 2']);
    // what the first has brought already is not counted again
    expect(found.steps.map(({ gain }) => `${gain}`).sort()).toEqual(['15', '5']);
  });

  test('without an effort take that of their rises', () => {
    expect(stepsOf(plan(town(two, silent, { actions: [{ id: 'a', indicators: ['X', 'Y'] }] })))).toEqual([
      'a 11',
    ]);
  });

  test.each(['done', 'on-hold'])('that are %s are none', (status) => {
    const actions = [{ id: 'a', indicators: ['X', 'Y'], effort: 1, status }];
    expect(stepsOf(plan(town(two, silent, { actions })))).toEqual(['X@one 5', 'Y@one 6']);
  });

  test('that expect no more than there is leave the indicator its own steps', () => {
    const actions = [{ id: 'a', indicators: ['Y'], effort: 1, expected: { Y: 5 } }];
    const sheets = { one: { X: { value: 'yes' }, Y: { value: 'B' } } };
    expect(stepsOf(plan(town(two, sheets, { actions })))).toEqual(['Y@one 3']);
  });

  test('are a branch of the search: a part of one is never bought', () => {
    // X alone would be worth 3 of the 6; the whole is dearer than the two others
    const three = [...two, { id: 'Z', points: 10, rule: yesNo }];
    const actions = [
      { id: 'a', indicators: ['X', 'Y'], effort: 6 },
      { id: 'b', indicators: ['X'], effort: 4 },
    ];
    const sheets = { one: { X: { value: 'no' }, Y: { value: 'C' }, Z: { value: 'no' } } };
    expect(stepsOf(plan(town(three, sheets, { actions }), points(10)))).toEqual(['b 4']);
  });
});

describe('what is held back', () => {
  const actions = [
    { id: 'a', indicators: ['X', 'Y'], effort: 2, due: '2014-10-01' },
    { id: 'b', indicators: ['X'], effort: 4 },
  ];
  const parts = town(two, silent, { actions });

  test('a locked indicator keeps every action away that names it', () => {
    const found = plan(parts, { lock: ['X'], ...points(10) });
    expect(found.outcome).toBe('unreachable');
    expect(found.held.map(({ reason }) => reason)).toEqual(['locked', 'action']);
  });

  test('an excluded action is not offered, and its indicators have no other steps', () => {
    expect(stepsOf(plan(parts, { exclude: ['a'], ...points(10) }))).toEqual(['b 4']);
    expect(plan(parts, { exclude: ['a'], ...points(11) }).outcome).toBe('unreachable');
  });

  test('an excluded indicator is raised by an action about another one', () => {
    expect(stepsOf(plan(parts, { exclude: ['X'] }))).toEqual(['a 2']);
    expect(plan(parts, { exclude: ['X', 'Y'] }).steps).toEqual([]);
  });

  test('an action that is due later is not offered, one without a date is', () => {
    expect(stepsOf(plan(parts, { by: '2014-09-30', ...points(10) }))).toEqual(['b 4']);
    expect(stepsOf(plan(parts, { by: '2014-10-01', ...points(10) }))).toEqual(['a 2']);
  });

  test('departments that do not act leave theirs', () => {
    const each = [{ id: 'X', points: 9, rule: yesNo, 'answered-by': 'each', combine: 'mean' }];
    const found = plan(town(each, { one: {}, two: {} }), { departments: ['two'], ...points(9) });
    expect(stepsOf(found)).toEqual(['X@two 5']);
    expect(found.outcome).toBe('unreachable');
    expect(plan(parts, { departments: ['one'] }).outcome).toBe('reached');
  });
});

describe('what is asked', () => {
  test('nothing is done where the target is reached', () => {
    const found = plan(town(two, { one: { X: { value: 'yes' }, Y: { value: 'A' } } }));
    expect([found.outcome, found.steps.length, `${found.effort}`]).toEqual(['already', 0, '0']);
    expect(found.runnerUp).toBeUndefined();
  });

  test('a pass takes more than points: floors and must-haves', () => {
    const framework = { verdict: { bar: '25%', must: ['X'], floors: [{ group: 'Y', 'at-least': '50%' }] } };
    const parts = town(two, silent, { framework });
    expect(stepsOf(plan(parts)).sort()).toEqual(['X@one 5', 'Y@one 3']);
    expect(stepsOf(plan(parts, points(5)))).toEqual(['Y@one 3']);
    expect(plan(parts, points(5)).failing.map(({ kind }) => kind)).toEqual(['must']);
  });

  test('a verdict that asks only for an answer is reached by the least there is to do', () => {
    const found = plan(town(two, { one: {} }, { framework: { verdict: { bar: '0%' } } }));
    expect(stepsOf(found)).toEqual(['Y@one 3']);
  });

  test('too much that is not applicable is beyond every plan', () => {
    const scoring = { 'not-applicable': { 'treat-as': 'excluded', rescale: 'total', 'at-most': 5 } };
    const sheets = { one: { X: { status: 'not-applicable', reason: 'x' }, Y: { value: 'B' } } };
    const found = plan(town(two, sheets, { framework: { scoring } }));
    expect([found.outcome, `${found.after.total}`]).toEqual(['unreachable', '20']);
    expect(found.failing.map(({ kind }) => kind)).toEqual(['not-applicable-limit']);
  });

  test('a budget buys the highest total; with a target, the target first', () => {
    const parts = town(two, silent);
    expect(`${plan(parts, { budget: Rational.of(8) }).after.total}`).toBe('15');
    const enough = plan(parts, { budget: Rational.of(20), ...points(10) });
    expect([enough.outcome, `${enough.effort}`, `${enough.richest!.total}`]).toEqual(['reached', '5', '20']);
    const short = plan(parts, { budget: Rational.of(8), ...points(20) });
    expect([short.outcome, `${short.needed!.effort}`, `${short.after.total}`]).toEqual([
      'over-budget',
      '11',
      '15',
    ]);
  });

  test('of equals the plan with fewer steps, then the earlier one', () => {
    const three = ['X', 'Y', 'Z'].map((id) => ({ id, points: 10, rule: yesNo }));
    const found = plan(town(three, { one: {} }), points(20));
    expect(stepsOf(found)).toEqual(['X@one 5', 'Y@one 5']);
    expect([`${found.runnerUp!.effort}`, found.runnerUp!.without.length]).toEqual(['10', 1]);
  });

  test('in a review, awards are raised', () => {
    const review = yamlText({
      kind: 'review',
      stage: 'document',
      reviewer: 'r',
      date: '2014-08-01',
      unlisted: 'claimed',
      indicators: { X: { award: 0, reason: 'r' } },
    });
    const parts = town(two, { one: { X: { value: 'yes' }, Y: { value: 'B' } } });
    const found = plan(
      { ...parts, files: { 'reviews/01.yaml': review } },
      { view: 'reviewed', ...points(15) },
    );
    expect(stepsOf(found)).toEqual(['X@one 5']);
    expect(`${found.before.total} ${found.after.total}`).toBe('5 15');
  });

  describe('in a review', () => {
    const evidence = { framework: { evidence: { required: true } } };

    test('evidence alone is a step where nobody has reviewed and only that counts', () => {
      const parts = town(two, { one: { X: { value: 'yes' }, Y: { value: 'B' } } }, evidence);
      const reviewed = reviewedBy(parts, { Y: { award: 2, reason: 'r' } });
      expect(stepsOf(plan(reviewed, { view: 'reviewed', ...points(12) }))).toEqual(['X@one 1']);
      const claimed = reviewedBy(parts, { Y: { award: 2, reason: 'r' } }, 'claimed');
      expect(`${plan(claimed, { view: 'reviewed' }).before.total}`).toBe('12');
      const silenced = reviewedBy(parts, { Y: { award: 2, reason: 'r' } }, 'zero');
      expect(stepsOf(plan(silenced, { view: 'reviewed', ...points(12) }))).toEqual(['X@one 5']);
    });

    test.each([{ award: 2 }, { answer: { value: 'C' } }])(
      'what is claimed is found again, then more: %j',
      (found) => {
        const parts = town(two, { one: { X: { value: 'yes' }, Y: { value: 'B' } } });
        const reviewed = reviewedBy(parts, { Y: { ...found, reason: 'r' } }, 'claimed');
        const again = plan(reviewed, { view: 'reviewed', ...points(15) });
        expect(stepsOf(again)).toEqual(['Y@one 3']);
        expect([...again.steps[0]!.rises[0]!.answers!.values()]).toEqual(['found']);
        expect(stepsOf(plan(reviewed, { view: 'reviewed' }))).toEqual(['Y@one 6']);
        const shown = planPretty.render(reportPlan(again, 'ko'), {
          width: 100,
          palette: plain,
          ascii: false,
        });
        expect(shown).toContain('one: 심사에서 다시 인정받음');
      },
    );

    test('a checklist keeps what it meets', () => {
      const parts = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
      const list = [{ id: 'X', points: 9, rule: { kind: 'checklist', parts } }];
      const sheets = { one: { X: { value: { a: 'yes', b: 'yes', c: 'no' } } } };
      const reviewed = reviewedBy(town(list, sheets), { X: { award: 3, reason: 'r' } });
      const found = plan(reviewed, { view: 'reviewed' });
      expect(stepsOf(found)).toEqual(['X@one 4']);
      expect(found.steps[0]!.rises[0]!.answers!.get('one')).toEqual({
        value: { a: 'yes', b: 'yes', c: 'yes' },
        proven: true,
      });
    });

    test('each department of a mean has its own answer found again', () => {
      const each = [{ id: 'X', points: 8, rule: yesNo, 'answered-by': 'each', combine: 'mean' }];
      const parts = town(each, { one: { X: { value: 'yes' } }, two: { X: { value: 'yes' } } });
      const reviewed = reviewedBy(parts, { X: { answers: { two: { value: 'no' } }, reason: 'r' } });
      expect(stepsOf(plan(reviewed, { view: 'reviewed' }))).toEqual(['X@two 5']);
      const award = reviewedBy(parts, { X: { award: 4, reason: 'r' } });
      expect(stepsOf(plan(award, { view: 'reviewed' }))).toEqual(['X@one+two 10']);
    });

    test('what is added up is found again as a whole', () => {
      const added = [
        {
          id: 'X',
          points: 10,
          rule: { kind: 'linear', zero: 0, full: 10 },
          'answered-by': 'each',
          combine: 'sum',
        },
      ];
      const parts = town(added, { one: { X: { value: 6 } }, two: { X: { value: 2 } } });
      const reviewed = reviewedBy(parts, { X: { answers: { one: { value: 1 } }, reason: 'r' } });
      const again = plan(reviewed, { view: 'reviewed', ...points(8) });
      expect(stepsOf(again)).toEqual(['X@one+two 10']);
      const full = plan(reviewed, { view: 'reviewed' });
      expect(full.steps[0]!.rises[0]!.answers!.get('one')).toEqual({ value: Rational.of(8), proven: true });
      expect(`${full.after.total}`).toBe('10');
    });
  });

  test('without a review there is nothing to plan for in one', () => {
    expect(() => plan(town(two, silent), { view: 'reviewed' })).toThrow('reviewed');
  });
});

describe('a search that ends early', () => {
  const ten = Array.from({ length: 10 }, (_, i) => ({ id: `X${i}`, points: i + 1, rule: levels }));
  const score = scoreOf(town(ten, { one: {} }));
  const offering = { locked: new Set<string>(), excluded: new Set<string>() };
  const decisions = decisionsOf(score.assessment, score.claimed, 'claimed', offering);
  const model = modelOf(score.assessment, score.claimed, score.verdict.claimed, decisions);
  const goal = { total: Rational.of(20), conditions: false };

  test('says that nothing is proven, and has a plan all the same', () => {
    const found = cheapestPlan(model, goal, { states: 5 });
    expect(found.proven).toBe(false);
    expect(totalAt(model, found.best!.sum).isAtLeast(goal.total)).toBe(true);
    const proven = cheapestPlan(model, goal, { states: 1_000_000 });
    expect(proven.proven).toBe(true);
    expect(proven.best!.cost <= found.best!.cost).toBe(true);
  });

  test('spends what is left of a budget, and no less for more of it', () => {
    const totals = [10, 14, 18, 25].map((effort) => {
      const room = BigInt(effort) * BigInt(model.unit);
      const { best, proven } = richestPlan(model, room, { states: 5 });
      expect(proven).toBe(false);
      expect(best!.cost <= room).toBe(true);
      return totalAt(model, best!.sum);
    });
    totals.slice(1).forEach((total, i) => {
      expect(totals[i]!.isLessThan(total)).toBe(true);
    });
  });

  test('gives way to a better plan that turns up beside it', () => {
    const { best } = cheapestPlan(model, goal, { states: 1_000_000 });
    const all = knownPlan(model, { ...goal, total: Rational.of(50) })!;
    const first = {
      outcome: 'reached',
      found: all,
      proven: false,
      quest: { kind: 'cheapest', goal },
    } as const;
    const { chosen, second } = besideAnother(model, first);
    expect(chosen.found.cost).toBe(best!.cost);
    expect(second.best!.cost >= best!.cost).toBe(true);
  });

  test.each(['ko', 'en'] as const)(
    'is not called the least effort, nor the target out of reach, in %s',
    (language) => {
      const unproven = { ...planFor(score, points(20)), proven: false };
      const shown = (made: Plan) =>
        planPretty.render(reportPlan(made, language), { width: 200, palette: plain, ascii: false });
      expect(shown(unproven)).toContain(
        language === 'ko' ? '알려진 가장 적은 노력(증명되지 않음)' : 'The least effort found',
      );
      const needed = { effort: Rational.of(9), proven: false };
      const budget = { budget: Rational.of(2) };
      const over = shown({ ...unproven, outcome: 'over-budget', needed, options: budget });
      expect(over).toContain(language === 'ko' ? '찾지 못함' : 'No plan within 2 person-days was found');
    },
  );

  test.each(['ko', 'en'] as const)('is told in %s', (language) => {
    const report = reportPlan({ ...planFor(score, points(20)), proven: false }, language);
    const shown = planPretty.render(report, { width: 100, palette: plain, ascii: false });
    expect(shown).toContain(language === 'ko' ? '증명하지 못함' : 'Not proven');
  });
});
