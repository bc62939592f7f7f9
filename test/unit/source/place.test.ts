import { describe, expect, it } from 'vitest';
import { Positions } from '../../../src/source/positions.ts';
import { documentOf, placeOf } from './helpers.ts';

describe('Positions', () => {
  const positions = new Positions('a.yaml', 'ab\n\n가나다\n끝\n');

  it.each([
    [0, 2, '1:1-3'],
    [1, 9, '1:2-3'],
    [2, 3, '1:3-4'],
    [3, 4, '2:1-2'],
    [4, 5, '3:1-2'],
    [6, 7, '3:3-4'],
    [8, 9, '4:1-2'],
    [10, 10, '5:1-2'],
    [99, 99, '5:1-2'],
  ])('%i to %i is %s', (start, end, expected) => {
    const { line, column, endColumn } = positions.place({ start, end });
    expect(`${line}:${column}-${endColumn}`).toBe(expected);
  });

  it('quotes the line with its neighbours, but no line after the last line end', () => {
    expect(positions.place({ start: 4, end: 5 }).excerpt).toEqual([
      { line: 2, text: '' },
      { line: 3, text: '가나다' },
      { line: 4, text: '끝' },
    ]);
    expect(positions.place({ start: 0, end: 1 }).excerpt.map(({ line }) => line)).toEqual([1, 2]);
    expect(positions.place({ start: 8, end: 9 }).excerpt.map(({ line }) => line)).toEqual([3, 4]);
    expect(new Positions('a', '').place({ start: 0, end: 0 }).excerpt).toEqual([{ line: 1, text: '' }]);
  });
});

describe('SourceDocument.place', () => {
  const document = documentOf(`kind: framework
groups:
  - id: F
    title: { ko: 기반, en: "x" }
    points: 400
    empty:
    items:
      - 한 # comment
      - [a, b: 1]
    note: |
      글
`);

  it.each([
    [['kind'], undefined, '1:7-16'],
    [['kind'], 'key', '1:1-5'],
    [['groups'], 'key', '2:1-7'],
    [['groups'], 'value', '3:3-4'],
    [['groups', 0], 'value', '3:5-7'],
    [['groups', 0], 'key', '3:5-7'],
    [['groups', 0, 'title'], 'value', '4:12-31'],
    [['groups', 0, 'title', 'ko'], 'value', '4:18-20'],
    [['groups', 0, 'title', 'en'], 'value', '4:26-29'],
    [['groups', 0, 'points'], 'value', '5:13-16'],
    [['groups', 0, 'empty'], 'value', '6:5-10'],
    [['groups', 0, 'items', 0], 'value', '8:9-10'],
    [['groups', 0, 'items', 1, 1, 'b'], 'value', '9:16-17'],
    [['groups', 0, 'note'], 'value', '10:11-12'],
    [[], 'value', '1:1-5'],
  ] as const)('%j %s is at %s', (path, at, expected) => {
    expect(placeOf(document, path, at)).toBe(expected);
  });

  it.each([
    [['bar'], '1:1-5'],
    [['groups', 0, 'id', 'x'], '3:5-7'],
    [['groups', 0, 'weight'], '3:5-7'],
    [['groups', 0, 'title', 'fr'], '4:5-10'],
    [['groups', 7, 'points'], '2:1-7'],
    [['groups', 'x'], '2:1-7'],
    [['kind', 0], '1:1-5'],
  ])('what does not exist stands at its nearest ancestor: %j at %s', (path, expected) => {
    expect(placeOf(document, path)).toBe(expected);
    expect(placeOf(document, path, 'key')).toBe(expected);
  });

  it('gives the source text of scalars', () => {
    expect(document.sourceText(['groups', 0, 'points'])).toBe('400');
    expect(document.sourceText(['groups', 0, 'title', 'en'])).toBe('"x"');
    expect(document.sourceText(['groups', 0, 'empty'])).toBe('');
    expect(document.sourceText(['groups', 0])).toBeUndefined();
    expect(document.sourceText(['nothing'])).toBeUndefined();
  });

  it('counts columns in UTF-16 units and ignores the byte order mark', () => {
    const other = documentOf('\uFEFF"😀": x\r\nb: y\r\n');
    expect(placeOf(other, ['😀'])).toBe('1:7-8');
    expect(placeOf(other, ['b'], 'key')).toBe('2:1-2');
    expect(other.text).toBe('"😀": x\nb: y\n');
  });
});
