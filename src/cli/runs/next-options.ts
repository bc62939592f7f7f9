import { isDate } from '../../checks/dates.ts';
import type { NextCycle } from '../../reporters/templates/next-assessment.ts';
import { commonDefinitions } from '../../schema/files/common.ts';
import { koWith } from '../../text/quoted.ts';
import { inert } from '../../text/terminal.ts';
import type { Options } from '../command.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** The longest id of a cycle. */
const longestId = 64;
const types = ['renewal', 'new'] as const;
const moment = new RegExp(String(commonDefinitions['time']!['pattern']));

/** The next cycle as the options tell it; what they do not tell stays open. */
export function cycleOf(options: Options): NextCycle {
  const type = typeOf(options['type'] as string | undefined);
  const dates = datesOf(options);
  return { id: idOf(options['cycle'] as string | undefined), ...(type && { type }), ...dates };
}

/** The window and the deadline as the options tell them. */
export function datesOf(options: Options): Pick<NextCycle, 'window' | 'submitBy'> {
  const window = windowOf(options['window'] as string | undefined);
  const submitBy = momentOf(options['submitBy'] as string | undefined);
  if (window && submitBy !== undefined && submitBy.slice(0, 10) < window.from)
    throw new UsageError({
      ko: `제출기한 ${koWith(submitBy, '이/가')} 실적 인정기간의 첫날(${window.from})보다 이릅니다.`,
      en: `The deadline "${submitBy}" lies before the first day of the window (${window.from}).`,
    });
  return { ...(window && { window }), ...(submitBy !== undefined && { submitBy }) };
}

function idOf(given: string | undefined): string {
  if (given === undefined)
    throw new UsageError(
      { ko: '새 회차를 적으십시오: --cycle', en: 'Name the new cycle: --cycle' },
      {
        ko: '예: assess next my-city-2014 --out my-city-2016 --cycle 2016',
        en: 'For example: assess next my-city-2014 --out my-city-2016 --cycle 2016',
      },
    );
  const id = given.trim();
  if (inert(id) !== id.normalize('NFC'))
    throw new UsageError({
      ko: '회차에는 줄바꿈이나 보이지 않는 글자를 적을 수 없습니다: --cycle',
      en: 'A cycle has no line breaks or characters that nobody sees: --cycle',
    });
  if (id !== '' && id.length <= longestId) return id;
  throw new UsageError({
    ko: `회차는 1자 이상 ${longestId}자 이내로 적으십시오: --cycle`,
    en: `A cycle has 1 to ${longestId} characters: --cycle`,
  });
}

function typeOf(given: string | undefined): NextCycle['type'] {
  const type = types.find((each) => each === given);
  if (given === undefined || type !== undefined) return type;
  throw unknownName(
    { ko: `${koWith(given, '이라는/라는')} 인증 구분이 없습니다.`, en: `There is no type "${given}".` },
    given,
    types,
  );
}

function windowOf(given: string | undefined): NextCycle['window'] {
  if (given === undefined) return undefined;
  const [from = '', to = '', ...more] = given.split('..');
  if (more.length > 0 || !isDate(from) || !isDate(to))
    throw new UsageError(
      {
        ko: `${koWith(`--window ${given}`, '은/는')} 기간이 아닙니다.`,
        en: `"--window ${given}" is not a window.`,
      },
      { ko: '2014-09-01..2016-08-31처럼 적으십시오.', en: 'Write it as 2014-09-01..2016-08-31.' },
    );
  if (from <= to) return { from, to };
  throw new UsageError({
    ko: `실적 인정기간의 마지막 날(${to})이 첫날(${from})보다 이릅니다.`,
    en: `The last day of the window (${to}) lies before its first (${from}).`,
  });
}

function momentOf(given: string | undefined): string | undefined {
  if (given === undefined || (moment.test(given) && isDate(given.slice(0, 10)))) return given;
  throw new UsageError(
    {
      ko: `${koWith(`--submit-by ${given}`, '은/는')} 시각이 아닙니다.`,
      en: `"--submit-by ${given}" is not a time.`,
    },
    { ko: '2016-08-31T18:00+09:00처럼 적으십시오.', en: 'Write it as 2016-08-31T18:00+09:00.' },
  );
}

/** No folder is named for the new assessment. */
export function noFolder(): UsageError {
  return new UsageError(
    { ko: '새 진단을 쓸 폴더를 적으십시오: --out', en: 'Name the folder for the new assessment: --out' },
    {
      ko: '예: assess next my-city-2014 --out my-city-2016 --cycle 2016',
      en: 'For example: assess next my-city-2014 --out my-city-2016 --cycle 2016',
    },
  );
}

/** The folder for the new assessment is, holds, or lies in the one of the last cycle. */
export function notApart(shown: string): UsageError {
  return new UsageError(
    {
      ko: `${koWith(shown, '은/는')} 지난 회차의 진단 폴더이거나, 그 안이나 위에 있습니다.`,
      en: `"${shown}" is the folder of the last cycle, or lies in it or above it.`,
    },
    {
      ko: '지난 회차는 그대로 두고, 그 옆의 새 폴더를 --out에 적으십시오.',
      en: 'The last cycle stays as it is: name a new folder beside it with --out.',
    },
  );
}

/** The new cycle has the id of the last one. */
export function sameCycle(id: string): UsageError {
  return new UsageError(
    {
      ko: `${koWith(id, '은/는')} 지난 회차의 이름입니다.`,
      en: `"${id}" is the id of the last cycle.`,
    },
    { ko: '새 회차의 이름을 --cycle에 적으십시오.', en: 'Name the new cycle with --cycle.' },
  );
}
