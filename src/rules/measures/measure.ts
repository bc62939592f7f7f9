import type { Issue } from '../../diagnostics/issue.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Measure } from '../../model/files.ts';
import type { Localized } from '../../model/language.ts';

/** The numbers of an answer by name, such as `{ numerator, denominator }`; a series is under `figures` or `past`. */
export type Reading = Readonly<Record<string, Rational | readonly Rational[]>>;

/** What a measure may look at beside the answer. */
export interface MeasureContext {
  readonly better: 'higher' | 'lower';
  /** The assessment's reference figures; a name that is used is known (checked on loading). */
  readonly references: ReadonlyMap<string, Rational>;
}

/** One step of arithmetic, for `explain`: what is computed, and how, in figures. */
export interface Step {
  readonly label: Localized;
  /** In figures; in both languages where words are needed. */
  readonly formula: string | Localized;
}

/** A figure with the steps that led to it. */
export interface Figure {
  readonly value: Rational;
  /** Where the figure comes of a root that is no fraction: it lies between `value` and this, both of at most twenty decimal places. */
  readonly upTo?: Rational;
  readonly steps: readonly Step[];
}

export type MeasureOf<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

/** How one kind of measure turns an answer into the figure that a scale judges. */
export interface MeasureKind<M extends Measure = Measure> {
  /** Reads an answer: the reading, or why it does not fit (paths relative to the value). */
  read(value: unknown, measure: M): Reading | Issue;
  /** The figure. The reading has been read by the same measure, so no division by 0 is left. */
  figure(reading: Reading, measure: M, context: MeasureContext): Figure;
  /** What is wrong with the definition itself; paths relative to the measure. */
  faults?(measure: M, better: 'higher' | 'lower'): Issue[];
  /** Whether a reading can be computed in this context, where that depends on `better` or a reference. */
  check?(reading: Reading, measure: M, context: MeasureContext): Issue | undefined;
  /** The measure in words, for `explain`, handbooks and sheets. */
  words(measure: M, better: 'higher' | 'lower'): Localized;
  /** An answer to copy, as YAML flow text; with `best` one whose figure is (for counts: at least) that. */
  example(measure: M, best: Rational | undefined, better: 'higher' | 'lower'): string;
}

/** Whether `read` found fault. */
export function isIssue(result: Reading | Issue): result is Issue {
  return 'code' in result;
}
