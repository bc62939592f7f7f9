import fc from 'fast-check';
import type { Parts, Plain } from '../support/build.ts';
import { Figure } from '../support/figure.ts';
import { add, type Fraction, written } from '../support/fraction.ts';
import { type Asked, anyRule, decimal, fullRule, numberRule } from './rules.ts';

/** What random assessments are drawn from. */
export interface Choice {
  /** Rounding at any level (true), none (false), or at the leaves only. */
  readonly round?: boolean | 'leaf';
  readonly aggregate?: 'points' | 'weighted';
  /** What not-applicable does; by default any of it. `none`: no answer is not applicable. */
  readonly notApplicable?: 'excluded' | 'zero' | 'none';
  /** Every answer earns full marks. */
  readonly full?: boolean;
  /** Only indicators with one responsible department. */
  readonly leadOnly?: boolean;
  readonly verdict?: boolean;
}

/** How often each law is tried. */
export const numRuns = Number(process.env['LAW_RUNS'] ?? 25);

export const on = '2014-08-29';
const departments = ['main', 'north', 'south'];
const window = { from: '2013-09-01', to: '2014-08-29' };

interface Shape {
  readonly kind: 'leaf' | 'group';
  readonly children: readonly Shape[];
}

/** Trees of groups down to a depth, leaves at any height. */
function shapes(depth: number): fc.Arbitrary<Shape> {
  const leaf = fc.constant<Shape>({ kind: 'leaf', children: [] });
  if (depth <= 1) return leaf;
  const below = fc.array(shapes(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    { weight: 3, arbitrary: below.map((children): Shape => ({ kind: 'group', children })) },
  );
}

const document = { document: 'D-1', title: '문서' };
const evidence: fc.Arbitrary<readonly Plain[]> = fc.array(
  fc.constantFrom<Plain>(
    { ...document, approved: '2014-03-02' },
    { ...document, approved: '2014-03-02', 'valid-until': on },
    { ...document, approved: '2014-03-02', 'valid-until': '2014-08-28' },
    { ...document, approved: window.from },
    { ...document, approved: '2013-08-31' },
    { ...document, approved: '2014-08-30' },
    document,
  ),
  { maxLength: 2 },
);

function answer(asked: Asked, choice: Choice): fc.Arbitrary<Plain | undefined> {
  const given = fc
    .tuple(choice.full ? fc.constant(asked.best) : asked.value, evidence)
    .map(([value, records]): Plain => ({ value, ...(records.length > 0 ? { evidence: records } : {}) }));
  const away = fc.constant<Plain>({ status: 'not-applicable', reason: '해당 사무 없음' });
  const undone = fc.constantFrom<Plain | undefined>(
    { status: 'not-implemented' },
    { status: 'not-assessed' },
    undefined,
  );
  const parts: fc.WeightedArbitrary<Plain | undefined>[] = [{ weight: 6, arbitrary: given }];
  if (choice.notApplicable !== 'none') parts.push({ weight: 1, arbitrary: away });
  if (!choice.full) parts.push({ weight: 2, arbitrary: undone });
  return fc.oneof(...parts);
}

interface LeafDraw {
  readonly indicator: Plain;
  readonly answers: Readonly<Record<string, Plain | undefined>>;
}

function leafDraw(choice: Choice): fc.Arbitrary<LeafDraw> {
  const rules = choice.full ? fullRule : anyRule;
  const lead = fc
    .tuple(rules, fc.constantFrom(...departments), decimal(choice.aggregate === 'points' ? 0 : 1, 9))
    .chain(([asked, department, points]) =>
      answer(asked, choice).map((given) => ({
        indicator: { points, rule: asked.rule },
        answers: { [department]: given },
      })),
    );
  if (choice.leadOnly) return lead;
  const each = fc
    .tuple(fc.constantFrom('mean', 'all', 'any', 'sum'), decimal(1, 9))
    .chain(([combine, points]) =>
      (combine === 'sum' && !choice.full ? numberRule : rules).chain((asked) =>
        fc.tuple(...departments.map(() => answer(asked, choice))).map((given) => ({
          indicator: {
            points,
            rule: asked.rule,
            'answered-by': 'each',
            combine: combine === 'sum' && choice.full ? 'mean' : combine,
          },
          answers: Object.fromEntries(departments.map((department, i) => [department, given[i]])),
        })),
      ),
    );
  return fc.oneof({ weight: 3, arbitrary: lead }, { weight: 1, arbitrary: each });
}

const amounts = fc.constantFrom<unknown>('0%', '12.5%', '40%', '60%', '80%', '100%', 1, new Figure('2.50'));

/** A random assessment of a random framework. */
export function assessments(choice: Choice = {}): fc.Arbitrary<Parts> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom<'points' | 'weighted'>(
        ...(choice.aggregate ? [choice.aggregate] : (['points', 'weighted'] as const)),
      ),
    )
    .chain(([depth, aggregate]) =>
      fc.array(shapes(depth), { minLength: 1, maxLength: 3 }).chain((roots) => {
        const count = (list: readonly Shape[]): number =>
          list.reduce((n, { kind, children }) => n + (kind === 'leaf' ? 1 : count(children)), 0);
        const leaves = count(roots);
        return fc
          .record({
            drawn: fc.array(leafDraw({ ...choice, aggregate }), { minLength: leaves, maxLength: leaves }),
            weights: fc.array(decimal(1, 9), { minLength: 40, maxLength: 40 }),
            round: fc.option(
              fc.record({
                at: fc.nat(depth),
                decimals: fc.nat(3),
                mode: fc.constantFrom('half-up', 'half-even', 'down'),
              }),
            ),
            treatAs: fc.constantFrom('excluded', 'excluded', 'full', 'zero'),
            rescale: fc.nat(depth - 1),
            required: fc.boolean(),
            asked: fc.array(amounts, { minLength: 4, maxLength: 4 }),
          })
          .map((draw) => assemble(roots, depth, aggregate, draw, choice));
      }),
    );
}

interface Draw {
  readonly drawn: readonly LeafDraw[];
  readonly weights: readonly (Figure | number)[];
  readonly round: { at: number; decimals: number; mode: string } | null;
  readonly treatAs: string;
  readonly rescale: number;
  readonly required: boolean;
  readonly asked: readonly unknown[];
}

function assemble(
  roots: readonly Shape[],
  depth: number,
  aggregate: string,
  draw: Draw,
  choice: Choice,
): Parts {
  let [leaf, groups] = [0, 0];
  const sheets: Record<string, Record<string, Plain>> = Object.fromEntries(departments.map((id) => [id, {}]));
  const responsible: Record<string, string> = {};
  const build = (shape: Shape): Plain => {
    if (shape.kind === 'leaf') {
      const { indicator, answers } = draw.drawn[leaf]!;
      const id = `I${++leaf}`;
      for (const [department, given] of Object.entries(answers)) if (given) sheets[department]![id] = given;
      if (indicator['answered-by'] !== 'each') responsible[id] = Object.keys(answers)[0]!;
      return { id, title: `지표 ${id}`, ...indicator };
    }
    const id = `G${++groups}`;
    const children = shape.children.map(build);
    return {
      id,
      title: `묶음 ${id}`,
      points: aggregate === 'weighted' ? draw.weights[groups]! : sumOf(children),
      ...split(children),
    };
  };
  const children = roots.map(build);
  const levels = Array.from({ length: depth }, (_, i) => `L${i + 1}`);
  const at =
    draw.round && ([...levels, 'total'] as const)[choice.round === 'leaf' ? depth - 1 : draw.round.at]!;
  const round = draw.round && choice.round !== false ? { round: { ...draw.round, at } } : {};
  const notApplicable = {
    'treat-as':
      choice.notApplicable === 'excluded' || choice.notApplicable === 'zero'
        ? choice.notApplicable
        : draw.treatAs,
    rescale: ['total', ...levels][draw.rescale],
  };
  const points = aggregate === 'weighted' ? 100 : sumOf(children);
  const [bar, floor, limit, must] = draw.asked;
  const limited =
    choice.verdict && limit !== '0%' ? { 'at-most': typeof limit === 'string' ? limit : '30%' } : {};
  const verdict = {
    bar: typeof bar === 'string' ? bar : '50%',
    ...(floor === '40%' ? { floors: [{ group: groups > 0 ? 'G1' : 'I1', 'at-least': '40%' }] } : {}),
    ...(must === 1 ? { must: ['I1'] } : {}),
  };
  return {
    framework: {
      points,
      levels,
      scoring: { aggregate, ...round, 'not-applicable': { ...notApplicable, ...limited } },
      ...(choice.verdict ? { verdict } : {}),
      evidence: { required: draw.required },
      ...split(children),
    },
    assessment: {
      departments: departments.map((id, i) => ({ id, name: id, ...(i === 0 ? { coordinates: true } : {}) })),
      responsible,
      cycle: { id: '2014', window },
      references: { mean: { value: new Figure('3.5'), source: '통계' } },
    },
    sheets,
    on,
  };
}

/** Groups before indicators, as the loader reads them. */
export function split(children: readonly Plain[]): Plain {
  const indicators = children.filter((child) => 'rule' in child);
  const groups = children.filter((child) => !('rule' in child));
  return { ...(groups.length > 0 ? { groups } : {}), ...(indicators.length > 0 ? { indicators } : {}) };
}

/** The sum of the members' points, as it is written. */
export function sumOf(children: readonly Plain[]): Figure {
  return decimalOf(add(...children.map(({ points }) => written(points))));
}

/** A value that ends within ten places, as it is written in a file. */
export function decimalOf({ top, bottom }: Fraction): Figure {
  const scaled = ((top < 0n ? -top : top) * 10n ** 10n) / bottom;
  const digits = scaled.toString().padStart(11, '0');
  const text = `${digits.slice(0, -10)}.${digits.slice(-10)}`.replace(/\.?0+$/, '');
  return new Figure(`${top < 0n ? '-' : ''}${text}`);
}
