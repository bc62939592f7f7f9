import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPlace, type Stroke, strokesOf } from '../../../src/reporters/trend-labels.ts';

const at = (x: number, y: number) => ({ x: String(x), y: String(y), row: 0 });
const line = (x1: number, y1: number, x2: number, y2: number): Stroke => ({
  x1: String(x1),
  y1: String(y1),
  x2: String(x2),
  y2: String(y2),
});
const above = { 'text-anchor': 'middle', dy: '-0.8em' };
const below = { 'text-anchor': 'middle', dy: '1.6em' };

describe('the figure of a mark', () => {
  it.each([
    ['nothing beside it', [], above],
    ['a level line', [line(0, 100, 196, 100)], above],
    ['lines that fall away from it', [line(4, 150, 100, 100), line(100, 100, 196, 150)], above],
    ['a steep line upwards', [line(100, 100, 196, 22)], below],
    ['lines that rise from it', [line(4, 20, 100, 100), line(100, 100, 196, 20)], below],
    [
      'a line that rises through it',
      [line(4, 180, 100, 100), line(100, 100, 196, 20)],
      { 'text-anchor': 'end', dx: -8, dy: '-0.6em' },
    ],
    [
      'a line that falls through it',
      [line(4, 20, 100, 100), line(100, 100, 196, 180)],
      { 'text-anchor': 'start', dx: 8, dy: '-0.6em' },
    ],
    ['a bar above it', [line(52, 88, 148, 88)], below],
  ])('with %s', (_, strokes, place) => {
    expect(labelPlace(at(100, 100), '71.66', strokes, 292)).toEqual(place);
  });

  it('never stands below the axis', () => {
    const steep = [line(4, 200, 100, 285), line(100, 285, 196, 200)];
    const place = labelPlace(at(100, 285), '71.66', steep, 292);
    expect(place.dy.startsWith('-')).toBe(true);
  });

  it('is crossed by no line of a claimed score alone, however steep', () => {
    const height = fc.integer({ min: 92, max: 250 });
    fc.assert(
      fc.property(height, height, height, (before, here, after) => {
        const strokes = [line(4, before, 100, here), line(100, here, 196, after)];
        const { 'text-anchor': anchor, dx = 0, dy } = labelPlace(at(100, here), '71.66', strokes, 292);
        // letters of 12 pixels, 35 wide, sampled pixel by pixel
        const left = 100 + dx - { start: 0, middle: 17.5, end: 35 }[anchor];
        const base = here + Number.parseFloat(dy) * 12;
        for (let x = left; x <= left + 35; x++) {
          const y =
            x <= 100 ? here + ((before - here) * (100 - x)) / 96 : here + ((after - here) * (x - 100)) / 96;
          expect(y < base - 9 || y > base).toBe(true);
        }
      }),
    );
  });
});

it('the lines are those between neighbours of one run, and the bars', () => {
  const runs = [[at(1, 2), at(3, 4), at(5, 6)], [at(7, 8)]];
  const bars = [{ x1: '0', x2: '9', y: '5', label: '80' }];
  expect(strokesOf([{ name: 'claimed', runs }], bars)).toEqual([
    line(1, 2, 3, 4),
    line(3, 4, 5, 6),
    line(0, 5, 9, 5),
  ]);
});
