import type { CommanderError } from 'commander';
import { suggest } from '../diagnostics/suggest.ts';
import { UsageError } from './usage-error.ts';

/** Turns a usage error of commander into ours, in both languages and with the likely name. */
export function toUsageError(error: CommanderError, commands: readonly string[], options: readonly string[]): UsageError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flag = name.split(/[ ,=]/)[0]!;
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError({ ko: `「${name}」이라는 옵션이 없습니다.`, en: `There is no option "${name}".` }, likely(flag, options));
    case 'commander.unknownCommand':
      return new UsageError({ ko: `「${name}」이라는 명령이 없습니다.`, en: `There is no command "${name}".` }, likely(name, commands));
    case 'commander.missingArgument':
      return new UsageError({ ko: `인자 「${name}」이 빠졌습니다.`, en: `The argument "${name}" is missing.` });
    case 'commander.optionMissingArgument':
      return new UsageError({ ko: `옵션 「${name}」에 값이 없습니다.`, en: `The option "${name}" needs a value.` });
    case 'commander.excessArguments':
      return new UsageError({ ko: '인자가 너무 많습니다.', en: 'There are too many arguments.' });
    default:
      return new UsageError({ ko: error.message.replace(/^error: /, ''), en: error.message.replace(/^error: /, '') });
  }
}

function likely(name: string, accepted: readonly string[]): { ko: string; en: string } {
  const names = suggest(name, accepted);
  if (names.length > 0) {
    return { ko: `${names.map((each) => `「${each}」`).join(', ')}의 오기인지 확인하십시오.`, en: `Did you mean ${names.map((each) => `"${each}"`).join(' or ')}?` };
  }
  return { ko: '「assess --help」로 확인하십시오.', en: 'See "assess --help".' };
}
