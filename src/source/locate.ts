import { isCollection, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { DataPath, PathStep } from '../model/diagnostic.ts';
import type { Range } from './positions.ts';
import { rangeOf } from './walk.ts';

interface Found {
  readonly key: ParsedNode | undefined;
  readonly value: ParsedNode;
  /** Whether the whole path exists. */
  readonly complete: boolean;
}

/**
 * Where the key or the value at a path stands. A value that is left empty stands at its key, an item of a
 * sequence has no key and stands at its value, and what does not exist stands at the key (else the value) of its
 * nearest ancestor that does. Of a value over several lines this is where it begins.
 */
export function locate(root: ParsedNode, path: DataPath, at: 'key' | 'value'): Range {
  const { key, value, complete } = find(root, path);
  const emptyValue = value.range[0] === value.range[1];
  return key && (at === 'key' || !complete || emptyValue) ? rangeOf(key) : visibleRange(value);
}

/** Where the scalar at a path stands; undefined when there is none. */
export function locateScalar(root: ParsedNode, path: DataPath): Range | undefined {
  const { value, complete } = find(root, path);
  return complete && isScalar(value) ? rangeOf(value) : undefined;
}

/** The node at a path; undefined when the path does not exist. */
export function nodeAt(root: ParsedNode, path: DataPath): ParsedNode | undefined {
  const { value, complete } = find(root, path);
  return complete ? value : undefined;
}

function find(root: ParsedNode, path: DataPath): Found {
  let found: Found = { key: undefined, value: root, complete: true };
  for (const step of path) {
    const next = child(found.value, step);
    if (!next) return { ...found, complete: false };
    found = next;
  }
  return found;
}

function child(node: ParsedNode, step: PathStep): Found | undefined {
  if (isSeq(node)) {
    const value = typeof step === 'number' ? (node.items[step] as ParsedNode | undefined) : undefined;
    return value && { key: undefined, value, complete: true };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<ParsedNode, ParsedNode>[];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === step);
  return pair?.value ? { key: pair.key, value: pair.value, complete: true } : undefined;
}

/** Of a collection in block style the first key, or the dash of the first item: the rest is many lines. */
function visibleRange(node: ParsedNode): Range {
  if (!isCollection(node) || node.flow) return rangeOf(node);
  if (isMap(node) && node.items[0]) return rangeOf((node.items[0] as Pair<ParsedNode>).key);
  return { start: node.range[0], end: node.range[0] + 1 };
}
