import { showDecimal } from '../../exact/display.ts';
import type { Language, Localized } from '../../model/language.ts';
import type { Amount } from '../../report/report.ts';
import type { ExplainedReview, ReviewExplanation } from '../../report/review-explanation.ts';
import type {
  ClaimReport,
  ReviewComparisonReport,
  ReviewDifference,
  ReviewReport,
  ReviewTotal,
} from '../../report/review-report.ts';
import { answerStatusNames, reviewStageNames } from '../../report/terms.ts';
import { effectNames } from '../../report/worth.ts';
import { type ReviewOutcome, reviewOutcomes } from '../../scoring/review-comparison.ts';
import { grouped, readable, shownDifference, signedText } from './figures.ts';
import { dateText, indicatorsText, pointsText } from './words.ts';

/** What became of a claim. */
export const outcomeNames: Readonly<Record<ReviewOutcome, Localized>> = {
  confirmed: { ko: '인정', en: 'confirmed' },
  cut: { ko: '하향', en: 'cut' },
  raised: { ko: '상향', en: 'raised' },
  'made-applicable': { ko: '해당없음 불인정', en: 'made applicable' },
  'taken-out': { ko: '해당없음 처리', en: 'taken out' },
  'not-reviewed': { ko: '미심사', en: 'not reviewed' },
};

/** The total as one looks at it. */
export const totalNames: Readonly<Record<ReviewTotal['view'], Localized>> = {
  claimed: { ko: '부서가 답한 점수', en: 'claimed' },
  substantiated: { ko: '증빙으로 확인된 점수', en: 'substantiated' },
  reviewed: { ko: '심사에서 인정된 점수', en: 'reviewed' },
  safe: { ko: '안전 점수', en: 'safe' },
};

/** What the safe score is, since nobody else calls it so. */
export function safeNote(language: Language): string {
  return language === 'ko'
    ? '안전 점수는 지표마다 확인된 점수와 심사 점수 가운데 낮은 쪽으로, 심사하지 않은 지표는 확인된 점수로 채점한 총점입니다.'
    : 'The safe score counts the lesser of substantiated and reviewed for each indicator, and where nobody has reviewed it what is substantiated.';
}

const unlistedTexts: Readonly<Record<ReviewReport['unlisted'], Localized>> = {
  substantiated: { ko: '다루지 않은 지표는 확인된 점수', en: 'the rest as substantiated' },
  claimed: { ko: '다루지 않은 지표는 답한 점수', en: 'the rest as claimed' },
  zero: { ko: '다루지 않은 지표는 0점', en: 'the rest as 0' },
};

/** `내부심사 2014. 10. 21. 감사담당관`. */
export function reviewText(
  { stage, reviewer, date }: Pick<ReviewReport, 'stage' | 'reviewer' | 'date'>,
  language: Language,
): string {
  return `${reviewStageNames[stage][language]} ${dateText(date, language)} ${reviewer}`;
}

/** What one review says of an indicator: the award or the answers as reviewed, why, and whether it locks the answer. */
export function explainedReviewText(
  { award, answers, reason, locked, ...review }: ExplainedReview,
  language: Language,
): string {
  const ko = language === 'ko';
  const given = answers.map(({ name, value, status }) => {
    const text = value ?? answerStatusNames[status]?.[language] ?? status;
    return ko ? `인정한 답(${name}) ${text}` : `answer as reviewed (${name}): ${text}`;
  });
  const facts = [
    ...(award === null ? [] : [ko ? `${pointsText(award, language)} 인정` : `awards ${award}`]),
    ...given,
    ...(reason === null ? [] : [reason]),
    ...(locked ? [ko ? '답을 잠금' : 'locks the answer'] : []),
  ];
  return `${reviewText(review, language)}: ${facts.join(', ')}`;
}

/** The reviewed score of an indicator, and what it is where no review finds anything. */
export function reviewedScoreText(
  { score, applies, reviews, unlisted }: ReviewExplanation,
  language: Language,
): string {
  const ko = language === 'ko';
  const points = pointsText(readable(score), language);
  const shown = applies ? points : answerStatusNames['not-applicable']![language];
  const text = ko ? `심사에서 인정된 점수 ${shown}` : `awarded by review: ${shown}`;
  if (reviews.some(({ award, answers }) => award !== null || answers.length > 0)) return text;
  const rest = unlistedTexts[unlisted][language];
  return ko ? `${text} (심사하지 않음, ${rest})` : `${text} (not reviewed; ${rest})`;
}

/** The same with how much it finds and what it says of the rest. */
export function reviewLine(review: ReviewReport, isLast: boolean, language: Language): string {
  const found = indicatorsText(review.indicators, language);
  const rest = isLast ? `, ${unlistedTexts[review.unlisted][language]}` : '';
  return `${reviewText(review, language)}: ${found}${rest}`;
}

/** How many reviews count, and up to which stage. */
export function reviewsTitle({ reviews, stage, language }: ReviewComparisonReport): string {
  const name = stage === null ? '' : reviewStageNames[stage][language];
  if (language === 'ko') return `심사 ${reviews.length}건${name && ` (${name}까지)`}`;
  const count = `${reviews.length} ${reviews.length === 1 ? 'review' : 'reviews'}`;
  return `${count}${name && `, up to the ${name}`}`;
}

/** How many claims stood, over all indicators; that some apply on one side alone only where there are such. */
export function countsText(counts: ClaimReport['counts'], language: Language): string {
  const shown = reviewOutcomes.filter((outcome) => counts[outcome] > 0 || !isOfApplicability(outcome));
  return shown
    .map((outcome) => {
      const name = outcomeNames[outcome][language];
      return language === 'ko' ? `${name} ${counts[outcome]}개` : `${counts[outcome]} ${name}`;
    })
    .join(', ');
}

function isOfApplicability(outcome: ReviewOutcome): boolean {
  return outcome === 'made-applicable' || outcome === 'taken-out';
}

/** A column of a table of departments that counts claims. */
export interface CountColumn {
  readonly head: string;
  readonly count: (counts: ClaimReport['counts']) => number;
  /** Which of them stay longest where the table is too wide. */
  readonly importance: number;
}

/** How many claims stood, as columns; those of what applies on one side alone are one, where there are such. */
export function countColumns({ counts, language }: ReviewComparisonReport): CountColumn[] {
  const own = (outcome: ReviewOutcome, importance: number): CountColumn => ({
    head: outcomeNames[outcome][language],
    count: (each) => each[outcome],
    importance,
  });
  const changed = (each: ClaimReport['counts']) => each['made-applicable'] + each['taken-out'];
  return [
    own('confirmed', 1),
    own('cut', 5),
    own('raised', 4),
    ...(changed(counts) > 0
      ? [{ head: { ko: '적용 변경', en: 'in/out' }[language], count: changed, importance: 3 }]
      : []),
    own('not-reviewed', 2),
  ];
}

/** How many indicators differ, of how many where some are left out. */
export function differencesTitle({ differences, differenceCount, language }: ReviewComparisonReport): string {
  const [count, all] = [differences.length, differenceCount];
  if (language === 'ko')
    return `답한 점수와 심사 점수가 다른 지표 ${count < all ? `${all}개 중 ` : ''}${count}개`;
  const of = count < all ? ` (of ${all})` : '';
  return count === 1
    ? `1 indicator${of} is reviewed otherwise than it is claimed`
    : `${count} indicators${of} are reviewed otherwise than they are claimed`;
}

/** A score of an indicator: what a deduction takes is below nothing, what does not apply has none. */
export function scoreShown(
  { effect }: ReviewDifference,
  amount: Amount,
  applies: boolean,
  language: Language,
): string {
  if (!applies) return answerStatusNames['not-applicable']![language];
  const sign = amount.shown === '0' || effect === null ? '' : effect === 'deduction' ? '-' : '+';
  return `${sign}${grouped(amount.shown)}`;
}

/** By how much the review moves it, of the figures that are shown: `-3`, `+0.5`; empty where only one side has a score. */
export function differenceShown({ claimed, reviewed, effect, applies }: ReviewDifference): string {
  if (!applies.claimed || !applies.reviewed) return '';
  const [from, to] = effect === 'deduction' ? [claimed, reviewed] : [reviewed, claimed];
  return signedText(showDecimal(shownDifference(from.shown, to.shown)));
}

/** How far a total is from the bar: `+5.1`; empty without a bar. */
export function fromBar({ total }: ReviewTotal, { barShown }: ReviewComparisonReport): string {
  return barShown === null ? '' : signedText(showDecimal(shownDifference(total.shown, barShown)));
}

/** Why an indicator counts otherwise: who found it, or that nobody has looked at it. */
export function findingText({ review, reason }: ReviewDifference, language: Language): string {
  if (review === null) return language === 'ko' ? '심사하지 않음' : 'not reviewed';
  const why = reason ?? (language === 'ko' ? '사유 없음' : 'no reason given');
  return `${reviewText(review, language)}: ${why}`;
}

/** Points, or the kind and the most of a bonus or deduction. */
export function pointsOf(
  { points, effect }: ReviewDifference,
  weighted: boolean,
  language: Language,
): string {
  const most = weighted && effect === null ? grouped(points) : pointsText(points, language);
  if (effect === null) return language === 'ko' ? `배점 ${most}` : `of ${most}`;
  const name = effectNames[effect][language];
  return language === 'ko' ? `${name} 지표(최대 ${most})` : `${name} of at most ${most}`;
}

/** The departments whose claims were too high, and those whose were too low, with by how much; empty where there are none. */
export function overUnder({ departments, shared, framework, language }: ReviewComparisonReport): string[] {
  const ko = language === 'ko';
  // weights of different groups do not add up
  const weighted = framework.aggregate === 'weighted';
  const those = (side: 'over' | 'under', outcome: ReviewOutcome) =>
    [...departments, ...(shared === null ? [] : [{ name: sharedName(language), ...shared }])]
      .filter(({ counts }) => counts[outcome] > 0)
      .map(({ name, counts, ...claims }) =>
        named(name, weighted ? null : claims[side].shown, counts[outcome]),
      )
      .join(', ');
  const named = (name: string, points: string | null, count: number) => {
    if (points === null) return ko ? `${name}(지표 ${count}개)` : `${name} (${indicatorsText(count, 'en')})`;
    const text = pointsText(points, language);
    return ko ? `${name} ${text}(지표 ${count}개)` : `${name} by ${text} (${indicatorsText(count, 'en')})`;
  };
  const [over, under] = [those('over', 'cut'), those('under', 'raised')];
  return [
    ...(over === '' ? [] : [ko ? `심사보다 높게 답한 부서: ${over}` : `claimed too much: ${over}`]),
    ...(under === '' ? [] : [ko ? `심사보다 낮게 답한 부서: ${under}` : `claimed too little: ${under}`]),
  ];
}

/** What the row of the indicators that all departments answer is called. */
export function sharedName(language: Language): string {
  return language === 'ko' ? '모든 부서 공통' : 'every department';
}

/** A row of how far claims stood up: a department's name, what it claimed and was awarded, the share, and the counts of `columns`. */
export function claimRow(
  name: string,
  { claimed, reviewed, percent, counts }: ClaimReport,
  columns: readonly CountColumn[],
): string[] {
  return [
    name,
    grouped(claimed.shown),
    grouped(reviewed.shown),
    percent === null ? '-' : `${percent}%`,
    ...columns.map(({ count }) => String(count(counts))),
  ];
}
