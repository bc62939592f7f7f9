import { describe, expect, it } from 'vitest';
import { dateMeant, suggest, titlesOf, withoutUnit } from '../../../src/diagnostics/suggest.ts';

const keys = [
  'answered-by',
  'at-least',
  'at-most',
  'award',
  'evidence',
  'guidance',
  'id',
  'kind',
  'points',
  'title',
];

describe('suggest', () => {
  it.each([
    ['ponits', ['points']], // swapped
    ['point', ['points']], // left out
    ['titlle', ['title']], // added
    ['kimd', ['kind']], // mistyped
    ['Evidence', ['evidence']],
    ['EVIDENSE', ['evidence']],
    ['at_least', ['at-least']],
    ['At Least', ['at-least']],
    ['answeredby', ['answered-by']],
    ['answered', ['answered-by']], // only begun
    ['evidence-file', ['evidence']],
    ['guid', ['guidance']],
    ['ID', ['id']],
    ['colour', []],
    ['x', []],
    ['ie', []],
    ['', []],
    ['weight', []],
  ])('%s: %j', (name, expected) => {
    expect(suggest(name, keys)).toEqual(expected);
  });

  it('only the nearest, as accepted', () => {
    expect(suggest('at-lest', ['at-most', 'at-least', 'at-best'])).toEqual(['at-least', 'at-best']);
    expect(suggest('aaax', ['aaac', 'aaab'])).toEqual(['aaac', 'aaab']);
    expect(suggest('F1-0', ['F1-01', 'F1-02', 'F1-03', 'F1-04'])).toEqual(['F1-01', 'F1-02', 'F1-03']);
    expect(suggest('F1-0', ['F1-01', 'F1-02', 'F1-03', 'F1-04'], 1)).toEqual(['F1-01']);
    expect(suggest('titel', ['title-page', 'title'])).toEqual(['title']);
    expect(suggest('title', ['title-of-the-page', 'titles'])).toEqual(['titles']);
  });

  it('a name is suggested once', () => {
    expect(suggest('titel', ['title', 'title'])).toEqual(['title']);
  });

  it('works for Hangul in either form', () => {
    expect(suggest('기획조정실'.normalize('NFD'), ['민원여권과', '기획조정실'])).toEqual(['기획조정실']);
    expect(suggest('민원여귄과', ['기획조정실', '민원여권과'])).toEqual(['민원여권과']);
  });

  it('does not choke on long names', () => {
    const started = performance.now();
    suggest(
      'a'.repeat(100_000),
      Array.from({ length: 300 }, (_, i) => `${'a'.repeat(1000)}${i}`),
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a title written for an id', () => {
  const named = [
    { id: 'flood', title: { ko: '풍수해', en: 'Floods' } },
    { id: 'snow', title: '대설 대비' },
    { id: 'fire' },
  ];
  const ids = named.map(({ id }) => id);

  it.each([
    ['풍수해', ['flood(풍수해)']],
    ['Flods', ['flood(Floods)']],
    ['floods', ['flood(Floods)']],
    ['flood', ['flood']],
    ['대설 대비', ['snow(대설 대비)']],
    ['지진', []],
  ])('%s: %j', (name, expected) => {
    expect(suggest(name, ids, 3, titlesOf(named))).toEqual(expected);
  });
});

describe('dateMeant', () => {
  it.each([
    ['2026. 3. 2.', '2026-03-02'],
    ['2026.03.02', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026-3-2', '2026-03-02'],
    ['2026년 3월 2일', '2026-03-02'],
    ['2026. 13. 2.', undefined],
    ['3. 2. 2026', undefined],
    ['봄', undefined],
  ])('%s: %s', (text, expected) => {
    expect(dateMeant(text)).toBe(expected);
  });
});

describe('withoutUnit', () => {
  it.each([
    ['61.3건', '61.3'],
    ['30점', '30'],
    ['1,200 명', '1200'],
    ['-2점', '-2'],
    ['A등급', undefined],
    ['30', undefined],
    [30, undefined],
  ])('%s: %s', (value, expected) => {
    expect(withoutUnit(value)?.bare).toBe(expected);
  });
});
