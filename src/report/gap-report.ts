import type { AnswerStatus, EvidenceState } from '../model/assessment.ts';
import type { GapState } from '../scoring/gaps.ts';
import type { Location } from './report.ts';

/** One department's answer that falls short. */
export interface GapPartReport {
  readonly department: string;
  readonly name: string;
  readonly state: GapState;
  readonly status: AnswerStatus;
  /** What was answered, as it is written; null where nothing was. */
  readonly now: string | null;
  /** The parts of a checklist that are not met, by title or id. */
  readonly unmet: readonly string[];
  readonly note: string | null;
  /** Why its evidence records do not count; empty where one counts or none is given. */
  readonly evidence: readonly EvidenceState[];
  readonly location: Location;
}

/** An indicator below its points, with everything that a reader needs to close the gap. */
export interface GapReport {
  readonly indicator: string;
  readonly title: string;
  /** The titles of the groups above it, from the top. */
  readonly path: readonly { readonly id: string; readonly level: string; readonly title: string }[];
  readonly points: string;
  readonly score: string;
  readonly lost: string;
  /** Points claimed without evidence that counts. */
  readonly atRisk: string;
  /** What `lost` means for the total. */
  readonly impact: string;
  /** As people read them. */
  readonly lostShown: string;
  readonly atRiskShown: string;
  readonly impactShown: string;
  readonly impactAtRiskShown: string;
  /** The same as exact fractions; `impactAtRisk` is what `atRisk` means for the total. */
  readonly exact: Readonly<Record<'lost' | 'atRisk' | 'impact' | 'impactAtRisk', string>>;
  readonly state: GapState;
  /** The lead department's id and name; null where every department answers. */
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly cooperating: readonly { readonly id: string; readonly name: string }[];
  /** The ids of the actions that name it; absent where there is no file of actions. */
  readonly actions?: readonly string[];
  /** The figure that the answers of all departments add up to, with its arithmetic; null where none are added. */
  readonly combined: string | null;
  readonly parts: readonly GapPartReport[];
  /** The rule in words, a line each: what full marks need. */
  readonly rule: readonly string[];
  readonly guidance: string | null;
  readonly basis: string | null;
  /** Documents that are expected. */
  readonly documents: readonly string[];
  readonly location: Location;
}
