import type { Language } from '../model/language.ts';

/** The language of a run: `--lang` (looked up in argv before parsing, so that usage errors speak it too), then the environment, then Korean. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = optionValue(argv, '--lang');
  const candidates = [asked, env['ASSESS_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
  for (const candidate of candidates) {
    const language = fromLocale(candidate);
    if (language) return language;
  }
  return 'ko';
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const inline = options.findLast((argument) => argument.startsWith(`${name}=`));
  if (inline !== undefined) return inline.slice(name.length + 1);
  const index = options.lastIndexOf(name);
  return index < 0 ? undefined : options[index + 1];
}

/** `ko_KR.UTF-8` is Korean, `en`, `en_US.UTF-8` English; `C`, `POSIX` and the others say nothing. */
function fromLocale(locale: string | undefined): Language | undefined {
  const tag = /^([a-z]{2})([_.@-]|$)/.exec(locale?.toLowerCase() ?? '')?.[1];
  return tag === 'ko' || tag === 'en' ? tag : undefined;
}
