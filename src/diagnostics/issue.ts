import type { DataPath, Diagnostic } from '../model/diagnostic.ts';
import type { Locator } from '../model/place.ts';
import { type ArgumentsOf, type Code, catalogue } from './catalogue/index.ts';
import { diagnose } from './diagnose.ts';

/** A problem that names where it is by a path in the data; `locate` turns it into a diagnostic with a position. */
export interface Issue {
  readonly code: Code;
  readonly arguments: ArgumentsOf<Code>;
  readonly path: DataPath;
  /** `key` for unknown or duplicate names, `value` (default) for a wrong value. */
  readonly at?: 'key' | 'value';
  /** The path of a second place that explains the first, in the same file. */
  readonly related?: DataPath;
}

/** Makes an issue; the compiler checks that the arguments are those that the code's message uses. */
export function issue<C extends Code>(
  code: C,
  args: ArgumentsOf<C>,
  path: DataPath = [],
  more: Pick<Issue, 'at' | 'related'> = {},
): Issue {
  return { code, arguments: args as ArgumentsOf<Code>, path, ...more };
}

/** The same issue seen from further up: `base` is put before its path. */
export function under(base: DataPath, inner: Issue): Issue {
  return {
    ...inner,
    path: [...base, ...inner.path],
    ...(inner.related ? { related: [...base, ...inner.related] } : {}),
  };
}

/** Turns an issue into a diagnostic with a position in the file that it concerns. */
export function locate(found: Issue, locator: Locator): Diagnostic {
  const related = found.related ? locator.place(found.related, found.at) : undefined;
  return diagnose(found.code, found.arguments as never, locator.place(found.path, found.at), related);
}

/** As many diagnostics of one file are shown. */
export const mostPerFile = 100;

/**
 * Turns the issues of one file into diagnostics: the first hundred, errors before warnings, and a count of the rest. `more` counts
 * issues that were not even made.
 */
export function locateAll(issues: readonly Issue[], locator: Locator, more = 0): Diagnostic[] {
  const isError = ({ code }: Issue) => catalogue[code].severity === 'error';
  const shown = [...issues.filter(isError), ...issues.filter((each) => !isError(each))].slice(0, mostPerFile);
  const count = issues.length - shown.length + more;
  const rest = count > 0 ? [diagnose('yaml/too-many', { count }, { file: locator.file })] : [];
  return [...shown.map((each) => locate(each, locator)), ...rest];
}
