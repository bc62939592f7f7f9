import type { DataPath, Diagnostic, Place } from '../model/diagnostic.ts';
import type { Locator } from '../model/place.ts';
import type { SourceDocument } from '../source/read-source.ts';

/** What is supposed of an answer, as it was typed: `F1-04=yes`, `R1-01.numerator=12`, `F1-22@audit=no`. */
export interface Setting {
  readonly indicator: string;
  /** Of the value, or `value`, `status`; absent where the whole answer is given. */
  readonly key?: string;
  /** Absent where everybody who answers is meant. */
  readonly department?: string;
  /** The value as YAML flow text. */
  readonly text: string;
  /** What stands for a file in its diagnostics: `F1-04=…`. */
  readonly label: string;
  /** The whole of it. */
  readonly argument: string;
}

const pattern = /^([A-Za-z][\w-]*)(?:\.([\w-]+))?(?:@([\w-]+))?(?:\.([\w-]+))?=(.*)$/s;

/** Reads a setting; undefined where an argument is none, as a path is. */
export function readSetting(argument: string): Setting | undefined {
  const match = pattern.exec(argument);
  if (match === null) return undefined;
  const [, indicator = '', before, department, after, text = ''] = match;
  const key = before ?? after;
  if (before !== undefined && after !== undefined) return undefined;
  return {
    indicator,
    ...(key !== undefined && { key }),
    ...(department !== undefined && { department }),
    text,
    label: `${argument.slice(0, argument.length - text.length)}…`,
    argument,
  };
}

/** Where the data of a sheet stand that a setting makes: its name for the answer and what was there before, its value for the rest. */
export function settingLocator(setting: Setting, source: SourceDocument): Locator {
  const { label, text, key } = setting;
  return {
    file: label,
    place(path, at) {
      const inner = innerPath(path);
      const isName = inner === undefined || text === '' || (at === 'key' && inner.length === 0);
      return isName ? namePlace(setting) : shiftPlace(setting, source.place(inner, at));
    },
  };

  /** The path within the value that was given; undefined for what it does not say. */
  function innerPath([, , part, ...rest]: DataPath): DataPath | undefined {
    if (part === undefined) return undefined;
    if (key === undefined || key === 'value' || key === 'status') return rest;
    const [name, ...below] = rest;
    return name === key ? below : undefined;
  }
}

/** A diagnostic of the value, at its place in the whole argument. */
export function inArgument(setting: Setting, diagnostic: Diagnostic): Diagnostic {
  const { place, related } = diagnostic;
  return {
    ...diagnostic,
    ...(place && { place: shiftPlace(setting, place) }),
    ...(related && { related: shiftPlace(setting, related) }),
  };
}

function namePlace({ label, argument, text }: Setting): Place {
  const endColumn = Math.max(2, argument.length - text.length);
  return { file: label, line: 1, column: 1, endColumn, excerpt: [{ line: 1, text: firstLine(argument) }] };
}

function shiftPlace({ label, argument, text }: Setting, place: Place): Place {
  const offset = place.line === 1 ? argument.length - text.length : 0;
  return {
    ...place,
    file: label,
    column: place.column + offset,
    endColumn: place.endColumn + offset,
    excerpt: place.excerpt.map((each) => (each.line === 1 ? { ...each, text: firstLine(argument) } : each)),
  };
}

function firstLine(text: string): string {
  return text.split('\n')[0]!;
}
