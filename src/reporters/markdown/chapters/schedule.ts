import { showDecimal } from '../../../exact/display.ts';
import type { DocumentReport } from '../../../report/document.ts';
import type { Report } from '../../../report/report.ts';
import type { StatusReport } from '../../../report/status-report.ts';
import { actionStatusNames } from '../../wording/actions.ts';
import { shownDifference } from '../../wording/figures.ts';
import { heldCertificateTexts } from '../../wording/held-certificate.ts';
import { stepText } from '../../wording/status-steps.ts';
import { dateText, deadlineText, indicatorsText, pointsText } from '../../wording/words.ts';
import { blocks, item, list, paragraph, table } from '../blocks.ts';
import { chapterHeading, chapterNumber } from './chapter.ts';

/**
 * The chapter of the next steps up to the deadline of the cycle, of the steps of its procedure that have dates, of the actions that are due, and
 * of the certificate that is held. No date appears that is not in the files or follows from them. `shortfalls` is the number of the chapter that names them.
 */
export function scheduleChapter(report: DocumentReport, number: number, shortfalls: number): string {
  const { status, language } = report;
  const procedure = procedureTable(status);
  const actions = actionTable(report);
  const certificate = heldCertificateTexts(status).map((text) => item(text));
  return blocks(
    chapterHeading(number, { ko: '추진일정', en: 'Schedule' }, language),
    list(scheduleItems(report, shortfalls)),
    ...(procedure === '' ? [] : [paragraph(language === 'ko' ? '□ 절차' : 'Procedure'), procedure]),
    ...(actions === '' ? [] : [paragraph(language === 'ko' ? '□ 조치 완료 예정' : 'Actions due'), actions]),
    ...(certificate.length === 0
      ? []
      : [paragraph(language === 'ko' ? '□ 인증서' : 'Certificate'), list(certificate)]),
  );
}

/** The procedure as a table; empty where nothing is known of it but the deadline, which stands above. */
function procedureTable(status: StatusReport): string {
  const { procedure, language } = status;
  const isDated = procedure.some(
    ({ ends, due, done, doneLater }) =>
      (due !== null && ends !== 'submit-by') || done !== null || doneLater !== null,
  );
  if (!isDated) return '';
  const ko = language === 'ko';
  return table(
    [{ head: ko ? '단계' : 'Step' }, { head: ko ? '상태' : 'State' }],
    procedure.map((step) => [step.title, stepText(step, status)]),
  );
}

/** The actions that have a date, by date; empty where none has. */
function actionTable({ dueActions, language }: DocumentReport): string {
  if (dueActions.length === 0) return '';
  const ko = language === 'ko';
  const heads = ko ? ['완료 예정일', '조치', '추진부서', '상태'] : ['Due', 'Action', 'Department', 'Status'];
  return table(
    heads.map((head) => ({ head })),
    dueActions.map((action) => [
      dateText(action.due!, language),
      action.title,
      action.ownerName,
      [
        actionStatusNames[action.status][language],
        ...(action.overdue ? [ko ? '기한 경과' : 'overdue'] : []),
      ].join(', '),
    ]),
  );
}

function scheduleItems(report: Report, shortfalls: number): string[] {
  const { assessment, language } = report;
  const ko = language === 'ko';
  const { submitBy, on } = assessment;
  const deadline = submitBy === null ? '' : deadlineText(submitBy, language);
  const isPast = submitBy !== null && submitBy.slice(0, 10) < on;
  const steps = stepsOf(report, isPast, shortfalls).map((step) => item(step, 1));
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

function stepsOf(report: Report, isPast: boolean, shortfalls: number): string[] {
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
    const chapter = chapterNumber(shortfalls, language);
    steps.push(
      ko
        ? `합격선까지 부족한 ${points} 확보(${chapter}의 미흡지표 보완)`
        : `gain the ${points} missing to the bar from the shortfalls of chapter ${chapter}`,
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
