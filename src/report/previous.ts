import { parseDecimal } from '../exact/decimal.ts';
import { showPercent } from '../exact/display.ts';
import { parseFraction } from '../exact/rational.ts';
import type { Language } from '../model/language.ts';
import { diffFrameworks } from '../scoring/framework-diff.ts';
import { isSameCycle } from '../scoring/same.ts';
import type { Score } from '../scoring/score.ts';
import { deadlineOf } from '../scoring/status-cycle.ts';
import { buildFrameworkDiff, type ChangeReport, type DifferenceCounts } from './framework-diff.ts';
import { type PreviousGaps, reportPreviousGaps } from './previous-gaps.ts';
import { type IndicatorChanges, reportIndicatorChanges } from './previous-indicators.ts';
import { type LevelChanges, reportLevelChanges } from './previous-levels.ts';
import { type CycleShift, cycleShift, type ScoredCycle, shareShift } from './previous-shift.ts';
import type { AssessmentReport, BandReport, ConditionReport, Report } from './report.ts';
import { type FrameworkSide, reportSide } from './score-comparison.ts';

/** What a cycle amounts to. */
export interface CycleOutcome {
  readonly cycle: string;
  readonly type: AssessmentReport['type'];
  /** The date as of which it was read. */
  readonly on: string;
  readonly points: string;
  /** The claimed total as a percentage of the full mark, cut to one place; null where that is 0. */
  readonly percent: string | null;
  readonly bar: string | null;
  /** Null where the framework asks for nothing. */
  readonly passed: boolean | null;
  readonly substantiated: boolean | null;
  /** Null also where there is no review. */
  readonly reviewed: boolean | null;
  readonly band: BandReport | null;
  /** The conditions beside the bar that are not met. */
  readonly unmet: readonly ConditionReport[];
  readonly coverage: Report['coverage'];
}

/** How the framework differs from that of the last cycle. */
export interface FrameworkChange {
  readonly before: FrameworkSide;
  readonly after: FrameworkSide;
  /** Whether nothing but ids and versions differs. */
  readonly same: boolean;
  /** What differs beside the tree: the full mark, the bar, … */
  readonly head: readonly ChangeReport[];
  /** How many nodes of each level differ, and how; levels at which nothing differs are left out. */
  readonly levels: readonly { readonly title: string; readonly counts: DifferenceCounts }[];
}

/** What the scores of both cycles are of the full mark; their differences are percentage points. */
export interface ScoreShares {
  readonly claimed: CycleShift;
  readonly substantiated: CycleShift;
  readonly reviewed: CycleShift | null;
}

/** This cycle compared with the last one. Groups and indicators are matched through the lineage of the frameworks. */
export interface PreviousReport {
  /** The folder as messages show it. */
  readonly path: string;
  readonly institution: string;
  readonly name: string;
  /** Whether it is the institution of this cycle. */
  readonly sameInstitution: boolean;
  /** Where its cycle lies, by its id, its deadline or the end of its window. */
  readonly order: 'earlier' | 'same' | 'later';
  readonly outcome: { readonly before: CycleOutcome; readonly after: CycleOutcome };
  readonly framework: FrameworkChange;
  readonly claimed: CycleShift;
  readonly substantiated: CycleShift;
  /** A side is null where that cycle has no review; null where neither has. */
  readonly reviewed: CycleShift | null;
  /** The same scores as percentages of the full mark, where the full marks differ; null where they do not. */
  readonly shares: ScoreShares | null;
  readonly levels: readonly LevelChanges[];
  readonly indicators: IndicatorChanges;
  readonly gaps: PreviousGaps;
}

/** Compares a cycle with the last one; `path` is the last one's folder as messages show it. */
export function buildPrevious(
  before: ScoredCycle,
  after: ScoredCycle,
  path: string,
  language: Language,
): PreviousReport {
  const [old, young] = [before.report, after.report];
  const difference = diffFrameworks(before.score.assessment.framework, after.score.assessment.framework);
  const { lineage } = difference;
  const between = cycleShift(old.total.reviewed, young.total.reviewed);
  const reviewed = between.before === null && between.after === null ? null : between;
  const claimed = cycleShift(old.total.claimed, young.total.claimed);
  const substantiated = cycleShift(old.total.substantiated, young.total.substantiated);
  return {
    path,
    institution: old.assessment.institution,
    name: old.assessment.name,
    sameInstitution: old.assessment.institution === young.assessment.institution,
    order: orderOf(before.score, after.score),
    outcome: { before: outcomeOf(old), after: outcomeOf(young) },
    framework: frameworkChange(difference, language),
    claimed,
    substantiated,
    reviewed,
    shares: sharesOf({ claimed, substantiated, reviewed }, before.score, after.score),
    levels: reportLevelChanges(old, young, lineage),
    indicators: reportIndicatorChanges(before, after, lineage),
    gaps: reportPreviousGaps(before, after, lineage),
  };
}

/** Where the cycle that is compared with lies. Without days on both sides the years they are called by tell. */
function orderOf({ assessment: before }: Score, { assessment: after }: Score): PreviousReport['order'] {
  if (isSameCycle(before.cycle.id, after.cycle.id)) return 'same';
  const ends = [before, after].map((each) => deadlineOf(each)?.local.date ?? each.cycle.window?.to);
  const years = [before, after].map(({ cycle }) => (/^\d{4}$/.test(cycle.id) ? cycle.id : undefined));
  const [old, young] = ends.includes(undefined) ? years : ends;
  return old !== undefined && young !== undefined && old > young ? 'later' : 'earlier';
}

function sharesOf(
  { claimed, substantiated, reviewed }: ScoreShares,
  { assessment: before }: Score,
  { assessment: after }: Score,
): ScoreShares | null {
  const full = { before: before.framework.points, after: after.framework.points };
  if (full.before.equals(full.after)) return null;
  return {
    claimed: shareShift(claimed, full),
    substantiated: shareShift(substantiated, full),
    reviewed: reviewed && shareShift(reviewed, full),
  };
}

function outcomeOf({ assessment, total, verdict, coverage }: Report): CycleOutcome {
  const { bar, passed, band, conditions, substantiated, reviewed } = verdict;
  const points = parseDecimal(total.points)!;
  return {
    cycle: assessment.cycle,
    type: assessment.type,
    on: assessment.on,
    points: total.points,
    percent: points.isZero ? null : showPercent(parseFraction(total.claimed.exact)!.dividedBy(points)),
    bar,
    passed,
    substantiated: substantiated.passed,
    reviewed: reviewed?.passed ?? null,
    band,
    unmet: conditions.filter((condition) => !condition.passed),
    coverage,
  };
}

function frameworkChange(difference: ReturnType<typeof diffFrameworks>, language: Language): FrameworkChange {
  const { same, head, levels } = buildFrameworkDiff(difference, language);
  return {
    before: reportSide(difference.before, language),
    after: reportSide(difference.after, language),
    same,
    head,
    levels: levels.map(({ title, counts }) => ({ title, counts })),
  };
}
