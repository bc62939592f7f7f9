import { Rational } from '../exact/rational.ts';
import type { GateCondition } from '../model/files.ts';
import { isTolerated } from './baseline.ts';
import type { Gap } from './gaps.ts';
import {
  type GateFigures,
  type GateNote,
  type GateState,
  type GateUnit,
  judged,
  notJudged,
  type Outcome,
} from './gate-outcome.ts';
import {
  answersInNeed,
  answersWithoutEvidence,
  isUnanswered,
  type Shortfall,
  shortfallsOf,
  uselessRecords,
} from './gate-shortfalls.ts';
import { isExpired, isNewWaiver, waiverOf } from './waivers.ts';

type Of<K extends GateCondition['kind']> = Extract<GateCondition, { kind: K }>;

/** How many indicators fall short; what is waived or tolerated by the baseline is not counted. */
export function judgeGaps(condition: Of<'gaps'>, state: GateState): Outcome[] {
  const { states, department } = condition;
  const { score } = state;
  const isKnown = score.assessment.departments.some(({ id }) => id === department);
  if (department !== undefined && !isKnown) return [notJudged({ kind: 'unknown', ids: [department] })];
  if (isUnanswered(score)) return [notJudged({ kind: 'unanswered' })];
  // what is met in part may lack evidence for what it has, or an answer of one of its departments
  const isAsked = ({ gap, state }: Shortfall) =>
    states === undefined ||
    states.includes(gap.state) ||
    states.includes(state) ||
    (states.includes('no-evidence') && !gap.atRisk.isZero);
  const asked = shortfallsOf(score).filter(
    (shortfall) => isAsked(shortfall) && (department === undefined || shortfall.department === department),
  );
  return [countGaps(asked, condition['at-most'], state)];
}

/** Judges how many gaps have a part that is neither waived nor tolerated. */
function countGaps(asked: readonly Shortfall[], most: Rational | number, state: GateState): Outcome {
  const open = new Set<Gap>();
  const waived = new Set<Gap>();
  for (const shortfall of asked) {
    if (isTolerated(state.baseline, shortfall)) continue;
    (isWaived(shortfall, state) ? waived : open).add(shortfall.gap);
  }
  const all = new Set(asked.map(({ gap }) => gap));
  const left = [...all].filter((gap) => !open.has(gap));
  const byWaiver = left.filter((gap) => waived.has(gap)).length;
  return judged(counted('indicators', 'at-most', most, open.size), leftOut(byWaiver, left.length - byWaiver));
}

/** Whether a waiver covers what a department falls short of. */
export function isWaived(
  { gap, state, department }: Shortfall,
  { waivers, on }: Pick<GateState, 'waivers' | 'on'>,
): boolean {
  const found = { code: `gap/${state}`, indicator: gap.indicator, department };
  return waiverOf(waivers, found, on) !== undefined;
}

/** The must-haves are answered, with a value, by all who must answer them. */
export function judgeMustHaves({ indicators }: Of<'must-haves'>, { score }: GateState): Outcome[] {
  const { framework, assignments } = score.assessment;
  const listed = [...new Set(indicators ?? framework.verdict.must)];
  if (listed.length === 0) return [notJudged({ kind: 'no-must-haves' })];
  const unknown = listed.filter((id) => !framework.indicators.has(id));
  if (unknown.length > 0) return [notJudged({ kind: 'unknown', ids: unknown })];
  const isAnswered = (id: string) => {
    const { answers } = assignments.get(id)!;
    return answers.length > 0 && answers.every(({ status }) => status === 'answered');
  };
  const open = listed.filter((id) => !isAnswered(id));
  const note: { note?: GateNote } = open.length > 0 ? { note: { kind: 'unanswered-must', ids: open } } : {};
  return [judged(counted('indicators', 'at-least', listed.length, listed.length - open.length), note)];
}

/** How many evidence records do not count, of answers that need evidence and are not waived. */
export function judgeEvidenceCondition(
  { 'at-most': most = Rational.zero }: Of<'evidence'>,
  state: GateState,
): Outcome[] {
  const { score, waivers, on } = state;
  const { framework } = score.assessment;
  if (!framework.evidenceRequired) return [notJudged({ kind: 'no-evidence-asked' })];
  if (answersInNeed(score).length === 0) return [notJudged({ kind: 'nothing-needs-evidence' })];
  // an answer without any record counts as one that does not: taking a bad record out mends nothing
  const all = [
    ...uselessRecords(score).map((each) => ({ ...each, code: `evidence/${each.record.state}` })),
    ...answersWithoutEvidence(score).map(({ indicator, answer: { department } }) => ({
      indicator,
      department,
      code: 'gap/no-evidence',
    })),
  ];
  const open = all.filter(({ indicator, department, code }) => {
    const found = { code, indicator: framework.indicators.get(indicator)!, department };
    return waiverOf(waivers, found, on) === undefined;
  });
  return [judged(counted('records', 'at-most', most, open.length), leftOut(all.length - open.length, 0))];
}

/** No waiver has expired, and where the gate says so none is new. */
export function judgeWaivers({ new: added = 'allowed' }: Of<'waivers'>, state: GateState): Outcome[] {
  const { waivers, on, base } = state;
  const expired = waivers.filter((waiver) => isExpired(waiver, on)).length;
  const outcomes = [judged(counted('waivers', 'at-most', 0, expired))];
  if (added === 'allowed') return outcomes;
  return [...outcomes, judgeNewWaivers()];

  function judgeNewWaivers(): Outcome {
    const aspect = { aspect: 'new' } as const;
    if (base === undefined) return notJudged({ kind: 'no-base' }, aspect);
    if ('fault' in base || base.waivers === undefined) return notJudged({ kind: 'base-fault' }, aspect);
    const { waivers: former, lineage } = base;
    const fresh = waivers.filter((waiver) => isNewWaiver(waiver, former, lineage)).length;
    return judged(counted('waivers', 'at-most', 0, fresh), aspect);
  }
}

/** Every gap that the baseline does not know is one too many. */
export function judgeFresh(fresh: readonly Shortfall[], state: GateState): Outcome {
  const outcome = countGaps(fresh, 0, state);
  if (outcome.passed) return outcome;
  const ids = new Set(fresh.filter((each) => !isWaived(each, state)).map(({ gap }) => gap.indicator.id));
  return { ...outcome, note: { kind: 'fresh', ids: [...ids] } };
}

/** Figures that count things. */
export function counted(
  unit: GateUnit,
  limit: GateFigures['limit'],
  expected: Rational | number,
  actual: number,
): GateFigures {
  return {
    unit,
    limit,
    expected: typeof expected === 'number' ? Rational.of(expected) : expected,
    actual: Rational.of(actual),
  };
}

function leftOut(waived: number, tolerated: number): { note?: GateNote } {
  return waived + tolerated > 0 ? { note: { kind: 'left-out', waived, tolerated } } : {};
}
