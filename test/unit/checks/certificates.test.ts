import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../../src/load/certificates.ts';
import { memoryHost, type Plain, yamlText } from '../../support/build.ts';

function codesOf(awards: readonly Plain[], more: Plain = {}): string[] {
  const file = {
    kind: 'certificates',
    title: 'Test',
    validity: { new: '2 years', renewal: '3 years' },
    institutions: [{ id: 'a', name: 'A' }],
    awards: awards.map((award) => ({ institution: 'a', ...award })),
    ...more,
  };
  const host = memoryHost({ 'certificates.yaml': yamlText(file) });
  return loadRegistry('certificates.yaml', host).diagnostics.map(({ code }) => code);
}

describe('awards of one institution', () => {
  test.each([
    ['2013', '2014', ['certificate/new-while-valid']],
    // the first may end on 2014-01-01, before the second
    ['2012', '2014', []],
    ['2012-06-01', '2014-06-01', ['certificate/new-while-valid']],
    ['2012-06-01', '2014-06-02', []],
    ['2012-06-01', '2014-06', []],
    ['2012-06-02', '2014-05', ['certificate/new-while-valid']],
  ])('new in %s, and new again in %s', (first, second, codes) => {
    const awards = [
      { type: 'new', awarded: first },
      { type: 'new', awarded: second },
    ];
    expect(codesOf(awards)).toEqual(codes);
    expect(codesOf([...awards].reverse())).toEqual(codes);
  });

  test.each([
    ['2012', '2014', []],
    ['2012', '2015', ['certificate/renewal-after-lapse']],
    ['2012-06-01', '2014-06-02', ['certificate/renewal-after-lapse']],
    ['2012-06-01', '2014-06', []],
    ['2012-06-01', '2014-07', ['certificate/renewal-after-lapse']],
  ])('new in %s, renewed in %s', (first, second, codes) => {
    expect(
      codesOf([
        { type: 'new', awarded: first },
        { type: 'renewal', awarded: second },
      ]),
    ).toEqual(codes);
  });

  test.each([
    ['2014', '2014'],
    ['2014', '2014-12'],
    ['2014-12', '2014-12-08'],
    ['2014-12-08', '2014-12-08'],
  ])('in %s and in %s may be one', (first, second) => {
    const awards = [
      { type: 'new', awarded: first },
      { type: 'renewal', awarded: second },
    ];
    expect(codesOf(awards)).toEqual(['certificate/awarded-twice']);
    expect(codesOf([...awards].reverse())).toEqual(['certificate/awarded-twice']);
  });

  test.each(['0999', '9000', '9999-12', '9999-12-31'])(
    'in %s are of no year that can be meant',
    (awarded) => {
      expect(codesOf([{ type: 'new', awarded }])).toEqual(['schema/year-range']);
    },
  );

  test.each(['1000', '8999-12-31'])('in %s can be counted even with the longest validity', (awarded) => {
    const validity = { new: '999 years', renewal: '999 years', 'renewal-lead': '998 years' };
    expect(codesOf([{ type: 'new', awarded }], { validity })).toEqual([]);
  });

  test('of a year too far off are said to be that, not to be in no calendar', () => {
    expect(codesOf([{ type: 'new', awarded: '9999-02-30' }])).toEqual(['certificate/impossible-date']);
  });

  test.each([
    ['40 months', ['framework/renewal-lead']],
    ['2 years', ['framework/renewal-lead']],
    ['24 months', ['framework/renewal-lead']],
    ['730 days', ['framework/renewal-lead']],
    ['23 months', []],
    // two years may have no leap day
    ['729 days', []],
  ])('whose renewal starts %s before the end of two years', (lead, codes) => {
    const validity = { new: '2 years', renewal: '3 years', 'renewal-lead': lead };
    expect(codesOf([{ type: 'new', awarded: '2012-12-10' }], { validity })).toEqual(codes);
    const reversed = { ...validity, new: '3 years', renewal: '2 years' };
    expect(codesOf([{ type: 'new', awarded: '2012-12-10' }], { validity: reversed })).toEqual(codes);
  });

  test('in two months of one year are two', () => {
    expect(
      codesOf([
        { type: 'new', awarded: '2012-11' },
        { type: 'renewal', awarded: '2014-10' },
        { type: 'renewal', awarded: '2014-11' },
      ]),
    ).toEqual([]);
  });

  test('with a wrong date say nothing of their order', () => {
    expect(
      codesOf([
        { type: 'new', awarded: '2013-02-29' },
        { type: 'renewal', awarded: '2014' },
      ]),
    ).toEqual(['certificate/impossible-date']);
  });

  test('are looked at in time that grows with their number', () => {
    const awards = Array.from({ length: 3000 }, (_, i) => ({
      type: 'renewal',
      awarded: `${1000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    }));
    expect(codesOf(awards)).toEqual(['certificate/renewal-without-earlier']);
  });
});

describe('institutions', () => {
  const institutions = (...list: readonly Plain[]) =>
    codesOf(
      list.map(({ id }, i) => ({ institution: id, type: 'new', awarded: `20${10 + i}` })),
      { institutions: list },
    );

  test.each([
    ['decomposed', { id: 'b', name: '남구'.normalize('NFD') }, true],
    ['with a space', { id: 'b', name: '남 구' }, true],
    ['of one English name', { id: 'b', name: { ko: '다른 구', en: 'Nam-gu' } }, true],
    ['of the same id but for capitals', { id: 'A', name: '북구' }, true],
    ['of another name', { id: 'b', name: '북구' }, false],
    ['in another region', { id: 'b', name: '남구', region: '부산' }, false],
  ])('%s', (_, other, isSimilar) => {
    expect(institutions({ id: 'a', name: { ko: '남구', en: 'Nam-gu' } }, other)).toEqual(
      isSimilar ? ['certificate/similar-institution'] : [],
    );
  });
});

describe('what is not certain to be proven only is refused', () => {
  const load = (file: Plain) => {
    const host = memoryHost({
      'certificates.yaml': yamlText({ kind: 'certificates', title: 'Test', ...file }),
    });
    return loadRegistry('certificates.yaml', host);
  };
  const parts = { validity: { new: '2 years', renewal: '3 years' }, institutions: [{ id: 'a', name: 'A' }] };
  const unproven = { institution: 'a', type: 'renewal', awarded: '2014' };

  test('a registry in which a proof fails is a draft', () => {
    const { value, draft } = load({ ...parts, awards: [unproven] });
    expect(value).toBeUndefined();
    expect(draft).toMatchObject({ timeZone: 'Asia/Seoul', awards: [{ awarded: '2014' }] });
  });

  test('one with another error is none, even where so much is wrong that not all is told', () => {
    const many = Array.from({ length: 150 }, (_, i) => ({ id: `i${i}`, name: `N${i}` }));
    const awards = many.map(({ id }) => ({ institution: id, type: 'renewal', awarded: '2014' }));
    const wrong = { institution: 'i0', type: 'new', awarded: '2012-02-30' };
    const { value, draft } = load({ ...parts, institutions: many, awards: [...awards, wrong] });
    expect([value, draft]).toEqual([undefined, undefined]);
  });

  test('a time zone that does not exist is an error', () => {
    const { draft, diagnostics } = load({ ...parts, 'time-zone': 'Asia/Nowhere', awards: [unproven] });
    expect(draft).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('framework/time-zone');
  });
});
