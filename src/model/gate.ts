import type { Rational } from '../exact/rational.ts';
import type { BaselineGap, GateCondition, Title } from './files.ts';
import type { Origin } from './place.ts';

/** A condition with where it stands; one that the program states by default stands nowhere. */
export interface PlacedCondition {
  readonly condition: GateCondition;
  readonly origin?: Origin;
}

/** The conditions that an assessment is checked against. */
export interface Gate {
  /** The configuration as messages show it; absent for the default gate. */
  readonly file?: string;
  readonly conditions: readonly PlacedCondition[];
}

/** What may fall short for a while without counting in the gate; never a matter of points. */
export interface Waiver {
  readonly indicator?: string;
  /** The code of a finding. */
  readonly finding?: string;
  readonly department?: string;
  readonly reason: Title;
  readonly approver: string;
  /** Its last day as it is written. */
  readonly until: string;
  /** Whether `until` is a day of the calendar, YYYY-MM-DD. */
  readonly isDated: boolean;
  readonly origin: Origin;
}

/** How a gap stood when it was taken up; the points only of an indicator that one department leads. */
export interface BaselineEntry {
  readonly state: BaselineGap['state'];
  readonly lost: Rational;
  readonly atRisk: Rational;
}

/** The gaps that are known already: department → indicator → gap. */
export interface Baseline {
  readonly departments: ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>>;
}
