import { Rational } from '../exact/rational.ts';
import type { GateCondition } from '../model/files.ts';
import type { TreeNode } from '../model/framework.ts';
import { compareBaseline, grownEntries } from './baseline.ts';
import { counted, judgeFresh } from './gate-lists.ts';
import {
  type GateBase,
  type GateResult,
  type GateState,
  type GateSubject,
  type GateUnit,
  judged,
  notJudged,
  type Outcome,
} from './gate-outcome.ts';
import { isUnanswered } from './gate-shortfalls.ts';
import type { Score } from './score.ts';

type Of<K extends GateCondition['kind']> = Extract<GateCondition, { kind: K }>;
type Readable = Exclude<GateBase, { readonly fault: true }>;

/** No score is lower than at the base by more than the tolerance: the total, or each department or group that the base has. */
export function judgeNoDrop(condition: Of<'no-drop'>, { score, base }: GateState): Outcome[] {
  if (base === undefined) return [notJudged({ kind: 'no-base' })];
  if ('fault' in base) return [notJudged({ kind: 'base-fault' })];
  if (isUnanswered(score)) return [notJudged({ kind: 'unanswered' })];
  const { score: view = 'claimed', of, tolerance = Rational.zero } = condition;
  const pairs = pairsOf(of, view, score, base);
  if (pairs.length === 0) return [notJudged({ kind: 'nothing-to-compare' })];
  return pairs.map(({ before, after, subject, unit }) =>
    judged(
      {
        unit,
        limit: 'at-least',
        expected: before.minus(tolerance),
        actual: after ?? Rational.zero,
      },
      {
        ...(subject && { subject }),
        note: after === undefined ? { kind: 'withdrawn' } : { kind: 'dropped', before, tolerance },
      },
    ),
  );
}

interface Pair {
  readonly before: Rational;
  /** Absent for what the change withdraws. */
  readonly after?: Rational;
  readonly subject?: GateSubject;
  readonly unit: GateUnit;
}

/** What there was something to score of at the base, with what became of it. */
function pairsOf(of: string, view: 'claimed' | 'substantiated', score: Score, base: Readable): Pair[] {
  if (of === 'total') {
    if (base.score.claimed.applicable.isZero) return [];
    return [{ before: base.score[view].total, after: score[view].total, unit: 'points' }];
  }
  if (of === 'department') return departmentPairs(view, score, base);
  return [...base.lineage.before.values()]
    .filter(({ node }) => isAt(of, node, base))
    .filter(({ node }) => !base.score.claimed.nodes.get(node.id)!.applicable.isZero)
    .map(({ node }) => {
      const id = base.lineage.forward.get(node.id);
      const now = id === undefined ? undefined : score[view].nodes.get(id);
      return {
        before: base.score[view].nodes.get(node.id)!.score,
        ...(now && { after: now.score }),
        subject: { node: now?.node ?? node },
        unit: 'own',
      };
    });
}

/** A group counts where it stands now; one that is withdrawn where it stood. */
function isAt(level: string, node: TreeNode, { lineage }: Readable): boolean {
  if (node.kind !== 'group') return false;
  const id = lineage.forward.get(node.id);
  return (id === undefined ? node : lineage.after.get(id)!.node).level === level;
}

function departmentPairs(view: 'claimed' | 'substantiated', score: Score, base: Readable): Pair[] {
  return base.score.departments
    .filter(({ points }) => !points.isZero)
    .map((former) => {
      const now = score.departments.find(({ department }) => department.id === former.department.id);
      return {
        before: former[view],
        ...(now && { after: now[view] }),
        subject: { department: now?.department ?? former.department },
        unit: 'own',
      };
    });
}

/** The framework is that of the base. */
export function judgeFrameworkUnchanged(
  _condition: Of<'framework-unchanged'>,
  { base }: GateState,
): Outcome[] {
  if (base === undefined) return [notJudged({ kind: 'no-base' })];
  if ('fault' in base) return [notJudged({ kind: 'base-fault' })];
  return [{ judged: true, passed: base.frameworkSame }];
}

/** What a check asks for by itself where there is a baseline: no gap that it does not know, and not more in it than at the base. */
export function judgeBaseline(state: GateState): GateResult[] {
  const { baseline, base, score } = state;
  if (baseline === undefined) return [];
  const { fresh } = compareBaseline(baseline, score);
  const results = [result('baseline-new', judgeFresh(fresh, state))];
  if (base === undefined) return results;
  if ('fault' in base) return [...results, result('baseline-grown', notJudged({ kind: 'base-fault' }))];
  if (base.baseline === undefined) return results;
  const grown = grownEntries(baseline, base.baseline, score, base.lineage);
  const ids = [...new Set(grown)];
  const note: Pick<Outcome, 'note'> = ids.length > 0 ? { note: { kind: 'grown', ids } } : {};
  const figures = counted('entries', 'at-most', 0, grown.length);
  return [...results, result('baseline-grown', judged(figures, note))];
}

function result(kind: GateResult['kind'], outcome: Outcome): GateResult {
  return { kind, severity: 'error', asked: 'here', ...outcome };
}
