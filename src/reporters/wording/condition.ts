import { parseDecimal } from '../../exact/decimal.ts';
import { machineDecimal, showDistinct } from '../../exact/display.ts';
import type { Rational } from '../../exact/rational.ts';
import type { ConditionReport, Report } from '../../report/report.ts';
import { ownPoints } from './gaps.ts';
import { pointsText } from './words.ts';

const names = {
  floor: { ko: '최소 점수', en: 'floor' },
  must: { ko: '필수지표', en: 'must-have' },
  'not-applicable-limit': { ko: '해당없음 한도', en: 'not-applicable limit' },
  answered: { ko: '응답', en: 'answers' },
} as const;

const asks = { floor: '기준', must: '기준', 'not-applicable-limit': '한도' } as const;

/** A condition beside the bar in words: whether it is met, what is asked, what there is. */
export function conditionText(condition: ConditionReport, report: Report): string {
  const { language } = report;
  const { kind, passed, judged } = condition;
  const ko = language === 'ko';
  if (kind === 'answered')
    return ko ? '판정할 응답이 없음' : 'nothing has been answered that could be judged';
  const { expected, actual } = conditionFigures(condition, report);
  const word = ko ? (passed ? '충족' : '미충족') : passed ? 'met' : 'not met';
  const subject = condition.id === null ? '' : `${condition.id} ${condition.title} `;
  const figures = judged
    ? `${actual} (${ko ? `${asks[kind]} ${expected}` : expected}${!ko && kind === 'must' ? ' needed' : ''})`
    : ko
      ? '해당없음뿐이어서 판정할 수 없음'
      : 'nothing applies, so it cannot be judged';
  const missed = missingText(condition, report);
  const missing = missed === '' ? '' : `, ${missed}`;
  return ko
    ? `${names[kind].ko} ${word}: ${subject}${figures}${missing}`
    : `${names[kind].en} ${word}: ${subject.replace(/ $/, ', ')}${figures}${missing}`;
}

/** By how much a failed condition is missed, of the figures that are shown: `1.2점 모자람`; empty where it is met or nothing is judged. */
export function missingText(
  { kind, expected, actual, judged, passed }: ConditionReport,
  report: Report,
): string {
  if (!judged || passed || kind === 'answered') return '';
  const shown = showDistinct([parseDecimal(expected)!, parseDecimal(actual)!]);
  const [asked, given] = shown.map((figure) => parseDecimal(figure)!) as [Rational, Rational];
  const tooMuch = kind === 'not-applicable-limit';
  const figure = ownPoints(machineDecimal(tooMuch ? given.minus(asked) : asked.minus(given)), report);
  if (report.language === 'ko') return `${figure} ${tooMuch ? '초과' : '모자람'}`;
  return `${figure} ${tooMuch ? 'too many' : 'short'}`;
}

/** What is asked and what there is, in words: `60%(12점) 이상`, `54%(10.8점)`. Different figures never show alike. */
export function conditionFigures(
  { kind, expected, actual, shares }: ConditionReport,
  report: Report,
): { readonly expected: string; readonly actual: string } {
  const ko = report.language === 'ko';
  const [asked, given] = showDistinct([parseDecimal(expected)!, parseDecimal(actual)!]) as [string, string];
  switch (kind) {
    case 'floor': {
      const [least, own] = [
        withShare(shares?.expected, asked, report),
        withShare(shares?.actual, given, report),
      ];
      return { expected: ko ? `${least} 이상` : `at least ${least}`, actual: own };
    }
    case 'must': {
      const all = ownPoints(asked, report);
      return { expected: ko ? `만점(${all})` : `all ${all}`, actual: ownPoints(given, report) };
    }
    case 'not-applicable-limit': {
      const most = pointsText(asked, report.language);
      return {
        expected: ko ? `${most} 이하` : `at most ${most}`,
        actual: pointsText(given, report.language),
      };
    }
    case 'answered':
      return { expected: ko ? `${asked}개 이상` : `at least ${asked}`, actual: ko ? `${given}개` : given };
  }
}

function withShare(share: string | undefined, figure: string, report: Report): string {
  const own = ownPoints(figure, report);
  if (share === undefined) return own;
  return report.language === 'ko' ? `${share}(${own})` : `${share} (${own})`;
}
