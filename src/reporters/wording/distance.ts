import type { Rational } from '../../exact/rational.ts';
import type { Language } from '../../model/language.ts';
import { grouped, shownDifference } from './figures.ts';
import { pointsText, valueText } from './words.ts';

/** How far a shown score is from the bar: `합격선 800점을 28.04점 넘음`. */
export function distanceText(shown: string, bar: string, language: Language): string {
  if (language === 'ko') return koreanDistance(shown, bar, 'end');
  const difference = shownDifference(shown, bar);
  if (difference.isZero) return `exactly at the bar of ${grouped(bar)}`;
  return `${valueText(magnitude(difference), language)} ${difference.isNegative ? 'below' : 'above'} the bar of ${grouped(bar)}`;
}

/** Verbs by what follows: nothing, a consequence, something else that stands in the way. */
const verbs = {
  end: { equal: '같음', below: '모자람', above: '넘음' },
  so: { equal: '같아', below: '모자라', above: '넘어' },
  but: { equal: '같으나', below: '모자라고', above: '넘었으나' },
} as const;

/** The same in Korean, in the form that the rest of the sentence needs. */
export function koreanDistance(shown: string, bar: string, form: keyof typeof verbs): string {
  const difference = shownDifference(shown, bar);
  const by = valueText(magnitude(difference), 'ko');
  const barPoints = pointsText(bar, 'ko');
  if (difference.isZero) return `합격선 ${barPoints}과 ${verbs[form].equal}`;
  if (difference.isNegative) return `합격선 ${barPoints}에 ${by} ${verbs[form].below}`;
  return `합격선 ${barPoints}을 ${by} ${verbs[form].above}`;
}

function magnitude(value: Rational): Rational {
  return value.isNegative ? value.negated() : value;
}
