import type { Issue } from '../../diagnostics/issue.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Measure, Rule } from '../../model/files.ts';
import type { Localized } from '../../model/language.ts';
import type { Step } from '../measures/measure.ts';

export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** The rules that judge a figure, and so have a measure. */
export type FigureRule = RuleOf<'bands'> | RuleOf<'linear'> | RuleOf<'per-unit'>;

/** The rules that judge a choice: yes or no, a grade, the parts that are met. */
export type ChoiceRule = Exclude<Rule, FigureRule>;

/** What an answer earns: a share of the points from 0 to 1, and how it was found. */
export interface Award {
  readonly share: Rational;
  readonly step: Step;
}

/**
 * One way in which a rule can come out: a level, a band, a part that is met. `least` and `most` are the shares (0 to 1) that an answer
 * with this outcome can earn as a whole; between two bounds that a figure never touches, it comes as near to them as it likes.
 */
export interface Outcome {
  readonly key: string;
  readonly label: Localized;
  readonly least: Rational;
  readonly most: Rational;
  /** Whether some answer has this outcome. */
  readonly reachable: boolean;
}

interface Scale<R extends Rule> {
  /** What is wrong with the rule itself; paths relative to the rule. */
  check(rule: R, points: Rational): Issue[];
  /** The rule in words, a line each, for `explain`, handbooks and department sheets. */
  words(rule: R, points: Rational): Localized<readonly string[]>;
}

/** A scale over a figure. */
export interface FigureScale<R extends FigureRule = FigureRule> extends Scale<R> {
  award(figure: Rational, rule: R, points: Rational): Award;
  /** A figure that earns the most there is to earn; undefined where the rule does not tell. */
  best(rule: R, points: Rational): Rational | undefined;
  /** Whether a greater figure never earns less: only then may a department's silence count as a figure of 0 in a sum. */
  rises(rule: R, points: Rational): boolean;
  /** Every outcome, in the order of the rule; reachable where the measure can yield such a figure. */
  outcomes(rule: R, points: Rational, measure: Measure): readonly Outcome[];
  /** The keys of the outcomes of a figure: exactly one. */
  outcomesAt(figure: Rational, rule: R, points: Rational): readonly string[];
  /** Figures with an outcome, the plainest first, each of them a decimal; none where the measure yields no such figure. */
  figuresFor(key: string, rule: R, points: Rational, measure: Measure): readonly Rational[];
}

/** A scale over a choice. */
export interface ChoiceScale<R extends ChoiceRule = ChoiceRule> extends Scale<R> {
  /** Why an answer does not fit; paths relative to the value. */
  fault(value: unknown, rule: R): Issue | undefined;
  /** The award of an answer in which `fault` found nothing. */
  award(value: unknown, rule: R, points: Rational): Award;
  /** An answer to copy that earns the most there is to earn, as YAML flow text. */
  example(rule: R, points: Rational): string;
  /** Every outcome, in the order of the rule. */
  outcomes(rule: R, points: Rational): readonly Outcome[];
  /** The keys of the outcomes of an answer in which `fault` found nothing. */
  outcomesOf(value: unknown, rule: R): readonly string[];
  /** An answer with an outcome, as YAML flow text; undefined where there is no such outcome. */
  answerFor(key: string, rule: R): string | undefined;
}
