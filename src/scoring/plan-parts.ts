import { Rational } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import { effortBetween, effortOf } from './effort.ts';
import { type AnswerView, type IndicatorScore, type PartScore, scoreIndicator } from './indicator.ts';
import type { PlanView } from './plan-offers.ts';
import { type Present, risesOf } from './plan-rises.ts';
import { unlistedOf } from './reviewed.ts';
import type { Supposed } from './suppose.ts';

/** What one department can answer, in a view. */
export interface PartRises {
  readonly answer: DepartmentAnswer;
  /** The share that it earns now. */
  readonly now: Rational;
  readonly ways: readonly PartWay[];
}

/** One way to raise what one department earns. */
export interface PartWay {
  readonly share: Rational;
  readonly effort: Rational;
  readonly supposed: Supposed;
}

/** How an answer counts that no review speaks of; in the other views every answer counts so. */
export function answerViewOf(view: PlanView, assessment: Assessment): AnswerView {
  if (view !== 'reviewed') return view;
  return unlistedOf(assessment) === 'claimed' ? 'claimed' : 'substantiated';
}

/**
 * What each department can answer to which an indicator applies. In a review an answer of which less was found than is claimed is first to be
 * found again as it is claimed; only then there is more.
 */
export function partsOf(leaf: IndicatorScore, assessment: Assessment, view: PlanView): PartRises[] {
  const { indicator } = leaf;
  const counted = answerViewOf(view, assessment);
  const claims = view === 'reviewed' ? scoreIndicator(indicator, assessment, 'claimed').parts : leaf.parts;
  return leaf.parts
    .filter(({ answer }) => answer.status !== 'not-applicable')
    .map((part): PartRises => {
      const claim = claims.find(({ answer }) => answer.department === part.answer.department)!;
      const lacksProof = counted === 'substantiated' && isClaimed(part) && !part.substantiated;
      const now = isClaimed(part) && !lacksProof ? part.share : Rational.zero;
      const isLost = part !== claim && isClaimed(claim) && part.answer !== claim.answer;
      if (isLost && now.isLessThan(claim.share)) {
        const again = effortBetween(indicator.rule, indicator.points, now, claim.share);
        const found = { share: claim.share, effort: again, supposed: 'found' as const };
        const beyond = raised(presentOf(claim), true);
        return {
          answer: part.answer,
          now,
          ways: [found, ...beyond.map((way) => ({ ...way, effort: way.effort.plus(again) }))],
        };
      }
      const proof = { share: part.share, effort: effortOf('evidence', 1), supposed: 'evidence' as const };
      const like = isClaimed(claim) && !isClaimed(part) ? { like: claim.answer.value } : {};
      return {
        answer: part.answer,
        now,
        ways: [
          ...(lacksProof && !part.share.isZero ? [proof] : []),
          ...raised({ ...presentOf(part), ...like }, counted !== 'claimed' || part.answer !== claim.answer),
        ],
      };
    });

  function raised(present: Present, proven: boolean): PartWay[] {
    return risesOf(indicator, present, assessment.references).map(({ value, ...rise }) => ({
      ...rise,
      supposed: { value, proven },
    }));
  }
}

/** Whether a department answered with a value. */
export function isClaimed({ answer }: PartScore): boolean {
  return answer.status === 'answered';
}

function presentOf(part: PartScore): Present {
  return isClaimed(part) ? { share: part.share, value: part.answer.value } : { share: Rational.zero };
}
