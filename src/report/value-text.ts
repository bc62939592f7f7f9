import { Rational } from '../exact/rational.ts';
import type { Language, Localized } from '../model/language.ts';
import { decimalText } from '../rules/amount.ts';

/** An answer's value as YAML flow text: `{ numerator: 12, denominator: 100 }`. */
export function valueText(value: unknown): string {
  if (value instanceof Rational) return decimalText(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([name, part]) => `${name}: ${valueText(part)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return String(value);
}

const fields: Readonly<Record<string, Localized>> = {
  numerator: { ko: '분자', en: 'numerator' },
  denominator: { ko: '분모', en: 'denominator' },
  actual: { ko: '실적', en: 'actual' },
  target: { ko: '목표', en: 'target' },
  previous: { ko: '직전 실적', en: 'previous' },
  past: { ko: '이전 실적', en: 'past' },
  allowed: { ko: '기준', en: 'allowed' },
  base: { ko: '기준값', en: 'base' },
  goal: { ko: '장기 목표', en: 'goal' },
  ratios: { ko: '이전 달성비율', en: 'ratios before' },
  figures: { ko: '기간별 실적', en: 'figures' },
};

/** An answer's value for a document: `분자 12, 분모 100`. What has no named parts is written as in YAML. */
export function valueWords(value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null || value instanceof Rational || Array.isArray(value))
    return valueText(value);
  const parts = Object.entries(value);
  if (!parts.every(([name]) => Object.hasOwn(fields, name))) return valueText(value);
  return parts
    .map(
      ([name, part]) =>
        `${fields[name]![language]} ${Array.isArray(part) ? part.map(valueText).join(' → ') : valueText(part)}`,
    )
    .join(', ');
}
