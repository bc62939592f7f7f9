import { describe, expect, it } from 'vitest';
import { found, read } from './helpers.ts';

const nestedFlow = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('bounds', { timeout: 30_000 }, () => {
  it('64 levels are read and 65 are refused, in brackets and by indentation', () => {
    expect(found(nestedFlow(64))).toEqual([]);
    expect(found(nestedFlow(65))).toEqual(['yaml/too-deep 1:65-66']);
    expect(found(`${'- '.repeat(64)}a\n`)).toEqual([]);
    expect(found(`${'- '.repeat(65)}a\n`)).toEqual(['yaml/too-deep 1:129-130']);
    const keys = Array.from({ length: 65 }, (_, i) => `${' '.repeat(i)}a:\n`);
    expect(found(keys.slice(0, 64).join(''))).toEqual([]);
    expect(read(keys.join('')).diagnostics).toMatchObject([
      { code: 'yaml/too-deep', arguments: { limit: 64 } },
    ]);
  });

  it.each(['[', '{a: ', '- ', '? ', '- - ', '{? '])('deep %j neither overflows nor hangs', (unit) => {
    const { diagnostics } = read(unit.repeat(100_000));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.code).toBe('yaml/too-deep');
  });

  it.each([
    ['blank lines within a text', `a: x${'\n'.repeat(500_000)}  y\n`],
    ['blanks within a text', `a: x${' \n'.repeat(250_000)}  y\n`],
    ['list signs within a text', `a: x\n${' -\n'.repeat(170_000)}`],
    ['an invisible character in each key', `${'a\u200b: '.repeat(80_000)}`],
    ['digits', `a: ${'9'.repeat(500_000)}`],
    ['dashes', `a: 1\n${'-'.repeat(500_000)}\n`],
    ['escaped quotes', `a: "${'\\"'.repeat(250_000)}`],
  ])('%s take time in proportion', (_, text) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('120,000 tokens are the most', () => {
    expect(read('- 1\n'.repeat(10_000)).diagnostics).toEqual([]);
    expect(read('- 1\n'.repeat(30_000)).diagnostics).toMatchObject([
      { code: 'yaml/too-long', arguments: { limit: 120_000 } },
    ]);
  });

  it('50,000 values are the most', () => {
    // The sequence is a value too.
    expect(found('-\n'.repeat(49_999))).toEqual([]);
    expect(read('-\n'.repeat(50_001)).diagnostics).toMatchObject([
      { code: 'yaml/too-long', arguments: { limit: 50_000 }, place: { line: 50_000 } },
    ]);
  });

  it('at most 100 diagnostics are given, and the rest is counted', () => {
    const { diagnostics } = read('- 01\n'.repeat(150));
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics[99]).toMatchObject({ code: 'yaml/number-form', place: { line: 100 } });
    expect(diagnostics[100]).toEqual({
      code: 'yaml/too-many',
      severity: 'warning',
      arguments: { count: 50 },
      file: 'a.yaml',
    });
    expect(read('- 01\n'.repeat(100)).diagnostics).toHaveLength(100);
    expect(read(`[${'01,'.repeat(20_000)}]`).diagnostics[100]?.arguments).toEqual({ count: 19_900 });
  });

  it('a hundred warnings do not hide an error, and alone they refuse nothing', () => {
    const { document, diagnostics } = read(`${'- a\u200b\n'.repeat(150)}- 01\n`);
    expect(document).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(diagnostics[99]).toMatchObject({ code: 'yaml/number-form', place: { line: 151 } });
    expect(read('- a\u200b\n'.repeat(150)).document).toBeDefined();
  });

  it('long text is cut in messages', () => {
    const { text } = read(`a: 0${'1'.repeat(500)}\n`).diagnostics[0]!.arguments;
    expect(text).toBe(`0${'1'.repeat(59)}...`);
  });
});
