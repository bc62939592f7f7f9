import { showDecimal } from '../../../exact/display.ts';
import type { Report } from '../../../report/report.ts';
import { shownDifference } from '../../wording/figures.ts';
import { dateText, deadlineText, indicatorsText, pointsText } from '../../wording/words.ts';
import { item } from '../blocks.ts';

/** The next steps up to the deadline of the cycle. No date appears that is not in the files. */
export function scheduleItems(report: Report): string[] {
  const { assessment, language } = report;
  const ko = language === 'ko';
  const { submitBy, on } = assessment;
  const deadline = submitBy === null ? '' : deadlineText(submitBy, language);
  const isPast = submitBy !== null && submitBy.slice(0, 10) < on;
  const steps = stepsOf(report, isPast).map((step) => item(step, 1));
  if (isPast) {
    const past = ko ? `제출기한 경과: ${deadline}` : `The deadline has passed: ${deadline}`;
    const next = ko ? '. 아래 사항은 다음 회차에 대비하여 추진' : '. What follows prepares the next cycle';
    return [item(steps.length === 0 ? past : `${past}${next}`), ...steps];
  }
  const before = steps.length === 0 ? [] : [item(ko ? '제출 전' : 'Before submission'), ...steps];
  const submission = ko
    ? `자율진단 결과 제출${deadline && `: ${deadline}까지`}`
    : `Submission of the self-assessment${deadline && `: by ${deadline}`}`;
  return [...before, item(submission)];
}

function stepsOf(report: Report, isPast: boolean): string[] {
  const { coverage, gaps, total, verdict, language } = report;
  const ko = language === 'ko';
  const open = coverage.applicable - coverage.answered;
  const unproven = gaps.filter(({ atRisk }) => atRisk !== '0').length;
  const short = total.barShown === null ? undefined : shownDifference(total.barShown, total.claimed.shown);
  const failed = verdict.conditions.filter(({ passed }) => !passed).length;
  const steps: string[] = [];
  if (open > 0)
    steps.push(
      ko
        ? `미작성 지표 ${open}개의 답변 작성`
        : `answer ${open} unanswered ${open === 1 ? 'indicator' : 'indicators'}`,
    );
  if (unproven > 0) steps.push(evidenceStep(unproven, isPast, report));
  if (short !== undefined && !short.isZero && !short.isNegative) {
    const points = pointsText(showDecimal(short), language);
    steps.push(
      ko
        ? `합격선까지 부족한 ${points} 확보(Ⅲ의 미흡지표 보완)`
        : `gain the ${points} missing to the bar from the shortfalls of chapter 3`,
    );
  }
  if (failed > 0)
    steps.push(
      ko
        ? `충족하지 못한 조건 ${failed}건 해소`
        : `meet the ${failed === 1 ? 'condition that is' : `${failed} conditions that are`} not met`,
    );
  return steps;
}

/** After the deadline the window of this cycle says nothing of the next. */
function evidenceStep(count: number, isPast: boolean, { assessment, language }: Report): string {
  const end = !isPast && assessment.window && dateText(assessment.window.to, language);
  if (language === 'ko')
    return `증빙이 미비한 지표 ${count}개의 증빙 보완${end ? `(${end}까지 결재된 것만 인정)` : ''}`;
  return `put right the evidence of ${indicatorsText(count, language)}${end ? ` (only what was approved by ${end} counts)` : ''}`;
}
