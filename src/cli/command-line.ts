import type { Language } from '../model/language.ts';
import type { Options } from './command.ts';

/**
 * The command line that gives the same result as this run: with the commit that was compared with in place of its name, and with the
 * date. Words that a shell would take apart are quoted.
 */
export function commandLine(
  command: string,
  path: string,
  options: Options,
  commit: string | undefined,
  on: string | undefined,
  language: Language,
): string {
  const base = commit?.slice(0, 12) ?? (options['base'] as string | undefined);
  const named = [
    ['--base', base],
    ['--config', options['config']],
    ['--baseline', options['baseline']],
    ['--on', on],
    ['--lang', language],
  ].flatMap(([name, value]) => (typeof value === 'string' ? [name as string, value] : []));
  const safe = path.startsWith('-') ? `./${path}` : path;
  return ['assess', command, safe, ...named].map(word).join(' ');
}

/** A word of a POSIX shell. */
function word(text: string): string {
  return /^[\w@%+=:,./^~가-힣-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
