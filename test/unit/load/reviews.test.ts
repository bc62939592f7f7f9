import { describe, expect, it } from 'vitest';
import { buildScore, type Parts, type Plain, yamlText } from '../../support/build.ts';

const yesNo = { kind: 'yes-no' };
const series = { kind: 'linear', measure: { kind: 'streak' }, zero: 0, full: 3 };
const framework = {
  points: 12,
  levels: ['indicator'],
  indicators: [
    { id: 'X', title: 'X', points: 4, rule: { kind: 'linear', zero: 0, full: 100 } },
    { id: 'E', title: 'E', points: 4, rule: yesNo, 'answered-by': 'each' },
    {
      id: 'C',
      title: 'C',
      points: 4,
      rule: { kind: 'checklist', parts: [{ id: 'a' }, { id: 'b' }] },
    },
    { id: 'Z', title: 'Z', points: 0, rule: yesNo },
  ],
};
const sheets = {
  one: { X: { value: 50 }, E: { value: true }, C: { value: ['b'] }, Z: { value: '예' } },
  two: { E: { value: 'no' } },
};
const reason = '사유';

function found(indicators: Plain, more: Plain = {}, parts: Partial<Parts> = {}, name = 'a.yaml') {
  const file = { kind: 'review', stage: 'internal', reviewer: 'R', date: '2014-08-20', indicators, ...more };
  const files = { ...parts.files, [`reviews/${name}`]: yamlText(file) };
  return buildScore({ framework, sheets, ...parts, files });
}

const codes = (...given: Parameters<typeof found>) => found(...given).codes;

/** Where the first diagnostic points. */
function place(...given: Parameters<typeof found>): string {
  const { place: at, file } = found(...given).diagnostics[0]!;
  return `${file}:${at?.line}:${at?.column}`;
}

describe('the checks of a review', () => {
  it.each<[string, Plain, Plain?]>([
    ['review/unknown-indicator', { Y: { award: 1 } }],
    ['review/unknown-department', { X: { award: 2, seen: { three: { value: 1 } } } }],
    ['review/unknown-department', { E: { answers: { three: { value: 'no' } }, reason } }],
    ['review/award-above-points', { X: { award: '101%', reason } }],
    ['review/award-above-points', { X: { award: 4.0001, reason } }],
    ['review/award-without-points', { Z: { award: '100%', reason } }],
    ['review/award-and-answer', { X: { award: 1, answer: { value: 25 }, reason } }],
    ['review/award-and-answer', { E: { award: 1, answers: { one: { value: 'no' } }, reason } }],
    ['review/answer-form', { E: { answer: { value: 'no' }, reason } }],
    ['review/answer-form', { X: { answers: { one: { value: 3 } }, reason } }],
    ['review/lock-without-seen', { X: { lock: true } }],
    ['review/lock-without-seen', { E: { lock: true, seen: { one: { value: true } } } }],
    ['answer/wrong-shape', { X: { answer: { value: 'much' }, reason } }],
    ['answer/unknown-part', { C: { answer: { value: ['c'] }, reason } }],
    ['answer/reason-missing', { X: { answer: { status: 'not-applicable' } } }],
    ['assessment/impossible-date', {}, { date: '2014-02-30' }],
    ['schema/enum', {}, { stage: 'final' }],
  ])('%s leaves nothing to score', (code, indicators, more) => {
    const { score, codes: all } = found(indicators, more);
    expect(all.map((each) => (code.startsWith('schema/') ? each.split('/')[0] : each))).toEqual([
      code.startsWith('schema/') ? 'schema' : code,
    ]);
    expect(score).toBeUndefined();
  });

  it.each<[readonly string[], Plain, Plain?]>([
    [[], {}],
    [[], { X: { seen: { one: { value: 1 } } } }],
    [[], { X: { award: 2 }, E: { award: 2 }, C: { award: 2 } }],
    [[], { X: { answer: { value: 50 } }, E: { answers: { one: { value: 'yes' } } } }],
    [[], { C: { answer: { value: { a: false, b: 'yes' } } }, Z: { answer: { value: true } } }],
    [['review/says-nothing'], { X: {} }],
    [['review/says-nothing'], { X: { reason, seen: { one: { value: 1 } } } }],
    [['review/says-nothing'], { X: { lock: false } }],
    [['review/award-without-reason'], { X: { award: 1.5 } }],
    [['review/award-without-reason'], { X: { answer: { value: 51 } } }],
    [['review/award-without-reason'], { E: { answers: { two: { value: true } } } }],
    [['review/not-yet'], { X: { award: 1 } }, { date: '2014-08-30' }],
  ])('says %j and scores', (expected, indicators, more) => {
    const { score, codes: all } = found(indicators, more);
    expect(all).toEqual(expected);
    const finds = Object.values(indicators).some((entry) =>
      ['award', 'answer', 'answers'].some((key) => key in (entry as Plain)),
    );
    // what lists indicators and finds nothing is a draft; what lists none objects to nothing
    const counts = finds || Object.keys(indicators).length === 0;
    expect(score!.reviewed !== undefined).toBe(counts && expected[0] !== 'review/not-yet');
  });

  it('point at the value within the review', () => {
    const at = (indicators: Plain) => place(indicators);
    expect(at({ X: { answer: { value: 'much' }, reason } })).toBe('reviews/a.yaml:8:14');
    expect(at({ E: { answers: { two: { value: 'maybe' } }, reason } })).toBe('reviews/a.yaml:9:16');
    expect(at({ C: { answer: { value: ['a', 'a'] }, reason } })).toBe('reviews/a.yaml:10:11');
  });

  it('hold against an answer of another rule that an award is nothing that a decimal says', () => {
    const third = {
      framework: {
        ...framework,
        points: 13,
        indicators: [
          ...framework.indicators.slice(1),
          { ...framework.indicators[0]!, points: 5, rule: { kind: 'linear', zero: 0, full: 3 } },
        ],
      },
    };
    const parts = { ...third, sheets: { ...sheets, one: { ...sheets.one, X: { value: 1 } } } };
    expect(codes({ X: { award: 1.66 } }, {}, parts)).toEqual(['review/award-without-reason']);
    expect(codes({ X: { answer: { value: 1 } } }, {}, parts)).toEqual([]);
  });

  it('are made where answers have errors of their own, without the score', () => {
    const broken = { sheets: { ...sheets, one: { ...sheets.one, X: { value: 'much' } } } };
    expect(codes({ X: { award: 9 } }, {}, broken)).toEqual([
      'answer/wrong-shape',
      'review/award-above-points',
    ]);
    expect(codes({ X: { award: 1 } }, {}, broken)).toEqual(['answer/wrong-shape']);
  });
});

describe('reviews together', () => {
  const other = (indicators: Plain, more: Plain = {}) => ({
    files: {
      'reviews/b.yaml': yamlText({
        kind: 'review',
        stage: '내부심사',
        reviewer: 'S',
        date: '2014-08-20',
        indicators,
        ...more,
      }),
    },
  });

  it.each<[readonly string[], Plain, Plain, Plain?]>([
    [['review/twice'], { X: { award: 2 } }, { X: { award: 2 } }],
    [['review/twice'], { X: { award: 2 } }, { X: { answer: { value: 50 } } }],
    [['review/twice'], { E: { answers: { one: { value: true } } } }, { E: { award: 2 } }],
    [
      ['review/twice'],
      { E: { answers: { one: { value: true } } } },
      { E: { answers: { one: { value: 'yes' } } } },
    ],
    [[], { E: { answers: { one: { value: true } } } }, { E: { answers: { two: { value: 'no' } } } }],
    [[], { X: { award: 2 } }, { C: { award: 2 } }],
    [[], { X: { award: 2 } }, { X: { seen: { one: { value: 50 } } } }],
    [[], { X: { award: 2 } }, { X: { award: 2 } }, { date: '2014-08-21' }],
    [[], { X: { award: 2 } }, { X: { award: 2 } }, { stage: 'cross' }],
    [['review/unlisted-differs'], {}, {}, { unlisted: 'claimed' }],
    [[], {}, {}, { unlisted: 'substantiated' }],
    [[], {}, {}, { unlisted: 'zero', date: '2014-08-21' }],
  ])('say %j', (expected, own, others, more) => {
    expect(codes(own, {}, other(others, more))).toEqual(expected);
  });

  it('that replace figures of some departments must have as many as the others', () => {
    const indicator = {
      id: 'X',
      title: 'X',
      points: 12,
      rule: series,
      'answered-by': 'each',
      combine: 'sum',
    };
    const parts = {
      framework: { ...framework, indicators: [indicator] },
      sheets: {
        one: { X: { value: { figures: [1, 2, 3, 4] } } },
        two: { X: { value: { figures: [1, 2, 3, 4] } } },
      },
    };
    const entry = (figures: readonly number[]) => ({
      X: { answers: { two: { value: { figures } } }, reason },
    });
    expect(codes(entry([4, 3, 2, 1]), {}, parts)).toEqual([]);
    const { score, diagnostics } = found(entry([4, 3, 2]), {}, parts);
    expect(score).toBeUndefined();
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['answer/different-lengths', 'reviews/a.yaml'],
    ]);
  });
});

describe('what lies in the folder of reviews', () => {
  it('is a review where it is YAML, and else told of unless it explains the folder', () => {
    const files = {
      'reviews/README.md': '',
      'reviews/.gitkeep': '',
      'reviews/scan.pdf': '',
      'reviews/old/first.yaml': 'kind: review\n',
    };
    const { codes: all, diagnostics } = found({ X: { award: 2 } }, {}, { files });
    expect(all).toEqual(['review/other-file', 'review/other-file']);
    expect(diagnostics.map(({ file }) => file)).toEqual(['reviews/old', 'reviews/scan.pdf']);
  });

  it('has its names in NFC, however the system keeps them', () => {
    const name = '내부심사.yml'.normalize('NFD');
    const { score, codes: all } = found({ X: { award: 2 } }, {}, {}, name);
    expect(all).toEqual([]);
    expect(score!.assessment.reviews![0]!.file).toBe('reviews/내부심사.yml'.normalize('NFC'));
    const { diagnostics } = found({}, {}, { files: { [`reviews/${'심사.hwp'.normalize('NFD')}`]: '' } });
    expect(diagnostics[0]).toMatchObject({
      file: 'reviews/심사.hwp'.normalize('NFC'),
      arguments: { name: '심사.hwp'.normalize('NFC') },
    });
  });
});

describe('the folder of reviews', () => {
  const built = (files: Readonly<Record<string, string>>) => buildScore({ framework, sheets, files });
  const text = 'kind: review\n';

  it.each(['Reviews', 'review', 'REVIEW'])('is told of where it is called %s', (name) => {
    const { codes: all, diagnostics, score } = built({ [`${name}/a.yaml`]: text });
    expect(all).toEqual(['review/folder-name']);
    expect(diagnostics[0]).toMatchObject({ file: name, arguments: { name } });
    expect(score).toBeDefined();
    expect(codes({ X: { award: 2 } }, {}, { files: { [`${name}/a.yaml`]: text } })).toEqual([
      'review/folder-name',
    ]);
  });

  it('is not told of where another folder holds no YAML, or a file is called so', () => {
    expect(built({ 'review/notes.md': '' }).codes).toEqual([]);
    expect(built({ review: text }).codes).toEqual([]);
    expect(built({ 'reviewers/a.yaml': text }).codes).toEqual([]);
  });
});

describe('a lock', () => {
  const locked = (seen: Plain) => codes({ X: { lock: true, seen: { one: seen } } });
  const checklist = (value: unknown) => codes({ C: { lock: true, seen: { one: { value } } } });
  const each = (one: unknown, two: unknown) =>
    codes({ E: { lock: true, seen: { one: { value: one }, two: { value: two } } } });

  it('holds while the answer says the same, however it is spelt', () => {
    expect(locked({ value: 50 })).toEqual([]);
    expect(codes({ Z: { lock: true, seen: { one: { value: true } } } })).toEqual([]);
    expect(checklist({ b: '예', a: 'no' })).toEqual([]);
    expect(each('예'.normalize('NFD'), '아니오')).toEqual([]);
  });

  it('is broken by another value or status, at the answer', () => {
    const changed = ['review/locked-answer-changed'];
    expect(locked({ value: 50.001 })).toEqual(changed);
    expect(locked({ status: 'not-implemented' })).toEqual(changed);
    expect(checklist(['a', 'b'])).toEqual(changed);
    expect(each('no', 'yes')).toEqual([...changed, ...changed]);
    const { diagnostics } = found({ X: { lock: true, seen: { one: { value: 5 } } } });
    expect(diagnostics[0]).toMatchObject({
      file: 'departments/one.yaml',
      related: { file: 'reviews/a.yaml' },
    });
  });

  it('is that of the last review that locks the answer', () => {
    const files = {
      'reviews/b.yaml': yamlText({
        kind: 'review',
        stage: 'committee',
        reviewer: 'S',
        date: '2014-08-21',
        indicators: { X: { lock: true, seen: { one: { value: 50 } } } },
      }),
    };
    expect(codes({ X: { lock: true, seen: { one: { value: 5 } } } }, {}, { files })).toEqual([]);
  });
});
