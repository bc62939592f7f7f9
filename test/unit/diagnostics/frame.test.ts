import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type FrameOptions, frameWidth, renderFrame } from '../../../src/diagnostics/frame.ts';
import type { Place } from '../../../src/model/diagnostic.ts';

const options: FrameOptions = {
  escape: (text) =>
    text.replace(/[\u0000-\u001f\u200b\u202e]/g, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`),
  width: stringWidth,
};

/** A place in text, marked from `column` to `endColumn` on its line `line`. */
function placeIn(text: string, line: number, column: number, endColumn = column + 1): Place {
  const excerpt = text
    .split('\n')
    .map((t, i) => ({ line: i + 1, text: t }))
    .filter((l) => Math.abs(l.line - line) <= 1);
  return { file: 'a.yaml', line, column, endColumn, excerpt };
}

const frame = (place: Place) => renderFrame(place, options);

/** What stands in the cells above the carets. */
function marked(lines: readonly string[]): string {
  const at = lines.findIndex((line) => line.startsWith('>'));
  const [text, carets] = [lines[at]!, lines[at + 1]!];
  const [from, to] = [carets.indexOf('^'), carets.lastIndexOf('^') + 1];
  let [cell, shown] = [0, ''];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cell >= from && cell < to) shown += segment;
    cell += stringWidth(segment);
  }
  return shown;
}

describe('renderFrame', () => {
  it('shows the marked line between its neighbours', () => {
    expect(frame(placeIn('a: 1\nb: 010\nc: 3', 2, 4, 7))).toEqual([
      '  1 | a: 1',
      '> 2 | b: 010',
      '    |    ^^^',
      '  3 | c: 3',
    ]);
  });

  it('aligns line numbers to the right, and leaves no blanks at line ends', () => {
    const place = {
      ...placeIn('x', 1, 1),
      line: 10,
      excerpt: [9, 10, 11].map((line) => ({ line, text: line === 9 ? '' : 'x' })),
    };
    expect(frame(place)).toEqual(['   9 |', '> 10 | x', '     | ^', '  11 | x']);
  });

  it('puts the carets under Hangul, two cells for each syllable', () => {
    expect(frame(placeIn('이름: 민원여권과', 1, 5, 7))).toEqual([
      '> 1 | 이름: 민원여권과',
      '    |       ^^^^',
    ]);
  });

  it('follows what escaping makes longer, and marks all of it', () => {
    expect(frame(placeIn('a\u200bb: x\u202ey', 1, 7, 8))).toEqual([
      '> 1 | a\\u{200b}b: x\\u{202e}y',
      `    | ${' '.repeat(13)}^^^^^^^^`,
    ]);
  });

  it('shows a tab as two blanks', () => {
    expect(frame(placeIn('\tb:\t1', 1, 5))).toEqual(['> 1 |   b:  1', '    |       ^']);
    expect(frame(placeIn('\tb: 1', 1, 1))).toEqual(['> 1 |   b: 1', '    | ^^']);
  });

  it('marks one cell where there is nothing', () => {
    expect(frame(placeIn('', 1, 1))).toEqual(['> 1 |', '    | ^']);
    expect(frame(placeIn('a:', 1, 3))).toEqual(['> 1 | a:', '    |   ^']);
    expect(frame(placeIn('a:', 1, 9))).toEqual(['> 1 | a:', '    |   ^']);
  });

  it('keeps emoji and combined letters in one piece', () => {
    expect(marked(frame(placeIn('👩‍👩‍👧: x', 1, 11, 12)))).toBe('x');
    expect(marked(frame(placeIn(`${'가'.normalize('NFD')}: x`, 1, 5, 6)))).toBe('x');
  });

  it('has nothing to show without an excerpt', () => {
    expect(frame({ file: 'a', line: 3, column: 1, endColumn: 2, excerpt: [] })).toEqual([]);
  });
});

describe('renderFrame: long lines', () => {
  const before = '가나다라마바사아자차'.repeat(20);
  const after = 'abcdefghij'.repeat(20);

  it.each([
    ['in the middle', `${before}HIT${after}`, 200],
    ['at the beginning', `HIT${after}${before}`, 0],
    ['at the end', `${after}${before}HIT`, 400],
    ['near the end', `${before}${before}HIT${'x'.repeat(20)}`, 400],
  ])('are cut around a mark %s', (_, line, at) => {
    const lines = frame(placeIn(line, 1, at + 1, at + 4));
    expect(marked(lines)).toBe('HIT');
    expect(stringWidth(lines[0]!)).toBeLessThanOrEqual(frameWidth);
    expect(stringWidth(lines[0]!)).toBeGreaterThan(frameWidth - 8);
    expect(lines[0]!.startsWith('> 1 | ...')).toBe(at > 0);
    expect(lines[0]!.endsWith('...')).toBe(at < 400);
  });

  it('a mark that is longer than the line is cut too', () => {
    const lines = frame(placeIn(`a: ${after}`, 1, 4, 204));
    expect(lines[0]).toMatch(/^> 1 \| \.\.\.abcdefghij.*\.\.\.$/);
    expect(stringWidth(lines[0]!)).toBe(frameWidth);
    expect(marked(lines)).toMatch(/^abcdefghij[a-j]*$/);
  });

  it('neighbours are cut at their end', () => {
    const lines = frame(placeIn(`x: ${before}\nb`, 2, 1));
    expect(lines[0]).toMatch(/^ {2}1 \| x: 가나다.*\.\.\.$/);
    expect(stringWidth(lines[0]!)).toBeLessThanOrEqual(frameWidth);
  });

  it('a line that just fits is not cut', () => {
    const fits = 'x'.repeat(frameWidth - '> 1 | '.length);
    expect(frame(placeIn(fits, 1, 1))[0]).toBe(`> 1 | ${fits}`);
    expect(frame(placeIn(`${fits}x`, 1, 1))[0]).toBe(`> 1 | ${fits.slice(6)}...`);
  });

  it('takes no longer for half a megabyte on one line', () => {
    const line = `${'\u200b가'.repeat(80_000)}HIT${'\u200b가'.repeat(80_000)}`;
    const started = performance.now();
    const lines = frame(placeIn(line, 1, 160_001, 160_004));
    expect(performance.now() - started).toBeLessThan(500);
    expect(marked(lines)).toBe('HIT');
  });
});
