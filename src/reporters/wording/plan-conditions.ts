import { parseDecimal } from '../../exact/decimal.ts';
import { showDecimal } from '../../exact/display.ts';
import type { Language, Localized } from '../../model/language.ts';
import type { ConditionReport } from '../../report/report.ts';
import { grouped } from './figures.ts';

const names: Readonly<Record<ConditionReport['kind'], Localized>> = {
  floor: { ko: '최소 점수', en: 'floor' },
  must: { ko: '필수지표', en: 'must-have' },
  'not-applicable-limit': { ko: '해당없음 한도', en: 'not-applicable limit' },
  answered: { ko: '응답', en: 'answers' },
};

/** A condition that would still fail: `최소 점수 F1 기반 조성: 기준 60, 실제 54`. */
export function failingText(
  { kind, id, title, expected, actual, judged }: ConditionReport,
  language: Language,
): string {
  const ko = language === 'ko';
  const subject = id === null ? names[kind][language] : `${names[kind][language]} ${id} ${title}`;
  if (!judged) return ko ? `${subject}: 판정할 것이 없음` : `${subject}: there is nothing to judge`;
  const [asked, given] = [expected, actual].map((figure) => grouped(showDecimal(parseDecimal(figure)!)));
  return ko ? `${subject}: 기준 ${asked}, 실제 ${given}` : `${subject}: ${asked} asked, ${given} there`;
}
