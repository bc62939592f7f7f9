import { isSimple } from './simple.ts';

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed: it takes longer to load than a simple report to print. */
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Code units looked at in one go. */
const WINDOW = 256;

/**
 * Cuts a text into graphemes: what a reader takes for one character, such as 하 from three jamo or a family emoji.
 *
 * In: any text. Out: its graphemes in order; joined they are the text.
 *
 * Why not the segmenter alone: each of its steps copies the whole text (20,000 syllables are slow, 200,000 take
 * minutes and gigabytes). So it is given a window at a time. Whether a grapheme ends at a point depends only on
 * the grapheme itself and the character after the point, so every end inside a window is right; only the last one of
 * a window is not known yet, and the next window begins there.
 */
export function* graphemes(text: string): Generator<string, void> {
  if (isSimple(text)) {
    yield* text;
    return;
  }
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const end = wholeCharacter(text, start + size);
    const window = text.slice(start, end);
    let pending = '';
    for (const { segment } of segmentsOf(window)) {
      if (pending !== '') {
        yield pending;
        start += pending.length;
      }
      pending = segment;
    }
    if (end >= text.length) {
      yield pending;
      return;
    }
    size = pending.length === window.length ? size * 2 : WINDOW;
  }
}

/** Moves an index off the middle of a surrogate pair, whose half would hide what character comes. */
function wholeCharacter(text: string, index: number): number {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff ? index + 1 : index;
}
