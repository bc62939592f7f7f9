import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { sureOutcome } from './outcome.ts';
import type { ChoiceScale, RuleOf } from './scale.ts';

const yes: readonly unknown[] = [true, 'yes', '예'];
const no: readonly unknown[] = [false, 'no', '아니오'];

/** Whether an answer says yes or no; undefined when it says neither. */
export function readYesNo(value: unknown): boolean | undefined {
  // macOS may write 예 decomposed (NFD)
  const given = typeof value === 'string' ? value.normalize('NFC') : value;
  if (yes.includes(given)) return true;
  return no.includes(given) ? false : undefined;
}

/** Yes earns all points, no earns none. */
export const yesNo: ChoiceScale<RuleOf<'yes-no'>> = {
  check: () => [],
  fault: (value) =>
    readYesNo(value) === undefined ? issue('answer/wrong-shape', { form: 'yes-no' }) : undefined,
  award(value) {
    const met = readYesNo(value) === true;
    return {
      share: met ? Rational.one : Rational.zero,
      step: {
        label: { ko: '예/아니오', en: 'yes or no' },
        formula: met ? { ko: '예 → 100%', en: 'yes → 100%' } : { ko: '아니오 → 0%', en: 'no → 0%' },
      },
    };
  },
  words: () => ({
    ko: ['「예」이면 배점 전부, 「아니오」이면 0점'],
    en: ['yes earns all points, no earns 0 points'],
  }),
  example: () => 'yes',
  outcomes: () => [
    sureOutcome('yes', { ko: '예', en: 'yes' }, Rational.one),
    sureOutcome('no', { ko: '아니오', en: 'no' }, Rational.zero),
  ],
  outcomesOf: (value) => [readYesNo(value) === true ? 'yes' : 'no'],
  answerFor: (key) => (key === 'yes' || key === 'no' ? key : undefined),
};
