import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/exact/decimal.ts';
import { isShownInFull, machineDecimal, showDecimal, showDistinct } from '../../src/exact/display.ts';
import { parseFraction, Rational } from '../../src/exact/rational.ts';
import { filesOf, scoreFiles, scoreOf, text } from '../support/build.ts';
import { assessments, numRuns } from './assessments.ts';
import { indicatorIds } from './changes.ts';

/** Fractions of all sizes, many of them near to each other and to whole numbers. */
const fractions = fc.oneof(
  fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 5000n })),
  fc.tuple(fc.bigInt({ min: -100000n, max: 100000n }), fc.constantFrom(1n, 10n, 100n, 10000n)),
  fc.tuple(fc.bigInt({ min: 7999999999n, max: 8000000001n }), fc.constant(10n ** 7n)),
);
const values = fractions.map(([top, bottom]) => Rational.of(top, bottom));
const manyRuns = { numRuns: numRuns * 10 };

describe('numbers', { timeout: 300_000 }, () => {
  it('law 20: print, then parse, is the identity', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parseFraction(value.toString())?.equals(value)).toBe(true);
        if (isShownInFull(value)) {
          expect(parseDecimal(machineDecimal(value))?.equals(value)).toBe(true);
          expect(parseDecimal(showDecimal(value))?.equals(value)).toBe(true);
        }
      }),
      manyRuns,
    );
  });

  it('law 21: what is shown is cut: it never passes a bar that the value does not, and is never 0 for something', () => {
    fc.assert(
      fc.property(values, values, (value, bar) => {
        const [shown, shownBar] = showDistinct([value, bar]).map((each) => parseDecimal(each)!) as [
          Rational,
          Rational,
        ];
        expect(shown.compare(shownBar)).toBe(value.compare(bar));
        expect(parseDecimal(showDecimal(value))!.isZero).toBe(value.isZero);
        if (isShownInFull(bar)) expect(shown.isAtLeast(bar)).toBe(value.isAtLeast(bar));
        const size = (each: Rational) => (each.isNegative ? each.negated() : each);
        expect(size(value).isAtLeast(size(shown))).toBe(true);
      }),
      manyRuns,
    );
  });

  it('law 21: of any number of values the greater prints greater', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (list) => {
        const shown = showDistinct(list).map((each) => parseDecimal(each)!);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries()) expect(shown[i]!.compare(shown[j]!)).toBe(a.compare(b));
      }),
      manyRuns,
    );
  });

  it('law 22: one spelling per number: equal values print alike, without an idle zero, sign or point', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (value, factor) => {
        const twin = Rational.of(value.numerator * BigInt(factor), value.denominator * BigInt(factor));
        for (const print of [machineDecimal, showDecimal, String]) expect(print(twin)).toBe(print(value));
        for (const print of [machineDecimal, showDecimal])
          expect(print(value)).toMatch(/^(0|-?[1-9]\d*(\.\d*[1-9])?|-?0\.\d*[1-9])$/);
      }),
      manyRuns,
    );
  });
});

describe('files', { timeout: 300_000 }, () => {
  const any = assessments({ verdict: true });

  it('law 23: duplicates are refused: an answer, an id, a department, a sheet given twice', () => {
    fc.assert(
      fc.property(any, fc.nat(), (parts, pick) => {
        const files = filesOf(parts) as Record<string, string>;
        const ids = indicatorIds(parts);
        const id = ids[pick % ids.length]!;
        const sheet = 'departments/main.yaml';
        const framework = files['framework/framework.yaml']!;
        const other = ids[(pick + 1) % ids.length]!;
        const answer = `  ${id}: { value: 1 }\n  "${id}": { value: 1 }\n`;
        const twice: [Record<string, string>, string][] = [
          [{ [sheet]: `kind: department\ndepartment: main\nanswers:\n${answer}` }, 'yaml/duplicate-key'],
          [{ [sheet]: `${files[sheet]}department: main\n` }, 'yaml/duplicate-key'],
          [{ 'departments/main.yml': files[sheet]! }, 'department/two-sheets'],
          [
            { 'assessment.yaml': files['assessment.yaml']!.replace('- id: north', '- id: main') },
            'assessment/duplicate-department',
          ],
        ];
        if (other !== id) {
          const same = framework.replace(new RegExp(`id: ${other}$`, 'm'), `id: ${id}`);
          twice.push([{ 'framework/framework.yaml': same }, 'framework/duplicate-id']);
        }
        for (const [change, code] of twice) {
          const { score, codes } = scoreFiles({ ...files, ...change }, parts.on!);
          expect(codes).toContain(code);
          expect(score).toBeUndefined();
        }
      }),
      { numRuns },
    );
  });

  it('law 29: a refused or missing file never passes', () => {
    const harm = fc.constantFrom('missing', 'cut', 'unknown key', 'no text', 'tab');
    fc.assert(
      fc.property(any, fc.nat(), harm, (parts, pick, how) => {
        const files = filesOf(parts) as Record<string, string>;
        const names = Object.keys(files).sort();
        const name = names[pick % names.length]!;
        const { [name]: content, ...others } = files;
        const broken: Record<string, string> = {
          cut: `${content!.slice(0, Math.floor(content!.length / 2))}\n  [`,
          'unknown key': `${content}unknown-key: 1\n`,
          'no text': `\0${content}`,
          tab: `${content}\tx: 1\n`,
        };
        const { score } = scoreFiles(
          how === 'missing' ? others : { ...others, [name]: broken[how]! },
          parts.on!,
        );
        if (how !== 'missing' || !name.startsWith('departments/')) {
          expect(score).toBeUndefined();
          return;
        }
        // a sheet that is not there has answered nothing: what it would have earned is not earned
        const department = name.slice('departments/'.length, -'.yaml'.length);
        const silent = scoreOf({ ...parts, sheets: { ...parts.sheets, [department]: {} } });
        expect(text(score!.claimed.total)).toBe(text(silent.claimed.total));
        expect(score!.verdict.claimed.passed).toBe(silent.verdict.claimed.passed);
        const answers = Object.keys(parts.sheets![department]!).length;
        if (answers > 0) expect(score!.coverage.answered < score!.coverage.total).toBe(true);
      }),
      { numRuns },
    );
  });

  it('law 29: with no sheet at all nothing passes', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const files = Object.entries(filesOf(parts)).filter(([name]) => !name.startsWith('departments/'));
        const { score } = scoreFiles(Object.fromEntries(files), parts.on!);
        expect(score!.verdict.claimed.passed).toBe(false);
        expect(text(score!.claimed.total)).toBe('0');
      }),
      { numRuns },
    );
  });
});
