import type { Rational } from '../exact/rational.ts';
import type { AnswerStatus } from './assessment.ts';
import type { Title } from './files.ts';
import type { Origin } from './place.ts';

/** The stages of review, from the first to the last: what a later one says of an indicator holds. */
export type ReviewStage = 'internal' | 'cross' | 'document' | 'on-site' | 'committee';

/** An answer as a reviewer found it, or saw it; `value` only with `answered`. */
export interface ReviewedAnswer {
  readonly status: AnswerStatus;
  readonly value?: unknown;
}

/** What one review says of one indicator. */
export interface ReviewEntry {
  readonly indicator: string;
  /** The award in points of the indicator; absent where the reviewer gives an answer or nothing. */
  readonly award?: Rational;
  /** The answers as reviewed, by department; a department that is not named keeps its own. */
  readonly answers?: ReadonlyMap<string, ReviewedAnswer>;
  readonly reason?: Title;
  readonly locked: boolean;
  /** The departments' answers as they were reviewed. */
  readonly seen: ReadonlyMap<string, ReviewedAnswer>;
  readonly origin: Origin;
}

/** A review, checked: one stage, by one reviewer, on one day. */
export interface Review {
  readonly stage: ReviewStage;
  readonly reviewer: Title;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** What an indicator counts that no review speaks of. */
  readonly unlisted: 'substantiated' | 'claimed' | 'zero';
  /** Present where the file itself says `unlisted`. */
  readonly statesUnlisted?: true;
  readonly note?: Title;
  /** By indicator, in the order of the file. */
  readonly entries: ReadonlyMap<string, ReviewEntry>;
  /** The path of the file as it is shown. */
  readonly file: string;
  readonly origin: Origin;
}

/** How far an action has come. */
export type ActionStatus = 'reviewing' | 'planned' | 'in-progress' | 'done' | 'on-hold';

/** An action, checked: who closes which gaps, with whom, by when. */
export interface Action {
  readonly id: string;
  readonly title: Title;
  /** `improve` closes gaps (검토사항), `maintain` keeps up what is earned (지속관리사항). */
  readonly type: 'improve' | 'maintain';
  readonly indicators: readonly string[];
  readonly owner: string;
  readonly cooperates: readonly string[];
  readonly status: ActionStatus;
  /** YYYY-MM-DD. */
  readonly due?: string;
  /** The effort of the whole action, in the unit of the file. */
  readonly effort?: Rational;
  /** What each indicator will earn once the action is done, in its points; every indicator has an entry. */
  readonly expected: ReadonlyMap<string, Rational>;
  readonly note?: Title;
  readonly origin: Origin;
}

/** The actions of an assessment. */
export interface ActionPlan {
  readonly effortUnit?: Title;
  readonly actions: readonly Action[];
}

/** The certificate that an institution holds. */
export interface HeldCertificate {
  /** YYYY-MM-DD. */
  readonly awarded: string;
  readonly type: 'new' | 'renewal';
  readonly number?: string;
}

/** The planned and the actual day of a step of the procedure, YYYY-MM-DD. */
export interface StepDates {
  readonly due?: string;
  readonly done?: string;
}
