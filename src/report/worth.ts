import { machineDecimal } from '../exact/display.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Localized } from '../model/language.ts';
import { ruleWords } from '../rules/rule.ts';

/** What bonuses and deductions are called. */
export const effectNames: Readonly<Record<'bonus' | 'deduction', Localized>> = {
  bonus: { ko: '가점', en: 'bonus' },
  deduction: { ko: '감점', en: 'deduction' },
};

/** What an indicator is worth, in words: `6점`, `6 points`; of a bonus or deduction that it is one, and the most that it may be. */
export function worthOf({ points, effect }: IndicatorNode): Localized {
  const worth = machineDecimal(points);
  const en = `${worth} ${worth === '1' ? 'point' : 'points'}`;
  switch (effect) {
    case 'bonus':
      return { ko: `가점, 최대 ${worth}점`, en: `bonus, at most ${en}` };
    case 'deduction':
      return {
        ko: `감점, 최대 ${worth}점. 답하지 않으면 모두 감점`,
        en: `deduction, at most ${en}; without an answer all of it`,
      };
    default:
      return { ko: `${worth}점`, en };
  }
}

/** The rule of an indicator in words, a line each; of a deduction also that what it gives is taken from the total. */
export function ruleLinesOf({ rule, points, effect }: IndicatorNode): Localized<readonly string[]> {
  const { ko, en } = ruleWords(rule, points);
  if (effect !== 'deduction') return { ko, en };
  return {
    ko: [...ko, '위에서 정한 점수를 총점에서 뺌'],
    en: [...en, 'what that gives is taken from the total'],
  };
}
