import { least, Rational } from '../exact/rational.ts';
import type { Baseline, BaselineEntry } from '../model/gate.ts';
import { type GapState, gapStates } from './gaps.ts';
import { type Shortfall, shortfallsOf } from './gate-shortfalls.ts';
import type { Lineage } from './lineage.ts';
import type { Score } from './score.ts';

/** A baseline laid against a score. */
export interface BaselineComparison {
  /** Gaps that are listed and no worse. */
  readonly known: readonly Shortfall[];
  /** Gaps that are not listed, or are worse. */
  readonly fresh: readonly Shortfall[];
  /** How many entries are of gaps that are closed or smaller. */
  readonly improved: number;
}

/** A baseline that was brought up to date, with the entries that came and went. */
export interface BaselineUpdate {
  readonly baseline: Baseline;
  readonly added: number;
  readonly removed: number;
}

/** The baseline that tolerates the gaps of a score as they are: departments in their order, indicators in that of the framework. */
export function baselineOf(score: Score): Baseline {
  const found = byDepartment(shortfallsOf(score));
  return ordered(score, (department, indicator) => {
    const shortfall = found.get(department)?.get(indicator);
    return shortfall && entryOf(shortfall);
  });
}

/** Whether a baseline lists a gap, and it is no worse than it was. */
export function isTolerated(baseline: Baseline | undefined, shortfall: Shortfall): boolean {
  const entry = baseline?.departments.get(shortfall.department)?.get(shortfall.gap.indicator.id);
  return entry !== undefined && isNoWorse(entryOf(shortfall), entry, shortfall.gap.indicator.answeredBy);
}

/** Which gaps of a score a baseline knows, and which it does not. */
export function compareBaseline(baseline: Baseline, score: Score): BaselineComparison {
  const shortfalls = shortfallsOf(score);
  const known = shortfalls.filter((shortfall) => isTolerated(baseline, shortfall));
  const fresh = shortfalls.filter((shortfall) => !isTolerated(baseline, shortfall));
  const now = byDepartment(shortfalls);
  const improved = entriesOf(baseline).filter(({ department, indicator, entry }) => {
    const shortfall = now.get(department)?.get(indicator);
    if (shortfall === undefined) return true;
    const { answeredBy } = shortfall.gap.indicator;
    const current = entryOf(shortfall);
    return isNoWorse(current, entry, answeredBy) && !isNoWorse(entry, current, answeredBy);
  });
  return { known, fresh, improved: improved.length };
}

/**
 * Brings a baseline up to date. It only shrinks: what is closed goes, what is smaller is lowered, and what is new or worse is not taken
 * up, unless `force` is set or there is no old baseline.
 */
export function updateBaseline(old: Baseline | undefined, score: Score, force: boolean): BaselineUpdate {
  const now = baselineOf(score);
  const baseline = old === undefined || force ? now : shrunk(old, now, score);
  const [before, after] = [keysOf(old), keysOf(baseline)];
  return {
    baseline,
    added: [...after].filter((key) => !before.has(key)).length,
    removed: [...before].filter((key) => !after.has(key)).length,
  };
}

/** The indicators of the entries of a baseline that tolerate more than that of the base does: they are new there, or worse. */
export function grownEntries(
  baseline: Baseline,
  base: Baseline,
  { assessment: { framework } }: Score,
  lineage: Lineage,
): string[] {
  const grown = entriesOf(baseline).filter(({ department, indicator, entry }) => {
    const former = base.departments.get(department)?.get(lineage.back.get(indicator) ?? indicator);
    return former === undefined || !isNoWorse(entry, former, framework.indicators.get(indicator)!.answeredBy);
  });
  return grown.map(({ indicator }) => indicator);
}

/** Whether a gap is no worse than it was: of one department by its points, of one of several by its state. */
export function isNoWorse(now: BaselineEntry, was: BaselineEntry, answeredBy: 'lead' | 'each'): boolean {
  if (answeredBy === 'each') return rank(now.state) >= rank(was.state);
  return was.lost.isAtLeast(now.lost) && was.atRisk.isAtLeast(now.atRisk);
}

/** How a gap stands, as a baseline takes it up. */
export function entryOf({ gap, state }: Shortfall): BaselineEntry {
  if (gap.indicator.answeredBy === 'each') return { state, lost: Rational.zero, atRisk: Rational.zero };
  return { state, lost: gap.lost, atRisk: gap.atRisk };
}

function shrunk(old: Baseline, now: Baseline, score: Score): Baseline {
  return ordered(score, (department, indicator) => {
    const was = old.departments.get(department)?.get(indicator);
    const is = now.departments.get(department)?.get(indicator);
    if (was === undefined || is === undefined) return undefined;
    return {
      state: rank(is.state) > rank(was.state) ? is.state : was.state,
      lost: least(was.lost, is.lost),
      atRisk: least(was.atRisk, is.atRisk),
    };
  });
}

/** The worst state is the first. */
function rank(state: GapState): number {
  return gapStates.indexOf(state);
}

function ordered(
  { assessment }: Score,
  entry: (department: string, indicator: string) => BaselineEntry | undefined,
): Baseline {
  const { departments, framework } = assessment;
  return {
    departments: new Map(
      departments.map(({ id }) => {
        const found = [...framework.indicators.keys()].flatMap((indicator) => {
          const listed = entry(id, indicator);
          return listed === undefined ? [] : [[indicator, listed] as const];
        });
        return [id, new Map(found)];
      }),
    ),
  };
}

function byDepartment(shortfalls: readonly Shortfall[]): ReadonlyMap<string, ReadonlyMap<string, Shortfall>> {
  const found = new Map<string, Map<string, Shortfall>>();
  for (const shortfall of shortfalls) {
    const own = found.get(shortfall.department) ?? new Map<string, Shortfall>();
    own.set(shortfall.gap.indicator.id, shortfall);
    found.set(shortfall.department, own);
  }
  return found;
}

function entriesOf({ departments }: Baseline) {
  return [...departments].flatMap(([department, gaps]) =>
    [...gaps].map(([indicator, entry]) => ({ department, indicator, entry })),
  );
}

function keysOf(baseline: Baseline | undefined): ReadonlySet<string> {
  const entries = baseline === undefined ? [] : entriesOf(baseline);
  return new Set(entries.map(({ department, indicator }) => `${department} ${indicator}`));
}
