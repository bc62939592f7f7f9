import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/diagnostics/suggest.ts';

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

  it('the nearest first, then as accepted', () => {
    expect(suggest('at-lest', ['at-most', 'at-least', 'at-best'])).toEqual([
      'at-least',
      'at-best',
      'at-most',
    ]);
    expect(suggest('aaax', ['aaac', 'aaab'])).toEqual(['aaac', 'aaab']);
    expect(suggest('F1-0', ['F1-01', 'F1-02', 'F1-03', 'F1-04'])).toEqual(['F1-01', 'F1-02', 'F1-03']);
    expect(suggest('F1-0', ['F1-01', 'F1-02', 'F1-03', 'F1-04'], 1)).toEqual(['F1-01']);
    expect(suggest('titel', ['title-page', 'title'])).toEqual(['title']);
    expect(suggest('title', ['title-of-the-page', 'titles'])).toEqual(['titles', 'title-of-the-page']);
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
