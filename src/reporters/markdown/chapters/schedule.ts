import { showDecimal } from '../../../exact/display.ts';
import type { Report } from '../../../report/report.ts';
import { item } from '../blocks.ts';
import { shownDifference } from '../figures.ts';
import { dateText, deadlineText, indicatorsText, pointsText } from '../words.ts';

/** The next steps up to the deadline of the cycle. No date appears that is not in the files. */
export function scheduleItems(report: Report): string[] {
  const { assessment, language } = report;
  const ko = language === 'ko';
  const { submitBy, on } = assessment;
  const steps = stepsOf(report);
  if (submitBy !== null && submitBy.slice(0, 10) < on) {
    const deadline = deadlineText(submitBy, language);
    const past = ko
      ? `제출기한(${deadline})이 지났으므로 아래 사항은 다음 회차에 대비하여 추진`
      : `The deadline (${deadline}) has passed: what follows prepares the next cycle`;
    return [item(past), ...steps.map((step) => item(step, 1))];
  }
  const due = submitBy === null ? '' : deadlineText(submitBy, language);
  const submit = ko
    ? `${due && `${due}까지 `}자율진단 결과 제출`
    : `submission of the self-assessment${due && ` by ${due}`}`;
  const before = ko ? (due ? `${due} 제출기한 전` : '제출 전') : 'Before submission';
  const first = steps.length === 0 ? [] : [item(before), ...steps.map((step) => item(step, 1))];
  return [...first, item(ko ? submit : submit.charAt(0).toUpperCase() + submit.slice(1))];
}

function stepsOf(report: Report): string[] {
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
        : `answer the ${indicatorsText(open, language).replace(' ', ' open ')}`,
    );
  if (unproven > 0) steps.push(evidenceStep(unproven, report));
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
        : `meet the ${failed === 1 ? 'condition' : `${failed} conditions`} not met`,
    );
  return steps;
}

function evidenceStep(count: number, { assessment, language }: Report): string {
  const end = assessment.window && dateText(assessment.window.to, language);
  if (language === 'ko')
    return `증빙이 미비한 지표 ${count}개의 증빙 보완${end ? `(${end} 이전 결재분만 인정)`.replace('이전', '까지의') : ''}`;
  return `put right the evidence of ${indicatorsText(count, language)}${end ? ` (only what was approved by ${end} counts)` : ''}`;
}
