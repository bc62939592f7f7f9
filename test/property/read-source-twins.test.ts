import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.ts';
import { readText, yamlish } from './yamlish.ts';

describe('readSource: twins', { timeout: 60_000 }, () => {
  it('LF, CRLF and a byte order mark make no difference', () => {
    fc.assert(
      fc.property(yamlish, (source) => {
        const lf = source.replace(/\r\n?/g, '\n').replace(/^\uFEFF+/, '');
        const plain = readText(lf);
        for (const twin of [lf.replaceAll('\n', '\r\n'), `\uFEFF${lf}`]) {
          const { document, diagnostics } = readText(twin);
          expect(document?.data).toEqual(plain.document?.data);
          expect(document?.values).toEqual(plain.document?.values);
          expect(diagnostics).toEqual(plain.diagnostics);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('block and flow style, quoted or plain, are the same data', () => {
    const name = fc
      .stringMatching(/^[a-z][a-z-]{0,8}$/)
      .filter((s) => !['null', 'true', 'false'].includes(s));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, name), { selector: ([k]) => k, minLength: 1 }), (pairs) => {
        const block = pairs.map(([k, v]) => `${k}: ${v}\n`).join('');
        const flow = `{ ${pairs.map(([k, v]) => `"${k}": '${v}'`).join(', ')} }`;
        const expected = readText(block).document?.data;
        expect(expected).toBeDefined();
        expect(readText(flow).document?.data).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readSource: numbers', { timeout: 60_000 }, () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n - 1n), max: 10n ** 15n - 1n }), fc.stringMatching(/^(|\.\d{1,10})$/))
    .map(([whole, decimals]) => `${whole}${decimals}`);

  it('a decimal is read as what it says', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const { document } = readText(`a: ${text}\n`);
        const value = (document?.values as { a: Rational } | undefined)?.a;
        const [whole, decimals = ''] = text.split('.') as [string, string?];
        expect(value?.equals(Rational.of(BigInt(whole + decimals), 10n ** BigInt(decimals.length)))).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('the spelling that is suggested is accepted and is the same number', () => {
    const odd = fc.stringMatching(/^[-+]?0?\d{1,6}[.]?\d{0,4}(e[-+]?\d)?$/);
    fc.assert(
      fc.property(odd, (text) => {
        const { diagnostics } = readText(`a: ${text}\n`);
        const suggestion = diagnostics[0]?.arguments.suggestion as string | undefined;
        if (!suggestion) return;
        const { document } = readText(`a: ${suggestion}\n`);
        expect((document?.data as { a: number } | undefined)?.a).toBeCloseTo(Number(text), 9);
      }),
      { numRuns: 2000 },
    );
  });
});
