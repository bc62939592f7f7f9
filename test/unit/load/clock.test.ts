import { expect, it } from 'vitest';
import { todayIn } from '../../../src/load/clock.ts';

it.each([
  ['2014-08-29T15:30Z', 'Asia/Seoul', '2014-08-30'],
  ['2014-08-29T15:30Z', 'America/New_York', '2014-08-29'],
  ['1000-01-01T00:00+20:00', 'UTC', '0999-12-31'],
  ['0100-01-01T12:00Z', 'UTC', '0100-01-01'],
])('%s in %s is the day %s, with a year of four digits', (moment, zone, day) => {
  expect(todayIn(zone, Date.parse(moment))).toBe(day);
});
