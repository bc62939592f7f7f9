import type { YAMLError } from 'yaml';
import type { SyntaxReason } from '../diagnostics/catalogue/yaml-syntax.ts';
import { clip } from './clip.ts';
import type { Positions, Range } from './positions.ts';
import type { Problems } from './problems.ts';
import { tabInIndentation } from './tabs.ts';

/** Codes of `yaml` for what is refused elsewhere: by the tokens (anchors, tags) or by the walk (keys). */
const refusedElsewhere = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'DUPLICATE_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
]);

/** Codes that say something about one scalar only: several of them are several mistakes. */
const aboutOneScalar = new Set(['BAD_DQ_ESCAPE', 'BAD_SCALAR_START']);

/** What the structure of a file suffers from: wrong indentation, or a reason of `yaml/syntax`. */
interface Fault {
  readonly reason: 'indentation' | 'tab' | SyntaxReason;
  readonly range: Range;
}

/**
 * Adds what `yaml` found wrong in the syntax, in our own codes and words; gives whether there was anything.
 * Of the errors in the structure only the first is kept: the others follow from it.
 */
export function addSyntaxProblems(
  errors: readonly YAMLError[],
  positions: Positions,
  problems: Problems,
): boolean {
  const own = errors.filter((error) => !refusedElsewhere.has(error.code));
  for (const error of own) if (aboutOneScalar.has(error.code)) addScalarProblem(error, positions, problems);
  const structural = own.filter((error) => !aboutOneScalar.has(error.code));
  const [first] = structural.sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) addFault(faultOf(first, structural, positions), problems);
  return own.length > 0;
}

function addScalarProblem(error: YAMLError, { text }: Positions, problems: Problems): void {
  const [start] = error.pos;
  if (error.code === 'BAD_SCALAR_START') {
    const character = text.charAt(start);
    problems.add('yaml/value-start', { character }, { start, end: start + 1 });
    return;
  }
  const length = { x: 4, u: 6, U: 10 }[text.charAt(start + 1)] ?? 2;
  const found = /^[^"\n]*/.exec(text.slice(start, start + length))![0];
  problems.add('yaml/escape', { escape: clip(found) }, { start, end: start + found.length });
}

function addFault({ reason, range }: Fault, problems: Problems): void {
  if (reason === 'indentation') problems.add('yaml/indentation', {}, range);
  else if (reason === 'tab') problems.add('yaml/tab', { count: 1 }, range);
  else problems.add('yaml/syntax', { reason }, range);
}

function faultOf(error: YAMLError, all: readonly YAMLError[], positions: Positions): Fault {
  const range = { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { reason: 'tab', range };
    case 'BAD_INDENT':
      return indentation(range.start, positions);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedMapping(error, all, positions);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(range.start, positions);
    case 'KEY_OVER_1024_CHARS':
      return { reason: 'long-key', range };
    case 'BLOCK_IN_FLOW':
      return { reason: 'block-in-brackets', range };
    case 'MISSING_CHAR':
      return missingCharacter(error.message, range, positions);
    case 'UNEXPECTED_TOKEN':
      return unexpected(error.message, range, positions);
    default:
      return { reason: 'unexpected', range };
  }
}

/** `a: b: c` on one line; `a: 1` followed by a deeper line `b: 2`; or a list that ends in a wrong column. */
function nestedMapping(error: YAMLError, all: readonly YAMLError[], positions: Positions): Fault {
  const [start] = error.pos;
  const overLines = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] >= start);
  if (overLines) {
    return indentation(Math.max(overLines.pos[1] - 1, start), positions);
  }
  return { reason: 'second-colon', range: { start, end: lineOf(start, positions).end } };
}

function indentation(offset: number, positions: Positions): Fault {
  const tab = tabInIndentation(positions.text, positions.lineStart(offset));
  return tab ? { reason: 'tab', range: tab } : { reason: 'indentation', range: lineOf(offset, positions) };
}

function missingColon(offset: number, positions: Positions): Fault {
  const line = lineOf(offset, positions);
  const source = positions.text.slice(line.start, line.end);
  const glued = /^(?:- +)*["']?[\w-]+["']?:(?=\S)/.exec(source);
  const at = glued ? glued[0].length - 1 : source.indexOf('：');
  if (at === -1) return { reason: 'no-colon', range: line };
  const range = { start: line.start + at, end: line.start + at + 1 };
  return { reason: glued ? 'colon-space' : 'wide-colon', range };
}

function missingCharacter(message: string, range: Range, positions: Positions): Fault {
  if (message.startsWith('Implicit map keys')) return missingColon(range.start, positions);
  if (message.startsWith('Sequence item') || message.startsWith('Block ')) {
    return indentation(range.start, positions);
  }
  if (message.startsWith('Comments')) return { reason: 'comment-space', range };
  if (message.startsWith('Missing space')) return { reason: 'colon-space', range };
  return { reason: message.startsWith('Missing ,') ? 'comma' : 'unexpected', range };
}

function unexpected(message: string, range: Range, positions: Positions): Fault {
  if (message.includes('block-seq-ind')) return { reason: 'dash-after-key', range };
  if (message.startsWith('Block scalar header')) return { reason: 'block-header', range };
  if (/Unexpected (?:,|empty item)/.test(message)) return { reason: 'comma', range };
  const line = lineOf(range.start, positions);
  if (range.start <= line.start) return indentation(range.start, positions);
  return { reason: message.includes('at node end') ? 'after-value' : 'unexpected', range };
}

/** The line that holds an offset, without its indentation and trailing blanks. */
function lineOf(offset: number, positions: Positions): Range {
  const from = positions.lineStart(offset);
  const next = positions.text.indexOf('\n', from);
  const line = positions.text.slice(from, next === -1 ? undefined : next);
  const indentation = line.length - line.trimStart().length;
  return { start: from + indentation, end: from + Math.max(line.trimEnd().length, indentation) };
}
