import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Rational } from '../../src/exact/rational.ts';
import type { Place } from '../../src/model/diagnostic.ts';
import { readSource } from '../../src/source/read-source.ts';
import { fragments, readText, yamlish } from './yamlish.ts';

const encoder = new TextEncoder();

/** In milliseconds; a hundred times what such small inputs take, so that only a hang exceeds it. */
const longest = 1000;

function checkPlace(place: Place, lines: readonly string[]): void {
  expect(place.line).toBeGreaterThanOrEqual(1);
  expect(place.line).toBeLessThanOrEqual(lines.length);
  expect(place.column).toBeGreaterThanOrEqual(1);
  expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
  expect(place.endColumn).toBeGreaterThan(place.column);
  expect(place.endColumn).toBeLessThanOrEqual(Math.max(lines[place.line - 1]!.length + 1, place.column + 1));
  for (const { line, text } of place.excerpt) expect(text).toBe(lines[line - 1]);
}

/** Reads bytes and checks everything that holds for any bytes. */
function readAnything(bytes: Uint8Array) {
  const started = performance.now();
  const result = readSource('a.yaml', bytes);
  expect(performance.now() - started).toBeLessThan(longest);
  const { document, diagnostics } = result;
  expect(diagnostics.length).toBeLessThanOrEqual(101);
  expect(document === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  for (const { place, related } of diagnostics) {
    for (const p of [place, related]) if (p) checkPlace(p, lines);
  }
  if (document) checkData(document.data, document.values);
  return result;
}

/** Data and values have one shape, numbers are rationals in the values, and nothing but plain data is there. */
function checkData(data: unknown, values: unknown): void {
  if (typeof data === 'number') {
    expect(values).toBeInstanceOf(Rational);
  } else if (Array.isArray(data)) {
    expect(values).toHaveLength(data.length);
    data.forEach((item, i) => {
      checkData(item, (values as unknown[])[i]);
    });
  } else if (typeof data === 'object' && data !== null) {
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(Object.keys(values as object)).toEqual(Object.keys(data));
    for (const [key, item] of Object.entries(data)) checkData(item, (values as Record<string, unknown>)[key]);
  } else {
    expect(values).toBe(data);
    if (typeof data === 'string') expect(data.isWellFormed()).toBe(true);
  }
}

const valid = `kind: department
department: policy-planning
answers:
  F1-04:
    value: { numerator: 12, denominator: 100 }
    evidence: [{ document: "정책-1234", title: 2014 성과평가 계획, approved: 2014-02-03 }]
    note: >
      두 줄로
      쓴 글
  F1-05: { status: not-implemented, note: 'BSC ''도입'' 검토' }
  O2-07: # none
    - 1.25
    - -3
`;

describe('readSource never fails', { timeout: 60_000 }, () => {
  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readAnything(bytes)),
      { numRuns: 1500 },
    );
  });

  it('on text of YAML parts in any order', () => {
    fc.assert(
      fc.property(yamlish, (text) => void readAnything(encoder.encode(text))),
      { numRuns: 4000 },
    );
  });

  it('on a right file with parts cut out, put in or doubled', () => {
    const edit = fc.record({
      at: fc.nat(valid.length),
      cut: fc.nat(12),
      put: fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 3 })),
      times: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = valid;
        for (const { at, cut, put, times } of edits) {
          text = text.slice(0, at) + put.repeat(times) + text.slice(at + cut);
        }
        readAnything(encoder.encode(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('on bytes of a right file that were changed', () => {
    const bytes = encoder.encode(valid);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of changes) copy[at] = value;
        readAnything(copy);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(fragments)('on %j again and again up to the bound, within two seconds', (fragment) => {
    const size = encoder.encode(fragment).length;
    const repeated = fragment.repeat(Math.floor((512 * 1024 - 8) / size));
    for (const text of [repeated, `a:\n  - "${repeated}`]) {
      const started = performance.now();
      const { diagnostics } = readText(text);
      expect(performance.now() - started).toBeLessThan(2000);
      expect(diagnostics.length).toBeLessThanOrEqual(101);
    }
  });
});

describe('readSource reads as YAML 1.2 does', { timeout: 60_000 }, () => {
  it('whatever it accepts has the data that the library gives', () => {
    let accepted = 0;
    fc.assert(
      fc.property(yamlish, (text) => {
        const { document } = readText(text);
        if (!document) return;
        accepted++;
        const expected = parse(document.text, {
          version: '1.2',
          schema: 'core',
          stringKeys: true,
          logLevel: 'error',
        });
        expect(JSON.parse(JSON.stringify(document.data))).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 6000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('JSON of any strings is read back', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const tree = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.boolean(),
        fc.constant(null),
        fc.integer(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).tree;
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.stringify({ value });
        const { document, diagnostics } = readText(json);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(JSON.stringify(document?.data)).toBe(json);
      }),
      { numRuns: 1500 },
    );
  });
});
