import { Rational } from '../exact/rational.ts';
import type { Amount } from '../model/files.ts';
import type { Localized } from '../model/language.ts';
import { decimalText, pointsOf, shareOf } from './amount.ts';

/** What an award is worth, in words: `3점(50%)`, `3 points (50%)`. */
export function awardWords(award: Amount, points: Rational): Localized {
  const worth = decimalText(pointsOf(award, points));
  const percent = decimalText(shareOf(award, points).times(Rational.of(100)));
  return { ko: `${worth}점(${percent}%)`, en: `${worth} ${worth === '1' ? 'point' : 'points'} (${percent}%)` };
}
