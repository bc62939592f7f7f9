import { decimalPlaces, parseDecimal } from '../../../exact/decimal.ts';
import { machineDecimal, showDecimal } from '../../../exact/display.ts';
import { Rational, sum } from '../../../exact/rational.ts';
import type { Report } from '../../../report/report.ts';
import { gapStateNames } from '../../terms.ts';
import { exactOf, grouped, leavesOf } from '../../wording/figures.ts';
import { blocks, heading, item, list, paragraph, table } from '../blocks.ts';
import { departmentRemark, departmentTable } from '../departments.ts';

/** The annex: every indicator, every department, and how the figures were computed. */
export function annexChapter(report: Report): string {
  const ko = report.language === 'ko';
  return blocks(
    heading(2, ko ? '붙임' : 'Annex'),
    heading(3, ko ? '지표별 진단 결과' : 'Results by indicator', 1),
    indicatorTable(report),
    heading(3, ko ? '부서별 현황' : 'Departments', 2),
    departmentTable(report),
    paragraph(departmentRemark(report)),
    heading(3, ko ? '점수 산출 기준' : 'How the scores were computed', 3),
    list(basis(report).map((line) => item(line))),
  );
}

function indicatorTable({ framework, tree, gaps, language }: Report): string {
  const ko = language === 'ko';
  const states = new Map(gaps.map(({ indicator, state }) => [indicator, gapStateNames[state][language]]));
  return table(
    [
      { head: ko ? '번호' : 'Id' },
      { head: framework.levels.at(-1)!.title },
      { head: ko ? '배점' : 'Points', align: 'right' },
      { head: ko ? '득점' : 'Score', align: 'right' },
      { head: ko ? '상태' : 'State' },
    ],
    [...leavesOf(tree).values()].map((node) => {
      const excluded = node.status === 'not-applicable';
      const met = ko ? '충족' : 'met';
      const state = excluded ? (ko ? '해당없음' : 'not applicable') : (states.get(node.id) ?? met);
      return [
        node.id,
        node.title,
        grouped(node.points),
        excluded && node.applicable === '0' ? '-' : grouped(node.claimed.shown),
        state,
      ];
    }),
  );
}

/** The arithmetic, and what identifies the framework. */
function basis(report: Report): string[] {
  const { framework, total, language } = report;
  const ko = language === 'ko';
  const claimed = formula('claimed', report);
  const proven = formula('substantiated', report);
  const lines = [
    ko
      ? '모든 점수는 분수로 정확하게 계산하며, 합격 여부는 표시 점수가 아니라 정확한 값으로 판정함'
      : 'All scores are computed exactly, as fractions; a verdict compares the exact value, not the one shown.',
    `${ko ? '총점' : 'Total'}: ${claimed}`,
  ];
  if (framework.evidenceRequired) lines.push(`${ko ? '확인 점수' : 'Substantiated'}: ${proven}`);
  lines.push(
    rounding(total.rounded, ko),
    ko
      ? '득점률은 진단 대상 배점에 대한 득점의 비율이며 소수 첫째 자리 아래를 절사함'
      : 'A share is the score over the applicable points, cut after one decimal.',
    ko
      ? `평가체계: ${framework.id}, ${framework.version}판, SHA-256 ${framework.sha256}`
      : `Framework: ${framework.id}, version ${framework.version}, SHA-256 ${framework.sha256}`,
  );
  return lines;
}

/** `818.11 ÷ 988 × 1,000 = 828.04…`; an arrow leads to the total where that is rounded. */
function formula(score: 'claimed' | 'substantiated', { total, tree, language }: Report): string {
  const [points, applicable] = [parseDecimal(total.points)!, parseDecimal(total.applicable)!];
  const earned = sum(tree.map((node) => exactOf(node[score])));
  const scaled = applicable.isZero ? Rational.zero : points.times(earned).dividedBy(applicable);
  const result = exactOf(total[score]);
  const steps = scaled.equals(earned)
    ? ''
    : ` ÷ ${exactText(applicable)} × ${exactText(points)} = ${exactText(scaled)}`;
  const text = `${exactText(earned)}${steps}${scaled.equals(result) ? '' : ` → ${exactText(result)}`}`;
  const shown = grouped(total[score].shown);
  const written = exactText(result);
  if (written === shown || written === `${shown}…`) return text;
  return `${text} (${language === 'ko' ? `표시 ${shown}점` : `shown as ${shown}`})`;
}

function rounding(rounded: boolean, ko: boolean): string {
  if (rounded)
    return ko
      ? '총점은 평가체계가 정한 방식으로 반올림한 값임'
      : 'The total is rounded as the framework prescribes.';
  return ko
    ? '총점은 반올림하지 않음. 평가체계가 지표나 그 위 단계의 반올림을 정한 경우 각 단계의 득점에 이미 반영되어 있음'
    : 'The total itself is not rounded; where the framework rounds at a lower level, the scores there already contain it.';
}

/** A value with all its digits; cut, and told to go on, where they do not end. */
function exactText(value: Rational): string {
  return decimalPlaces(value) === undefined
    ? `${grouped(showDecimal(value))}…`
    : grouped(machineDecimal(value));
}
