const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Code units looked at in one go. */
const WINDOW = 256;

/**
 * Cuts a text into graphemes: what a reader takes for one character, such as 하 from three jamo or a family emoji.
 *
 * In: any text. Out: its graphemes in order; joined they are the text.
 *
 * Why not the segmenter alone: each of its steps takes time in proportion to the whole text (20,000 syllables are
 * slow, 200,000 take minutes). So it is given a window at a time. Whether a grapheme ends at a point depends only on
 * the grapheme itself and the character after the point, so every end inside a window is right; only the last one of
 * a window is not known yet, and the next window begins there.
 */
export function* graphemes(text: string): Generator<string, void> {
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const window = text.slice(start, start + size);
    const isLast = start + size >= text.length;
    let pending = '';
    for (const { segment } of segmenter.segment(window)) {
      if (pending !== '') {
        yield pending;
        start += pending.length;
      }
      pending = segment;
    }
    if (isLast) {
      yield pending;
      return;
    }
    size = pending.length === window.length ? size * 2 : WINDOW;
  }
}
