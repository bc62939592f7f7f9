import { koWith } from '../../text/quoted.ts';
import { checkText } from '../option-text.ts';
import { UsageError } from '../usage-error.ts';

const id = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Reads `id=name` options: an id as the files take it, and a name that is not empty. */
export function pairsOf(
  option: string,
  given: readonly string[] = [],
): readonly (readonly [string, string])[] {
  return given.map((text) => {
    const equals = text.indexOf('=');
    const [left, right] = [text.slice(0, equals), text.slice(equals + 1)];
    if (equals > 0 && id.test(left) && right.trim() !== '') {
      checkText(right, 'name', { ko: `${option} ${left}의 이름`, en: `The name of ${option} ${left}` });
      return [left, right];
    }
    throw new UsageError(
      {
        ko: `${koWith(`${option} ${text}`, '은/는')} 「식별자=이름」 꼴이 아닙니다.`,
        en: `"${option} ${text}" is not of the form id=name.`,
      },
      {
        ko: '식별자는 영문자로 시작하는 영문자·숫자·「-」·「_」입니다. 예: civil-affairs=민원여권과',
        en: 'The id is ASCII letters, digits, "-" and "_" and begins with a letter: civil-affairs="Civil Affairs".',
      },
    );
  });
}
