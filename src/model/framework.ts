import type { Rational } from '../exact/rational.ts';
import type { RoundingMode } from '../exact/round.ts';
import type { Amount, IndicatorRule, Rule, Source, Title } from './files.ts';
import type { ReviewStage } from './life-cycle.ts';
import type { Origin } from './place.ts';

/** A level of the tree, such as area, item, indicator. */
export interface Level {
  readonly id: string;
  readonly title?: Title;
}

/** What not-applicable does to the score. */
export interface NotApplicableRule {
  readonly treatAs: 'excluded' | 'full' | 'zero' | 'forbidden';
  /** `total`, or the id of a group level. */
  readonly rescale: string;
  readonly atMost?: Amount;
}

/** Where, to how many places and how scores are rounded. */
export interface Rounding {
  /** The id of a level, or `total`. */
  readonly at: string;
  readonly decimals: number;
  readonly mode: RoundingMode;
}

export interface Band {
  readonly id: string;
  readonly title?: Title;
  readonly atLeast: Amount;
}

export interface Floor {
  /** The id of a group or an indicator. */
  readonly group: string;
  readonly atLeast: Amount;
}

export interface VerdictRule {
  readonly bar?: Amount;
  readonly bands: readonly Band[];
  readonly floors: readonly Floor[];
  readonly must: readonly string[];
}

/** Limits of what bonuses add and deductions take, in points of the total. */
export interface Caps {
  readonly bonus?: Amount;
  readonly deduction?: Amount;
}

/** The id that a node has in an edition before; without `framework`, in whichever came before. */
export interface FormerId {
  readonly framework?: string;
  readonly id: string;
}

/** A rule that names a scale of its framework. */
export type NamedRule = Extract<IndicatorRule, { kind: 'scale' }>;

/** An indicator: the leaf that is answered and scored. */
export interface IndicatorNode {
  readonly kind: 'indicator';
  readonly id: string;
  readonly level: string;
  readonly title: Title;
  /** Points, or the weight where the framework is weighted. */
  readonly points: Rational;
  readonly source?: Source;
  readonly basis?: Title;
  readonly guidance?: Title;
  readonly evidence: readonly Title[];
  readonly answeredBy: 'lead' | 'each';
  readonly combine: 'mean' | 'all' | 'any' | 'sum';
  readonly mayBeNotApplicable: boolean;
  /** Whether a waiver may name it. */
  readonly mayBeWaived: boolean;
  /** Outside of the points that add up: added to the total, or taken from it. `points` is the most it may be. */
  readonly effect?: 'bonus' | 'deduction';
  readonly formerly: readonly FormerId[];
  readonly rule: Rule;
  /** How the rule was written where it names a scale; `rule` is what the scale says. */
  readonly named?: NamedRule;
  readonly origin: Origin;
}

/** A group: an area, an item, …; its children are groups, then indicators. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly level: string;
  readonly title: Title;
  readonly points: Rational;
  readonly source?: Source;
  readonly description?: Title;
  readonly formerly: readonly FormerId[];
  readonly caps: Caps;
  /** The members whose points add up. */
  readonly children: readonly TreeNode[];
  /** The bonus and deduction indicators, which stand beside them. */
  readonly adjustments: readonly IndicatorNode[];
  /** Set where the edition takes the group over as it is. */
  readonly inherited?: true;
  readonly origin: Origin;
}

export type TreeNode = GroupNode | IndicatorNode;

/** How long a certificate holds; lengths of time as the file writes them, `2 years`. */
export interface Validity {
  readonly new: string;
  readonly renewal: string;
  /** The first day that counts towards the length. */
  readonly countsFrom: 'next-day' | 'award-day';
  /** How long before the end the renewal must start. */
  readonly renewalLead?: string;
}

/** A step of the procedure; at most one of `ends` and `review` says what shows that it is done. */
export interface ProcedureStep {
  readonly id: string;
  readonly title: Title;
  readonly ends?: 'answered' | 'submit-by' | 'award';
  readonly review?: ReviewStage;
}

/** Which edition a framework is, and which it stands on. */
export interface Edition {
  readonly id: string;
  readonly version: string;
  /** SHA-256 over the framework's files, in the order in which they are read. */
  readonly sha256: string;
  /** The one that it extends. */
  readonly base?: Edition;
}

/** A framework, checked: points add up, ids are unique, every rule can be computed. */
export interface Framework extends Edition {
  readonly title: Title;
  readonly points: Rational;
  readonly timeZone: string;
  readonly levels: readonly Level[];
  readonly aggregate: 'points' | 'weighted';
  readonly round?: Rounding;
  readonly notApplicable: NotApplicableRule;
  readonly verdict: VerdictRule;
  /** Ids of the base framework that its floors and must-haves speak of, and that the edition withdraws. */
  readonly withdrawnConditions?: readonly string[];
  readonly evidenceRequired: boolean;
  readonly certificate?: Validity;
  /** The steps of a cycle in their order; empty where the framework states none. */
  readonly procedure: readonly ProcedureStep[];
  readonly caps: Caps;
  /** Whether bonuses may lift the total above the full mark. */
  readonly aboveFull: boolean;
  /** The named scales. */
  readonly scales: ReadonlyMap<string, Rule>;
  readonly description?: Title;
  readonly children: readonly TreeNode[];
  readonly adjustments: readonly IndicatorNode[];
  /** Every indicator by id, bonuses and deductions among them, in the order of the tree. */
  readonly indicators: ReadonlyMap<string, IndicatorNode>;
  readonly origin: Origin;
}
