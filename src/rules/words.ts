import type { Rational } from '../exact/rational.ts';
import type { Amount } from '../model/files.ts';
import type { Localized } from '../model/language.ts';
import { decimalText, pointsOf, shareOf, shareText } from './amount.ts';

/** What an award is worth, in words: `3점(50%)`, `3 points (50%)`. */
export function awardWords(award: Amount, points: Rational): Localized {
  const worth = decimalText(pointsOf(award, points));
  const share = shareText(shareOf(award, points));
  return { ko: `${worth}점(${share})`, en: `${worth} ${worth === '1' ? 'point' : 'points'} (${share})` };
}
