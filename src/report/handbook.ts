import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';

/** An amount of points: as the framework writes it, and in points. */
export interface HandbookAmount {
  /** `60%` or `240`. */
  readonly written: string;
  /** In points; null where points are weights, whose shares have no points of their own. */
  readonly points: string | null;
}

/** The name of a group or an indicator. */
export interface HandbookName {
  readonly id: string;
  readonly title: string;
}

export interface HandbookBand extends HandbookName {
  readonly atLeast: string;
  /** Where the next band begins; null for the highest. */
  readonly below: string | null;
}

/** The most that bonuses add and deductions take. */
export interface HandbookCaps {
  readonly bonus: string | null;
  readonly deduction: string | null;
}

/** How an indicator is judged. */
export interface HandbookRule {
  readonly kind: string;
  /** The named scale, where the rule names one. */
  readonly scale: string | null;
  /** How the figure arises; null where no figure is judged. */
  readonly measure: string | null;
  /** The whole rule, a line each. Where points are weights, awards are shares. */
  readonly words: readonly string[];
  /** The rule as its file says it, a named scale put in; numbers are texts. */
  readonly definition: unknown;
}

export interface HandbookIndicator extends HandbookName {
  readonly kind: 'indicator';
  readonly level: string;
  /** Points, or the weight; of a bonus or a deduction the most that it may be. */
  readonly points: string;
  /** Where points are weights, the points of the total that the node is worth, cut for reading. */
  readonly worth: string | null;
  readonly effect: 'bonus' | 'deduction' | null;
  readonly source: string | null;
  readonly basis: string | null;
  readonly guidance: string | null;
  readonly documents: readonly string[];
  readonly answeredBy: 'lead' | 'each';
  readonly combine: IndicatorNode['combine'] | null;
  /** Where every department answers: how their answers become one, and what silence costs. */
  readonly combined: string | null;
  /** What the named parts of an answer mean; null where it has none. */
  readonly fields: string | null;
  readonly mayBeNotApplicable: boolean;
  readonly mayBeWaived: boolean;
  readonly formerly: readonly { readonly framework: string | null; readonly id: string }[];
  readonly rule: HandbookRule;
  /** An answer to copy, as YAML flow text. */
  readonly example: string;
}

export interface HandbookGroup extends HandbookName {
  readonly kind: 'group';
  readonly level: string;
  readonly points: string;
  readonly worth: string | null;
  readonly source: string | null;
  readonly description: string | null;
  readonly caps: HandbookCaps;
  readonly formerly: HandbookIndicator['formerly'];
  /** The members whose points add up. */
  readonly children: readonly HandbookNode[];
}

export type HandbookNode = HandbookGroup | HandbookIndicator;

/** A bonus or deduction indicator with the group that it stands in. */
export interface HandbookAdjustment extends HandbookIndicator {
  readonly effect: 'bonus' | 'deduction';
  readonly group: HandbookName | null;
}

/** A row of the table of points: a group, or an indicator right under the framework. */
export interface HandbookRow extends HandbookName {
  readonly level: string;
  readonly depth: number;
  readonly points: string;
  readonly worth: string | null;
  /** The indicators in it, without bonuses and deductions. */
  readonly indicators: number;
}

export interface HandbookScale {
  readonly name: string;
  readonly kind: string;
  readonly words: readonly string[];
  readonly definition: unknown;
  /** The indicators that are judged by it. */
  readonly usedBy: readonly string[];
}

/** A framework for reading, in one language: `assess framework show` in all its forms. Every number is a text. */
export interface Handbook {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly title: string;
    readonly description: string | null;
    readonly points: string;
    readonly timeZone: string;
    readonly levels: readonly HandbookName[];
    /** The framework that this one extends. */
    readonly base: { readonly id: string; readonly version: string } | null;
    /** Nodes of each level, in the order of the levels, bonuses and deductions left out. */
    readonly counts: readonly number[];
    readonly bonuses: number;
    readonly deductions: number;
    readonly evidenceRequired: boolean;
    readonly certificate: { readonly new: string; readonly renewal: string } | null;
  };
  readonly scoring: {
    readonly aggregate: 'points' | 'weighted';
    readonly round: { readonly at: string; readonly decimals: number; readonly mode: string } | null;
    readonly notApplicable: {
      readonly treatAs: 'excluded' | 'full' | 'zero' | 'forbidden';
      readonly rescale: string;
      readonly atMost: HandbookAmount | null;
    };
    readonly caps: HandbookCaps;
    readonly groupCaps: readonly (HandbookName & HandbookCaps)[];
    readonly aboveFull: boolean;
  };
  readonly verdict: {
    readonly bar: HandbookAmount | null;
    /** The highest first. */
    readonly bands: readonly HandbookBand[];
    readonly floors: readonly (HandbookName & { readonly atLeast: HandbookAmount })[];
    readonly must: readonly HandbookName[];
  };
  /** Every group of the framework, whatever part of the tree is shown. */
  readonly rows: readonly HandbookRow[];
  /** The part of the tree that was asked for. */
  readonly tree: readonly HandbookNode[];
  readonly adjustments: readonly HandbookAdjustment[];
  /** The named scales; of a part of the tree those that it uses. */
  readonly scales: readonly HandbookScale[];
}
