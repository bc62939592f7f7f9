import type { CommanderError } from 'commander';
import { en, ko, koWith } from '../text/quoted.ts';
import { UsageError, unknownName } from './usage-error.ts';

/**
 * Turns a usage error of commander into ours, in both languages, with the likely name or an example of the command. `above` is the
 * command that found it, empty for the program; `commands` are those below it.
 */
export function toUsageError(
  error: CommanderError,
  above: string,
  commands: readonly string[],
  options: readonly string[],
  example: string | undefined,
): UsageError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const flag = name.split(/[ ,=]/)[0]!;
      return unknownName(
        { ko: `${koWith(name, '이라는/라는')} 옵션이 없습니다.`, en: `There is no option ${en(name)}.` },
        flag,
        options,
      );
    }
    case 'commander.unknownCommand':
      return unknownCommand(`${above} ${name}`.trim(), commands);
    case 'commander.missingArgument':
      return new UsageError(
        { ko: `인자 ${koWith(name, '이/가')} 빠졌습니다.`, en: `The argument ${en(name)} is missing.` },
        example === undefined ? undefined : { ko: `예: ${example}`, en: `Example: ${example}` },
      );
    case 'commander.optionMissingArgument':
      return new UsageError({
        ko: `옵션 ${ko(name)}에 값이 없습니다.`,
        en: `The option ${en(name)} needs a value.`,
      });
    case 'commander.excessArguments':
      return new UsageError({ ko: '인자가 너무 많습니다.', en: 'There are too many arguments.' });
    default: {
      const message = error.message.replace(/^error: /, '');
      return new UsageError({ ko: message, en: message });
    }
  }
}

/** The error for a command that does not exist. */
export function unknownCommand(name: string, commands: readonly string[]): UsageError {
  return unknownName(
    { ko: `${koWith(name, '이라는/라는')} 명령이 없습니다.`, en: `There is no command ${en(name)}.` },
    name,
    commands,
  );
}
