import { isScalar, type ParsedNode, Scalar } from 'yaml';
import type { KeyFault } from '../diagnostics/catalogue/yaml.ts';
import { readNumber } from './numbers.ts';

/** What YAML 1.2 reads as null when it is not in quotes. */
export const nullPattern = /^(?:~|null|Null|NULL)?$/;
/** What YAML 1.2 reads as true or false when it is not in quotes. */
export const booleanPattern = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** The name that a key node stands for, or why it stands for none. */
export function readKey(node: ParsedNode): { readonly name: string } | { readonly fault: KeyFault } {
  if (!isScalar(node) || typeof node.value !== 'string') return { fault: 'collection' };
  const name = node.value;
  if (name === '') return { fault: 'empty' };
  if (name.includes('\n')) return { fault: 'multi-line' };
  if (node.type !== Scalar.PLAIN) return { name };
  if (nullPattern.test(name)) return { fault: 'null' };
  if (booleanPattern.test(name)) return { fault: 'boolean' };
  return readNumber(name).kind === 'text' ? { name } : { fault: 'number' };
}
