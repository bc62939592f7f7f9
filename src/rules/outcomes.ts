import { greatest, least, Rational } from '../exact/rational.ts';
import type { Measure, Rule } from '../model/files.ts';
import { readSource } from '../source/read-source.ts';
import { measureKind } from './measures/index.ts';
import { type Figure, isIssue } from './measures/measure.ts';
import { answerFault, betterOf, measureOf, type References } from './rule.ts';
import { choiceScale, figureScale, isFigureRule } from './scales/index.ts';
import type { FigureRule, Outcome } from './scales/scale.ts';

export type { Outcome } from './scales/scale.ts';

/** What an indicator's answers can earn, as shares of its points from 0 to 1. */
export interface Extremes {
  readonly least: Rational;
  readonly most: Rational;
}

/** Every way in which a rule of an indicator worth `points` can come out, in the order of the rule. */
export function ruleOutcomes(rule: Rule, points: Rational): readonly Outcome[] {
  return isFigureRule(rule)
    ? figureScale(rule).outcomes(rule, points, measureOf(rule))
    : choiceScale(rule).outcomes(rule, points);
}

/** The keys of the outcomes that an answer's value has; none where the value does not fit the rule. */
export function outcomesReached(
  value: unknown,
  rule: Rule,
  points: Rational,
  references: References,
): readonly string[] {
  if (answerFault(value, rule, references) !== undefined) return [];
  if (!isFigureRule(rule)) return choiceScale(rule).outcomesOf(value, rule);
  const measure = measureOf(rule);
  const reading = measureKind(measure).read(value, measure);
  if (isIssue(reading)) return [];
  const figure = measureKind(measure).figure(reading, measure, { better: betterOf(rule), references });
  return figureScale(rule).outcomesAt(judgedEnd(figure, rule, points), rule, points);
}

/** The least and the most that an answer can earn: over the outcomes that some answer has. */
export function extremes(rule: Rule, points: Rational): Extremes {
  const reachable = ruleOutcomes(rule, points).filter((outcome) => outcome.reachable);
  // every figure has an outcome, so that there is always one
  return {
    least: reachable.map((outcome) => outcome.least).reduce(least, Rational.one),
    most: reachable.map((outcome) => outcome.most).reduce(greatest, Rational.zero),
  };
}

/**
 * An answer with an outcome, as YAML flow text that reads back to just that. Undefined where there is none to be made up: the outcome is
 * unknown or cannot be reached, the figure hangs on a reference (`against`), or the measure's examples do not go so far (a long streak).
 */
export function answerFor(rule: Rule, points: Rational, key: string): string | undefined {
  if (!isFigureRule(rule)) return choiceScale(rule).answerFor(key, rule);
  const measure = measureOf(rule);
  return figureScale(rule)
    .figuresFor(key, rule, points, measure)
    .map((figure) => answerWith(figure, measure, betterOf(rule)))
    .find((text) => outcomesReached(readBack(text), rule, points, new Map()).includes(key));
}

/** An answer whose figure is the one wanted, as far as the measure can make it up. */
function answerWith(figure: Rational, measure: Measure, better: 'higher' | 'lower'): string {
  // a row of improvements seen from the other side has none
  const side = measure.kind === 'streak' && figure.isZero ? turned(better) : better;
  return measureKind(measure).example(measure, figure, side);
}

function turned(better: 'higher' | 'lower'): 'higher' | 'lower' {
  return better === 'lower' ? 'higher' : 'lower';
}

/** A value as the loader reads it. */
function readBack(text: string): unknown {
  return readSource('answer', new TextEncoder().encode(text)).document?.values;
}

/** Of a figure that is only enclosed the end that earns less: that one is judged. */
function judgedEnd({ value, upTo }: Figure, rule: FigureRule, points: Rational): Rational {
  if (upTo === undefined) return value;
  const scale = figureScale(rule);
  const isLess = scale.award(upTo, rule, points).share.isLessThan(scale.award(value, rule, points).share);
  return isLess ? upTo : value;
}
