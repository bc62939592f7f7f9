import type { Localized } from '../model/language.ts';
import type { CommandContext, CommonOptions } from './context.ts';
import type { ExitCode } from './exit-codes.ts';
import type { OutputRequest } from './outputs.ts';

/** Options as commander hands them over, by their camel-cased names. */
export interface Options extends CommonOptions {
  readonly format?: readonly OutputRequest[];
  readonly on?: string;
  readonly [name: string]: unknown;
}

export interface OptionSpec {
  /** As commander writes it: `-f, --format <name[=file]>`. */
  readonly flags: string;
  readonly description: Localized;
  /** Gathers the values of an option that may be repeated: a function of the value and what was gathered before. */
  readonly collect?: unknown;
}

/** A command as data: `program.ts` makes the command line and the help of it. */
export interface CommandSpec {
  /** A word, or two where it is one of a group: `framework show`. */
  readonly name: string;
  readonly summary: Localized;
  readonly arguments: readonly { readonly name: string; readonly description: Localized }[];
  readonly options: readonly OptionSpec[];
  /** Command lines to copy, shown in the help. */
  readonly examples: readonly string[];
  run(context: CommandContext, args: readonly string[], options: Options): Promise<ExitCode>;
}

/** What commands of two words have in common: the first word. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: Localized;
}

/** Gathers a repeatable option into a list. */
export function collectList(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
