import { expect, it } from 'vitest';
import { effortAmount } from '../../../src/reporters/wording/effort.ts';

it.each([
  ['1', 'person-days', 'en', '1 person-day'],
  ['0.5', 'person-days', 'en', '0.5 person-days'],
  ['1200', 'person-days', 'en', '1,200 person-days'],
  ['1', 'hours', 'en', '1 hours'],
  ['1', '인일', 'ko', '1인일'],
] as const)('%s %s in %s is "%s"', (shown, unit, language, text) => {
  expect(effortAmount(shown, unit, language)).toBe(text);
});
