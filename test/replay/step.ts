import type { Plain } from '../support/build.ts';
import type { Earned } from './reckoning.ts';
import type { World } from './world.ts';

/** What each cause adds, worked out by hand: claimed and substantiated, or one fraction for both. */
export type Parts = Readonly<Record<string, string | readonly [claimed: string, substantiated: string]>>;

/** What a comparison must say. What is not named must not have changed. */
export interface Expected {
  readonly total?: Parts;
  /** Groups and indicators that score otherwise. */
  readonly nodes?: Readonly<Record<string, Parts>>;
  readonly departments?: Readonly<Record<string, Parts>>;
}

/** One commit of the history. */
export interface Step extends Expected {
  readonly title: string;
  change(world: World): void;
  /** What an indicator is worth and earns from now on; null where it is gone. */
  readonly earned?: Readonly<Record<string, Earned | null>>;
  /** Whether nothing at all differs. */
  readonly same?: true;
}

/** The same parts for an indicator and the groups above it. */
export function along(id: string, parts: Parts): Readonly<Record<string, Parts>> {
  return { [id]: parts, [id.slice(0, 2)]: parts, [id.slice(0, 1)]: parts };
}

/** Not applicable, in a sheet. */
export function away(): Record<string, Plain[string]> {
  return { status: 'not-applicable', reason: 'We have none', 'approved-by': 'Head of Hall' };
}
