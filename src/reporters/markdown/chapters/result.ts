import { showDecimal } from '../../../exact/display.ts';
import type { Report } from '../../../report/report.ts';
import { silentDeductionText } from '../../wording/adjustments.ts';
import { distanceText, koreanDistance } from '../../wording/distance.ts';
import { grouped, leavesOf, nodesAt, shownDifference } from '../../wording/figures.ts';
import { lowerFirst, pointsText } from '../../wording/words.ts';
import { adjustmentBlock } from '../adjustments.ts';
import { blocks, heading, item, list, paragraph, table } from '../blocks.ts';
import { cutFootnote } from '../footnotes.ts';
import { nodeTable } from '../nodes.ts';
import { bandText, conditionTable, coverageText, scalingText } from '../verdict.ts';
import { chapterHeading } from './chapter.ts';

/** The chapter of the verdict and the scores behind it. */
export function resultChapter(report: Report, number: number): string {
  const sections = [
    overall(report),
    ...levelSections(report),
    adjustments(report),
    notApplicable(report),
    partlyNotApplicable(report),
  ].filter((section) => section !== undefined);
  return blocks(
    chapterHeading(number, { ko: '진단 결과', en: 'Results' }, report.language),
    ...sections.map(({ title, body }, i) => blocks(heading(3, title, i + 1), body)),
    cutFootnote(report),
  );
}

interface Section {
  readonly title: string;
  readonly body: string;
}

function adjustments(report: Report): Section | undefined {
  const body = adjustmentBlock(report);
  const title = report.language === 'ko' ? '가점·감점' : 'Bonuses and deductions';
  return body === '' ? undefined : { title, body };
}

function overall(report: Report): Section {
  const { framework, verdict, language } = report;
  const ko = language === 'ko';
  const lines = [
    verdictSentence(report),
    ...(framework.evidenceRequired ? [substantiatedSentence(report)] : []),
    ...(report.total.reviewed ? [reviewedSentence(report, report.total.reviewed.shown)] : []),
    ...(verdict.band || verdict.next ? [bandText(report)] : []),
    coverageText(report),
    ...(silentDeductionText(report) === '' ? [] : [silentDeductionText(report)]),
  ];
  const conditions = conditionTable(report);
  const lead = ko ? '합격선 외 조건:' : 'Conditions beside the bar:';
  const body = blocks(list(lines.map((line) => item(line))), conditions && paragraph(lead), conditions);
  return { title: ko ? '종합 결과' : 'Overall', body };
}

/** The verdict in one sentence. */
function verdictSentence(report: Report): string {
  return report.language === 'ko' ? koreanVerdict(report) : englishVerdict(report);
}

function koreanVerdict({ total, verdict, language }: Report): string {
  const start = `총점은 ${pointsText(total.claimed.shown, language)}(만점 ${pointsText(total.points, language)})`;
  if (verdict.passed === null) return `${start}이며, 평가체계에 합격 기준이 없어 판정하지 않음`;
  const failed = failedConditions(verdict);
  const distance =
    total.barShown === null
      ? '이며'
      : `으로 ${koreanDistance(total.claimed.shown, total.barShown, failed > 0 ? 'but' : 'so')}`;
  const conditions =
    failed > 0 ? ` 조건 ${failed}건을 충족하지 못하여` : total.barShown === null ? ' 조건을 모두 갖추어' : '';
  return `${start}${distance}${conditions} ${verdict.passed ? '합격 기준을 충족함' : '합격 기준에 미달함'}`;
}

function englishVerdict({ total, verdict, language }: Report): string {
  const start = `The total is ${grouped(total.claimed.shown)} of ${pointsText(total.points, language)}`;
  if (verdict.passed === null) return `${start}; the framework sets no bar, so there is no verdict.`;
  const failed = failedConditions(verdict);
  const distance =
    total.barShown === null ? '' : `, ${distanceText(total.claimed.shown, total.barShown, language)}`;
  const conditions =
    failed === 0 ? '' : `, with ${failed} ${failed === 1 ? 'condition' : 'conditions'} not met`;
  return `${start}${distance}${conditions}: ${verdict.passed ? 'passed' : 'not passed'}.`;
}

function failedConditions({ conditions }: Report['verdict']): number {
  return conditions.filter(({ passed }) => !passed).length;
}

/** What of the total evidence bears out, and what follows from it. */
function substantiatedSentence({ total, verdict, language }: Report): string {
  const ko = language === 'ko';
  const proven = pointsText(total.substantiated.shown, language);
  if (total.claimed.exact === total.substantiated.exact) {
    return ko
      ? `확인 점수(증빙으로 확인된 점수)도 ${proven}으로 총점과 같음`
      : `Substantiated by evidence: ${proven}, the whole of the total.`;
  }
  const open = pointsText(
    showDecimal(shownDifference(total.claimed.shown, total.substantiated.shown)),
    language,
  );
  const distance =
    total.barShown === null ? '' : distanceText(total.substantiated.shown, total.barShown, language);
  const falls = verdict.passed === true && verdict.substantiated.passed === false;
  if (ko) {
    const remark = falls
      ? `증빙이 미비한 ${open}을 보완하지 않으면 합격 기준에 미달함`
      : `증빙이 미비한 점수는 ${open}임`;
    return `확인 점수(증빙으로 확인된 점수)는 ${proven}${distance && `으로 ${distance}`}${distance ? '. ' : '이며, '}${remark}`;
  }
  const remark = falls ? ' Unless the evidence is put right, the institution does not pass.' : '';
  const lack = open.endsWith(' point') ? 'lacks' : 'lack';
  return `Substantiated by evidence: ${proven}${distance && `, ${distance}`}; ${open} ${lack} evidence that counts.${remark}`;
}

/** What reviewers award, and what follows from it. */
function reviewedSentence({ total, verdict, language }: Report, shown: string): string {
  const ko = language === 'ko';
  const points = pointsText(shown, language);
  const distance = total.barShown === null ? '' : distanceText(shown, total.barShown, language);
  const falls = verdict.passed === true && verdict.reviewed!.passed === false;
  if (ko) {
    const start = `심사 점수(심사에서 인정된 점수)는 ${points}`;
    const remark = falls ? '심사 결과로는 합격 기준에 미달함' : '';
    if (distance === '') return remark === '' ? `${start}임` : `${start}이며, ${remark}`;
    return `${start}으로 ${distance}${remark && `. ${remark}`}`;
  }
  const remark = falls ? ' By the reviews, the institution does not pass.' : '';
  return `Awarded by review: ${points}${distance && `, ${distance}`}.${remark}`;
}

/** A section for each level above the indicators. */
function levelSections(report: Report): Section[] {
  const { framework, tree, language } = report;
  return framework.levels.slice(0, -1).flatMap(({ id, title }, i) => {
    const nodes = nodesAt(id, tree);
    if (nodes.length === 0) return [];
    const name = language === 'ko' ? `${title}별 결과` : `Results by ${lowerFirst(title)}`;
    return [
      {
        title: name,
        body: blocks(
          nodeTable(nodes, report, { levels: false, total: true }),
          i === 0 ? scaling(report) : '',
        ),
      },
    ];
  });
}

function scaling(report: Report): string {
  const text = scalingText(report);
  if (text === '') return '';
  return paragraph(report.language === 'ko' ? `※ ${text}` : `Note: ${lowerFirst(text)}`);
}

/** The indicators that were taken out, why, and what they are worth. */
function notApplicable({ notApplicable: all, tree, language }: Report): Section | undefined {
  const leaves = leavesOf(tree);
  const answers = all.filter(({ indicator }) => leaves.get(indicator)?.status === 'not-applicable');
  if (answers.length === 0) return undefined;
  const ko = language === 'ko';
  const body = table(
    [
      { head: ko ? '지표' : 'Indicator' },
      { head: ko ? '배점' : 'Points', align: 'right' },
      { head: ko ? '부서' : 'Department' },
      { head: ko ? '사유' : 'Reason' },
      { head: ko ? '승인' : 'Approved by' },
    ],
    answers.map(({ indicator, title, points, departmentName, reason, approvedBy }) => [
      `${indicator} ${title}`,
      grouped(points),
      departmentName,
      reason,
      approvedBy ?? '-',
    ]),
  );
  return { title: ko ? '해당없음 지표' : 'Indicators not applicable', body };
}

/** The departments to which an indicator that counts does not apply: no points are taken out for them. */
function partlyNotApplicable({ notApplicable: all, tree, language }: Report): Section | undefined {
  const leaves = leavesOf(tree);
  const answers = all.filter(({ indicator }) => leaves.get(indicator)?.status !== 'not-applicable');
  if (answers.length === 0) return undefined;
  const ko = language === 'ko';
  const heads = ko ? ['지표', '부서', '사유', '승인'] : ['Indicator', 'Department', 'Reason', 'Approved by'];
  const body = table(
    heads.map((head) => ({ head })),
    answers.map(({ indicator, title, departmentName, reason, approvedBy }) => [
      `${indicator} ${title}`,
      departmentName,
      reason,
      approvedBy ?? '-',
    ]),
  );
  return { title: ko ? '일부 부서 해당없음' : 'Not applicable to some departments', body };
}
