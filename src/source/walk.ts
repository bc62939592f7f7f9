import { isAlias, isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap } from 'yaml';
import { findOddities, hasInvisible } from './characters.ts';
import { clip } from './clip.ts';
import { type CommaCut, CommaCuts } from './commas.ts';
import { booleanPattern, nullPattern, readKey } from './keys.ts';
import { maximumDecimals, maximumWholeDigits, readNumber } from './numbers.ts';
import type { Range } from './positions.ts';
import type { Problems } from './problems.ts';

/** The most values (mappings, sequences, scalars; keys do not count) of a file. */
export const maximumNodes = 50_000;

/** The same value twice: as plain data, and with exact numbers. */
export interface Values {
  readonly data: unknown;
  readonly values: unknown;
}

/** What walking gives besides the values. */
export interface Walked extends Values {
  /** Where keys stand that hold an invisible character. */
  readonly invisibleKeys: readonly Range[];
}

/** Where a node stands, without the blanks and comments after it. */
export function rangeOf(node: ParsedNode): Range {
  return { start: node.range[0], end: node.range[1] };
}

/**
 * Turns a composed tree into data, and adds a problem for each key and scalar that the format does not have.
 * `text` is what the tree was made of. The values mean nothing once there is an error.
 */
export function walk(root: ParsedNode, text: string, problems: Problems): Walked {
  const walker = new Walker(text, problems);
  return { ...walker.value(root), invisibleKeys: walker.invisibleKeys };
}

const nothing: Values = { data: null, values: null };

class Walker {
  readonly invisibleKeys: Range[] = [];
  #nodes = 0;

  constructor(
    readonly text: string,
    readonly problems: Problems,
  ) {}

  value(node: ParsedNode): Values {
    if (++this.#nodes > maximumNodes) {
      // Once is enough; the walk then ends quickly, for nothing below is looked at.
      if (this.#nodes === maximumNodes + 1) {
        this.problems.add('yaml/too-long', { limit: maximumNodes }, rangeOf(node));
      }
      return nothing;
    }
    if (isScalar(node)) return this.#scalar(node as Scalar.Parsed);
    if (isSeq(node)) {
      const items = (node.items as ParsedNode[]).map((item) => this.value(item));
      return { data: items.map((item) => item.data), values: items.map((item) => item.values) };
    }
    return isMap(node) ? this.#map(node as YAMLMap.Parsed) : nothing;
  }

  #map(node: YAMLMap.Parsed): Values {
    // Without a prototype `__proto__` is a key like any other.
    const data: Record<string, unknown> = Object.create(null);
    const values: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, Range>();
    const cut = new CommaCuts(this.text, node);
    for (const [i, { key, value }] of node.items.entries()) {
      const comma = cut.at(i);
      if (comma) {
        this.#commaInValue(comma);
        continue;
      }
      if (cut.covers(i)) continue;
      const name = this.#key(key, seen);
      if (!value) this.#missingValue(key);
      const read = value ? this.value(value) : nothing;
      if (name === undefined) continue;
      data[name] = read.data;
      values[name] = read.values;
    }
    return { data, values };
  }

  /** The name of a key that is right and new in its mapping. */
  #key(node: ParsedNode, seen: Map<string, Range>): string | undefined {
    if (isAlias(node)) return undefined;
    const range = rangeOf(node);
    const key = readKey(node);
    if ('fault' in key) {
      const source = clip(this.text.slice(range.start, range.end));
      this.problems.add('yaml/key-type', { fault: key.fault, source }, range);
      return undefined;
    }
    if (key.name === '<<') {
      this.problems.add('yaml/merge-key', {}, range);
      return undefined;
    }
    this.#checkCharacters(node as Scalar.Parsed, key.name, true);
    const normal = key.name.normalize('NFC');
    const first = seen.get(normal);
    if (first) this.problems.add('yaml/duplicate-key', { key: clip(normal) }, range, first);
    else seen.set(normal, range);
    return first ? undefined : key.name;
  }

  /** A key without a colon in braces: `{a, b}`, or `{a:1}`, which YAML reads as the one key `a:1`. */
  #missingValue(key: ParsedNode): void {
    const range = rangeOf(key);
    const glued = this.text.slice(range.start, range.end).includes(':');
    this.problems.add('yaml/syntax', { reason: glued ? 'colon-space' : 'no-colon' }, range);
  }

  /** What was meant as one value and is cut by its commas: a number such as 9,860, or a text. */
  #commaInValue({ range, number }: CommaCut): void {
    const source = clip(this.text.slice(range.start, range.end));
    if (number === undefined) this.problems.add('yaml/syntax', { reason: 'comma-in-text' }, range);
    else this.problems.add('yaml/number-form', { text: source, suggestion: number, fault: 'comma' }, range);
  }

  #scalar(node: Scalar.Parsed): Values {
    if (node.type !== Scalar.PLAIN || node.tag) {
      const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
      this.#checkCharacters(node, value, false);
      return { data: value, values: value };
    }
    const source = node.source ?? '';
    if (nullPattern.test(source)) return nothing;
    if (booleanPattern.test(source)) {
      const value = source[0]!.toLowerCase() === 't';
      return { data: value, values: value };
    }
    this.#checkFolding(node);
    return this.#number(node, source) ?? { data: source, values: source };
  }

  /** A list item that is indented too deeply is, to YAML, a further line of the text before it. */
  #checkFolding(node: Scalar.Parsed): void {
    const { start, end } = rangeOf(node);
    const item = /\n[ \t]*- .*/.exec(this.text.slice(start, end));
    if (!item) return;
    const from = start + item.index + item[0].indexOf('-');
    this.problems.add('yaml/indentation', {}, { start: from, end: start + item.index + item[0].length });
  }

  #number(node: Scalar.Parsed, source: string): Values | undefined {
    const reading = readNumber(source);
    switch (reading.kind) {
      case 'number':
        // The schema asks for the type only; every sum is made from the exact value.
        return { data: Number(source), values: reading.value };
      case 'length': {
        const args = { text: clip(source), whole: maximumWholeDigits, decimals: maximumDecimals };
        this.problems.add('yaml/number-length', args, rangeOf(node));
        return nothing;
      }
      case 'form': {
        const args = { text: clip(source), suggestion: reading.suggestion };
        this.problems.add('yaml/number-form', args, rangeOf(node));
        return nothing;
      }
      case 'text':
        return undefined;
    }
  }

  /** Characters as such were looked at in the text; here are those that an escape such as `\e` makes. */
  #checkCharacters(node: Scalar.Parsed, value: string, isKey: boolean): void {
    const range = rangeOf(node);
    if (isKey && hasInvisible(value)) this.invisibleKeys.push(range);
    if (node.type !== Scalar.QUOTE_DOUBLE) return;
    const source = this.text.slice(range.start, range.end);
    if (!source.includes('\\')) return;
    const literal = new Set(source);
    for (const { kind, start, end, names } of findOddities(value)) {
      if (kind === 'mojibake' || [...value.slice(start, end)].every((each) => literal.has(each))) continue;
      const characters = names.join(', ');
      if (kind === 'surrogate') this.problems.add('text/surrogate', { characters }, range);
      else if (kind !== 'invisible') this.problems.add(`text/${kind}`, { characters }, range);
      else if (!isKey) this.problems.add('text/invisible', { characters }, range);
      else this.problems.add('text/invisible-key', { characters }, range);
    }
  }
}
