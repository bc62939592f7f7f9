import { describe, expect, it } from 'vitest';
import { documentOf, found, read } from './helpers.ts';

describe('syntax', () => {
  it.each([
    ['a:\n  b: 1\n c: 2\n', 'yaml/indentation 3:2-6'],
    ['a: 1\n b: 2\n', 'yaml/indentation 2:2-6'],
    ['a: x\n  b: y\n', 'yaml/indentation 2:3-7'],
    ['a:\n  - x\n - y\n', 'yaml/indentation 3:2-5'],
    ['- a\nb: 1\n', 'yaml/indentation 2:1-5'],
    ['- a\n - b\n', 'yaml/indentation 2:2-5'],
    ['a: x\n  - b\n', 'yaml/indentation 2:3-6'],
    ['a: >\n\n    \n  x\n', 'yaml/indentation 4:3-4'],
    ['a: "x\nb: 1\n', 'yaml/unclosed 1:4-5'],
    ["a: 'x\nb: 'y'\n", 'yaml/unclosed 1:4-5'],
    ['a: "x\\"\nb: "y"\n', 'yaml/unclosed 1:4-5'],
    ["a: 'x''\nb: 'y'\n", 'yaml/unclosed 1:4-5'],
    ['a: "', 'yaml/unclosed 1:4-5'],
    ['a: [1, 2\nb: 3\n', 'yaml/unclosed 1:4-5'],
    ['a: [1, { x: 2\n', 'yaml/unclosed 1:8-9'],
    ['a: {\n  x: 1,\n  y: [2 }\n', 'yaml/unclosed 3:6-7 (3:9)'],
    ['a: { x: 1 ]\n', 'yaml/unclosed 1:4-5 (1:11)'],
    ['a: "\\q"\n', 'yaml/escape 1:5-7'],
    ['a: "\\xzz"\n', 'yaml/escape 1:5-9'],
    ['a: "\\u12"\n', 'yaml/escape 1:5-9'],
    ['a: "\\U00110000"\n', 'yaml/escape 1:5-15'],
    ['a: @x\n', 'yaml/value-start 1:4-5'],
    ['a: %x\n', 'yaml/value-start 1:4-5'],
    ['a: 1\n\tb: 2\n\tc: 3\n', 'yaml/tab 2:1-2'],
    ['a:\n  \tb: 2\n', 'yaml/tab 2:3-4'],
    ['\ta: 1\n', 'yaml/tab 1:1-2'],
    ['a: |\n  x\n\tb: 2\n', 'yaml/tab 3:1-2'],
    ['a: {\n\tb: 1 }\n', 'yaml/tab 2:1-2'],
    ['a: "x\n\ty"\n', 'yaml/tab 2:1-2'],
    ['a: {\nb: 1 }\n', 'yaml/unclosed 1:4-5'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
    expect(read(text).document).toBeUndefined();
  });

  it.each([
    ['a\nb: 1\n', 'no-colon', '1:1-2'],
    ['a: 1\nb\n', 'no-colon', '2:1-2'],
    ['{ a: 1, b }\n', 'no-colon', '1:9-10'],
    ['a:1\nb: 2\n', 'colon-space', '1:2-3'],
    ['b: 2\n- a:1\n', 'colon-space', '2:4-5'],
    ['{a:1}\n', 'colon-space', '1:2-5'],
    ['a: 1\n이름： 값\nb: 1\n', 'wide-colon', '2:3-4'],
    ['a: b: c\n', 'second-colon', '1:4-8'],
    ['title: 값, 값: 둘\n', 'second-colon', '1:8-15'],
    ['a: [1, , 2]\n', 'comma', '1:8-9'],
    ['a: ["b" "c"]\n', 'comma', '1:9-10'],
    ['a: ]\n', 'stray-bracket', '1:4-5'],
    ['a: [1]]\n', 'stray-bracket', '1:7-8'],
    ['a: - 1\n', 'dash-after-key', '1:4-5'],
    ['a: "x"#c\n', 'comment-space', '1:7-9'],
    ['a: "x" y\n', 'after-value', '1:8-9'],
    ['a: [x] y\n', 'after-value', '1:8-9'],
    ['a: |x\n  y\n', 'block-header', '1:5-6'],
    [`${'k'.repeat(1030)}: 1\n`, 'long-key', '1:1-1031'],
  ])('%j: %s', (text, reason, place) => {
    expect(found(text)).toEqual([`yaml/syntax ${place}`]);
    expect(read(text).diagnostics[0]?.arguments).toEqual({ reason });
  });

  it('names the sign that opens and the one that closes', () => {
    expect(read('a: {\n').diagnostics[0]?.arguments).toEqual({ opening: '{', closing: '}' });
    expect(read('a: "\n').diagnostics[0]?.arguments).toEqual({ opening: '"', closing: '"' });
  });

  it('counts the lines with tabs and reports them once', () => {
    expect(read('a:\n\tb: 2\n\t# c\n\n\t\n\td: 3\n').diagnostics).toMatchObject([
      { code: 'yaml/tab', arguments: { count: 2 }, place: { line: 2 } },
    ]);
  });

  it('reports each wrong scalar, and of the structure only what comes first', () => {
    expect(found('a: @x\nb: "\\q"\nc: d: e\nf\n')).toEqual([
      'yaml/value-start 1:4-5',
      'yaml/escape 2:5-7',
      'yaml/syntax 3:4-8',
    ]);
  });

  it('looks at nothing after an unclosed quote', () => {
    expect(found('a: &x 1\nb: "y\nc: *z\n')).toEqual(['yaml/anchor 1:4-6', 'yaml/unclosed 2:4-5']);
  });

  it.each([
    ['"a\\\\"', 'a\\'],
    ['"a\\\\\\""', 'a\\"'],
    ["'it''s'", "it's"],
    ["''''", "'"],
    ['"a\n  b"', 'a b'],
  ])('closed quotes are closed: %s', (source, value) => {
    expect(documentOf(`a: ${source}\n`).data).toEqual({ a: value });
  });
});

describe('a comma inside braces', () => {
  it.each([
    ['a: { n: 9,860 }', ['yaml/number-form 1:9-14']],
    ['a: { n: 9, 860 }', ['yaml/number-form 1:9-15']],
    ['a: { n: 1,234,567.5, m: 2 }', ['yaml/number-form 1:9-20']],
    ['a: { n: 9,860, m: 1,200 }', ['yaml/number-form 1:9-14', 'yaml/number-form 1:19-24']],
    ['a: { ko: 가, 나 }', ['yaml/syntax 1:10-14']],
    ['a: { ko: 가, 나, 다, en: b }', ['yaml/syntax 1:10-17']],
    ['a: { plan: yes, check }', ['yaml/syntax 1:17-22']],
    ['a: { plan, check }', ['yaml/syntax 1:6-10', 'yaml/syntax 1:12-17']],
    ['a: { n: 9,8600 }', ['yaml/key-type 1:11-15', 'yaml/syntax 1:11-15']],
    ['a: [9,860]', []],
    ['a: { n: 9 , m: 860 }', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('names the number that was meant', () => {
    expect(read('a: { n: 1,234,567.5 }').diagnostics.map(({ arguments: args }) => args)).toEqual([
      { text: '1,234,567.5', suggestion: '1234567.5', fault: 'comma' },
    ]);
  });
});
