import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../../src/text/graphemes.ts';
import { isSimple, simpleWidth } from '../../../src/text/simple.ts';

const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
  isSimple(character),
);
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('simple texts', () => {
  it('are the greater part of what we print', () => {
    expect(all.length).toBeGreaterThan(11_000);
    expect(isSimple('민원서비스 F1-04 「가」 100%')).toBe(true);
    for (const odd of ['\u1100', '한'.normalize('NFD'), '👍', 'é', '\u200b', '\n', '\x1b[1m'])
      expect(isSimple(odd), odd).toBe(false);
  });

  it('have the width that string-width gives every one of their characters', () => {
    for (const character of all) expect(simpleWidth(character), character).toBe(stringWidth(character));
  });

  it('have a grapheme for each character, side by side as alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 30 }), (characters) => {
        const text = characters.join('');
        expect(simpleWidth(text)).toBe(stringWidth(text));
        expect([...segmenter.segment(text)].map(({ segment }) => segment)).toEqual(characters);
        expect([...graphemes(text)]).toEqual(characters);
      }),
    );
  });
});
