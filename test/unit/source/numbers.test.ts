import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { readNumber } from '../../../src/source/numbers.ts';
import { documentOf, read } from './helpers.ts';

describe('readNumber', () => {
  it.each([
    ['0', Rational.of(0)],
    ['800', Rational.of(800)],
    ['-3', Rational.of(-3)],
    ['12.50', Rational.of(25, 2)],
    ['-0.00001', Rational.of(-1, 100000)],
    ['799.9999999999', Rational.of(7999999999999n, 10000000000n)],
    ['999999999999999.9999999999', Rational.of(9999999999999999999999999n, 10000000000n)],
  ])('%s is a number, exactly', (source, value) => {
    expect(readNumber(source)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['0123', '123'],
    ['00', '0'],
    ['007.50', '7.50'],
    ['0o17', '15'],
    ['0x190', '400'],
    ['-0x1f', '-31'],
    ['0b11', '3'],
    ['1_000', '1000'],
    ['1,000', '1000'],
    ['12,345,678.9', '12345678.9'],
    ['+12', '12'],
    ['+0', '0'],
    ['12.', '12'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['1e3', '1000'],
    ['4E+2', '400'],
    ['0.1e1', '1'],
    ['12.34e1', '123.4'],
    ['5e-3', '0.005'],
    ['-0', '0'],
    ['-0.0', '0.0'],
    ['１２', '12'],
    ['３３０．５', '330.5'],
    ['−5', '-5'],
    ['－５', '-5'],
    ['٣٣٠', '330'],
    ['𝟙𝟚', '12'],
    ['12\u00a0', '12'],
  ])('%s is no spelling; write %s', (source, suggestion) => {
    expect(readNumber(source)).toEqual({ kind: 'form', suggestion });
  });

  it.each([
    '.inf',
    '-.INF',
    '+.Inf',
    '.nan',
    '.NaN',
    '1e99',
    '1e-99',
    '0x1fffffffffffffffff',
    '0x_',
    '1e400',
  ])('%s is no spelling, and there is none to use', (source) => {
    expect(readNumber(source)).toEqual({ kind: 'form', suggestion: '' });
  });

  it.each(['1234567890123456', '-1234567890123456', '0.12345678901', '799.99999999999999999'])(
    '%s has too many digits',
    (source) => {
      expect(readNumber(source)).toEqual({ kind: 'length' });
    },
  );

  it.each([
    '2014-08-29',
    '2014-08-29T18:00+09:00',
    '1:30',
    '190:20:30',
    '1.0.0',
    '50%',
    '12점',
    '1,00',
    'F1-04',
    'NaN',
    'Infinity',
    '삼백삼십',
    '-',
    '.',
    '+',
    '02-330-1301',
    '0x',
    '0xg',
    '',
  ])('%s is text', (source) => {
    expect(readNumber(source)).toEqual({ kind: 'text' });
  });
});

describe('numbers in a file', () => {
  it('are JS numbers in the data and exact in the values', () => {
    const { data, values } = documentOf('a: [799.995, -1]\nb: "330"\n');
    expect(data).toEqual({ a: [799.995, -1], b: '330' });
    expect(values).toEqual({ a: [Rational.of(159999, 200), Rational.of(-1)], b: '330' });
  });

  it('are refused with the spelling to use', () => {
    expect(read('a: 1e3\nb: .nan\nc: 1234567890123456\n').diagnostics).toMatchObject([
      {
        code: 'yaml/number-form',
        arguments: { text: '1e3', suggestion: '1000' },
        place: { line: 1, column: 4, endColumn: 7 },
      },
      {
        code: 'yaml/number-form',
        arguments: { text: '.nan', suggestion: '' },
        place: { line: 2, column: 4 },
      },
      { code: 'yaml/number-length', arguments: { whole: 15, decimals: 10 }, place: { line: 3, column: 4 } },
    ]);
  });

  it('are text in quotes, whatever their spelling', () => {
    expect(documentOf('a: "010"\nb: \'1e3\'\nc: |-\n  0x10\n').data).toEqual({
      a: '010',
      b: '1e3',
      c: '0x10',
    });
  });
});
