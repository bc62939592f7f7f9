import { type Issue, issue, under } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import { Rational } from '../exact/rational.ts';
import type { Measure, Rule } from '../model/files.ts';
import type { Localized } from '../model/language.ts';
import { cutStep } from './measures/enclosed.ts';
import { measureKind } from './measures/index.ts';
import { type Figure, isIssue, type MeasureContext, type Reading, type Step } from './measures/measure.ts';
import { additionSteps, addReadings } from './measures/reading.ts';
import { choiceScale, figureScale, isFigureRule } from './scales/index.ts';
import type { Award, FigureRule } from './scales/scale.ts';

/** The assessment's reference figures by id. */
export type References = ReadonlyMap<string, Rational>;

/** What an answer earns, as a share of the points from 0 to 1, and the steps that led to it. */
export interface Judgement {
  readonly share: Rational;
  readonly steps: readonly Step[];
}

const nothing: Judgement = { share: Rational.zero, steps: [] };

/** What is wrong with a rule of an indicator worth `points`; paths relative to the rule. */
export function checkRule(rule: Rule, points: Rational): Issue[] {
  if (!isFigureRule(rule)) return choiceScale(rule).check(rule, points);
  const measure = measureOf(rule);
  const faults = measureKind(measure).faults?.(measure, betterOf(rule)) ?? [];
  return [...figureScale(rule).check(rule, points), ...faults.map((fault) => under(['measure'], fault))];
}

/** Why an answer's value does not fit the rule, if it does not; paths relative to the value. */
export function answerFault(value: unknown, rule: Rule, references: References): Issue | undefined {
  if (!isFigureRule(rule)) return choiceScale(rule).fault(value, rule);
  const measure = measureOf(rule);
  if (measure.kind === 'against' && !references.has(measure.reference)) {
    const accepted = [...references.keys()];
    return issue(
      'assessment/unknown-reference',
      choice({ reference: measure.reference }, measure.reference, accepted),
    );
  }
  const reading = measureKind(measure).read(value, measure);
  if (isIssue(reading)) return reading;
  return measureKind(measure).check?.(reading, measure, contextOf(rule, references));
}

/**
 * Which award counts where a figure is only enclosed (a square root): the lesser, so that no score is too high; of a deduction the
 * greater, for the same reason.
 */
export type Enclosed = 'lesser' | 'greater';

/** What an answer earns; `answerFault` has found nothing in it. */
export function judge(
  value: unknown,
  rule: Rule,
  points: Rational,
  references: References,
  enclosed: Enclosed = 'lesser',
): Judgement {
  if (!isFigureRule(rule)) {
    const { share, step } = choiceScale(rule).award(value, rule, points);
    return { share, steps: [step] };
  }
  const measure = measureOf(rule);
  const reading = measureKind(measure).read(value, measure) as Reading;
  return judgeReading(reading, rule, points, references, enclosed);
}

/**
 * What the answers of several departments earn together when their raw figures are added first (`combine: sum`).
 * `silent` says that some department's figure is missing: unless it could only have earned more, nothing is earned.
 */
export function judgeSum(
  values: readonly unknown[],
  silent: boolean,
  rule: Rule,
  points: Rational,
  references: References,
  enclosed: Enclosed = 'lesser',
): Judgement {
  if (!isFigureRule(rule) || values.length === 0 || (silent && !silenceCountsAsZero(rule, points)))
    return nothing;
  const measure = measureOf(rule);
  const kind = measureKind(measure);
  const readings = values.map((value) => kind.read(value, measure) as Reading);
  const reading = addReadings(readings);
  if (reading === undefined || kind.check?.(reading, measure, contextOf(rule, references))) return nothing;
  const { share, steps } = judgeReading(reading, rule, points, references, enclosed);
  return { share, steps: [...(readings.length > 1 ? additionSteps(readings, reading) : []), ...steps] };
}

/** The rule in words, a line each. */
export function ruleWords(rule: Rule, points: Rational): Localized<readonly string[]> {
  return isFigureRule(rule) ? figureScale(rule).words(rule, points) : choiceScale(rule).words(rule, points);
}

/** An answer that fits the rule, as YAML text to copy; where the rule tells, one that earns full marks. */
export function answerExample(rule: Rule, points: Rational): string {
  if (!isFigureRule(rule)) return choiceScale(rule).example(rule, points);
  const measure = measureOf(rule);
  return measureKind(measure).example(measure, figureScale(rule).best(rule, points), betterOf(rule));
}

/** The measure of a rule over a figure; a plain number where it names none. */
export function measureOf(rule: FigureRule): Measure {
  return rule.measure ?? { kind: 'number' };
}

function judgeReading(
  reading: Reading,
  rule: FigureRule,
  points: Rational,
  references: References,
  enclosed: Enclosed,
): Judgement {
  const measure = measureOf(rule);
  const figure = measureKind(measure).figure(reading, measure, contextOf(rule, references));
  const { share, step } = awardOf(figure, rule, points, enclosed);
  return { share, steps: [...figure.steps, step] };
}

/** The award of a figure; of one that is only enclosed the lesser (or greater) award of its two ends: the true one lies between. */
function awardOf({ value, upTo }: Figure, rule: FigureRule, points: Rational, enclosed: Enclosed): Award {
  const scale = figureScale(rule);
  const atValue = scale.award(value, rule, points);
  if (upTo === undefined) return atValue;
  const atEnd = scale.award(upTo, rule, points);
  const [low, high] = enclosed === 'lesser' ? [atEnd, atValue] : [atValue, atEnd];
  const takesEnd = low.share.isLessThan(high.share);
  const [end, chosen] = takesEnd ? [upTo, atEnd] : [value, atValue];
  return { share: chosen.share, step: cutStep(chosen.step, end, chosen.share) };
}

function contextOf(rule: FigureRule, references: References): MeasureContext {
  return { better: betterOf(rule), references };
}

/** Which way a rule over a figure looks: higher where it does not say. */
export function betterOf(rule: FigureRule): 'higher' | 'lower' {
  return 'better' in rule && rule.better === 'lower' ? 'lower' : 'higher';
}

/**
 * Whether a silent department's figure counts as 0 in a sum: only a missing plain number that could but raise the award. A missing ratio,
 * or one on a falling scale, makes the whole earn nothing.
 */
export function silenceCountsAsZero(rule: Rule, points: Rational): boolean {
  return isFigureRule(rule) && measureOf(rule).kind === 'number' && figureScale(rule).rises(rule, points);
}
