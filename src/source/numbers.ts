import { decimalPattern, parseDecimal } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';

/** The most digits that a number may have before its point. */
export const maximumWholeDigits = 15;
/** The most digits that a number may have after its point. */
export const maximumDecimals = 10;

/** What the source of a plain scalar is as a number. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text' }
  /** Meant as a number, but spelt otherwise; `suggestion` is the spelling to use, empty where there is none. */
  | { readonly kind: 'form'; readonly suggestion: string }
  | { readonly kind: 'length' };

const text: NumberReading = { kind: 'text' };
const numberLike = /^[-+−－＋]?[.．]?\p{Nd}/u;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * Reads the source text of a plain (unquoted) scalar. Only `-?(0|[1-9]\d*)(\.\d+)?` is a number; what YAML 1.2,
 * YAML 1.1 or a reader's eye would take for one in another spelling is told from plain text, never guessed.
 */
export function readNumber(source: string): NumberReading {
  if (decimalPattern.test(source)) return readDecimal(source);
  if (notFinite.test(source)) return { kind: 'form', suggestion: '' };
  const trimmed = source.trim();
  if (!numberLike.test(trimmed)) return text;
  const ascii = toAscii(trimmed);
  const spelt = respell(ascii);
  if (spelt === undefined) return text;
  return { kind: 'form', suggestion: decimalPattern.test(spelt) && fits(spelt) ? spelt : '' };
}

function readDecimal(source: string): NumberReading {
  if (!fits(source)) return { kind: 'length' };
  const value = parseDecimal(source)!;
  if (value.isZero && source.startsWith('-')) return { kind: 'form', suggestion: source.slice(1) };
  return { kind: 'number', value };
}

function fits(decimal: string): boolean {
  const [whole, decimals = ''] = decimal.replace('-', '').split('.') as [string, string?];
  return whole.length <= maximumWholeDigits && decimals.length <= maximumDecimals;
}

/** The same number in the one spelling; undefined when the text is no number in any spelling. */
function respell(ascii: string): string | undefined {
  const radix = /^([-+]?)(0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+)$/.exec(ascii);
  if (radix) return radixDigits(radix[1]!, radix[2]!);
  const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(ascii) ? ascii.replaceAll(',', '') : ascii;
  const match = /^([-+]?)(\d[\d_]*)?(?:\.([\d_]*))?(?:[eE]([-+]?\d+))?$/.exec(grouped);
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const digits = (whole + decimals).replaceAll('_', '');
  if (digits === '') return undefined;
  return shifted(sign, digits, whole.replaceAll('_', '').length + exponentOf(exponent));
}

/** Powers of ten that no number of ours reaches need no digits: any such exponent gives "no suggestion". */
function exponentOf(text: string): number {
  return Math.max(-40, Math.min(40, Number(text)));
}

function radixDigits(sign: string, literal: string): string {
  const digits = literal.toLowerCase().replaceAll('_', '');
  return digits.length > 2 && digits.length <= 18 ? signed(sign, BigInt(digits).toString(), '') : '';
}

function shifted(sign: string, digits: string, point: number): string {
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  return signed(sign, padded.slice(0, at), padded.slice(at));
}

function signed(sign: string, whole: string, decimals: string): string {
  const magnitude = whole.replace(/^0+(?=\d)/, '') || '0';
  const number = decimals === '' ? magnitude : `${magnitude}.${decimals}`;
  return sign === '-' && /[1-9]/.test(number) ? `-${number}` : number;
}

/** Digits of every script, full-width signs and the minus sign as ASCII. */
function toAscii(source: string): string {
  return source
    .replace(/[−－]/g, '-')
    .replace(/＋/g, '+')
    .replace(/．/g, '.')
    .replace(/，/g, ',')
    .replace(/＿/g, '_')
    .replace(/\p{Nd}/gu, (digit) => (digit <= '9' ? digit : String(digitValue(digit.codePointAt(0)!))));
}

/** Unicode lays out decimal digits in runs of whole tens that begin at 0. */
function digitValue(codePoint: number): number {
  let start = codePoint;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start--;
  return (codePoint - start) % 10;
}
