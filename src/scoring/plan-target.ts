import { Rational } from '../exact/rational.ts';
import type { Band, Framework } from '../model/framework.ts';
import { pointsOf } from '../rules/amount.ts';

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
