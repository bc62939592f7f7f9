import { daysBetween } from '../checks/dates.ts';
import { greatest, least, Rational, sum } from '../exact/rational.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Action } from '../model/life-cycle.ts';
import type { Gap } from './gaps.ts';
import { impacts } from './impact.ts';
import type { Score } from './score.ts';

/** One indicator of an action, as it stands now. `gain` and `proof` are in its own points, `impact…` in points of the total. */
export interface ActionPart {
  readonly indicator: IndicatorNode;
  /** What it falls short of; absent where nothing is lost and nothing at risk. */
  readonly gap?: Gap;
  readonly notApplicable: boolean;
  /** What the action says that it will earn, in its points. */
  readonly expected: Rational;
  /** What is missing of `expected`: nothing for what is to be kept up, and for a bonus or a deduction. */
  readonly gain: Rational;
  /** What is claimed up to `expected` and not evidenced. */
  readonly proof: Rational;
  readonly impactOfGain: Rational;
  readonly impactOfProof: Rational;
}

/** An action with what its indicators amount to on the date of the assessment. */
export interface ActionState {
  readonly action: Action;
  readonly parts: readonly ActionPart[];
  /** Points of the total that its indicators lose. */
  readonly lost: Rational;
  /** Points of the total that are missing of what it expects: what it would bring, or of a done one what it has not brought. */
  readonly gain: Rational;
  /** Points of the total that are claimed up to what it expects, and not evidenced. */
  readonly proof: Rational;
  /** How many days ago it was due; 0 where it is not overdue. Whatever is not done is overdue once its day has passed. */
  readonly daysOverdue: number;
  /** Whether it has nothing left to improve, and is not done. */
  readonly orphaned: boolean;
  /** The indicators of a done action that still miss what it expects, claimed or evidenced. */
  readonly doneButOpen: readonly IndicatorNode[];
  /** Whether it is planned or in progress without a date. */
  readonly withoutDue: boolean;
}

/** The actions of an assessment as they stand, in the order of the file; none where there is no such file. */
export function actionStates(score: Score): ActionState[] {
  const { actionPlan, framework, on } = score.assessment;
  if (actionPlan === undefined) return [];
  const worth = impacts(framework, score.claimed);
  const gaps = new Map(score.gaps.map((gap) => [gap.indicator.id, gap]));
  return actionPlan.actions.map((action) => {
    const parts = action.indicators.map((id) =>
      partOf(framework.indicators.get(id)!, action, score, gaps.get(id), worth.get(id)),
    );
    return {
      action,
      parts,
      lost: sum(parts.map(({ gap }) => gap?.impact ?? Rational.zero)),
      gain: sum(parts.map(({ impactOfGain }) => impactOfGain)),
      proof: sum(parts.map(({ impactOfProof }) => impactOfProof)),
      daysOverdue: daysOverdue(action, on),
      orphaned: isOrphaned(action, parts),
      doneButOpen:
        action.status === 'done'
          ? parts.filter(({ gain, proof }) => !gain.isZero || !proof.isZero).map(({ indicator }) => indicator)
          : [],
      withoutDue: action.due === undefined && ['planned', 'in-progress'].includes(action.status),
    };
  });
}

/** How many days ago an action was due, on a date; 0 where it is done, has no date, or its date has not passed. */
export function daysOverdue({ due, status }: Action, on: string): number {
  return due === undefined || status === 'done' ? 0 : Math.max(0, daysBetween(due, on));
}

/** The actions that name each indicator, in the order of the file; an indicator without any has no entry. */
function actionsByIndicator(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const found = new Map<string, Action[]>();
  for (const action of actions)
    for (const id of action.indicators) found.set(id, [...(found.get(id) ?? []), action]);
  return found;
}

/** The gaps that no action names, in the order of the gaps. */
export function gapsWithoutAction({ gaps, assessment }: Score): Gap[] {
  const named = actionsByIndicator(assessment.actionPlan?.actions ?? []);
  return gaps.filter(({ indicator }) => !named.has(indicator.id));
}

/** Whether an action is under way or to come: neither done nor on hold. */
export function isActive({ status }: Action): boolean {
  return status !== 'done' && status !== 'on-hold';
}

/**
 * The points of the total that the active actions among some bring together, before rounding. An indicator that several name counts
 * once, with the most that one of them expects.
 */
export function gainOf(states: readonly ActionState[]): Rational {
  const most = new Map<string, Rational>();
  for (const { action, parts } of states) {
    if (!isActive(action)) continue;
    for (const { indicator, impactOfGain } of parts)
      most.set(indicator.id, greatest(most.get(indicator.id) ?? Rational.zero, impactOfGain));
  }
  return sum(most.values());
}

function partOf(
  indicator: IndicatorNode,
  action: Action,
  { claimed, substantiated }: Score,
  gap: Gap | undefined,
  worth: Rational = Rational.zero,
): ActionPart {
  const now = claimed.nodes.get(indicator.id)!;
  const expected = action.expected.get(indicator.id)!;
  const counts = action.type === 'improve' && indicator.effect === undefined;
  const proven = substantiated.nodes.get(indicator.id)!;
  const gain = counts ? missing(least(expected, now.applicable), now.score) : Rational.zero;
  const proof = counts ? missing(least(expected, now.score), proven.score) : Rational.zero;
  return {
    indicator,
    ...(gap && { gap }),
    notApplicable: now.notApplicable,
    expected,
    gain,
    proof,
    impactOfGain: gain.times(worth),
    impactOfProof: proof.times(worth),
  };
}

function missing(expected: Rational, score: Rational): Rational {
  return greatest(expected.minus(score), Rational.zero);
}

/** A bonus or a deduction is never a gap: an action on one that applies has always something to do. */
function isOrphaned({ type, status }: Action, parts: readonly ActionPart[]): boolean {
  if (type !== 'improve' || status === 'done') return false;
  return parts.every(
    ({ gap, indicator, notApplicable }) =>
      gap === undefined && (indicator.effect === undefined || notApplicable),
  );
}
