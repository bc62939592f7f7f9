import { en, ko } from '../text/quoted.ts';
import { unknownName } from './usage-error.ts';

/** The values given for an option that chooses by name; one that names nothing is a usage error, never an empty choice. */
export function chosen<T extends string>(
  option: string,
  given: readonly string[] | undefined,
  accepted: readonly T[],
): readonly T[] {
  const isAccepted = (name: string): name is T => (accepted as readonly string[]).includes(name);
  return (given ?? []).map((each) => {
    if (isAccepted(each)) return each;
    throw unknownName(
      {
        ko: `${ko(`--${option} ${each}`)}에 해당하는 것이 없습니다.`,
        en: `${en(`--${option} ${each}`)} names nothing that exists.`,
      },
      each,
      accepted,
    );
  });
}
