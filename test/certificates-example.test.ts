import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../src/load/certificates.ts';
import { historiesOf } from '../src/scoring/certificates.ts';
import { proveRegistry } from '../src/scoring/certificates-proof.ts';
import { root, testHost } from './support/host.ts';

// examples/registry-2012-2014: what Seodaemun-gu's report of 2014 says, proven from the file

const path = join(root, 'examples', 'registry-2012-2014', 'certificates.yaml');
const { value, diagnostics } = loadRegistry(path, testHost(root));
const registry = value!;

test('loads without an error or a warning', () => {
  expect(diagnostics).toEqual([]);
});

describe('the registry of 2012 to 2014', () => {
  const of = (year: string, type?: string) =>
    registry.awards
      .filter((award) => award.awarded.startsWith(year) && (type === undefined || award.type === type))
      .map(({ institution }) => institution);

  test('has as many awards as were printed', () => {
    expect([of('2012').length, of('2013').length, of('2014').length]).toEqual([15, 20, 35]);
    expect([of('2014', 'new').length, of('2014', 'renewal').length]).toEqual([23, 12]);
    const { counts, passed } = proveRegistry(registry, '2014-12-31');
    expect(counts.map(({ year, what, printed, counted }) => [year, what, printed, counted])).toEqual([
      ['2012', 'total', 15, 15],
      ['2013', 'total', 20, 20],
      ['2014', 'total', 35, 35],
      ['2014', 'new', 23, 23],
      ['2014', 'renewal', 12, 12],
    ]);
    expect(passed).toBe(true);
  });

  test('renews in 2014 what was awarded in 2012', () => {
    const { renewals } = proveRegistry(registry, '2014-12-31');
    expect(renewals).toHaveLength(12);
    for (const { earlier, record } of renewals) {
      expect(earlier).toMatchObject({ awarded: '2012', type: 'new' });
      expect(record).toMatchObject({ award: { awarded: '2014' }, follows: 'unknown' });
    }
    expect(of('2012')).toEqual(expect.arrayContaining(of('2014', 'renewal')));
  });

  test('has three certificates of 2012 that were not renewed, and says so once they have certainly ended', () => {
    const lapsed = (on: string) =>
      proveRegistry(registry, on).lapsed.map(({ institution }) => institution.id);
    expect(lapsed('2014-12-31')).toEqual([]);
    expect(lapsed('2015-01-01')).toEqual(['busan-gangseo', 'gumi', 'yeongdeok']);
  });

  test('knows the day of one award only', () => {
    const known = registry.awards.filter(({ awarded }) => awarded.length > 'YYYY'.length);
    expect(known.map(({ institution, awarded }) => [institution, awarded])).toEqual([
      ['seodaemun', '2014-12-08'],
    ]);
    const history = historiesOf(registry, '2016-01-02').find(
      ({ institution }) => institution.id === 'seodaemun',
    );
    expect(history?.current).toMatchObject({
      lastDay: { first: '2016-12-08', last: '2016-12-08' },
      renewalFrom: { first: '2015-12-08', last: '2015-12-08' },
      state: 'expiring',
    });
  });

  test.each([
    ['2012', '2014-01-01', '2014-12-31'],
    ['2013', '2015-01-01', '2015-12-31'],
  ])('ends the certificates of %s from %s to %s', (year, first, last) => {
    for (const { records } of historiesOf(registry, '2014-06-30'))
      for (const { award, lastDay } of records)
        if (award.awarded === year) expect(lastDay).toEqual({ first, last });
  });
});
