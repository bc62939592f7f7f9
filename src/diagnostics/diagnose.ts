import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { type ArgumentsOf, type Code, catalogue } from './catalogue/index.ts';

/** Where a diagnostic points: at a place, or at a file as a whole. */
export type Target = Place | { readonly file: string };

/** Makes a diagnostic of a code; the severity comes from the catalogue. */
export function diagnose<C extends Code>(
  code: C,
  args: ArgumentsOf<C>,
  target: Target,
  related?: Place,
): Diagnostic {
  return {
    code,
    severity: catalogue[code].severity,
    arguments: args,
    file: target.file,
    ...('line' in target ? { place: target } : {}),
    ...(related ? { related } : {}),
  };
}
