import { decimalPlaces } from '../exact/decimal.ts';
import { Rational } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import { measureKind } from '../rules/measures/index.ts';
import { isIssue } from '../rules/measures/measure.ts';
import { answerFault, betterOf, judge, measureOf, type References } from '../rules/rule.ts';
import type { FigureRule } from '../rules/scales/scale.ts';
import { readSource } from '../source/read-source.ts';

/** A value that fits a rule, with the share of the points that it earns. */
export interface MadeAnswer {
  readonly value: unknown;
  readonly share: Rational;
}

/** Decimal places that a made-up figure is rounded to, the fewest first. */
const places = [0, 1, 2, 4];

/**
 * Answers whose figure is about the one wanted, the plainest first: the present answer with its numerator or actual moved as far as it
 * takes, else an example of the measure. Rounded ones come on either side of the figure. Each fits its rule; what it earns is judged.
 */
export function* answersNear(
  figure: Rational,
  present: unknown,
  rule: FigureRule,
  points: Rational,
  references: References,
): Generator<MadeAnswer> {
  for (const value of valuesNear(figure, present, rule, references)) {
    if (answerFault(value, rule, references) !== undefined) continue;
    yield { value, share: judge(value, rule, points, references).share };
  }
}

/** The figure of an answer that fits its rule; of one that is only enclosed its lower end. */
export function figureOf(value: unknown, rule: FigureRule, references: References): Rational | undefined {
  if (answerFault(value, rule, references) !== undefined) return undefined;
  const measure = measureOf(rule);
  const reading = measureKind(measure).read(value, measure);
  if (isIssue(reading)) return undefined;
  return measureKind(measure).figure(reading, measure, { better: betterOf(rule), references }).value;
}

function* valuesNear(
  figure: Rational,
  present: unknown,
  rule: FigureRule,
  references: References,
): Generator<unknown> {
  if (present !== undefined) yield* moved(present, figure, rule, references);
  for (const rough of near(figure)) {
    const example = exampleWith(rough, rule, references);
    yield example;
    // an example only comes close where the figure hangs on a reference or on a root
    yield* moved(example, figure, rule, references);
  }
}

/** An example of the measure; its figure must end as a decimal. */
function exampleWith(figure: Rational, rule: FigureRule, references: References): unknown {
  const measure = measureOf(rule);
  if (measure.kind === 'against') return references.get(measure.reference);
  const text = measureKind(measure).example(measure, figure, betterOf(rule));
  return readSource('answer', new TextEncoder().encode(text)).document?.values;
}

/** An answer with its numerator, its actual or itself moved so that the figure is about the one wanted. */
function* moved(
  answer: unknown,
  figure: Rational,
  rule: FigureRule,
  references: References,
): Generator<unknown> {
  const field = fieldOf(answer);
  const start = field === undefined ? answer : (answer as Readonly<Record<string, unknown>>)[field];
  if (!(start instanceof Rational)) return;
  const put = (value: Rational): unknown =>
    field === undefined ? value : { ...(answer as Readonly<Record<string, unknown>>), [field]: value };
  const here = figureOf(answer, rule, references);
  const there = figureOf(put(start.plus(Rational.one)), rule, references);
  if (here === undefined || there === undefined) return;
  const slope = there.minus(here);
  // the figures of all measures are straight lines in it, or a target divided by it
  const straight = slope.isZero ? [] : [start.plus(figure.minus(here).dividedBy(slope))];
  const curved = figure.isZero ? [] : [start.times(here).dividedBy(figure)];
  const isWhole = start.denominator === 1n;
  for (const value of [...straight, ...curved])
    for (const rough of [...(isWhole ? around(value, 0) : []), ...near(value)]) yield put(rough);
}

function fieldOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || answer instanceof Rational) return undefined;
  return ['numerator', 'actual'].find((name) => name in answer);
}

/** The value itself where it is plain, else what lies just below and above it, with as few places as come near it. */
function* near(value: Rational): Generator<Rational> {
  const exact = decimalPlaces(value);
  if (exact !== undefined && exact <= places[2]!) yield value;
  for (const count of places) yield* around(value, count);
}

/** The two neighbours of a value with so many places; itself where it has no more. */
function around(value: Rational, count: number): readonly Rational[] {
  const cut = round(value, count, 'down');
  if (cut.equals(value)) return [value];
  const step = Rational.of(1, 10n ** BigInt(count));
  return value.isNegative ? [cut.minus(step), cut] : [cut, cut.plus(step)];
}
