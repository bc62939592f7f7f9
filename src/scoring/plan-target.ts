import { Rational } from '../exact/rational.ts';
import type { Band, Framework } from '../model/framework.ts';
import { pointsOf } from '../rules/amount.ts';
import type { PlanView } from './plan-offers.ts';

/** What a plan is to reach: the framework's own verdict, with all its conditions; so many points; or the points of a grade. */
export type PlanTarget =
  | { readonly kind: 'pass' }
  | { readonly kind: 'points'; readonly points: Rational }
  | { readonly kind: 'band'; readonly band: Band };

/** The total that a target asks for; 0 where a verdict asks for none. */
export function goalOf(target: PlanTarget, { verdict, points }: Framework): Rational {
  switch (target.kind) {
    case 'points':
      return target.points;
    case 'band':
      return pointsOf(target.band.atLeast, points);
    case 'pass':
      return verdict.bar === undefined ? Rational.zero : pointsOf(verdict.bar, points);
  }
}

/** What is asked of a plan. */
export interface PlanOptions {
  /** `claimed` where it is left out. */
  readonly view?: PlanView;
  /** Left out: to pass; with a budget alone: the highest total. */
  readonly target?: PlanTarget;
  /** The effort that there is. */
  readonly budget?: Rational;
  /** Indicators and groups that stay as they are, with every action that names one. */
  readonly lock?: readonly string[];
  /** Indicators, groups and actions that are not offered. */
  readonly exclude?: readonly string[];
  /** The departments that act. */
  readonly departments?: readonly string[];
  /** YYYY-MM-DD: actions that are due later are not offered. */
  readonly by?: string;
}

/**
 * `already`: there is nothing to do. `reached`: the steps reach the target. `over-budget`, `unreachable`: they do not, and are the best within
 * the budget, or the cheapest to the highest total there is. `richest`: no target was asked for.
 */
export type PlanOutcome = 'already' | 'reached' | 'over-budget' | 'unreachable' | 'richest';
