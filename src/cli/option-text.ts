import { inert } from '../text/terminal.ts';
import { UsageError } from './usage-error.ts';

/** The longest text of a file: of a name, or of the id of a cycle, in characters. */
const longestText = { name: 2000, cycle: 64 } as const;

/**
 * Refuses a text that is to be written into a file, and that the file could not hold: blank or too long, or with characters that `inert` spells
 * out. `about` names what it is, in both languages.
 */
export function checkText(
  given: string,
  kind: keyof typeof longestText,
  about: { readonly ko: string; readonly en: string },
): void {
  const most = longestText[kind];
  if (inert(given) !== given.normalize('NFC'))
    throw new UsageError(
      {
        ko: `${about.ko}에 보이지 않는 글자나 제어 문자가 있습니다: ${inert(given)}`,
        en: `${about.en} has invisible or control characters: ${inert(given)}`,
      },
      { ko: '그 글자를 지우십시오.', en: 'Leave them out.' },
    );
  if (given.trim() !== '' && [...given].length <= most) return;
  throw new UsageError({
    ko: `${about.ko}에는 1자 이상 ${most}자 이내로 적으십시오.`,
    en: `${about.en} must have 1 to ${most} characters.`,
  });
}
