import type { Rational } from '../exact/rational.ts';
import type { Assessment } from './assessment.ts';
import type { Title } from './files.ts';
import type { Origin } from './place.ts';

/** A score that a vector expects, or that came out: exact, or that it does not apply. */
export type VectorScore = Rational | 'n/a';

/** What must come out of a vector; what is absent is not compared. */
export interface Expectation {
  readonly total?: VectorScore;
  readonly bonus?: VectorScore;
  readonly deduction?: VectorScore;
  readonly passed?: boolean;
  readonly band?: string;
  /** `bar`, `limit`, `answered`, and the ids of floors and must-haves, in any order. */
  readonly failed?: readonly string[];
  /** By the id of a group or an indicator. */
  readonly scores: ReadonlyMap<string, VectorScore>;
}

/** A test vector, checked: what everybody answers, and what must come out. */
export interface Vector {
  readonly id: string;
  readonly title?: Title;
  /** The answers as an assessment, in which no evidence is asked for. */
  readonly assessment: Assessment;
  /** Absent where the vector does not say. */
  readonly expected?: Expectation;
  readonly origin: Origin;
}
