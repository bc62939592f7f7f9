import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildReviewComparison } from '../../../src/report/review-comparison.ts';
import type { ReviewComparisonReport } from '../../../src/report/review-report.ts';
import { reviewComparisonMarkdown } from '../../../src/reporters/markdown/review-comparison.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { reviewComparisonPretty } from '../../../src/reporters/pretty/review-comparison.ts';
import { reviewComparisonJson } from '../../../src/reporters/review-json.ts';
import { reviewOutputSchema } from '../../../src/schema/output-review.ts';
import { cellWidth } from '../../../src/text/cells.ts';
import { type Plain, scoreOf, yamlText } from '../../support/build.ts';

const hostile = '\u001b[31m|<b>\u202e`x`\n## 제목';
/** Stands in files, which take no such text, where a report is to bear it. */
const marker = 'HOSTILE';
const framework = {
  points: 10,
  levels: ['indicator'],
  evidence: { required: true },
  indicators: [
    { id: 'X', title: marker, points: 4, rule: { kind: 'linear', zero: 0, full: 3 } },
    { id: 'Y', title: 'Y', points: 6, rule: { kind: 'yes-no' }, 'answered-by': 'each' },
    { id: 'B', title: 'B', points: 1, effect: 'bonus', rule: { kind: 'yes-no' } },
    { id: 'M', title: 'M', points: 2, effect: 'deduction', rule: { kind: 'yes-no' } },
  ],
};
const sheets = {
  one: { X: { value: 1 }, Y: { value: 'yes' }, B: { value: 'yes' }, M: { value: 'no' } },
  two: { Y: { value: 'no' } },
};
const indicators: Plain = {
  X: { award: 4, reason: marker },
  Y: { answers: { one: { status: 'not-applicable' }, two: { status: 'not-applicable' } }, reason: 'r' },
  B: { award: 0, reason: 'r' },
  M: { award: 0.5, reason: 'r' },
};

function compared(
  more: Plain = {},
  entries: Plain = indicators,
  language: 'ko' | 'en' = 'en',
  answers: Readonly<Record<string, Plain>> = sheets,
) {
  const file = {
    kind: 'review',
    stage: 'internal',
    reviewer: marker,
    date: '2014-08-20',
    indicators: entries,
  };
  const score = scoreOf({
    framework: { ...framework, ...more },
    sheets: answers,
    files: { 'reviews/a.yaml': yamlText(file) },
  });
  const report = buildReviewComparison(score, { departments: [] }, language);
  return JSON.parse(
    JSON.stringify(report).replaceAll(marker, () => JSON.stringify(hostile).slice(1, -1)),
  ) as ReviewComparisonReport;
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const made: Plain = Object.fromEntries(Object.entries(schema).map(([key, each]) => [key, closed(each)]));
  return made['type'] === 'object' ? { ...made, additionalProperties: false } : made;
}

const context = { width: 80, palette: plain, ascii: false };

describe('review-output', () => {
  const { $id: _id, ...unnamed } = closed(reviewOutputSchema) as Plain;
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(unnamed);

  it.each<[string, ReviewComparisonReport]>([
    ['findings of every kind', compared()],
    ['no finding', compared({}, {})],
    ['a bar', compared({ verdict: { bar: '66.6%' } })],
    ['in Korean', compared({}, indicators, 'ko')],
    ['up to a stage', { ...compared(), stage: 'internal' }],
  ])('is the shape of a comparison with %s', (_, report) => {
    validate(JSON.parse(reviewComparisonJson.render(report, context)));
    expect(validate.errors ?? []).toEqual([]);
  });
});

const none = {
  confirmed: 0,
  cut: 0,
  raised: 0,
  'made-applicable': 0,
  'taken-out': 0,
  'not-reviewed': 0,
};

describe('a comparison', () => {
  it('tells by how much each claim was too high or too low, and what does not apply any more', () => {
    const { differences, departments, shared, counts } = compared();
    expect(
      differences.map(({ indicator, outcome, claimed, reviewed, difference, applies }) => [
        indicator,
        outcome,
        claimed.exact,
        reviewed.exact,
        difference?.exact ?? null,
        applies.reviewed,
      ]),
    ).toEqual([
      ['X', 'raised', '4/3', '4', '8/3', true],
      ['Y', 'taken-out', '3', '0', null, false],
      ['B', 'cut', '1', '0', '-1', true],
      ['M', 'cut', '0', '1/2', '-1/2', true],
    ]);
    expect(counts).toEqual({ ...none, cut: 2, raised: 1, 'taken-out': 1 });
    const [one] = departments;
    expect(departments.map(({ id }) => id)).toEqual(['one']);
    expect([one!.claimed.exact, one!.reviewed.exact, one!.percent]).toEqual(['4/3', '4', '300']);
    expect([one!.over.exact, one!.under.exact]).toEqual(['3/2', '8/3']);
    // what is taken out was not claimed too low, and is no part of the share
    expect([shared!.claimed.exact, shared!.under.exact, shared!.percent]).toEqual(['0', '0', null]);
  });

  it.each([0, 1, 4])('takes an award of %i where nothing was to apply for neither more nor less', (award) => {
    const outside = { ...sheets, one: { ...sheets.one, X: { status: 'not-applicable', reason: 'r' } } };
    const { differences, counts, departments } = compared({}, { X: { award } }, 'en', outside);
    expect(differences[0]).toMatchObject({ indicator: 'X', outcome: 'made-applicable', difference: null });
    expect(counts).toEqual({ ...none, 'made-applicable': 1, 'not-reviewed': 3 });
    const [{ claimed, reviewed, percent, over, under }] = departments as [(typeof departments)[0]];
    expect([claimed.exact, reviewed.exact, percent, over.exact, under.exact]).toEqual([
      '0',
      '0',
      null,
      '0',
      '0',
    ]);
  });

  it('lists what counts otherwise for want of a review', () => {
    const { differences } = compared({}, {});
    expect(differences.map(({ indicator, outcome, review }) => [indicator, outcome, review])).toEqual([
      ['X', 'not-reviewed', null],
      ['Y', 'not-reviewed', null],
      ['B', 'not-reviewed', null],
    ]);
  });

  it('has its totals as the scorer scores them', () => {
    const totals = compared({ verdict: { bar: 5 } }).totals.map(({ view, total, distance, passed }) => [
      view,
      total.exact,
      distance,
      passed,
    ]);
    expect(totals).toEqual([
      ['claimed', '16/3', '0.333333', true],
      ['substantiated', '0', '-5', false],
      ['reviewed', '19/2', '4.5', true],
      // the indicator that applies to no department any more leaves nothing proven of the other
      ['safe', '0', '-5', false],
    ]);
  });

  it.each(['ko', 'en'] as const)('lets no text from a file out of its place (%s)', (language) => {
    const report = compared({}, indicators, language);
    const pretty = reviewComparisonPretty.render(report, context);
    const controls = [...pretty].filter((sign) => sign !== '\n' && /[\p{Cc}\p{Bidi_Control}]/u.test(sign));
    expect(controls).toEqual([]);
    const markdown = reviewComparisonMarkdown.render(report, context);
    expect(markdown).not.toMatch(/\u001b|\u202e|<b>|^## 제목/m);
  });

  it.each([40, 60, 80, 120])('fits into %i cells', (width) => {
    for (const language of ['ko', 'en'] as const) {
      const report = compared({ verdict: { bar: 5 } }, indicators, language);
      const shown = reviewComparisonPretty.render(report, { ...context, width });
      for (const line of shown.split('\n')) expect(cellWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
