import fc from 'fast-check';
import type { Plain } from '../support/build.ts';
import { Figure } from '../support/figure.ts';

/** Random rules with answers that fit them. */
export interface Asked {
  readonly rule: Plain;
  readonly value: fc.Arbitrary<unknown>;
  /** An answer that earns all points, where the rule has one that is known. */
  readonly best?: unknown;
}

/** A decimal between two whole numbers, with up to so many places. */
export function decimal(min: number, max: number, places = 2): fc.Arbitrary<Figure | number> {
  return fc.tuple(fc.integer({ min: 0, max: places }), fc.boolean()).chain(([digits, plain]) => {
    const scale = 10 ** digits;
    return fc.integer({ min: min * scale, max: max * scale }).map((scaled) => {
      const text = (scaled / scale).toFixed(digits);
      return plain ? Number(text) : new Figure(Number(text) === 0 ? text.replace('-', '') : text);
    });
  });
}

const percent = fc.constantFrom('0%', '12.5%', '20%', '33%', '50%', '60.5%', '75%', '100%');
const small = decimal(-12, 12);
const positive = decimal(1, 12);

const yesNo: fc.Arbitrary<Asked> = fc.constant({
  rule: { kind: 'yes-no' },
  value: fc.constantFrom('yes', 'no', '예', '아니오', true, false),
  best: 'yes',
});

const levels: fc.Arbitrary<Asked> = fc.array(percent, { minLength: 1, maxLength: 4 }).map((awards) => {
  const grades = ['A+', 'B0', '가', '라', 'E'];
  const list = ['100%', ...awards].map((award, i) => ({ id: grades[i]!, award }));
  return {
    rule: { kind: 'levels', levels: list },
    value: fc.constantFrom(...list.map(({ id }) => id)),
    best: 'A+',
  };
});

const checklist: fc.Arbitrary<Asked> = fc
  .constantFrom([undefined, undefined, undefined], ['50%', '30%', '20%'], ['12.5%', '87.5%'], [undefined])
  .map((awards) => {
    const parts = awards.map((award, i) => ({ id: `p${i}`, ...(award === undefined ? {} : { award }) }));
    const ids = parts.map(({ id }) => id);
    const listed = fc.subarray(ids);
    const mapped = fc
      .subarray(ids)
      .chain((given) => fc.constant(Object.fromEntries(given.map((id, i) => [id, i === 1 ? 'no' : 'yes']))));
    return { rule: { kind: 'checklist', parts }, value: fc.oneof(listed, mapped), best: ids };
  });

/** So many past figures of which neighbours differ, so that their deviation is not 0. */
function spread(count: number): fc.Arbitrary<readonly (Figure | number)[]> {
  return fc
    .array(decimal(0, 9), { minLength: count, maxLength: count })
    .map((figures) => figures.map((each, i) => (i % 2 === 0 ? each : new Figure(`${20 + i}.5`))));
}

/** Five past figures that are on no line: the third lies above all that the line through the others could reach. */
const bent: fc.Arbitrary<readonly (Figure | number)[]> = fc.tuple(
  decimal(0, 9),
  decimal(0, 9),
  decimal(40, 60),
  decimal(0, 9),
  decimal(0, 9),
);

interface Measured {
  readonly measure: Plain;
  readonly value: fc.Arbitrary<unknown>;
  /** What is defined otherwise where less is better. */
  readonly lower?: Plain;
  /** The answers where less is better, where others fit. */
  readonly turned?: fc.Arbitrary<unknown>;
}

const measures: readonly Measured[] = [
  { measure: { kind: 'number' }, value: small },
  { measure: { kind: 'ratio' }, value: fc.record({ numerator: small, denominator: positive }) },
  {
    measure: { kind: 'ratio', unit: '%' },
    value: fc.record({ numerator: decimal(0, 1), denominator: positive }),
  },
  { measure: { kind: 'achievement' }, value: fc.record({ actual: positive, target: positive }) },
  { measure: { kind: 'achievement', unit: '%' }, value: fc.record({ actual: positive, target: positive }) },
  { measure: { kind: 'change' }, value: fc.record({ actual: small, previous: small }) },
  {
    measure: { kind: 'change', as: 'percent' },
    value: fc.record({ actual: small, past: fc.tuple(fc.constantFrom(-8, 40, 3)) }),
  },
  {
    measure: { kind: 'change', 'mean-of': 3 },
    value: fc.record({ actual: small, past: fc.tuple(small, small, small) }),
  },
  {
    measure: { kind: 'streak' },
    value: fc.record({ figures: fc.array(decimal(0, 4, 0), { minLength: 2, maxLength: 8 }) }),
  },
  {
    measure: { kind: 'streak', 'keep-counts': true },
    value: fc.record({ figures: fc.array(decimal(0, 2, 0), { minLength: 2, maxLength: 6 }) }),
  },
  {
    measure: { kind: 'streak', 'mean-of': 2 },
    value: fc.record({ figures: fc.array(decimal(0, 4, 0), { minLength: 3, maxLength: 8 }) }),
  },
  {
    measure: { kind: 'target-range', highest: '120%', lowest: '80%' },
    value: fc.record({ actual: small, past: fc.tuple(positive, positive, positive) }),
    lower: { highest: '90%', lowest: '120%' },
  },
  {
    measure: { kind: 'target-range', highest: '112.5%', lowest: '90%', 'mean-of': 2 },
    value: fc.record({ actual: positive, past: fc.tuple(positive, positive) }),
    lower: { highest: '50%', lowest: '110%' },
  },
  ...(['population', 'sample'] as const).flatMap((deviation) => [
    {
      measure: { kind: 'target-deviation', highest: 1, lowest: -2, deviation },
      value: fc.record({ actual: small, past: spread(3) }),
    },
    {
      measure: {
        kind: 'target-deviation',
        highest: 2,
        lowest: 0.5,
        'mean-of': 2,
        'deviation-of': 5,
        deviation,
      },
      value: fc.record({ actual: small, past: spread(5) }),
    },
    {
      measure: {
        kind: 'target-deviation',
        highest: 1,
        lowest: -1,
        'mean-of': 4,
        'deviation-of': 2,
        deviation,
      },
      value: fc.record({ actual: small, past: spread(4) }),
    },
  ]),
  {
    measure: { kind: 'long-term-target', years: 5 },
    value: fc.record({
      actual: small,
      base: decimal(1, 4),
      goal: decimal(5, 9),
      ratios: fc.tuple(small, small),
    }),
    turned: fc.record({
      actual: small,
      base: decimal(5, 9),
      goal: decimal(1, 4),
      ratios: fc.tuple(small, small),
    }),
  },
  {
    measure: { kind: 'long-term-target', years: 3, span: 1.5, 'mean-of': 1, weight: '33%' },
    value: fc.record({ actual: small, base: decimal(1, 4), goal: decimal(5, 9) }),
    turned: fc.record({ actual: small, base: decimal(5, 9), goal: decimal(1, 4) }),
  },
  ...[{}, { deviation: 'prediction' }, { deviation: 'population' }].map((more) => ({
    measure: { kind: 'trend', periods: 5, ...more },
    value: fc.record({ actual: small, past: bent }),
  })),
  { measure: { kind: 'shortening' }, value: fc.record({ allowed: positive, actual: small }) },
  {
    measure: { kind: 'shortening', unit: '%' },
    value: fc.record({ allowed: decimal(40, 60), actual: decimal(40, 60) }),
  },
  { measure: { kind: 'against', reference: 'mean' }, value: small },
  { measure: { kind: 'against', reference: 'mean', as: 'percent' }, value: positive },
];

/** Rules over a figure; where less is better, a straight line runs the way that the measure asks for. */
const figures: fc.Arbitrary<Asked> = fc
  .tuple(
    fc.constantFrom(...measures),
    fc.constantFrom('higher', 'lower'),
    fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 4 }),
    fc.array(percent, { minLength: 5, maxLength: 5 }),
    fc.nat(5),
  )
  .map(([drawn, better, marks, awards, form]) => {
    // a rule by the unit knows no direction
    const falls = better === 'lower' && form < 5;
    const measure = { ...drawn.measure, ...(falls ? drawn.lower : {}) };
    const value = falls ? (drawn.turned ?? drawn.value) : drawn.value;
    const turns = measure['kind'] !== 'number' && measure['kind'] !== 'ratio';
    const [low, ...rest] = [...marks].sort((a, b) => a - b) as [number, ...number[]];
    const steps = (name: string) => [low, ...rest].map((bound, i) => ({ [name]: bound, award: awards[i] }));
    const common = { measure, better };
    const partition = [
      { below: low, award: awards[0] },
      { 'at-least': low, 'at-most': rest[0], award: awards[1] },
      { 'more-than': rest[0], award: awards[2] },
    ];
    const ends = better === 'lower' && !turns ? { zero: rest[0], full: low } : { zero: low, full: rest[0] };
    const rules = [
      { kind: 'bands', ...common, bands: steps('at-least') },
      { kind: 'bands', ...common, bands: [...steps('below'), { award: awards[4] }] },
      { kind: 'bands', ...common, bands: partition },
      { kind: 'linear', ...common, ...ends, base: awards[3] },
      { kind: 'linear', ...common, ...ends },
      { kind: 'per-unit', measure, each: '12.5%', 'at-most': awards[2] },
    ];
    return { rule: rules[form]!, value };
  });

/** A rule of any scale and measure. */
export const anyRule: fc.Arbitrary<Asked> = fc.oneof(yesNo, levels, checklist, {
  weight: 4,
  arbitrary: figures,
});

/** A rule whose full marks are known. */
export const fullRule: fc.Arbitrary<Asked> = fc.oneof(yesNo, levels, checklist);

/** A rule over a plain number, as departments' figures are added by. */
export const numberRule: fc.Arbitrary<Asked> = figures.filter(
  ({ rule }) => (rule['measure'] as Plain)['kind'] === 'number',
);
