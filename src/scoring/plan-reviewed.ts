import { greatest, least, Rational, sum } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import { effortBetween } from './effort.ts';
import { type IndicatorScore, type PartScore, scoreIndicator } from './indicator.ts';
import type { Way } from './plan-offers.ts';
import { answerViewOf, isClaimed } from './plan-parts.ts';
import { type Rise, risesOf } from './plan-rises.ts';
import { raiseSum } from './plan-sum.ts';
import type { Supposed } from './suppose.ts';

/**
 * The ways to raise an award: first the reviewers find again what is claimed, where that is more than they awarded; then the departments
 * answer more than they claim. An award over no points counts nothing, so nothing raises it.
 */
export function awardWays(leaf: IndicatorScore, assessment: Assessment): Way[] {
  const { indicator, share: now } = leaf;
  const { rule, points, answeredBy, combine } = indicator;
  if (points.isZero) return [];
  const claim = scoreIndicator(indicator, assessment, 'claimed');
  const applying = claim.parts.filter(({ answer }) => answer.status !== 'not-applicable');
  const acting = applying.length > 0 ? applying : claim.parts;
  const isLost = !claim.notApplicable && now.isLessThan(claim.share);
  const isAdded = answeredBy === 'each' && combine === 'sum';
  const isAny = answeredBy === 'each' && combine === 'any';
  const again = foundAgain();
  const reached = greatest(now, again?.share ?? now);
  const beyond = isAdded ? added() : isAny ? acting.flatMap(byOne) : together();
  return [
    ...(again ? [again] : []),
    ...beyond
      .filter(({ share }) => reached.isLessThan(share))
      .map(({ share, effort, answers }) => ({
        share,
        effort: again ? again.effort.plus(effort) : effort,
        answers: new Map([...(again?.answers ?? []), ...answers]),
      })),
  ];

  /** Every department that claims more than was found has it found again; where any will do or figures are added up, once. */
  function foundAgain(): Way | undefined {
    if (!isLost) return undefined;
    const once = effortBetween(rule, points, now, claim.share);
    const lost = acting.filter((part) => isClaimed(part) && (isAdded || now.isLessThan(part.share)));
    const best = lost.filter(({ share }) => share.equals(claim.share)).slice(0, 1);
    const who = isAny ? best : lost;
    const times = Rational.of(isAdded ? 1 : who.length);
    const answers = who.map(({ answer }): [string, Supposed] => [answer.department, 'found']);
    return { share: claim.share, effort: once.times(times), answers: new Map(answers) };
  }

  function added(): Way[] {
    const ways = raiseSum(claim, assessment, 'claimed', () => true);
    return ways.map((way) => ({
      ...way,
      effort: isLost ? way.effort : effortBetween(rule, points, now, way.share),
      answers: new Map([...way.answers].map(([department, supposed]) => [department, proven(supposed)])),
    }));
  }

  function byOne(part: PartScore): Way[] {
    return risesFrom(part).map((rise) => ({
      share: rise.share,
      effort: rise.effort,
      answers: new Map([[part.answer.department, made(rise)]]),
    }));
  }

  /** To each share that some department can come to: all that are below it. */
  function together(): Way[] {
    const parts = acting.map((part) => ({ part, base: baseOf(part), rises: risesFrom(part) }));
    const shares = parts.flatMap(({ rises }) => rises.map(({ share }) => share));
    const wanted = new Map(shares.map((share) => [share.toString(), share]));
    return [...wanted.values()].flatMap((share): Way[] => {
      const below = parts.filter(({ base }) => base.isLessThan(share));
      const taken = new Map(
        below.map(({ part, rises }) => [part, rises.find((rise) => rise.share.isAtLeast(share))]),
      );
      const chosen = [...taken].flatMap(([part, rise]) => (rise ? [{ part, rise }] : []));
      if (chosen.length < below.length) return [];
      const earned = parts.map(({ part, base }) => taken.get(part)?.share ?? base);
      return [
        {
          share:
            combine === 'mean' ? sum(earned).dividedBy(Rational.of(earned.length)) : earned.reduce(least),
          effort: sum(chosen.map(({ rise }) => rise.effort)),
          answers: new Map(chosen.map(({ part, rise }) => [part.answer.department, made(rise)])),
        },
      ];
    });
  }

  /** What a department is taken to earn before it raises its answer: an award above what is claimed is not undone. */
  function baseOf(part: PartScore): Rational {
    const own = isClaimed(part) ? part.share : Rational.zero;
    return isLost ? own : greatest(own, now);
  }

  /** From the least share to the greatest, each with more effort than those before it. */
  function risesFrom(part: PartScore): Rise[] {
    const share = baseOf(part);
    const { value } = part.answer;
    const own = !isClaimed(part) ? {} : share.equals(part.share) ? { value } : { like: value };
    return risesOf(indicator, { share, ...own }, assessment.references);
  }
}

/**
 * The ways to raise a sum of which a review speaks, or none of it: evidence alone; or what is claimed is found again as a whole, and then all
 * points; or, where nothing claimed is lost, all points by a figure of which no review speaks.
 */
export function reviewedSumWays(
  leaf: IndicatorScore,
  assessment: Assessment,
  mayAct: (department: string) => boolean,
): Way[] {
  const { indicator, parts, share: now } = leaf;
  const { rule, points } = indicator;
  const own = new Map(
    assessment.assignments.get(indicator.id)!.answers.map((answer) => [answer.department, answer]),
  );
  const isOther = ({ answer }: PartScore) => own.get(answer.department) !== answer;
  const isAnswered = ({ answer }: PartScore) =>
    answer.status !== 'not-applicable' && own.get(answer.department)!.status === 'answered';
  const counted = answerViewOf('reviewed', assessment);
  const seen = withAnswers(
    assessment,
    leaf,
    parts.map(({ answer }) => answer),
  );
  const others = new Set(parts.filter(isOther).map(({ answer }) => answer.department));
  const free = raiseSum(leaf, seen, counted, (department) => mayAct(department) && !others.has(department));
  const claimed = withAnswers(
    assessment,
    leaf,
    parts.map((part) => (isAnswered(part) ? own.get(part.answer.department)! : part.answer)),
  );
  const claim = scoreIndicator(indicator, claimed, 'claimed');
  if (others.size === 0 || !now.isLessThan(claim.share)) return free;
  const proofs = free.filter(({ answers }) => [...answers.values()].every((each) => each === 'evidence'));
  const lost = parts.filter(isAnswered).map(({ answer }) => answer.department);
  if (!lost.every(mayAct)) return proofs;
  const effort = effortBetween(rule, points, now, claim.share);
  const answers = new Map(lost.map((department): [string, Supposed] => [department, 'found']));
  const beyond = raiseSum(claim, claimed, 'claimed', mayAct).map((way) => ({
    ...way,
    effort: way.effort.plus(effort),
    answers: new Map([...answers, ...[...way.answers].map(([id, each]) => [id, proven(each)] as const)]),
  }));
  return [...proofs, { share: claim.share, effort, answers }, ...beyond];
}

function withAnswers(
  assessment: Assessment,
  { indicator: { id } }: IndicatorScore,
  answers: readonly DepartmentAnswer[],
): Assessment {
  const assignment = { ...assessment.assignments.get(id)!, answers };
  return { ...assessment, assignments: new Map(assessment.assignments).set(id, assignment) };
}

function made({ value }: Rise): Supposed {
  return { value, proven: true };
}

function proven(supposed: Supposed): Supposed {
  return typeof supposed === 'string' ? supposed : { ...supposed, proven: true };
}
