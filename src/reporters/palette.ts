import { Chalk } from 'chalk';

/** Meanings that may be coloured; a meaning is never carried by colour alone. */
export interface Palette {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly place: (text: string) => string;
}

const same = (text: string) => text;

/** No colour at all. */
export const plain: Palette = { strong: same, faint: same, good: same, bad: same, warn: same, place: same };

/** The sixteen colours of every terminal. */
export function coloured(): Palette {
  const chalk = new Chalk({ level: 1 });
  // chalk joins all its arguments, so it must not be handed to map() as it is
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    place: (text) => chalk.cyan(text),
  };
}
