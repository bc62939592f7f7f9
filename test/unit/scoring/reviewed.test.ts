import { describe, expect, it } from 'vitest';
import { scoreTree } from '../../../src/scoring/aggregate.ts';
import {
  type Built,
  buildScore,
  oneIndicator,
  type Parts,
  type Plain,
  text,
  yamlText,
} from '../../support/build.ts';

/** A review as a file; by default internal, of the day. */
function review(indicators: Plain, more: Plain = {}): string {
  return yamlText({
    kind: 'review',
    stage: 'internal',
    reviewer: 'R',
    date: '2014-08-20',
    indicators,
    ...more,
  });
}

function built(parts: Parts, ...reviews: readonly string[]): Built {
  const files = Object.fromEntries(reviews.map((each, i) => [`reviews/${i}.yaml`, each]));
  return buildScore({ ...parts, files });
}

/** The reviewed total as text, or the codes where there is none. */
function reviewed(parts: Parts, ...reviews: readonly string[]): string | undefined | readonly string[] {
  const { score, codes } = built(parts, ...reviews);
  return score === undefined ? codes : text(score.reviewed?.total);
}

const yesNo = { kind: 'yes-no' };
const linear = { kind: 'linear', zero: 0, full: 100 };
const reason = '사유';
const required = { evidence: { required: true } };

describe('a reviewed indicator', () => {
  const one: Parts = { framework: oneIndicator(linear, 8), sheets: { one: { X: { value: 50 } } } };

  it('is absent without a review, and there with one that says nothing of it', () => {
    expect(reviewed(one)).toBeUndefined();
    expect(reviewed(one, review({}))).toBe('4');
  });

  it('is absent while reviews only list what is to be reviewed', () => {
    const seen = { X: { seen: { one: { value: 50 } } } };
    expect(reviewed(one, review(seen))).toBeUndefined();
    expect(reviewed(one, review({ X: { ...seen.X, lock: true } }))).toBeUndefined();
    expect(reviewed(one, review(seen, { unlisted: 'zero' }))).toBe('0');
    expect(reviewed(one, review({ X: { award: 1, reason } }), review(seen, { stage: 'committee' }))).toBe(
      '1',
    );
    // a draft repeats what the review before it says of the rest, and says nothing of it where it says nothing
    const before = review({}, { unlisted: 'zero' });
    expect(reviewed(one, before, review(seen, { stage: 'committee', unlisted: 'zero' }))).toBe('0');
    expect(reviewed(one, before, review(seen, { stage: 'committee' }))).toBe('0');
    expect(reviewed(one, before, review({}, { stage: 'committee' }))).toBe('4');
  });

  it('earns its award, in points or as a share of them', () => {
    expect(reviewed(one, review({ X: { award: 3, reason } }))).toBe('3');
    expect(reviewed(one, review({ X: { award: '12.5%', reason } }))).toBe('1');
    expect(reviewed(one, review({ X: { award: 8, reason } }))).toBe('8');
  });

  it('earns what the rule makes of the answer as reviewed, which needs no evidence', () => {
    const parts = { ...one, framework: { ...one.framework, ...required } };
    expect(reviewed(parts, review({}))).toBe('0');
    expect(reviewed(parts, review({ X: { answer: { value: 25 }, reason } }))).toBe('2');
    expect(reviewed(parts, review({ X: { answer: { status: 'not-implemented' }, reason } }))).toBe('0');
  });

  it('counts as the last review says where none speaks of it', () => {
    const parts = { ...one, framework: { ...one.framework, ...required } };
    expect(reviewed(parts, review({}, { unlisted: 'claimed' }))).toBe('4');
    expect(reviewed(one, review({}, { unlisted: 'zero' }))).toBe('0');
    const later = review({}, { stage: 'committee', unlisted: 'zero' });
    expect(reviewed(parts, later, review({}, { unlisted: 'claimed' }))).toBe('0');
  });

  it('holds what the later stage finds, then the later day', () => {
    const [internal, site] = [
      review({ X: { award: 1, reason } }, { date: '2014-08-28' }),
      review({ X: { award: 2, reason } }, { stage: '현지심사', date: '2014-08-21' }),
    ];
    expect(reviewed(one, site, internal)).toBe('2');
    const again = review({ X: { award: 3, reason } }, { stage: 'on-site', date: '2014-08-22' });
    expect(reviewed(one, again, site, internal)).toBe('3');
  });

  it('is rounded where the framework rounds', () => {
    const scoring = { round: { at: 'indicator', decimals: 1, mode: 'half-up' } };
    const parts = { ...one, framework: { ...one.framework, scoring } };
    expect(reviewed(parts, review({ X: { award: 3.25, reason } }))).toBe('33/10');
    expect(reviewed(parts, review({ X: { award: 7.99, reason } }))).toBe('8');
  });

  it('counts by its weight where points are weights', () => {
    const framework = {
      points: 100,
      levels: ['indicator'],
      scoring: { aggregate: 'weighted' },
      indicators: [
        { id: 'X', title: 'X', points: 3, rule: yesNo },
        { id: 'Y', title: 'Y', points: 1, rule: yesNo },
      ],
    };
    const sheets = { one: { X: { value: 'yes' }, Y: { value: 'yes' } } };
    expect(reviewed({ framework, sheets }, review({ X: { award: 1.5, reason } }))).toBe('125/2');
  });
});

describe('an indicator that does not apply', () => {
  const framework = {
    points: 10,
    levels: ['indicator'],
    verdict: { bar: 5 },
    indicators: [
      { id: 'X', title: 'X', points: 4, rule: yesNo },
      { id: 'Y', title: 'Y', points: 6, rule: yesNo },
    ],
  };
  const away = { status: 'not-applicable', reason };
  const parts: Parts = { framework, sheets: { one: { X: away, Y: { value: 'yes' } } } };

  it('applies to a reviewer who awards something of it, even nothing', () => {
    expect(reviewed(parts, review({}))).toBe('10');
    expect(reviewed(parts, review({ X: { award: 1, reason } }))).toBe('7');
    expect(reviewed(parts, review({ X: { award: 0, reason } }))).toBe('6');
  });

  it('may be what a reviewer says of one that is answered', () => {
    const entry = { X: { answer: { status: 'not-applicable' }, reason } };
    const answered = { ...parts, sheets: { one: { X: { value: 'no' }, Y: { value: 'yes' } } } };
    expect(reviewed(answered, review({}))).toBe('6');
    expect(reviewed(answered, review(entry))).toBe('10');
    expect(built(answered, review({ X: { answer: { status: 'not-applicable' } } })).codes).toEqual([
      'answer/reason-missing',
    ]);
    const scoring = { 'not-applicable': { 'treat-as': 'forbidden' } };
    const forbidden = { ...answered, framework: { ...framework, scoring } };
    expect(reviewed(forbidden, review(entry))).toEqual(['answer/not-applicable-forbidden']);
  });

  it('stays away where what nobody reviews counts nothing', () => {
    const { score } = built(parts, review({}, { unlisted: 'zero' }));
    expect(score!.reviewed!.nodes.get('X')!.notApplicable).toBe(true);
    expect(text(score!.reviewed!.total)).toBe('0');
  });

  it('gives something to pass where a reviewer awards points of it, and not where the award is nothing', () => {
    const all = { ...parts, sheets: { one: { X: away, Y: away } } };
    const verdict = (award: number) =>
      built(all, review({ X: { award, reason }, Y: { award: award * 1.5, reason } })).score!.verdict.reviewed;
    expect(verdict(4)!.passed).toBe(true);
    expect(verdict(0)!.conditions.map(({ kind }) => kind)).toEqual(['answered']);
  });
});

describe('an indicator that every department answers', () => {
  const sheets = { one: { X: { value: 100 } }, two: { X: { value: 50 } } };
  const of = (combine: string, more: Plain = {}): Parts => ({
    framework: { ...oneIndicator(linear, 8, { 'answered-by': 'each', combine }), ...more },
    sheets,
  });

  it('keeps the answers of departments that a review does not name', () => {
    const entry = review({ X: { answers: { one: { value: 50 } }, reason } });
    expect(reviewed(of('mean'), entry)).toBe('4');
    expect(reviewed(of('any'), entry)).toBe('4');
    expect(reviewed(of('mean'), review({ X: { answers: { two: { value: 0 } }, reason } }))).toBe('4');
    // without evidence the other department's answer is not substantiated
    expect(reviewed(of('mean', required), entry)).toBe('2');
    const claimed = review({ X: { answers: { one: { value: 50 } }, reason } }, { unlisted: 'claimed' });
    expect(reviewed(of('mean', required), claimed)).toBe('4');
    const zero = review({ X: { answers: { one: { value: 50 } }, reason } }, { unlisted: 'zero' });
    expect(reviewed(of('mean'), zero)).toBe('2');
  });

  it('keeps what an earlier review found of another department, until an award', () => {
    const first = review({ X: { answers: { one: { value: 0 } }, reason } });
    const second = review({ X: { answers: { two: { value: 25 } }, reason } }, { stage: 'on-site' });
    expect(reviewed(of('mean'), first, second)).toBe('1');
    const award = review({ X: { award: 8, reason } }, { stage: 'document' });
    expect(reviewed(of('mean'), first, award, second)).toBe('5');
    expect(reviewed(of('mean'), first, award)).toBe('8');
  });

  it('adds the figures as reviewed', () => {
    const added = { kind: 'linear', measure: { kind: 'ratio', unit: '%' }, zero: 0, full: 100 };
    const figures = (numerator: number) => ({ value: { numerator, denominator: 10 } });
    const framework = oneIndicator(added, 8, { 'answered-by': 'each', combine: 'sum' });
    const parts: Parts = { framework, sheets: { one: { X: figures(10) }, two: { X: figures(6) } } };
    const entry = { X: { answers: { two: { value: { numerator: 0, denominator: 30 } } }, reason } };
    expect(reviewed(parts, review({}))).toBe('32/5');
    expect(reviewed(parts, review(entry))).toBe('2');
  });

  it('leaves no loss out of a sum where what nobody reviews counts nothing', () => {
    const framework = oneIndicator({ kind: 'linear', zero: 0, full: 10 }, 10, {
      'answered-by': 'each',
      combine: 'sum',
    });
    const parts: Parts = { framework, sheets: { one: { X: { value: 9 } }, two: { X: { value: -4 } } } };
    const entry = { X: { answers: { one: { value: 9 } }, reason } };
    expect(reviewed(parts, review(entry, { unlisted: 'zero' }))).toBe('5');
  });
});

describe('bonuses and deductions', () => {
  const framework = {
    points: 10,
    levels: ['indicator'],
    scoring: { caps: { deduction: 3 } },
    ...required,
    indicators: [
      { id: 'X', title: 'X', points: 10, rule: yesNo },
      { id: 'P', title: 'P', points: 2, effect: 'bonus', rule: yesNo },
      { id: 'M', title: 'M', points: 4, effect: 'deduction', rule: { kind: 'per-unit', each: 1 } },
    ],
  };
  const proof = [{ document: 'D', approved: '2014-03-02' }];
  const sheets = {
    one: { X: { value: 'no', evidence: proof }, P: { value: 'yes' }, M: { value: 1 } },
  };
  const parts: Parts = { framework: { ...framework, scoring: framework.scoring }, sheets };
  const X = { award: 8, reason };

  it('count as they are awarded, a deduction by what it takes, and hold to their caps', () => {
    expect(reviewed(parts, review({ X }))).toBe('7');
    expect(reviewed(parts, review({ X, P: { award: 1.5, reason }, M: { award: 2, reason } }))).toBe('15/2');
    expect(reviewed(parts, review({ X, M: { award: 4, reason } }))).toBe('5');
    expect(reviewed(parts, review({ X, M: { award: 0, reason } }))).toBe('8');
  });

  it('are taken in full where nobody has reviewed a deduction and that counts nothing', () => {
    expect(reviewed(parts, review({ X }, { unlisted: 'zero' }))).toBe('5');
  });

  it('are safe where a bonus is the lesser and a deduction the greater', () => {
    const { score } = built(parts, review({ X, P: { award: 2, reason }, M: { award: 0, reason } }));
    const safe = scoreTree(score!.assessment, 'safe');
    expect([text(safe.bonus), text(safe.deduction)]).toEqual(['0', '1']);
    const harder = built(parts, review({ X, M: { award: 2, reason } })).score!;
    expect(text(scoreTree(harder.assessment, 'safe').deduction)).toBe('2');
  });
});

describe('the verdict over the reviewed total', () => {
  const framework = {
    points: 10,
    levels: ['area', 'indicator'],
    verdict: {
      bar: 6,
      floors: [{ group: 'G', 'at-least': 3 }],
      must: ['Z'],
      bands: [
        { id: 'high', 'at-least': 8 },
        { id: 'low', 'at-least': 0 },
      ],
    },
    groups: [
      {
        id: 'G',
        title: 'G',
        points: 10,
        indicators: [
          { id: 'X', title: 'X', points: 10, rule: linear },
          { id: 'Z', title: 'Z', points: 0, rule: yesNo },
        ],
      },
    ],
  };
  const parts: Parts = { framework, sheets: { one: { X: { value: 90 }, Z: { value: 'yes' } } } };
  const verdict = (entries: Plain) => built(parts, review(entries)).score!.verdict.reviewed!;

  it('has its own bar, floors, must-haves and band', () => {
    expect(verdict({})).toMatchObject({ passed: true, band: { id: 'high' } });
    expect(verdict({ X: { award: 5, reason } })).toMatchObject({ passed: false, band: { id: 'low' } });
    expect(verdict({ X: { award: 2, reason } }).conditions.map(({ passed }) => passed)).toEqual([
      false,
      true,
    ]);
    const missed = verdict({ Z: { answer: { value: 'no' }, reason } });
    expect(missed.conditions.map(({ kind, passed }) => [kind, passed])).toEqual([
      ['floor', true],
      ['must', false],
    ]);
  });
});
