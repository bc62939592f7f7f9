import { describe, expect, it } from 'vitest';
import { englishDate, koreanDate } from '../../../src/text/dates.ts';

describe('koreanDate', () => {
  it.each([
    ['2014-08-29', '2014. 8. 29.'],
    ['2013-12-01', '2013. 12. 1.'],
    ['0099-01-10', '0099. 1. 10.'],
  ])('writes %s as %s', (date, expected) => {
    expect(koreanDate(date)).toBe(expected);
  });

  it.each(['', '2014-8-29', '2014-08-29T00:00', ' 2014-08-29', '어제', '２０１４-08-29'])(
    'leaves %j',
    (text) => {
      expect(koreanDate(text)).toBe(text);
    },
  );
});

describe('englishDate', () => {
  it.each([
    ['2014-08-29', '29 August 2014'],
    ['2013-01-01', '1 January 2013'],
    ['2013-12-10', '10 December 2013'],
  ])('writes %s as %s', (date, expected) => {
    expect(englishDate(date)).toBe(expected);
  });

  it.each(['', '2014-00-29', '2014-13-29', '2014-8-29', 'today'])('leaves %j', (text) => {
    expect(englishDate(text)).toBe(text);
  });
});
