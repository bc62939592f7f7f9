import { sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language, Localized } from '../model/language.ts';
import { resultText } from '../rules/measures/formula.ts';
import type { Step } from '../rules/measures/measure.ts';
import { mostTerms } from '../rules/measures/reading.ts';
import type { IndicatorScore, PartScore } from '../scoring/indicator.ts';
import { titleText } from '../text/title.ts';

/** A step in one language. */
export interface StepText {
  readonly label: string;
  readonly formula: string;
}

/** A rule's step in one language. */
export function stepText({ label, formula }: Step, language: Language): StepText {
  return { label: label[language], formula: typeof formula === 'string' ? formula : formula[language] };
}

/** How the departments' shares became one; where their figures are added `combinedLines` says it. */
export function shareFormula(
  { indicator, parts, share, notApplicable }: IndicatorScore,
  { framework }: Assessment,
  language: Language,
): string {
  if (notApplicable) {
    return framework.notApplicable.treatAs === 'full'
      ? { ko: '해당없음, 만점으로 침', en: 'not applicable, counted as full marks' }[language]
      : { ko: '해당없음, 0점으로 침', en: 'not applicable, counted as nothing' }[language];
  }
  if (indicator.answeredBy === 'lead' || indicator.combine === 'sum') return resultText(share);
  const shares = parts.filter(({ answer }) => answer.status !== 'not-applicable').map((part) => part.share);
  const count = shares.length;
  const listed = shares.map(resultText);
  const isLong = count > mostTerms;
  if (indicator.combine === 'mean') {
    if (count === 1) return resultText(share);
    if (!isLong) return `(${listed.join(' + ')}) ÷ ${count}`;
    const total = resultText(sum(shares));
    return {
      ko: `(부서 ${count}곳의 합 = ${total}) ÷ ${count}`,
      en: `(Σ of ${count} = ${total}) ÷ ${count}`,
    }[language];
  }
  const how: Localized =
    indicator.combine === 'all' ? { ko: '최솟값', en: 'least' } : { ko: '최댓값', en: 'greatest' };
  if (!isLong) return `${how[language]}(${listed.join(', ')})`;
  return { ko: `부서 ${count}곳의 ${how.ko}`, en: `${how.en} of ${count} departments` }[language];
}

/** What comes before the share of an indicator whose figures are added: who is silent, the sums, and the rule's steps. */
export function combinedLines(
  { indicator, parts, steps, notApplicable }: IndicatorScore,
  assessment: Assessment,
  language: Language,
): StepText[] {
  if (indicator.answeredBy !== 'each' || indicator.combine !== 'sum' || notApplicable) return [];
  const label = { ko: '합산', en: 'added' }[language];
  const silent = parts.filter(
    ({ answer }) => answer.status !== 'answered' && answer.status !== 'not-applicable',
  );
  const isLost = steps.length === 0;
  const shown = steps.map((step) => stepText(step, language));
  if (silent.length > 0)
    return [{ label, formula: silenceText(silent, isLost, indicator, assessment, language) }, ...shown];
  if (!isLost) return shown;
  const formula = { ko: '합산한 수치로는 계산할 수 없음: 전체 0', en: 'the sums give no figure: all is 0' }[
    language
  ];
  return [{ label, formula }];
}

function silenceText(
  silent: readonly PartScore[],
  isLost: boolean,
  { effect }: IndicatorNode,
  { departments }: Assessment,
  language: Language,
): string {
  const names = silent
    .map(({ answer }) => departments.find(({ id }) => id === answer.department)!)
    .map(({ name }) => titleText(name, language))
    .join(', ');
  const isUnanswered = silent.every(({ answer }) => answer.status === 'unanswered');
  const whole =
    effect === 'deduction'
      ? { ko: '최대로 감점', en: 'all of it is deducted' }
      : { ko: '전체 0', en: 'all is 0' };
  const text: Localized = {
    ko: `${names} ${isUnanswered ? '미작성' : '수치 없음'}: ${isLost ? whole.ko : '0으로 침'}`,
    en: `${names} ${silent.length === 1 ? 'has' : 'have'} ${isUnanswered ? 'not answered' : 'given no figure'}: ${isLost ? whole.en : 'counted as 0'}`,
  };
  return text[language];
}
