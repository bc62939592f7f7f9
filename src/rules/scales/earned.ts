import type { Rational } from '../../exact/rational.ts';
import type { Amount } from '../../model/files.ts';
import type { Localized } from '../../model/language.ts';
import { shareText } from '../amount.ts';
import { resultText } from '../measures/formula.ts';
import { awardWords } from '../words.ts';

/** What an award gives at the end of a formula: a share as it is written, `50%`, points with their share, `3점(50%)`. */
export function earned(award: Amount, points: Rational): Localized {
  return typeof award === 'string' ? { ko: award, en: award } : awardWords(award, points);
}

/** A share at the end of a formula: a percentage where it ends, else the fraction and its first digits. */
export function shareResult(share: Rational): string {
  const text = shareText(share);
  return text.endsWith('%') ? text : resultText(share);
}
