import { type Command, CommanderError } from 'commander';
import type { Host } from '../load/host.ts';
import type { Language } from '../model/language.ts';
import { jsonText } from '../text/json.ts';
import { koWith } from '../text/quoted.ts';
import { inertLine } from '../text/terminal.ts';
import { toUsageError, unknownCommand } from './commander-message.ts';
import { commandGroups, commands } from './commands/index.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { helpWidth, messageLines } from './help-layout.ts';
import { languageOf } from './language.ts';
import { exitCodesText, fullName, makeProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/** One run of the program: a function of its arguments and its host that returns the exit code. Never throws. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const language = languageOf(argv, host.env);
  let code: ExitCode = exitCode.done;
  let failed: Command | undefined;
  const program = makeProgram(
    commands,
    commandGroups,
    { host, language },
    {
      done(result) {
        code = result;
      },
      failed(command) {
        failed = command;
      },
    },
  );
  try {
    checkLanguage(argv);
    if (argv[0] === 'help' && argv[1] === 'exit-codes') {
      host.stdout.write(`${exitCodesText(language, helpWidth(host.stdout))}\n`);
      return exitCode.done;
    }
    await program.parseAsync(argv[0] === 'help' ? helpArguments(argv.slice(1)) : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    return fail(error);
  }

  function fail(error: unknown): ExitCode {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.done;
      const command = failed ?? program;
      if (error.code === 'commander.help') return showHelp(command);
      const own = [...program.options, ...command.options].map((option) => option.long ?? option.flags);
      const example = commands.find(({ name }) => name === fullName(command))?.examples[0];
      const options = [...new Set([...own, '--help', '--version'])];
      return complain(toUsageError(error, fullName(command), namesBelow(command), options, example));
    }
    if (error instanceof UsageError) return complain(error);
    return reportBug(error, argv, host, language);
  }

  /** `help framework show` is `framework show --help`; of a word too many, nothing is said. */
  function helpArguments(given: readonly string[]): string[] {
    const end = given.findIndex((word) => word.startsWith('-'));
    const topic = end < 0 ? given : given.slice(0, end);
    const found = topic.reduce((above, word) => {
      const below = above.commands.find((command) => command.name() === word);
      if (below === undefined && above.commands.length > 0)
        throw unknownCommand(`${fullName(above)} ${word}`.trim(), [
          ...namesBelow(above),
          ...(above === program ? ['exit-codes'] : []),
        ]);
      return below ?? above;
    }, program);
    return [...fullName(found).split(' ').filter(Boolean), '--help', ...given.slice(topic.length)];
  }

  /** No command at all, or none of a group: the help is what was wanted. */
  function showHelp(command: Command): ExitCode {
    command.outputHelp();
    return exitCode.done;
  }

  function complain({ text, help }: UsageError): ExitCode {
    if (asksForJson(argv)) {
      const message = {
        schemaVersion: 1,
        error: { kind: 'usage', message: text[language], help: help?.[language] ?? null },
      };
      host.stdout.write(jsonText(message));
      return exitCode.usage;
    }
    const word = language === 'ko' ? '오류' : 'error';
    const advice = help === undefined ? '' : messageLines(help[language], host.stderr, 2);
    host.stderr.write(`${messageLines(`${word}: ${text[language]}`, host.stderr)}${advice}`);
    return exitCode.usage;
  }
}

/** The commands below one, as they are typed; `help` is the program's. */
function namesBelow(command: Command): string[] {
  const names = command.commands.map(fullName);
  return command.parent ? names : [...names, 'help'];
}

/** Whether the standard output is to be JSON: told from the arguments, since they may not have been parsed. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.some(
    (option, i) =>
      option === '--json' ||
      /^(-f|--format=)json(=-)?$/.test(option) ||
      (/^(-f|--format)$/.test(options[i - 1] ?? '') && /^json(=-)?$/.test(option)),
  );
}

function checkLanguage(argv: readonly string[]): void {
  const index = argv.lastIndexOf('--lang');
  const given =
    argv.findLast((argument) => argument.startsWith('--lang='))?.slice('--lang='.length) ??
    (index < 0 ? undefined : argv[index + 1]);
  if (given === undefined || given === 'ko' || given === 'en') return;
  throw new UsageError(
    { ko: `${koWith(given, '이라는/라는')} 언어는 없습니다.`, en: `There is no language "${given}".` },
    { ko: 'ko나 en을 적으십시오.', en: 'Use ko or en.' },
  );
}

/** Something that we did not foresee: say so, without a stack unless asked. */
function reportBug(error: unknown, argv: readonly string[], host: Host, language: Language): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  const head =
    language === 'ko'
      ? '프로그램의 결함입니다. 명령과 함께 알려 주십시오'
      : 'This is a bug of the program; please report it with the command';
  const stack = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
  host.stderr.write(`${inertLine(`${head}: ${message}`)}\n${stack}`);
  return exitCode.bug;
}
