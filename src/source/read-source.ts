import type { ParsedNode } from 'yaml';
import type { DataPath, Diagnostic, Place } from '../model/diagnostic.ts';
import { findOddities, type Oddity } from './characters.ts';
import { compose } from './compose.ts';
import { checkConflictMarkers } from './conflicts.ts';
import { decode } from './decode.ts';
import { normalizeLineEnds } from './line-ends.ts';
import { locate, locateScalar } from './locate.ts';
import { Positions, type Range } from './positions.ts';
import { Problems } from './problems.ts';
import { addSyntaxProblems } from './syntax.ts';
import { tokenize } from './tokens.ts';
import { type Values, walk } from './walk.ts';

/** A file that was read without an error. */
export interface SourceDocument {
  /** Path as it is shown. */
  readonly file: string;
  /** The decoded text, without byte order mark, with LF as its only line end. */
  readonly text: string;
  /** Plain data for the schema: objects without prototype, arrays, strings, booleans, null. A number is a JS number whose type alone matters. */
  readonly data: unknown;
  /** The same shape with each number as an exact `Rational`. */
  readonly values: unknown;
  /** Place of the key or value (default) at a path; when the path does not exist, of its nearest existing ancestor. Costs nothing until asked. */
  place(path: DataPath, at?: 'key' | 'value'): Place;
  /** Source text of the scalar at a path, with its quotes; undefined when there is no scalar. */
  sourceText(path: DataPath): string | undefined;
}

/** What reading a file gives; `document` is there only when none of the diagnostics is an error. */
export interface ReadSource {
  readonly document?: SourceDocument;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads the bytes of a YAML file, which diagnostics call `file`. Fails closed: whatever is not the plain YAML of
 * the format is an error, and a file with an error gives no document. Never throws, whatever the bytes; takes
 * time and memory in proportion to their number, which is bounded.
 */
export function readSource(file: string, bytes: Uint8Array): ReadSource {
  const decoded = decode(file, bytes);
  if (decoded.diagnostic) return { diagnostics: [decoded.diagnostic] };
  const { text, loneReturns } = normalizeLineEnds(decoded.text);
  const positions = new Positions(file, text);
  const problems = new Problems();
  reportLoneReturns(loneReturns, problems);
  const invisible = checkCharacters(text, problems);
  const read = problems.hasErrors ? undefined : readText(positions, problems);
  reportInvisible(invisible, read?.invisibleKeys ?? [], problems);
  const diagnostics = problems.diagnostics(positions);
  if (!read || problems.hasErrors) return { diagnostics };
  return { document: documentOf(positions, read, read.root), diagnostics };
}

interface ReadText extends Values {
  readonly root: ParsedNode;
  readonly invisibleKeys: readonly Range[];
}

/** From text to values; undefined when a stage found what makes the next one pointless. */
function readText(positions: Positions, problems: Problems): ReadText | undefined {
  const { text } = positions;
  checkConflictMarkers(text, problems);
  if (problems.hasErrors) return undefined;
  const { tree, sound } = tokenize(text, problems);
  if (!sound) return undefined;
  const { root, errors } = compose(tree);
  if (addSyntaxProblems(errors, positions, problems)) return undefined;
  if (!root || root.range[0] === root.range[1]) {
    problems.add('yaml/empty', {}, { start: 0, end: 0 });
    return undefined;
  }
  return { root, ...walk(root, text, problems) };
}

function documentOf(positions: Positions, { data, values }: Values, root: ParsedNode): SourceDocument {
  const { file, text } = positions;
  return {
    file,
    text,
    data,
    values,
    place: (path, at = 'value') => positions.place(locate(root, path, at)),
    sourceText(path) {
      const range = locateScalar(root, path);
      return range && text.slice(range.start, range.end);
    },
  };
}

function reportLoneReturns(offsets: readonly number[], problems: Problems): void {
  const [first] = offsets;
  if (first === undefined) return;
  problems.add('text/line-ending', { count: offsets.length }, { start: first, end: first + 1 });
}

/** Reports what is wrong wherever it stands, and gives the invisible characters, whose weight depends on where they stand. */
function checkCharacters(text: string, problems: Problems): Oddity[] {
  const invisible: Oddity[] = [];
  const garbled: Oddity[] = [];
  for (const oddity of findOddities(text)) {
    const characters = oddity.names.join(', ');
    if (oddity.kind === 'invisible') invisible.push(oddity);
    else if (oddity.kind === 'mojibake') garbled.push(oddity);
    else problems.add(`text/${oddity.kind}`, { characters }, oddity);
  }
  // Text that was decoded wrongly once is wrong all over: the first place says it all.
  const [first] = garbled;
  if (first) {
    const sample = text.slice(first.start, Math.min(first.end, first.start + 12));
    problems.add('text/mojibake', { sample, count: garbled.length }, first);
  }
  return invisible;
}

/** Both lists are in the order of the text. */
function reportInvisible(invisible: readonly Oddity[], keys: readonly Range[], problems: Problems): void {
  let next = 0;
  for (const oddity of invisible) {
    while (next < keys.length && keys[next]!.end <= oddity.start) next++;
    const inKey = next < keys.length && keys[next]!.start < oddity.end;
    const characters = oddity.names.join(', ');
    problems.add(inKey ? 'text/invisible-key' : 'text/invisible', { characters }, oddity);
  }
}
