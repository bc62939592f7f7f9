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

const measures: readonly { measure: Plain; value: fc.Arbitrary<unknown> }[] = [
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
  .map(([{ measure, value }, better, marks, awards, form]) => {
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
