import { greatest, Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Action } from '../model/life-cycle.ts';
import { isActive } from './actions.ts';
import type { NodeScore, TreeScore } from './aggregate.ts';
import type { IndicatorScore } from './indicator.ts';
import { offersOf, type PlanView, type Way, wayTo } from './plan-offers.ts';
import type { Supposed } from './suppose.ts';

/** What is offered to a plan, and what is held back. */
export interface Offering {
  /** Indicators that stay as they are, with every action that names one. */
  readonly locked: ReadonlySet<string>;
  /** Indicators without steps of their own, and actions that are not offered. */
  readonly excluded: ReadonlySet<string>;
  /** The departments that act; absent: all. */
  readonly departments?: ReadonlySet<string>;
  /** Actions due after this day are not offered. */
  readonly by?: string;
}

/** Something that is done or not: about one indicator (or one department's answer to it), or an action with all its indicators. */
export type Decision = OwnDecision | ActionDecision;

/** An indicator is raised by itself, in one of several ways. */
export interface OwnDecision {
  readonly kind: 'own';
  readonly indicator: string;
  readonly ways: readonly Way[];
}

/** An action is done: all its indicators rise together, for its effort once. */
export interface ActionDecision {
  readonly kind: 'action';
  readonly action: Action;
  readonly effort: Rational;
  /** What it raises, to which share of the points; the answers where some earn just that. */
  readonly rises: ReadonlyMap<string, ActionRise>;
}

/** What an action makes of one indicator. */
export interface ActionRise {
  readonly share: Rational;
  readonly answers?: ReadonlyMap<string, Supposed>;
}

/** Why an indicator that earns less than its points is not raised by any decision. */
export type HeldReason = 'locked' | 'excluded' | 'action' | 'department' | 'not-applicable' | 'no-way';

/** An indicator below its points with the decisions that raise it, by their place in the list. */
export interface Leaf {
  readonly scored: NodeScore & { readonly indicator: IndicatorScore };
  /** Parts that are decided one by one: their shares times their weights add up to the indicator's. */
  readonly parts: readonly { readonly decision: number; readonly now: Rational; readonly weight: Rational }[];
  /** The share that no part stands for. */
  readonly rest: Rational;
  /** Actions, of which the greatest share counts. */
  readonly actions: readonly { readonly decision: number; readonly share: Rational }[];
  /** Set where there is no decision. */
  readonly held?: HeldReason;
}

/** All decisions in the order of the framework, and the indicators that earn less than their points. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  readonly leaves: ReadonlyMap<string, Leaf>;
}

/** Lists what can be decided about an assessment as it is scored in a view. Bonuses and deductions stay as they are. */
export function decisionsOf(
  assessment: Assessment,
  tree: TreeScore,
  view: PlanView,
  offering: Offering,
): Decisions {
  const open = openLeaves(tree);
  const decisions: Decision[] = [];
  const leaves = new Map<string, Leaf>();
  const improving = (assessment.actionPlan?.actions ?? []).filter(
    (action) => action.type === 'improve' && isActive(action),
  );
  const numbers = new Map<Action, number>();
  for (const [id, scored] of open) leaves.set(id, leafOf(id, scored));
  return { decisions, leaves };

  function leafOf(id: string, scored: Leaf['scored']): Leaf {
    const { indicator } = scored;
    const base = { scored, parts: [], rest: indicator.share, actions: [] };
    if (scored.notApplicable) return { ...base, held: 'not-applicable' };
    if (offering.locked.has(id)) return { ...base, held: 'locked' };
    const covering = improving.filter((action) => raises(action, scored));
    if (covering.length > 0) {
      const actions = covering.filter(isOffered).map((action) => ({
        decision: numberOf(action),
        share: shareAfter(action, scored)!,
      }));
      return { ...base, actions, ...(actions.length === 0 && { held: 'action' as const }) };
    }
    if (offering.excluded.has(id)) return { ...base, held: 'excluded' };
    const mayAct = (department: string) => offering.departments?.has(department) ?? true;
    const offers = offersOf(indicator, assessment, view, mayAct).filter(({ ways }) => ways.length > 0);
    if (offers.length === 0) return { ...base, held: heldBack(indicator) };
    const parts = offers.map(({ now, weight, ways }) => {
      decisions.push({ kind: 'own', indicator: id, ways });
      return { decision: decisions.length - 1, now, weight };
    });
    const taken = sum(parts.map(({ now, weight }) => now.times(weight)));
    return { ...base, parts, rest: indicator.share.minus(taken) };
  }

  /** Nobody may act, or nobody could. */
  function heldBack(indicator: IndicatorScore): HeldReason {
    if (offering.departments === undefined) return 'no-way';
    const freely = offersOf(indicator, assessment, view, () => true);
    return freely.some(({ ways }) => ways.length > 0) ? 'department' : 'no-way';
  }

  function isOffered(action: Action): boolean {
    const { id, owner, due, indicators } = action;
    const raised = indicators.filter((each) => open.has(each) && raises(action, open.get(each)!));
    return (
      !indicators.some((each) => offering.locked.has(each)) &&
      !offering.excluded.has(id) &&
      !raised.every((each) => offering.excluded.has(each)) &&
      (offering.departments?.has(owner) ?? true) &&
      !(offering.by !== undefined && due !== undefined && offering.by < due)
    );
  }

  function numberOf(action: Action): number {
    const known = numbers.get(action);
    if (known !== undefined) return known;
    decisions.push(actionDecision(action));
    numbers.set(action, decisions.length - 1);
    return decisions.length - 1;
  }

  function actionDecision(action: Action): ActionDecision {
    const made = action.indicators.flatMap((id) => {
      const scored = open.get(id);
      if (scored === undefined || !raises(action, scored)) return [];
      const share = shareAfter(action, scored)!;
      return [[id, { share, ...wayTo(share, scored.indicator, assessment, view) }] as const];
    });
    return {
      kind: 'action',
      action,
      effort: action.effort ?? sum(made.map(([, { effort }]) => effort)),
      rises: new Map(made.map(([id, { share, answers }]) => [id, { share, ...(answers && { answers }) }])),
    };
  }
}

function openLeaves(tree: TreeScore): ReadonlyMap<string, Leaf['scored']> {
  const found = new Map<string, Leaf['scored']>();
  const descend = (node: NodeScore): void => {
    const { indicator } = node;
    if (indicator === undefined) node.children.forEach(descend);
    else if (indicator.share.isLessThan(Rational.one) && (!node.applicable.isZero || isFree(node)))
      found.set(node.node.id, { ...node, indicator });
  };
  tree.children.forEach(descend);
  return found;
}

/** Worth no points, but perhaps a must-have; an award over no points counts nothing. */
function isFree({ node, notApplicable, indicator }: NodeScore): boolean {
  return node.points.isZero && !notApplicable && !indicator?.awarded;
}

function raises(action: Action, scored: Leaf['scored']): boolean {
  const after = shareAfter(action, scored);
  return after !== undefined && scored.indicator.share.isLessThan(after);
}

/** The share that an action expects; undefined where it does not name the indicator, or nothing applies. */
function shareAfter(action: Action, { node, notApplicable }: Leaf['scored']): Rational | undefined {
  const expected = action.expected.get(node.id);
  if (expected === undefined || notApplicable) return undefined;
  const share = node.points.isZero ? Rational.one : expected.dividedBy(node.points);
  return Rational.one.isLessThan(share) ? Rational.one : greatest(share, Rational.zero);
}
