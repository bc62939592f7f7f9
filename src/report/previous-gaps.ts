import { parseFraction, sum } from '../exact/rational.ts';
import type { Lineage } from '../scoring/lineage.ts';
import { toAmount } from './amounts.ts';
import type { Cycles, ScoredCycle } from './previous-shift.ts';
import type { Amount, GapReport } from './report.ts';

/** What a gap loses and what it risks: in points of the indicator, where these are weights in points of the total. */
export interface GapWorth {
  readonly lost: Amount;
  readonly atRisk: Amount;
}

/** An indicator that falls short in the last cycle, in this one, or in both. */
export interface GapChange {
  readonly id: Cycles<string>;
  readonly title: string;
  /** The group right above it; null where there is none. */
  readonly group: { readonly id: string; readonly title: string } | null;
  /** The department that leads it, now where it is a gap now; null where every department answers. */
  readonly departmentName: string | null;
  /** Null in the cycle in which it is no gap. */
  readonly worth: Cycles<GapWorth>;
}

/** Gaps of one fate, and what they lost in the last cycle and lose in this one. */
export interface GapGroup {
  readonly gaps: readonly GapChange[];
  readonly before: GapWorth;
  readonly after: GapWorth;
}

/** What became of the gaps of the last cycle, and which are new. */
export interface PreviousGaps {
  /** Gaps of the last cycle that are none now. */
  readonly closed: GapGroup;
  /** Gaps of this cycle that were none: what fell since, and what is new or applies only now. */
  readonly new: GapGroup;
  readonly staying: GapGroup;
  /** Gaps of the last cycle whose indicator is withdrawn or not applicable now: nobody closed them. */
  readonly gone: GapGroup;
}

type Pair = readonly [before: GapReport | undefined, after: GapReport | undefined, now: string | undefined];

/** Follows the gaps from one cycle to the next: in the order of this cycle's gaps, then in that of the last one's. */
export function reportPreviousGaps(before: ScoredCycle, after: ScoredCycle, lineage: Lineage): PreviousGaps {
  const old = new Map(before.report.gaps.map((gap) => [gap.indicator, gap]));
  const young = new Set(after.report.gaps.map(({ indicator }) => indicator));
  const present = after.report.gaps.map((gap): Pair => {
    const former = lineage.back.get(gap.indicator);
    return [former === undefined ? undefined : old.get(former), gap, gap.indicator];
  });
  const past = [...old.values()]
    .map((gap): Pair => [gap, undefined, lineage.forward.get(gap.indicator)])
    .filter(([, , now]) => now === undefined || !young.has(now));
  const counts = ([, , now]: Pair) => now !== undefined && isAssessed(now, after);
  const group = (pairs: readonly Pair[]) => groupOf(pairs, before, after);
  return {
    closed: group(past.filter(counts)),
    new: group(present.filter(([was]) => was === undefined)),
    staying: group(present.filter(([was]) => was !== undefined)),
    gone: group(past.filter((pair) => !counts(pair))),
  };
}

function isAssessed(id: string, { score }: ScoredCycle): boolean {
  const { applicable, notApplicable } = score.claimed.nodes.get(id)!;
  return !notApplicable && !applicable.isZero;
}

function groupOf(pairs: readonly Pair[], before: ScoredCycle, after: ScoredCycle): GapGroup {
  const gaps = pairs.map(([was, is, now]): GapChange => {
    const { title, path, departmentName } = (is ?? was)!;
    const parent = path.at(-1);
    return {
      id: { before: was?.indicator ?? null, after: now ?? null },
      title,
      group: parent ? { id: parent.id, title: parent.title } : null,
      departmentName,
      worth: { before: was ? worthOf(was, before) : null, after: is ? worthOf(is, after) : null },
    };
  });
  const together = (side: 'before' | 'after'): GapWorth => {
    const all = gaps.flatMap(({ worth }) => worth[side] ?? []);
    const add = (kind: keyof GapWorth) =>
      toAmount(sum(all.map((worth) => parseFraction(worth[kind].exact)!)));
    return { lost: add('lost'), atRisk: add('atRisk') };
  };
  return { gaps, before: together('before'), after: together('after') };
}

function worthOf({ exact, ...gap }: GapReport, { report: { framework } }: ScoredCycle): GapWorth {
  const amount = (fraction: string, shown: string) => ({ ...toAmount(parseFraction(fraction)!), shown });
  if (framework.aggregate === 'weighted')
    return {
      lost: amount(exact.impact, gap.impactShown),
      atRisk: amount(exact.impactAtRisk, gap.impactAtRiskShown),
    };
  return { lost: amount(exact.lost, gap.lostShown), atRisk: amount(exact.atRisk, gap.atRiskShown) };
}
