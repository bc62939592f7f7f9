import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { documentOf, found, read } from './helpers.ts';

describe('readSource: what is right', () => {
  it('reads the plain format', () => {
    const text = `# yaml-language-server: $schema=x
kind: department
answers:
  F1-04:
    value: { numerator: 12, denominator: 100 }
    evidence: [{ document: 정책-1234, approved: 2014-02-03 }]
    note: >
      두 줄로
      쓴 글
  F1-05: { status: not-implemented, done: yes, ok: true, share: 50% }
  F1-06:
at: 2014-08-29T18:00+09:00
`;
    const { document, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(document?.file).toBe('a.yaml');
    expect(document?.text).toBe(text);
    expect(document?.data).toEqual({
      kind: 'department',
      answers: {
        'F1-04': {
          value: { numerator: 12, denominator: 100 },
          evidence: [{ document: '정책-1234', approved: '2014-02-03' }],
          note: '두 줄로 쓴 글\n',
        },
        'F1-05': { status: 'not-implemented', done: 'yes', ok: true, share: '50%' },
        'F1-06': null,
      },
      at: '2014-08-29T18:00+09:00',
    });
    expect(document?.values).toMatchObject({
      answers: { 'F1-04': { value: { numerator: Rational.of(12), denominator: Rational.of(100) } } },
    });
  });

  it.each([
    ['~', null],
    ['Null', null],
    ['TRUE', true],
    ['False', false],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['y', 'y'],
    ['tRue', 'tRue'],
    ['""', ''],
  ])('a: %s', (source, value) => {
    expect(documentOf(`a: ${source}\n`).data).toEqual({ a: value });
  });

  it.each([
    '---\na: 1\n',
    'a: 1\n...\n',
    'a: 1',
    '\n\n# c\na: 1 # d\n',
    '"a": 1\n',
    '? a\n: 1\n',
    '{ a: 1 }\n',
  ])('one document with its marks: %j', (text) => {
    expect(documentOf(text).data).toEqual({ a: 1 });
  });

  it('keys that JavaScript knows are keys like any other', () => {
    const { data, values } = documentOf('__proto__: { x: 1 }\nconstructor: 2\n"\\x74oString": 3\n');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.keys(values as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('tabs between tokens are blanks', () => {
    expect(documentOf('a:\tx\nb: [1,\t2]\t# c\n\t# d\n\t\nc: [\n  \t3 ]\n').data).toEqual({
      a: 'x',
      b: [1, 2],
      c: [3],
    });
  });
});

describe('readSource: what the format does not have', () => {
  it.each([
    ['a: &x 1\n', ['yaml/anchor 1:4-6']],
    ['a: *x\n', ['yaml/alias 1:4-6']],
    ['a: &x [*x, *y]\n', ['yaml/anchor 1:4-6', 'yaml/alias 1:8-10', 'yaml/alias 1:12-14']],
    ['a: *중요*\n', ['yaml/alias 1:4-8']],
    ['- { b: 1, <<: *x }\n', ['yaml/merge-key 1:11-13', 'yaml/alias 1:15-17']],
    ['"<<": { a: 1 }\n', ['yaml/merge-key 1:1-5']],
    ['a: !!str 010\nb: !secret x\n', ['yaml/tag 1:4-9', 'yaml/tag 2:4-11']],
    ['a: !!js/function "f()"\n', ['yaml/tag 1:4-17']],
    ['a: ! 주의\n', ['yaml/tag 1:4-5']],
    ['%YAML 1.1\n---\na: no\n', ['yaml/directive 1:1-10']],
    ['%TAG ! tag:x,2000:\n---\na: 1\n', ['yaml/directive 1:1-19']],
    ['a: 1\n---\nb: 2\n', ['yaml/multiple-documents 2:1-4']],
    [`a: 1\n${'\n'.repeat(200)}---\nb: 2\n`, ['yaml/multiple-documents 202:1-4']],
    ['a: 1\n...\nhidden: here\n', ['yaml/multiple-documents 3:1-13']],
    ['', ['yaml/empty 1:1-2']],
    ['# only a comment\n', ['yaml/empty 1:1-2']],
    ['---\n...\n', ['yaml/empty 1:1-2']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(read(text).document).toBeUndefined();
  });

  it.each([
    ['1: a\n', 'number', '1:1-2'],
    ['0x1: a\n', 'number', '1:1-4'],
    ['1.10: a\n', 'number', '1:1-5'],
    ['true: a\n', 'boolean', '1:1-5'],
    ['~: a\n', 'null', '1:1-2'],
    [': a\n', 'empty', '1:1-2'],
    ['"": a\n', 'empty', '1:1-3'],
    ['? [a]\n: 1\n', 'collection', '1:3-6'],
    ['{ a: b }: 1\n', 'collection', '1:1-9'],
    ['? |\n  a\n  b\n: 1\n', 'multi-line', '1:3-4'],
  ])('key %j', (text, fault, place) => {
    expect(found(text)).toEqual([`yaml/key-type ${place}`]);
    expect(read(text).diagnostics[0]?.arguments.fault).toBe(fault);
  });

  it.each([
    ['points: 1\npoints: 2\n', 'yaml/duplicate-key 2:1-7 (1:1)'],
    ['points: 1\n"points": 2\n', 'yaml/duplicate-key 2:1-9 (1:1)'],
    ['points: 1\n"\\x70oints": 2\n', 'yaml/duplicate-key 2:1-12 (1:1)'],
    ['{ a: 1, b: 2, a: 3 }\n', 'yaml/duplicate-key 1:15-16 (1:3)'],
    [`${'기관'.normalize('NFC')}: 1\n${'기관'.normalize('NFD')}: 2\n`, 'yaml/duplicate-key 2:1-6 (1:1)'],
  ])('the same key twice: %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('the same key in two mappings, and one that differs by case, are different keys', () => {
    expect(documentOf('a: { b: 1 }\nc: { b: 2 }\nA: 3\n').data).toEqual({ a: { b: 1 }, c: { b: 2 }, A: 3 });
  });

  it.each([
    ['a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n', ['yaml/conflict-marker 2:1-8 (6:1)']],
    ['<<<<<<< a\n||||||| b\n=======\n', ['yaml/conflict-marker 1:1-8']],
    ['a: 1\n=======\nb: 3\n>>>>>>> x\n', ['yaml/conflict-marker 2:1-8', 'yaml/conflict-marker 4:1-8']],
    ['<<<<<<< a\n<<<<<<< b\n>>>>>>> c\n', ['yaml/conflict-marker 1:1-8', 'yaml/conflict-marker 2:1-8 (3:1)']],
  ])('a conflict that was left: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('signs that look like a conflict are text elsewhere', () => {
    expect(documentOf('a: <<<<<<<\nb: |\n  =======\n  <<<<<<< x\n').data).toEqual({
      a: '<<<<<<<',
      b: '=======\n<<<<<<< x\n',
    });
  });
});
