import type { Host, Output } from '../load/host.ts';
import type { Language } from '../model/language.ts';
import { coloured, plain } from '../reporters/palette.ts';
import type { RenderContext } from '../reporters/reporter.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly json?: boolean;
}

/** Width where there is no terminal, or one that does not know its own and says 0: wide enough for the tables, and the same everywhere. */
const widthWithoutTerminal = 100;
const narrowestTerminal = 20;

/** What a command works with: the world, the language, and what it was asked. */
export interface CommandContext {
  readonly host: Host;
  readonly language: Language;
}

/** How to render for a stream: `--color` > NO_COLOR > FORCE_COLOR > TERM=dumb > is it a terminal. */
export function renderContext(output: Output, options: CommonOptions, env: Host['env']): RenderContext {
  return {
    width: Math.max(narrowestTerminal, output.columns || widthWithoutTerminal),
    palette: wantsColour(output, options, env) ? coloured() : plain,
    ascii: options.ascii ?? false,
  };
}

/** How to render into a file: no colour, a fixed width. */
export function fileContext(options: CommonOptions): RenderContext {
  return { width: widthWithoutTerminal, palette: plain, ascii: options.ascii ?? false };
}

function wantsColour(output: Output, options: CommonOptions, env: Host['env']): boolean {
  if (options.color !== undefined) return options.color;
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return env['TERM'] !== 'dumb' && output.isTerminal;
}
