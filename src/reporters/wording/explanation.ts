import type { Explanation } from '../../report/explanation.ts';
import { answerStatusNames } from '../../report/terms.ts';
import { effectNames } from '../../report/worth.ts';
import { readable } from './figures.ts';
import { pointsText } from './words.ts';

/** What an indicator is worth and what it got: `배점 6점, 득점 3점, 감점 3점`; of a bonus or deduction what it adds or takes. */
export function worthText({ points, score, effect, excluded, language }: Explanation): string {
  const ko = language === 'ko';
  const most = pointsText(points, language);
  const out = answerStatusNames['not-applicable']![language];
  if (effect !== null) {
    const name = effectNames[effect][language];
    const counted = pointsText(readable(score.claimed), language);
    return ko
      ? `${name} 지표: 최대 ${most}, 반영 ${counted}(한도 적용 전)`
      : `${name}: at most ${most}, counted ${counted} before caps`;
  }
  if (excluded) return ko ? `배점 ${points}점, ${out}` : `${most}, ${out}`;
  return ko
    ? `배점 ${points}점, 득점 ${readable(score.claimed)}점, 감점 ${score.lost}점`
    : `${most}, score ${readable(score.claimed)}, lost ${score.lost}`;
}
