import { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import { scoreTree, type TreeScore } from './aggregate.ts';
import { attribute, type Figures, mostFactors } from './attribution.ts';
import { type Factor, Transition } from './causes.ts';
import type { AnswerView } from './indicator.ts';
import type { Score } from './score.ts';

/** A factor, or several of one kind that are not told apart, or rounding. */
export type CauseName = Factor | 'evidence' | 'framework' | 'rounding' | 'mixed';

/** What one cause adds to the change of a score, in both views. */
export interface CausePart {
  readonly cause: CauseName;
  readonly claimed: Rational;
  readonly substantiated: Rational;
}

/** Two scores of an assessment and what moved it from the one to the other. */
export interface ScoreDiff {
  readonly before: Score;
  readonly after: Score;
  readonly transition: Transition;
  /**
   * The parts of the change of each figure, which add up to it exactly: of the total (`total`), of groups and indicators (`node:KEY`,
   * bonuses and deductions in points of the total with their sign), of departments (`department:ID`).
   */
  readonly causes: ReadonlyMap<string, readonly CausePart[]>;
}

/** Compares two scores and shares out every change among its causes, by scoring the states in between with the scorer itself. */
export function diffScores(before: Score, after: Score): ScoreDiff {
  const transition = new Transition(before.assessment, after.assessment);
  const groups = groupFactors(transition.present);
  const views = { claimed: shares('claimed'), substantiated: shares('substantiated') };
  const order = [...groups.map(({ name }) => name), 'rounding' as const];
  const causes = new Map<string, readonly CausePart[]>();
  for (const name of new Set([...views.claimed.keys(), ...views.substantiated.keys()])) {
    const part = (cause: CauseName): CausePart => ({
      cause,
      claimed: views.claimed.get(name)?.get(cause) ?? Rational.zero,
      substantiated: views.substantiated.get(name)?.get(cause) ?? Rational.zero,
    });
    const parts = order
      .map(part)
      .filter(({ claimed, substantiated }) => !claimed.isZero || !substantiated.isZero);
    if (parts.length > 0) causes.set(name, parts);
  }
  return { before, after, transition, causes };

  function shares(view: AnswerView): ReadonlyMap<string, ReadonlyMap<CauseName, Rational>> {
    // what is claimed does not look at evidence: half as many states for each kind of it
    const active = groups.filter(({ name }) => view === 'substantiated' || !name.startsWith('evidence'));
    const trees = new Map<string, TreeScore>();
    const evaluate = (set: number) => {
      const changed = active.flatMap(({ members }, i) => (set & (1 << i) ? members : []));
      const state = transition.between(new Set(changed));
      // who leads an indicator moves its points between departments and no score
      const key = changed.filter((factor) => factor !== 'responsibility').join();
      const tree = trees.get(key) ?? scoreTree(state, view);
      trees.set(key, tree);
      return figuresOfTree(tree, state, (id) => id);
    };
    const parts = attribute(active.length, evaluate);
    const found = new Map<string, Map<CauseName, Rational>>();
    const put = (name: string, cause: CauseName, value: Rational) =>
      found.set(name, (found.get(name) ?? new Map<CauseName, Rational>()).set(cause, value));
    for (const [i, { name: cause }] of active.entries())
      for (const [name, value] of parts[i]!) put(name, cause, value);
    const rounded = [
      figuresOfScore(before, 'before', view, transition),
      figuresOfScore(after, 'after', view, transition),
    ];
    const exact = [evaluate(0), evaluate((1 << active.length) - 1)];
    for (const name of new Set(rounded.flatMap((each) => [...each.keys()]))) {
      const change = (figures: readonly Figures[]) =>
        (figures[1]!.get(name) ?? Rational.zero).minus(figures[0]!.get(name) ?? Rational.zero);
      put(name, 'rounding', change(rounded).minus(change(exact)));
    }
    return found;
  }
}

interface Group {
  readonly name: CauseName;
  readonly members: readonly Factor[];
}

/** The factors one by one; where there are too many, the kinds of evidence and then of changes of the framework together. */
function groupFactors(present: readonly Factor[]): readonly Group[] {
  let groups: readonly Group[] = present.map((factor) => ({ name: factor, members: [factor] }));
  for (const area of ['evidence', 'framework'] as const) {
    if (groups.length <= mostFactors) return groups;
    const members = present.filter((factor) => factor.startsWith(`${area}/`));
    const at = groups.findIndex(({ name }) => name.startsWith(`${area}/`));
    const rest = groups.filter(({ name }) => !name.startsWith(`${area}/`));
    if (members.length > 1) groups = [...rest.slice(0, at), { name: area, members }, ...rest.slice(at)];
  }
  return groups;
}

function figuresOfScore(
  score: Score,
  side: 'before' | 'after',
  view: AnswerView,
  transition: Transition,
): Figures {
  return figuresOfTree(score[view], score.assessment, (id) => transition.key(side, id));
}

function figuresOfTree(tree: TreeScore, { assignments }: Assessment, keyOf: (id: string) => string): Figures {
  const figures = new Map([['total', tree.total]]);
  for (const [id, { score }] of tree.nodes) {
    figures.set(`node:${keyOf(id)}`, score);
    const lead = assignments.get(id)?.lead;
    if (lead === undefined) continue;
    const name = `department:${lead}`;
    figures.set(name, (figures.get(name) ?? Rational.zero).plus(score));
  }
  for (const { effect, indicator, points } of tree.adjustments.items)
    figures.set(`node:${keyOf(indicator.indicator.id)}`, effect === 'deduction' ? points.negated() : points);
  return figures;
}
