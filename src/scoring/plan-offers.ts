import { least, Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import { effortOf } from './effort.ts';
import type { IndicatorScore } from './indicator.ts';
import { type PartRises, partsOf } from './plan-parts.ts';
import { awardWays, reviewedSumWays } from './plan-reviewed.ts';
import { raiseSum } from './plan-sum.ts';
import type { Supposed } from './suppose.ts';

/** The views that a plan can be made in. */
export type PlanView = 'claimed' | 'substantiated' | 'reviewed';

/** One way to raise what an offer speaks of. */
export interface Way {
  /** The share of the points that is then earned there. */
  readonly share: Rational;
  readonly effort: Rational;
  /** What the departments that act answer then. */
  readonly answers: ReadonlyMap<string, Supposed>;
}

/** What can be decided of an indicator by itself: the whole of it, or where the mean counts the answer of one department. */
export interface Offer {
  /** The share that is earned there now. */
  readonly now: Rational;
  /** The part that it is of the indicator's share: 1, or 1 ÷ departments. */
  readonly weight: Rational;
  /** From the least share to the greatest, each with more effort than those before it. */
  readonly ways: readonly Way[];
}

/** What can be done about an indicator in a view, by departments that may act. */
export function offersOf(
  leaf: IndicatorScore,
  assessment: Assessment,
  view: PlanView,
  mayAct: (department: string) => boolean,
): Offer[] {
  const { indicator } = leaf;
  if (leaf.awarded) {
    const isOpen = leaf.parts.every(({ answer }) => mayAct(answer.department));
    return [whole(leaf, isOpen ? awardWays(leaf, assessment) : [])];
  }
  const parts = partsOf(leaf, assessment, view);
  if (indicator.answeredBy !== 'each') return [whole(leaf, parts.filter(acts).flatMap(waysOfPart))];
  switch (indicator.combine) {
    case 'mean': {
      const weight = Rational.of(1, parts.length);
      return parts
        .filter(acts)
        .map((part) => ({ now: part.now, weight, ways: undominated(waysOfPart(part), part.now) }));
    }
    case 'any':
      return [whole(leaf, parts.filter(acts).flatMap(waysOfPart))];
    case 'all':
      return [whole(leaf, waysOfAll(leaf.share, parts, acts))];
    case 'sum':
      return [whole(leaf, sumWays(leaf, assessment, view, mayAct))];
  }

  function acts({ answer }: PartRises): boolean {
    return mayAct(answer.department);
  }
}

/** The least effort by default that brings an indicator to a share at least, and what is answered then where that is just the share. */
export function wayTo(
  share: Rational,
  leaf: IndicatorScore,
  assessment: Assessment,
  view: PlanView,
): { readonly effort: Rational; readonly answers?: ReadonlyMap<string, Supposed> } {
  const { indicator } = leaf;
  const each = indicator.answeredBy === 'each';
  if (leaf.awarded || (each && indicator.combine === 'sum')) {
    const ways = leaf.awarded ? awardWays(leaf, assessment) : sumWays(leaf, assessment, view, () => true);
    const exact = ways.find((way) => way.share.equals(share));
    return {
      effort: cheapest(ways, share)?.effort ?? fallback(leaf.share, share),
      ...(exact && { answers: exact.answers }),
    };
  }
  const all = partsOf(leaf, assessment, view);
  const parts = all.filter(({ now }) => now.isLessThan(share));
  const found = parts.map((part) => ({
    effort: cheapest(part.ways, share)?.effort ?? fallback(part.now, share),
    exact: part.ways.find((way) => way.share.equals(share)),
    department: part.answer.department,
  }));
  const acting = each && indicator.combine === 'any' ? firstLeast(found) : found;
  // a department that earns more already lifts a mean above the share
  const exceeds = indicator.combine === 'mean' && all.some(({ now }) => share.isLessThan(now));
  const answers = acting.flatMap(({ exact, department }) =>
    exact ? [[department, exact.supposed] as const] : [],
  );
  return {
    effort: sum(acting.map(({ effort }) => effort)),
    ...(answers.length === acting.length && !exceeds && { answers: new Map(answers) }),
  };
}

function sumWays(
  leaf: IndicatorScore,
  assessment: Assessment,
  view: PlanView,
  mayAct: (department: string) => boolean,
): Way[] {
  return view === 'reviewed'
    ? reviewedSumWays(leaf, assessment, mayAct)
    : raiseSum(leaf, assessment, view, mayAct);
}

function waysOfPart({ answer, ways }: PartRises): Way[] {
  return ways.map(({ share, effort, supposed }) => ({
    share,
    effort,
    answers: new Map([[answer.department, supposed]]),
  }));
}

/** To each share that some department can come to: every department below it takes its cheapest way there. */
function waysOfAll(now: Rational, parts: readonly PartRises[], acts: (part: PartRises) => boolean): Way[] {
  const shares = parts.flatMap(({ ways }) => ways.map(({ share }) => share));
  const wanted = new Map(
    shares.filter((share) => now.isLessThan(share)).map((share) => [share.toString(), share]),
  );
  return [...wanted.values()].flatMap((share) => {
    const below = parts.filter((part) => part.now.isLessThan(share));
    const chosen = below.map((part) => ({ part, way: cheapest(part.ways, share) }));
    if (!chosen.every(({ part, way }) => way !== undefined && acts(part))) return [];
    const reached = parts.map((part) => chosen.find((each) => each.part === part)?.way?.share ?? part.now);
    return [
      {
        share: reached.reduce(least),
        effort: sum(chosen.map(({ way }) => way!.effort)),
        answers: new Map(chosen.map(({ part, way }) => [part.answer.department, way!.supposed])),
      },
    ];
  });
}

function whole({ share }: IndicatorScore, ways: readonly Way[]): Offer {
  return { now: share, weight: Rational.one, ways: undominated(ways, share) };
}

/** From the least share to the greatest; what earns no more for as much effort is left out, of equals all but the first. */
function undominated(ways: readonly Way[], now: Rational): Way[] {
  const sorted = [...ways].sort((a, b) => a.effort.compare(b.effort) || b.share.compare(a.share));
  let best = now;
  return sorted.filter(({ share }) => {
    if (best.isAtLeast(share)) return false;
    best = share;
    return true;
  });
}

function cheapest<T extends { readonly share: Rational; readonly effort: Rational }>(
  ways: readonly T[],
  share: Rational,
): T | undefined {
  return firstLeast(ways.filter((way) => way.share.isAtLeast(share)))[0];
}

/** The one with the least effort, the first of equals; none of none. */
function firstLeast<T extends { readonly effort: Rational }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.effort.compare(b.effort)).slice(0, 1);
}

/** Where no answer that is known comes to a share: as much as a straight line takes. */
function fallback(from: Rational, to: Rational): Rational {
  return effortOf('linear', tenths(to.minus(from)));
}

function tenths(share: Rational): number {
  const all = Array.from({ length: 10 }, (_, i) => Rational.of(i, 10));
  return Math.max(1, all.filter((tenth) => tenth.isLessThan(share)).length);
}
