import type { ActionStatus } from '../model/life-cycle.ts';
import type { GapState } from '../scoring/gaps.ts';
import type { Amount, Location } from './report.ts';

/** How an indicator of an action stands: as a gap, `met` where it is none, or what it is where it can be none. */
export type ActionPartState = GapState | 'met' | 'not-applicable' | 'bonus' | 'deduction';

/** One indicator of an action. Figures are in its own points, but for the impact. */
export interface ActionPartReport {
  readonly indicator: string;
  readonly title: string;
  readonly state: ActionPartState;
  readonly points: string;
  readonly lost: Amount;
  readonly atRisk: Amount;
  /** What it will earn once the action is done. */
  readonly expected: Amount;
  /** What is missing of that, claimed; and what is claimed of it without evidence. */
  readonly gain: Amount;
  readonly proof: Amount;
  /** What `gain` means for the total. */
  readonly impact: Amount;
}

/** An action with how it stands on the date of the report. Figures are points of the total, before rounding. */
export interface ActionReport {
  readonly id: string;
  readonly title: string;
  readonly type: 'improve' | 'maintain';
  readonly status: ActionStatus;
  readonly owner: string;
  readonly ownerName: string;
  readonly cooperating: readonly { readonly id: string; readonly name: string }[];
  readonly due: string | null;
  /** How many days ago it was due; 0 where it is not overdue. */
  readonly daysOverdue: number;
  readonly overdue: boolean;
  /** Nothing of it is a gap any more, and it is not done. */
  readonly orphaned: boolean;
  /** Planned or in progress without a date. */
  readonly withoutDue: boolean;
  /** The indicators of a done action that miss what it expects. */
  readonly doneButOpen: readonly string[];
  /** All digits. */
  readonly effort: string | null;
  readonly note: string | null;
  readonly lost: Amount;
  readonly gain: Amount;
  readonly proof: Amount;
  readonly indicators: readonly ActionPartReport[];
  readonly location: Location;
}

/** The actions of an assessment, or some of them. */
export interface ActionPlanReport {
  readonly effortUnit: string;
  /** Possibly filtered; `count` is how many there are. */
  readonly items: readonly ActionReport[];
  readonly count: number;
  /** What the items that are neither done nor on hold bring together: an indicator counts once. */
  readonly gain: Amount;
  /** The gaps that no action names, in the order of the gaps. */
  readonly withoutAction: readonly string[];
}
