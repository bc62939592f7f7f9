import { Command, Option } from 'commander';
import type { Language } from '../model/language.ts';
import { wrap } from '../text/cells.ts';
import type { CommandGroup, CommandSpec, OptionSpec, Options } from './command.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCodeMeanings } from './exit-codes.ts';
import { exampleText, hanging, helpLayout, helpWidth } from './help-layout.ts';
import { commonOptions } from './options.ts';

const words = {
  ko: {
    usage: '사용법:',
    options: '옵션:',
    common: '공통 옵션:',
    arguments: '인자:',
    commands: '명령:',
    help: '도움말을 보임',
    version: '판을 보임',
    about: '평가를 텍스트로 git에 두고 정확히 채점합니다.',
    examples: '예:',
    exit: '종료 코드:',
    helpCommand: '명령의 도움말을 보임',
    usageOfCommands: '<명령> [인자] [옵션]',
    more: '명령마다 「assess help 명령」으로 자세히 볼 수 있습니다. 종료 코드는 「assess help exit-codes」.',
  },
  en: {
    usage: 'Usage:',
    options: 'Options:',
    common: 'Common options:',
    arguments: 'Arguments:',
    commands: 'Commands:',
    help: 'show help',
    version: 'show the version',
    about: 'Keeps an evaluation as text in git and scores it exactly.',
    examples: 'Examples:',
    exit: 'Exit codes:',
    helpCommand: 'show help for a command',
    usageOfCommands: '<command> [arguments] [options]',
    more: '"assess help COMMAND" says more of each; "assess help exit-codes" lists the exit codes.',
  },
} as const;

/** Hears of the exit code of the command that ran, or of the command that found fault with its arguments. */
export interface ProgramEvents {
  done(code: ExitCode): void;
  failed(command: Command): void;
}

/** Makes the command line out of the commands; those of two words go below a group, which is named by the first. */
export function makeProgram(
  specs: readonly CommandSpec[],
  groups: readonly CommandGroup[],
  context: CommandContext,
  events: ProgramEvents,
): Command {
  const { host, language } = context;
  const text = words[language];
  const width = helpWidth(host.stdout);
  const program = configure(new Command('assess'), context, events)
    .description(text.about)
    .version(host.version, '-V, --version', text.version)
    .usage(text.usageOfCommands)
    .helpCommand(`help [${language === 'ko' ? '명령' : 'command'}]`, text.helpCommand)
    .addHelpText('after', `\n${wrap(text.more, width).join('\n')}\n\n${exitCodesText(language, width)}`);
  addCommonOptions(program, language);
  for (const spec of specs) {
    const [first = '', second] = spec.name.split(' ');
    if (second === undefined) program.addCommand(makeCommand(spec, context, events));
    else groupNamed(first).addCommand(makeCommand({ ...spec, name: second }, context, events));
  }
  return program;

  function groupNamed(name: string): Command {
    const made = program.commands.find((command) => command.name() === name);
    if (made) return made;
    const group = makeGroup(groups.find((each) => each.name === name)!, context, events);
    program.addCommand(group);
    return group;
  }
}

/** The commands above a command and itself, without the program, as they are typed: `framework show`. */
export function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}`.trim() : '';
}

/** The exit codes as a list, in lines of at most `width` cells. */
export function exitCodesText(language: Language, width: number): string {
  const lines = exitCodeMeanings.map(
    (meaning) => `  ${String(meaning.code).padStart(3)}  ${hanging(meaning[language], width, 7)}`,
  );
  return `${words[language].exit}\n${lines.join('\n')}`;
}

/** A command that only holds others. Help on them is a matter of the program's `help` and of `--help`. */
function makeGroup({ name, summary }: CommandGroup, context: CommandContext, events: ProgramEvents): Command {
  const group = configure(new Command(name), context, events)
    .description(summary[context.language])
    .usage(words[context.language].usageOfCommands)
    .helpCommand(false);
  addCommonOptions(group, context.language);
  return group;
}

function makeCommand(spec: CommandSpec, context: CommandContext, events: ProgramEvents): Command {
  const { host, language } = context;
  const text = words[language];
  const width = helpWidth(host.stdout);
  const command = configure(new Command(spec.name), context, events).description(spec.summary[language]);
  for (const argument of spec.arguments) command.argument(argument.name, argument.description[language]);
  command.optionsGroup(text.options);
  for (const option of spec.options) command.addOption(makeOption(option, language));
  addCommonOptions(command, language);
  command.addHelpText(
    'after',
    `\n${text.examples}\n${spec.examples.map((example) => exampleText(example, width)).join('\n')}`,
  );
  command.action(async (...given: unknown[]) => {
    const args = given
      .slice(0, spec.arguments.length)
      .flat()
      .filter((each): each is string => typeof each === 'string');
    events.done(await spec.run(context, args, optionsOf(command) as Options));
  });
  return command;
}

/** The options given to a command and to those above it; its own count where both were given. */
function optionsOf(command: Command): Record<string, unknown> {
  return { ...(command.parent ? optionsOf(command.parent) : {}), ...command.opts() };
}

/** Everything that commander prints goes to the host, in the run's language, measured in cells. */
function configure(command: Command, { host, language }: CommandContext, events: ProgramEvents): Command {
  const text = words[language];
  const titles: Record<string, string> = {
    'Usage:': text.usage,
    'Options:': text.options,
    'Arguments:': text.arguments,
    'Commands:': text.commands,
  };
  return command
    .exitOverride((error) => {
      events.failed(command);
      throw error;
    })
    .configureOutput({
      writeOut: (out) => host.stdout.write(out),
      writeErr: () => {},
      getOutHelpWidth: () => helpWidth(host.stdout),
    })
    .configureHelp({
      ...helpLayout(helpWidth(host.stdout)),
      styleTitle: (title) => titles[title] ?? title,
      showGlobalOptions: false,
    })
    .allowExcessArguments(false)
    .showSuggestionAfterError(false);
}

function addCommonOptions(command: Command, language: Language): void {
  command.optionsGroup(words[language].common);
  for (const option of commonOptions) command.addOption(makeOption(option, language));
  command.helpOption('-h, --help', words[language].help);
}

function makeOption({ flags, description, collect }: OptionSpec, language: Language): Option {
  const option = new Option(flags, description[language]);
  return collect ? option.argParser(collect as (value: string, previous: unknown) => unknown) : option;
}
