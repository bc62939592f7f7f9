import type { Rational } from '../../exact/rational.ts';
import type { Language } from '../../model/language.ts';
import type { GapPartReport, GapReport, Report } from '../../report/report.ts';
import { grouped } from './figures.ts';
import { pointsText, valueText } from './words.ts';

/** Whether points are weights: what is lost of an indicator is then not what is lost of the total. */
export function isWeighted({ framework }: Report): boolean {
  return framework.aggregate === 'weighted';
}

/** A figure in points of a group or an indicator; a weight is not called points. */
export function ownPoints(shown: string, report: Report): string {
  return isWeighted(report) ? grouped(shown) : pointsText(shown, report.language);
}

/** What a gap loses, as sums add it up: points of the indicator, where these are weights points of the total. */
export function worthShown(gap: GapReport, report: Report): string {
  return isWeighted(report) ? gap.impactShown : gap.lostShown;
}

/** The same for the points that are at risk. */
export function riskShown(gap: GapReport, report: Report): string {
  return isWeighted(report) ? gap.impactAtRiskShown : gap.atRiskShown;
}

/** `감점 12점`; where points are weights `총점 영향 12점`. */
export function lossText(points: string | Rational, report: Report): string {
  const text = inPoints(points, report.language);
  if (isWeighted(report)) return report.language === 'ko' ? `총점 영향 ${text}` : `${text} of the total lost`;
  return report.language === 'ko' ? `감점 ${text}` : `${text} lost`;
}

/** `증빙 미비 점수 12점`; where points are weights what that means for the total. */
export function riskText(points: string | Rational, report: Report): string {
  const text = inPoints(points, report.language);
  if (isWeighted(report))
    return report.language === 'ko' ? `증빙 미비의 총점 영향 ${text}` : `${text} of the total at risk`;
  return report.language === 'ko' ? `증빙 미비 점수 ${text}` : `${text} at risk`;
}

function inPoints(points: string | Rational, language: Language): string {
  return typeof points === 'string' ? pointsText(points, language) : valueText(points, language);
}

/** What was answered, or which parts of a checklist are not met: `현황: 52`; empty where there is neither. */
export function stateOfThings({ now, unmet }: GapPartReport, language: Language): string[] {
  const ko = language === 'ko';
  if (unmet.length > 0) return [`${ko ? '미충족 항목' : 'Missing'}: ${unmet.join(', ')}`];
  return now === null ? [] : [`${ko ? '현황' : 'Now'}: ${now}`];
}

/** The figure that the departments' answers add up to: `합산 비율: 60 ÷ 80 × 100 = 75`; empty where none are added. */
export function combinedText({ combined }: GapReport, language: Language): string[] {
  return combined === null ? [] : [`${language === 'ko' ? '합산' : 'Together'}: ${combined}`];
}
