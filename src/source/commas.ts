import { isScalar, type ParsedNode, Scalar, type YAMLMap } from 'yaml';
import { booleanPattern, nullPattern } from './keys.ts';
import { readNumber } from './numbers.ts';
import type { Range } from './positions.ts';

/** A value in braces that its own commas cut apart. */
export interface CommaCut {
  readonly range: Range;
  /** The number without commas, where it was meant as one. */
  readonly number?: string;
}

/** A number in groups of three digits, up to the end of its value. */
const groupedPattern = /^-?\d{1,3}(?:, ?\d{3})+(?:\.\d+)?(?=\s*[,}])/;
const answerWord = /^(?:yes|no|예|아니오)$/i;

/** Finds what follows a comma in braces without being a key: `{ n: 9,860 }` is to YAML a 9 and a key 860 without a value. */
export class CommaCuts {
  #covered = 0;

  constructor(
    readonly text: string,
    readonly map: YAMLMap.Parsed,
  ) {}

  /** The cut value whose first part ends before item `i`; covers that item and those after it that belong to it too. */
  at(i: number): CommaCut | undefined {
    const before = this.map.items[i - 1]?.value;
    if (!this.map.flow || i < this.#covered || !this.#isBare(i) || !isPlain(before)) return undefined;
    const source = before.source ?? '';
    if (nullPattern.test(source) || booleanPattern.test(source) || answerWord.test(source)) return undefined;
    const start = before.range[0];
    const grouped = groupedPattern.exec(this.text.slice(start, start + 40))?.[0];
    const number = grouped && readNumber(grouped.replaceAll(', ', ','));
    if (number ? number.kind !== 'form' : readNumber(source).kind !== 'text') return undefined;
    let last = i;
    const belongs = (next: number) =>
      grouped === undefined || this.map.items[next]!.key.range[0] < start + grouped.length;
    while (last + 1 < this.map.items.length && this.#isBare(last + 1) && belongs(last + 1)) last++;
    this.#covered = last + 1;
    const range = { start, end: this.map.items[last]!.key.range[1] };
    return number && number.kind === 'form' ? { range, number: number.suggestion } : { range };
  }

  /** Whether an item is a part of what `at` has given. */
  covers(i: number): boolean {
    return i < this.#covered;
  }

  /** Whether an item is a plain text without a colon. */
  #isBare(i: number): boolean {
    const { key, value } = this.map.items[i]!;
    return !value && isPlain(key) && !(key.source ?? '').includes(':');
  }
}

function isPlain(node: ParsedNode | null | undefined): node is Scalar.Parsed {
  return isScalar(node) && node.type === Scalar.PLAIN && !node.tag;
}
