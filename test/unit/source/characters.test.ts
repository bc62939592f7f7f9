import { describe, expect, it } from 'vitest';
import { findOddities } from '../../../src/source/characters.ts';
import { documentOf, found, read } from './helpers.ts';

const kinds = (text: string) => findOddities(text).map(({ kind, names }) => `${kind} ${names.join(' ')}`);

describe('findOddities', () => {
  it.each([
    ['\u0007', 'control U+0007'],
    ['\u001b[2J', 'control U+001B'],
    ['\u007f', 'control U+007F'],
    ['\u009b', 'control U+009B'],
    ['\u000b\u000c', 'control U+000B U+000C'],
    ['\r', 'control U+000D'],
    ['\ufffe', 'control U+FFFE'],
    ['\u202e', 'bidi U+202E'],
    ['\u2066', 'bidi U+2066'],
    ['\u200e\u200f', 'bidi U+200E U+200F'],
    ['\u061c', 'bidi U+061C'],
    ['\u200b', 'invisible U+200B'],
    ['\u200d', 'invisible U+200D'],
    ['\u00ad', 'invisible U+00AD'],
    ['\u2060', 'invisible U+2060'],
    ['\u3164', 'invisible U+3164'],
    ['\u115f\u1160', 'invisible U+115F U+1160'],
    ['\uffa0', 'invisible U+FFA0'],
    ['\ufeff', 'invisible U+FEFF'],
    ['\u2028\u0085', 'invisible U+2028 U+0085'],
    ['\u{e0041}\u{e0042}', 'invisible U+E0041 U+E0042'],
    ['\ud800', 'surrogate U+D800'],
    ['\ufffd\ufffd', 'mojibake U+FFFD'],
    ['ì„¸ìš¸', 'mojibake U+00EC U+201E U+00B8 U+0161'],
    ['±âÈ¹Á¶Á¤', 'mojibake U+00B1 U+00E2 U+00C8 U+00B9 U+00C1'],
  ])('%j', (text, expected) => {
    expect(kinds(`가${text}나`)).toEqual([expected]);
  });

  it.each([
    '민원 처리 10% 이상\t\n',
    '👩‍👩‍👧‍👦 가족', // emoji joined by U+200D
    '👩🏽‍💻 ❤️ ☎︎ 1️⃣', // with skin colour, variation selectors and a keycap
    '葛\u{e0100}城', // an ideograph with its variant
    '가각', // decomposed Hangul
    'é, naïve, Ångström, «ñ», ±5℃, §3',
    '😀',
  ])('takes no offence at %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each(['A-1\ufe0f', 'a\u200db', '가\ufe0f', '\u200d👩'])(
    'finds what hides outside of emoji: %j',
    (text) => {
      expect(kinds(text)).toHaveLength(1);
    },
  );

  it('gives offsets in UTF-16 units', () => {
    expect(findOddities('😀\u200bx\u200b\u200b')).toEqual([
      { kind: 'invisible', start: 2, end: 3, names: ['U+200B'] },
      { kind: 'invisible', start: 4, end: 6, names: ['U+200B'] },
    ]);
  });
});

describe('characters in a file', () => {
  it('refuses control and bidi characters anywhere, comments too, before anything else is looked at', () => {
    expect(found('# 점수 \u202e 004\na: "x\u0007"\nb: [\n')).toEqual([
      'text/bidi 1:6-7',
      'text/control 2:6-7',
    ]);
  });

  it('warns of invisible characters in values and refuses them in keys', () => {
    expect(found('a: x\u200by\n')).toEqual(['text/invisible 1:5-6']);
    expect(read('a: x\u200by\n').document?.data).toEqual({ a: 'x\u200by' });
    expect(found('na\u200bme: x\nb: { \u3164c: 1 }\n')).toEqual([
      'text/invisible-key 1:3-4',
      'text/invisible-key 2:6-7',
    ]);
    expect(read('na\u200bme: x\n').document).toBeUndefined();
  });

  it('an inner byte order mark is invisible text, not a mark', () => {
    expect(found('\uFEFF\uFEFFa: 1\n')).toEqual(['text/invisible 1:1-2']);
    expect(found('\uFEFF\uFEFF\uFEFFa: 1\n')).toEqual(['text/invisible-key 1:1-3']);
    expect(found('a: \uFEFFx\n')).toEqual(['text/invisible 1:4-5']);
  });

  it('looks again at what escapes stand for', () => {
    expect(found('a: "\\e[2J"\n')).toEqual(['text/control 1:4-11']);
    expect(found('a: "\\u202e"\n')).toEqual(['text/bidi 1:4-12']);
    expect(found('a: "\\ud800"\n')).toEqual(['text/surrogate 1:4-12']);
    expect(found('a: "\\u200b"\n')).toEqual(['text/invisible 1:4-12']);
    expect(found('"a\\u200b": 1\n')).toEqual(['text/invisible-key 1:1-10']);
    expect(found('a: "\\x00 \\N"\n')).toEqual(['text/control 1:4-13', 'text/invisible 1:4-13']);
    expect(documentOf('a: "\\ud83d\\ude00 \\t\\n\\"\\\\"\n').data).toEqual({ a: '😀 \t\n"\\' });
  });

  it('warns once of text that was decoded wrongly', () => {
    const { document, diagnostics } = read('a: 민원\nb: ì„¸ìš¸\nc: \ufffd\n');
    expect(document).toBeDefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'text/mojibake',
        severity: 'warning',
        arguments: { sample: 'ì„¸ìš¸', count: 2 },
        place: { line: 2, column: 4, endColumn: 10 },
      },
    ]);
  });
});

describe('characters that escapes make', () => {
  it('takes time in proportion to their number', () => {
    const started = performance.now();
    const { diagnostics } = read(`a: "${'\\ea'.repeat(150_000)}"`);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['text/control', 'yaml/too-many']));
  });
});
