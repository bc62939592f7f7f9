import type { Assessment } from '../model/assessment.ts';
import { scoreTree, type TreeScore } from './aggregate.ts';
import { type DepartmentScore, scoreDepartments } from './departments.ts';
import { findGaps, type Gap } from './gaps.ts';
import { givenReviews } from './review-drafts.ts';
import { judgeVerdict, type Verdict } from './verdict.ts';

/** How many indicators have been answered by all who must answer them. */
export interface Coverage {
  readonly answered: number;
  readonly applicable: number;
  readonly total: number;
}

/** An assessment with everything that its answers amount to. */
export interface Score {
  readonly assessment: Assessment;
  readonly claimed: TreeScore;
  readonly substantiated: TreeScore;
  /** What reviewers award; absent where none has given anything but a draft. */
  readonly reviewed?: TreeScore;
  readonly verdict: {
    readonly claimed: Verdict;
    readonly substantiated: Verdict;
    /** Present with `reviewed`. */
    readonly reviewed?: Verdict;
  };
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  readonly departments: readonly DepartmentScore[];
}

/** Scores an assessment, exactly. */
export function score(assessment: Assessment): Score {
  const claimed = scoreTree(assessment, 'claimed');
  const substantiated = scoreTree(assessment, 'substantiated');
  const reviewed = givenReviews(assessment).length > 0 ? scoreTree(assessment, 'reviewed') : undefined;
  return {
    assessment,
    claimed,
    substantiated,
    ...(reviewed && { reviewed }),
    verdict: {
      claimed: judgeVerdict(assessment, claimed),
      substantiated: judgeVerdict(assessment, substantiated),
      ...(reviewed && { reviewed: judgeVerdict(assessment, reviewed) }),
    },
    coverage: coverageOf(assessment, claimed),
    gaps: findGaps(assessment, claimed, substantiated),
    departments: scoreDepartments(assessment, claimed, substantiated, reviewed),
  };
}

function coverageOf(assessment: Assessment, tree: TreeScore): Coverage {
  // bonuses and deductions are no part of what must be answered
  const leaves = [...assessment.framework.indicators.values()]
    .filter(({ effect }) => effect === undefined)
    .map(({ id }) => tree.nodes.get(id)!);
  const applicable = leaves.filter(({ notApplicable }) => !notApplicable);
  const answered = applicable.filter(({ indicator }) =>
    indicator!.parts.every(({ answer }) => answer.status !== 'unanswered'),
  );
  return { answered: answered.length, applicable: applicable.length, total: leaves.length };
}
