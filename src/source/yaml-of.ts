import { decimalPlaces } from '../exact/decimal.ts';
import { machineDecimal } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import { booleanPattern, nullPattern } from './keys.ts';
import { readNumber } from './numbers.ts';

/** A list or a mapping of scalars that fits into so many characters stands on one line. */
const longestFlow = 100;

/**
 * Data as YAML that `readSource` reads back as the same data: mappings, lists, texts, booleans, null, exact numbers. Numbers are
 * `Rational`s that end as decimals, or whole JS numbers; keys whose value is undefined are left out. Ends with a line feed.
 * Throws a RangeError for any other value: such data came from no file.
 */
export function yamlOf(data: unknown): string {
  return `${blockOf(data, 0).join('\n')}\n`;
}

/** A value in block style, as lines that `depth` spaces indent. */
function blockOf(data: unknown, depth: number): string[] {
  const indent = ' '.repeat(depth);
  if (Array.isArray(data) && data.length > 0)
    return data.flatMap((item) => {
      const flow = flowOf(item, longestFlow - depth);
      if (flow !== undefined) return [`${indent}- ${flow}`];
      const [first = '', ...rest] = blockOf(item, depth + 2);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  if (isMapping(data) && entriesOf(data).length > 0)
    return entriesOf(data).flatMap(([key, value]) => {
      const name = `${indent}${textOf(key)}:`;
      const flow = flowOf(value, longestFlow - cells(name));
      return flow === undefined ? [name, ...blockOf(value, depth + 2)] : [`${name} ${flow}`];
    });
  return [indent + (flowOf(data, longestFlow) ?? scalarOf(data))];
}

/** A scalar, or a list or mapping of scalars that is short; undefined where the value needs lines of its own. */
function flowOf(data: unknown, room: number): string | undefined {
  if (Array.isArray(data)) {
    if (data.some(isCollection)) return undefined;
    return fitting(`[${data.map(scalarOf).join(', ')}]`, room);
  }
  if (!isMapping(data)) return scalarOf(data);
  const pairs = entriesOf(data);
  if (pairs.some(([, value]) => isCollection(value) && flowOf(value, room) === undefined)) return undefined;
  if (pairs.some(([, value]) => isMapping(value))) return undefined;
  if (pairs.length === 0) return '{}';
  const texts = pairs.map(([key, value]) => `${textOf(key)}: ${flowOf(value, room)}`);
  return fitting(`{ ${texts.join(', ')} }`, room);
}

function fitting(text: string, room: number): string | undefined {
  return text === '[]' || cells(text) <= room ? text : undefined;
}

/** Hangul counts two. */
function cells(text: string): number {
  return text.replace(/[^\0-\u10FF]/g, '..').length;
}

function scalarOf(data: unknown): string {
  if (typeof data === 'string') return textOf(data);
  if (typeof data === 'boolean' || data === null) return String(data);
  if (data instanceof Rational && decimalPlaces(data) !== undefined) return machineDecimal(data);
  if (Number.isSafeInteger(data)) return String(data);
  throw new RangeError(`no value of a file: ${String(data)}`);
}

const plainText = /^(?:\.{1,2}\/)*[\p{L}\p{N}][\p{L}\p{N} ()./%·_+-]*$/u;

/** Plain where the reader takes it for this very text, else in double quotes, in which JSON and YAML agree. */
function textOf(text: string): string {
  const isPlain =
    plainText.test(text) &&
    !text.endsWith(' ') &&
    !nullPattern.test(text) &&
    !booleanPattern.test(text) &&
    readNumber(text).kind === 'text';
  return isPlain ? text : JSON.stringify(text);
}

function entriesOf(data: object): [string, unknown][] {
  return Object.entries(data).filter(([, value]) => value !== undefined);
}

function isMapping(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof Rational);
}

function isCollection(data: unknown): boolean {
  return Array.isArray(data) || isMapping(data);
}
