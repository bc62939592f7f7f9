import type { Language } from '../model/language.ts';
import type { DiffReport } from './diff-report.ts';
import type { DiagnosticReport, Location, Report } from './report.ts';

/** One condition of the gate, judged. A condition over several groups or departments gives one result for each. */
export interface GateResultReport {
  /** The condition's kind, or `baseline-new` and `baseline-grown` with a baseline. */
  readonly kind: string;
  /** What is judged, in words, unique within a run: `총점`, `최소 점수: F1 …`, `응답률`. */
  readonly name: string;
  /** The group, department or indicator that it is about. */
  readonly id: string | null;
  readonly severity: 'error' | 'warn';
  /** Decimals for machines (a share is a decimal between 0 and 1); null where nothing is counted or measured. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** By how much it is met: negative by what is missing (of an upper limit: by what is too much). */
  readonly distance: string | null;
  /** The same for people, with units: `800점 이상`, `828.04점`, `28.04점 넘음`. */
  readonly expectedShown: string;
  readonly actualShown: string;
  readonly distanceShown: string | null;
  /** Whether there was anything to judge; what could not be judged has not passed. */
  readonly judged: boolean;
  readonly passed: boolean;
  /** Why it could not be judged, or what else a reader needs; one sentence. */
  readonly note: string | null;
  /** Whose gate asks for it: that of the state that is checked, or that of the base, which the change has loosened or removed. */
  readonly asked: 'here' | 'base';
  /** Where the condition stands; null for a default one. */
  readonly location: Location | null;
}

/** A waiver with what it does today. */
export interface WaiverReport {
  readonly indicator: string | null;
  readonly title: string | null;
  readonly finding: string | null;
  readonly department: string | null;
  /** Its name; the id where there is no such department. */
  readonly departmentName: string | null;
  readonly reason: string;
  readonly approver: string;
  /** As it is written. */
  readonly until: string;
  /** `active`: it covers something; `unused`: nothing is left that it covers; `expired`: its last day is over, or is no date. */
  readonly state: 'active' | 'unused' | 'expired';
  /** Days from the assessment date to its last day: 0 on that day, negative after it; null where it is no date. */
  readonly daysLeft: number | null;
  /** Whether the base does not have it; null without a base. */
  readonly isNew: boolean | null;
  /** How many findings it covers. */
  readonly covers: number;
  readonly location: Location;
}

/** What the baseline tolerates. */
export interface BaselineReport {
  readonly file: string;
  /** Gaps that it lists and that are still there, no worse. */
  readonly known: number;
  /** Gaps that it lists and that are closed or smaller: the baseline can shrink. */
  readonly improved: number;
  /** Gaps that it does not list, or that are worse. */
  readonly fresh: number;
  /** What `--update-baseline` did; null without it. */
  readonly updated: { readonly added: number; readonly removed: number } | null;
}

/** Something that a reviewer should see at a line: a fault of a file, a gap, or a condition that is not met. */
export interface FindingReport {
  /** A diagnostic code, `gap/<state>`, or `gate/<kind>`. */
  readonly code: string;
  /** `error`: it fails the gate; `warning`: it should be looked at; `note`: known already, waived or tolerated. */
  readonly level: 'error' | 'warning' | 'note';
  /** One sentence with figures. */
  readonly message: string;
  /** How to mend it; may be empty. */
  readonly help: string;
  readonly indicator: string | null;
  readonly department: string | null;
  readonly location: {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly endColumn?: number;
  };
  /** 64 hex digits from what it is about, not from its line: the same while it lasts, unique within a run. */
  readonly fingerprint: string;
  /** The waiver that covers it, as an index into `waivers`; null where none does. */
  readonly waiver: number | null;
  /** Whether the baseline tolerates it. */
  readonly inBaseline: boolean;
  /** Whether the base does not have it; null without a base. */
  readonly isNew: boolean | null;
}

/** A rule behind findings, for formats that list all rules. */
export interface FindingRule {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly help: string;
}

/** Everything that reporters see of one `assess check`, in one language. */
export interface CheckReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  /** The assessment's folder as messages show it. */
  readonly path: string;
  /** `<institution>/<cycle>`, or the path where the files could not be read: the same for every run over one assessment. */
  readonly subject: string;
  /** The command line that gives the same result. */
  readonly command: string;
  /** Whether it may be merged: the files have no errors and every condition of severity `error` is met. */
  readonly passed: boolean;
  /** The scored assessment; null where its files have errors. */
  readonly report: Report | null;
  readonly gate: {
    /** `default`: no configuration was found, and the conditions are those that the program states. */
    readonly source: 'file' | 'default';
    readonly file: string | null;
    readonly results: readonly GateResultReport[];
  };
  readonly waivers: readonly WaiverReport[];
  readonly baseline: BaselineReport | null;
  /** The comparison with the base; null without one, or where it could not be read. */
  readonly diff: DiffReport | null;
  /** Why there is no comparison although a base was named; one sentence. */
  readonly baseNote: string | null;
  /** Worst first: errors, warnings, notes; gaps by the points they lose. */
  readonly findings: readonly FindingReport[];
  /** Every rule that a finding may have, in the order of the catalogue. */
  readonly rules: readonly FindingRule[];
  readonly diagnostics: readonly DiagnosticReport[];
}
