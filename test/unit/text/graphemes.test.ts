import { describe, expect, it } from 'vitest';
import { graphemes } from '../../../src/text/graphemes.ts';

describe('graphemes', () => {
  it.each([
    ['', []],
    ['점a', ['점', 'a']],
    ['한'.normalize('NFD'), ['한'.normalize('NFD')]],
    ['👩‍👩‍👧‍👦👍🏽', ['👩‍👩‍👧‍👦', '👍🏽']],
    ['a\u0301b', ['a\u0301', 'b']],
  ])('of %j', (text, expected) => {
    expect([...graphemes(text)]).toEqual(expected);
  });

  it.each(['👩‍👩‍👧‍👦', '🇰🇷', '👍🏽', '한'.normalize('NFD'), '가\u0301'])(
    'never cuts %j, wherever it stands',
    (grapheme) => {
      for (let before = 0; before < 20; before++) {
        const text = 'a'.repeat(before) + grapheme.repeat(300);
        expect(new Set(graphemes(text))).toEqual(new Set(before > 0 ? ['a', grapheme] : [grapheme]));
      }
    },
  );

  it('gives one grapheme of any length', () => {
    const pile = `가${'\u0301'.repeat(100_000)}`;
    expect([...graphemes(`${pile}나`)]).toEqual([pile, '나']);
  });
});
