import { least, Rational, toCount } from '../exact/rational.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { shareOf } from '../rules/amount.ts';
import { answerFor, ruleOutcomes } from '../rules/outcomes.ts';
import { judge, measureOf, type References } from '../rules/rule.ts';
import { figureScale } from '../rules/scales/index.ts';
import type { FigureRule, RuleOf } from '../rules/scales/scale.ts';
import { readYesNo } from '../rules/scales/yes-no.ts';
import { readSource } from '../source/read-source.ts';
import { effortBetween, effortOf } from './effort.ts';
import { answersNear, figureOf, type MadeAnswer } from './plan-answers.ts';

/** A greater share of the points that an answer can earn, with an answer that earns it and what it takes by default. */
export interface Rise {
  readonly share: Rational;
  readonly effort: Rational;
  readonly value: unknown;
}

/** What is there: the share that it earns, and the answer where there is one. */
export interface Present {
  readonly share: Rational;
  readonly value?: unknown;
  /** An answer that earns something else, whose other figures a made-up one keeps. */
  readonly like?: unknown;
}

/** As many steps of a straight line are offered. */
const linearSteps = 4;
/** As many steps of a rule by the unit are offered at the most. */
const mostUnits = 20;
/** A made-up figure on a straight line may earn this part of a step more or less than the step. */
const tolerance = Rational.of(1, 5);

/**
 * The rises of one answer under an indicator's rule, from the least to the greatest, each taking more effort than those before it: what
 * earns less for as much is left out. A graded rule has one for each share, a straight line four.
 */
export function risesOf(
  { rule, points }: Pick<IndicatorNode, 'rule' | 'points'>,
  present: Present,
  references: References,
): Rise[] {
  const found = made(rule, points, present, references).filter(({ share }) =>
    present.share.isLessThan(share),
  );
  const rising = [...found].sort((a, b) => a.share.compare(b.share) || a.effort.compare(b.effort));
  return rising.filter(
    ({ share, effort }, i) =>
      !rising.some((other, j) =>
        other.share.equals(share) ? j < i : share.isLessThan(other.share) && effort.isAtLeast(other.effort),
      ),
  );
}

function made(
  rule: IndicatorNode['rule'],
  points: Rational,
  present: Present,
  references: References,
): readonly Rise[] {
  const priced = ({ value, share }: MadeAnswer): Rise => ({
    value,
    share,
    effort: effortBetween(rule, points, present.share, share),
  });
  switch (rule.kind) {
    case 'yes-no':
      return [priced({ value: 'yes', share: Rational.one })];
    case 'levels':
      return rule.levels.map(({ id, award }) => priced({ value: id, share: shareOf(award, points) }));
    case 'checklist':
      return checklists(rule, points, present);
    case 'bands':
      return inBands(rule, points, present, references).map(priced);
    case 'linear':
      return onLine(rule, points, present, references).map(priced);
    case 'per-unit':
      return byUnits(rule, points, present, references).map(priced);
  }
}

/** The parts that are missing, the greatest first: by one, two, … of them no other choice of as many earns more. */
function checklists(rule: RuleOf<'checklist'>, points: Rational, present: Present): Rise[] {
  const value = present.value ?? present.like;
  const isMet = (id: string) =>
    Array.isArray(value)
      ? value.includes(id)
      : readYesNo((value as Record<string, unknown> | undefined)?.[id]) === true;
  const shareOfPart = (award: RuleOf<'checklist'>['parts'][number]['award']) =>
    award === undefined ? Rational.of(1, rule.parts.length) : shareOf(award, points);
  const missing = rule.parts
    .filter(({ id }) => !isMet(id))
    .sort((a, b) => shareOfPart(b.award).compare(shareOfPart(a.award)));
  return missing.map((_, i) => {
    const met = new Set(missing.slice(0, i + 1));
    const parts = rule.parts.filter((part) => met.has(part) || isMet(part.id));
    const share = judge(
      parts.map(({ id }) => id),
      rule,
      points,
      new Map(),
    ).share;
    // without an answer that earns it, the parts are counted by what they earn
    const effort =
      present.value === undefined
        ? effortBetween(rule, points, present.share, share)
        : effortOf('checklist', i + 1);
    return { share, effort, value: Array.isArray(value) ? parts.map(({ id }) => id) : answerOf(parts) };
  });

  function answerOf(met: readonly { readonly id: string }[]): unknown {
    return Object.fromEntries(
      rule.parts.map((part) => [part.id, met.some(({ id }) => id === part.id) ? 'yes' : 'no']),
    );
  }
}

function inBands(
  rule: RuleOf<'bands'>,
  points: Rational,
  present: Present,
  references: References,
): MadeAnswer[] {
  const better = ruleOutcomes(rule, points).filter(
    ({ reachable, most }) => reachable && present.share.isLessThan(most),
  );
  return better.flatMap(({ key, most }) => {
    const earns = ({ share }: MadeAnswer) => share.equals(most);
    for (const figure of figureScale(rule).figuresFor(key, rule, points, measureOf(rule))) {
      const found = firstOf(
        answersNear(figure, present.value ?? present.like, rule, points, references),
        earns,
      );
      if (found) return [found];
    }
    return exampleFor(rule, points, key, most, references);
  });
}

/** A long row of figures is made up by the rule's own example alone. */
function exampleFor(
  rule: FigureRule,
  points: Rational,
  key: string,
  share: Rational,
  references: References,
): MadeAnswer[] {
  const text = answerFor(rule, points, key);
  if (text === undefined) return [];
  const value = readSource('answer', new TextEncoder().encode(text)).document?.values;
  return judge(value, rule, points, references).share.equals(share) ? [{ value, share }] : [];
}

function onLine(
  rule: RuleOf<'linear'>,
  points: Rational,
  present: Present,
  references: References,
): MadeAnswer[] {
  const base = rule.base === undefined ? Rational.zero : shareOf(rule.base, points);
  const missing = Rational.one.minus(present.share);
  const step = missing.dividedBy(Rational.of(linearSteps));
  return Array.from({ length: linearSteps }, (_, i) => i + 1).flatMap((count) => {
    const wanted = present.share.plus(step.times(Rational.of(count)));
    if (wanted.isLessThan(base)) return [];
    const way = base.equals(Rational.one) ? base : wanted.minus(base).dividedBy(Rational.one.minus(base));
    const figure = rule.zero.plus(rule.full.minus(rule.zero).times(way));
    const isNear = ({ share }: MadeAnswer) => {
      if (count === linearSteps) return share.equals(Rational.one);
      const off = share.minus(wanted);
      return (off.isNegative ? off.negated() : off).isLessThan(step.times(tolerance));
    };
    const found = firstOf(
      answersNear(figure, present.value ?? present.like, rule, points, references),
      isNear,
    );
    return found ? [found] : [];
  });
}

/** Whole units above what is there; where there are more than twenty, twenty of them at even distances. */
function byUnits(
  rule: RuleOf<'per-unit'>,
  points: Rational,
  present: Present,
  references: References,
): MadeAnswer[] {
  const each = shareOf(rule.each, points);
  if (each.isZero) return [];
  const cap =
    rule['at-most'] === undefined ? Rational.one : least(Rational.one, shareOf(rule['at-most'], points));
  const now = present.value === undefined ? undefined : figureOf(present.value, rule, references);
  const first = toCount(now === undefined || now.isNegative ? Rational.zero : now) + 1;
  const units = cap.dividedBy(each);
  const last = toCount(units) + (units.denominator === 1n ? 0 : 1);
  const span = Math.max(0, last - first + 1);
  const count = Math.min(mostUnits, span);
  return Array.from({ length: count }, (_, i) => count - 1 - i).flatMap((behind) => {
    const figure = Rational.of(last - Math.floor((span * behind) / count));
    const wanted = least(cap, each.times(figure));
    const found = firstOf(
      answersNear(figure, present.value ?? present.like, rule, points, references),
      ({ share }) => share.equals(wanted),
    );
    return found ? [found] : [];
  });
}

function firstOf<T>(values: Iterable<T>, fits: (value: T) => boolean): T | undefined {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}
