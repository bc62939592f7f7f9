import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { entryLines } from '../../../src/source/entry-text.ts';
import { readSource } from '../../../src/source/read-source.ts';
import { yamlOf } from '../../../src/source/yaml-of.ts';

const read = (text: string) => readSource('a.yaml', new TextEncoder().encode(text));

/** What is read back, as plain objects. */
function back(data: unknown): unknown {
  const { document, diagnostics } = read(yamlOf(data));
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  return plain(document?.values);
}

function plain(value: unknown): unknown {
  if (value instanceof Rational || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

describe('yamlOf', () => {
  it('writes short values on one line and long ones below their key', () => {
    const evidence = [
      { document: '민원팀-12', approved: '2014-02-03' },
      { file: `evidence/${'a'.repeat(99)}` },
    ];
    expect(yamlOf({ value: { numerator: Rational.of(1, 8), denominator: Rational.of(100) }, evidence })).toBe(
      `value: { numerator: 0.125, denominator: 100 }\nevidence:\n  - { document: 민원팀-12, approved: 2014-02-03 }\n  - file: evidence/${'a'.repeat(99)}\n`,
    );
  });

  it.each([
    'yes',
    'true',
    'null',
    '~',
    '',
    '12',
    '1_000',
    '0x1F',
    '9,860',
    '- a',
    '# a',
    'a # b',
    'a: b',
    ' a',
    'a ',
    'a\nb',
    '"',
    "'",
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%',
    '@',
    '...',
    '---',
    '.inf',
    '2014-02-03',
    '../../a b/c',
    '１２',
    '「가」',
    '2014-08-29T18:00+09:00',
    'a\tb',
  ])('keeps the text %j as it is', (text) => {
    expect(back({ key: text, list: [text], map: { inner: text } })).toEqual({
      key: text,
      list: [text],
      map: { inner: text },
    });
  });

  it('keeps whatever a file can hold', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => Rational.of(digits, 10n ** BigInt(places)));
    const letters = fc.string({
      unit: fc.constantFrom(...'aZ0가 :#-,[]{}&*!|>\'"%@`._/\\\n?=~'),
      maxLength: 12,
    });
    const name = letters.filter((text) => text.trim() !== '' && !text.includes('\n') && text !== '<<');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        decimal,
        letters,
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (data) => {
        expect(back(data)).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what is undefined, and refuses what no file can hold', () => {
    expect(yamlOf({ a: undefined, b: 1 })).toBe('b: 1\n');
    for (const value of [Rational.of(1, 3), 0.5, Number.NaN, () => 1])
      expect(() => yamlOf({ value })).toThrow(RangeError);
  });
});

describe('entryLines', () => {
  const lines = (text: string, id: string) => entryLines(read(text).document!, ['answers', id]);

  it('gives an entry with the comments in it, and none of what is around it', () => {
    const text = [
      'answers:',
      '  # before A',
      '  A:',
      '    value: yes  # beside',
      '',
      '    # within',
      '    note: |',
      '      two',
      '      # lines',
      '',
      '  # before B',
      '  B: { value: 1.50 }',
      'kind: department',
    ].join('\n');
    expect(lines(text, 'A')).toEqual([
      'A:',
      '  value: yes  # beside',
      '',
      '  # within',
      '  note: |',
      '    two',
      '    # lines',
    ]);
    expect(lines(text, 'B')).toEqual(['B: { value: 1.50 }']);
  });

  it('has none where the mapping is in braces', () => {
    expect(lines('answers: { A: { value: yes } }', 'A')).toBeUndefined();
    expect(lines('answers: {\n  A: { value: yes },\n  B: { value: no }\n}', 'A')).toBeUndefined();
  });
});
