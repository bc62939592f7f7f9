import { least, Rational, sum } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { effortOf } from './effort.ts';
import type { IndicatorScore, PartScore } from './indicator.ts';
import { risesOf } from './plan-rises.ts';
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
  const parts = partsOf(leaf, assessment, view);
  if (view === 'reviewed') return [whole(leaf, parts.every(acts) ? reviewedWays(leaf, assessment) : [])];
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
      return [whole(leaf, raiseSum(leaf, assessment, view, mayAct))];
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
  const all = partsOf(leaf, assessment, view);
  const parts = all.filter(({ now }) => now.isLessThan(share));
  const each = indicator.answeredBy === 'each';
  if (view === 'reviewed' || (each && indicator.combine === 'sum')) {
    const ways =
      view === 'reviewed' ? reviewedWays(leaf, assessment) : raiseSum(leaf, assessment, view, () => true);
    const exact = ways.find((way) => way.share.equals(share));
    return {
      effort: cheapest(ways, share)?.effort ?? fallback(leaf.share, share),
      ...(exact && { answers: exact.answers }),
    };
  }
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

/** What one department can answer, in a view. */
interface PartRises {
  readonly answer: DepartmentAnswer;
  readonly now: Rational;
  readonly ways: readonly {
    readonly share: Rational;
    readonly effort: Rational;
    readonly supposed: Supposed;
  }[];
}

function partsOf({ indicator, parts }: IndicatorScore, assessment: Assessment, view: PlanView): PartRises[] {
  return parts
    .filter(({ answer }) => answer.status !== 'not-applicable')
    .map((part): PartRises => {
      const lacksProof = view === 'substantiated' && isClaimed(part) && !part.substantiated;
      const present = isClaimed(part)
        ? { share: part.share, value: part.answer.value }
        : { share: Rational.zero };
      const proof = { share: part.share, effort: effortOf('evidence', 1), supposed: 'evidence' as const };
      const raised = risesOf(indicator, present, assessment.references).map(({ value, ...rise }) => ({
        ...rise,
        supposed: { value, proven: view !== 'claimed' },
      }));
      return {
        answer: part.answer,
        now: lacksProof ? Rational.zero : present.share,
        ways: [...(lacksProof && !part.share.isZero ? [proof] : []), ...raised],
      };
    });
}

function isClaimed({ answer }: PartScore): boolean {
  return answer.status === 'answered';
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

/** What reviewers find is raised as a whole, by all departments that answer. */
function reviewedWays(leaf: IndicatorScore, { references }: Assessment): Way[] {
  const { indicator, share, parts } = leaf;
  // an award over no points counts nothing
  if (indicator.points.isZero) return [];
  const acting = parts.filter(({ answer }) => answer.status !== 'not-applicable' || leaf.awarded);
  const times = Rational.of(isShared(indicator) ? Math.max(1, acting.length) : 1);
  const [only, other] = acting;
  const like = only && !other && isClaimed(only) ? { like: only.answer.value } : {};
  return risesOf(indicator, { share, ...like }, references).map((rise) => ({
    share: rise.share,
    effort: rise.effort.times(times),
    answers: new Map(acting.map(({ answer }) => [answer.department, { value: rise.value, proven: true }])),
  }));
}

function isShared({ answeredBy, combine }: IndicatorNode): boolean {
  return answeredBy === 'each' && (combine === 'mean' || combine === 'all');
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
