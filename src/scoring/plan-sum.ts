import { Rational } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import { measureKind } from '../rules/measures/index.ts';
import { isIssue } from '../rules/measures/measure.ts';
import { addReadings } from '../rules/measures/reading.ts';
import { measureOf } from '../rules/rule.ts';
import { figureScale, isFigureRule } from '../rules/scales/index.ts';
import type { FigureRule } from '../rules/scales/scale.ts';
import { effortBetween, effortOf } from './effort.ts';
import { type IndicatorScore, scoreIndicator } from './indicator.ts';
import { answersNear } from './plan-answers.ts';
import type { Way } from './plan-offers.ts';
import { type Supposed, supposeIndicator } from './suppose.ts';

/**
 * The ways to raise what the departments' figures earn when they are added up: evidence for what is claimed (where only that counts), and all
 * points, by the figure of the first department that may act; of parts of a whole by as many as it takes. None where no answer can be made up
 * that does it.
 */
export function raiseSum(
  leaf: IndicatorScore,
  assessment: Assessment,
  view: 'claimed' | 'substantiated',
  mayAct: (department: string) => boolean,
): Way[] {
  const { indicator, parts } = leaf;
  const { rule, points } = indicator;
  if (!isFigureRule(rule)) return [];
  const unproven =
    view === 'substantiated'
      ? parts.filter(({ answer, substantiated }) => answer.status === 'answered' && !substantiated)
      : [];
  if (!unproven.every(({ answer }) => mayAct(answer.department))) return [];
  const proofs = new Map<string, Supposed>(unproven.map(({ answer }) => [answer.department, 'evidence']));
  const proven = shareWith(proofs);
  const ways: Way[] =
    proofs.size > 0 && leaf.share.isLessThan(proven)
      ? [{ share: proven, effort: effortOf('evidence', proofs.size), answers: proofs }]
      : [];
  if (proven.equals(Rational.one)) return ways;
  const answers = parts.map(({ answer }) => answer);
  const able = actors(answers, mayAct);
  if (able.length === 0) return ways;
  for (const values of raisedValues(able, answers, rule, points, assessment)) {
    const raised = new Map(proofs);
    for (const [department, value] of values)
      raised.set(department, { value, proven: view === 'substantiated' });
    if (!shareWith(raised).equals(Rational.one)) continue;
    const others = [...proofs.keys()].filter((department) => !values.has(department)).length;
    const own = effortBetween(rule, points, proven, Rational.one);
    return [
      ...ways,
      { share: Rational.one, effort: own.plus(effortOf('evidence', others)), answers: raised },
    ];
  }
  return ways;

  function shareWith(supposed: ReadonlyMap<string, Supposed>): Rational {
    return scoreIndicator(indicator, supposeIndicator(assessment, indicator.id, supposed), view).share;
  }
}

/** The departments that may act: those that have answered, else the first to which the indicator applies. */
function actors(
  answers: readonly DepartmentAnswer[],
  mayAct: (department: string) => boolean,
): readonly DepartmentAnswer[] {
  const able = answers.filter(({ department, status }) => mayAct(department) && status !== 'not-applicable');
  const answered = able.filter(({ status }) => status === 'answered');
  return answered.length > 0 ? answered : able.slice(0, 1);
}

/** Answers of departments with which all figures together may earn everything. */
function* raisedValues(
  able: readonly DepartmentAnswer[],
  answers: readonly DepartmentAnswer[],
  rule: FigureRule,
  points: Rational,
  { references }: Assessment,
): Generator<ReadonlyMap<string, unknown>> {
  const best = figureScale(rule).best(rule, points);
  if (best === undefined) return;
  const together = combinedValue(answers, rule);
  const [who] = able;
  for (const { value } of answersNear(best, together, rule, points, references)) {
    if (isPart(together) && isPart(value)) {
      const spread = spreadOver(able, together, value);
      if (spread !== undefined) yield spread;
      continue;
    }
    const own = who!.status === 'answered' ? who!.value : undefined;
    const raised = lifted(own, together, value);
    if (raised !== undefined) yield new Map([[who!.department, raised]]);
  }
}

/** A ratio of which the numerator is a part of the denominator. */
interface Part {
  readonly numerator: Rational;
  readonly denominator: Rational;
}

function isPart(value: unknown): value is Part {
  if (typeof value !== 'object' || value === null) return false;
  const { numerator, denominator } = value as Readonly<Record<string, unknown>>;
  if (!(numerator instanceof Rational && denominator instanceof Rational)) return false;
  return denominator.isAtLeast(numerator);
}

/** Numerators raised one department after the other, none above its denominator; undefined where that is not enough. */
function spreadOver(
  able: readonly DepartmentAnswer[],
  before: Part,
  after: Part,
): ReadonlyMap<string, unknown> | undefined {
  const raised = new Map<string, unknown>();
  if (!before.denominator.equals(after.denominator)) return undefined;
  let more = after.numerator.minus(before.numerator);
  for (const { department, value } of able) {
    if (!isPart(value) || more.isZero || more.isNegative) continue;
    const room = value.denominator.minus(value.numerator);
    if (room.isZero) continue;
    const own = room.isLessThan(more) ? room : more;
    raised.set(department, { ...value, numerator: value.numerator.plus(own) });
    more = more.minus(own);
  }
  return more.isZero && raised.size > 0 ? raised : undefined;
}

/** What all answers say together, as one answer; undefined where they do not add up. */
function combinedValue(answers: readonly DepartmentAnswer[], rule: FigureRule): unknown {
  const measure = measureOf(rule);
  const readings = answers
    .filter(({ status }) => status === 'answered')
    .map(({ value }) => measureKind(measure).read(value, measure));
  const whole = addReadings(readings.flatMap((reading) => (isIssue(reading) ? [] : [reading])));
  return whole !== undefined && 'value' in whole ? whole['value'] : whole;
}

/** One department's answer raised by as much as the whole: in the one figure in which they differ. */
function lifted(own: unknown, before: unknown, after: unknown): unknown {
  if (before === undefined) return after;
  if (before instanceof Rational)
    return after instanceof Rational && (own === undefined || own instanceof Rational)
      ? (own ?? Rational.zero).plus(after.minus(before))
      : undefined;
  if (typeof own !== 'object' || own === null) return undefined;
  const [old, young] = [before, after] as Readonly<Record<string, unknown>>[];
  const field = ['numerator', 'actual'].find((name) => name in old!);
  if (field === undefined) return undefined;
  const [from, to, mine] = [old![field], young![field], (own as Readonly<Record<string, unknown>>)[field]];
  if (!(from instanceof Rational && to instanceof Rational && mine instanceof Rational)) return undefined;
  return { ...own, [field]: mine.plus(to.minus(from)) };
}
