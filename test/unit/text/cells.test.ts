import { describe, expect, it } from 'vitest';
import { cellWidth, padEnd, padStart, truncate, wrap } from '../../../src/text/cells.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('cellWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['점수', 4],
    ['점수'.normalize('NFD'), 4],
    [FAMILY, 2],
    ['□※①…', 4],
    ['ｱｲｳ', 3],
    ['가\u0301\u0301', 2],
    ['✓ 충족', 6],
  ])('of %j is %i', (text, width) => {
    expect(cellWidth(text)).toBe(width);
  });
});

describe('truncate', () => {
  it.each([
    ['점수', 4, '점수'],
    ['점수표', 5, '점..'],
    ['점수표', 4, '점..'],
    ['점수표', 3, '..'],
    ['점수표', 1, '.'],
    ['점수표', 0, ''],
    ['점수표', -1, ''],
    ['', 0, ''],
    ['abcdef', 5, 'abc..'],
    [`${FAMILY}가나`, 4, `${FAMILY}..`],
    ['점수표'.normalize('NFD'), 4, `${'점'.normalize('NFD')}..`],
  ])('%j to %i cells is %j', (text, cells, expected) => {
    expect(truncate(text, cells)).toBe(expected);
  });

  it('does not read on after the cut', () => {
    const start = performance.now();
    for (let run = 0; run < 1000; run++) truncate('가'.repeat(20_000), 20);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('wrap', () => {
  it.each([
    ['', 10, ['']],
    ['   ', 10, ['']],
    ['점수 총점', 9, ['점수 총점']],
    ['점수 총점', 8, ['점수', '총점']],
    ['a  b   c', 4, ['a  b', 'c']],
    ['  들여쓰기 한 줄', 12, ['  들여쓰기', '한 줄']],
    ['     들여쓰기', 8, ['들여쓰기']],
    ['가나다라', 4, ['가나', '다라']],
    ['가나다라', 5, ['가나', '다라']],
    ['a 가나다라 b', 4, ['a', '가나', '다라', 'b']],
    ['a 가나다 b', 4, ['a', '가나', '다 b']],
    ['가', 1, ['가']],
    ['a가b', 1, ['a', '가', 'b']],
    ['가\n\n나 ', 10, ['가', '', '나']],
    [`${FAMILY}${FAMILY}`, 3, [FAMILY, FAMILY]],
    ['가나'.normalize('NFD'), 2, ['가'.normalize('NFD'), '나'.normalize('NFD')]],
  ])('%j in %i cells is %j', (text, cells, expected) => {
    expect(wrap(text, cells)).toEqual(expected);
  });

  it('breaks a word of 80 syllables at the width', () => {
    const lines = wrap(`지표 ${'가'.repeat(80)} 끝`, 30);
    expect(lines.map(cellWidth)).toEqual([4, 30, 30, 30, 30, 30, 13]);
  });

  it('takes time proportional to the length', () => {
    for (const text of [
      '가'.repeat(100_000),
      '가 '.repeat(50_000),
      ' '.repeat(400_000),
      FAMILY.repeat(10_000),
    ]) {
      const start = performance.now();
      wrap(text, 40);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('padEnd and padStart', () => {
  it.each([
    ['점수', 6, '점수  ', '  점수'],
    ['점수', 4, '점수', '점수'],
    ['점수', 3, '점수', '점수'],
    ['', 2, '  ', '  '],
    [FAMILY, 3, `${FAMILY} `, ` ${FAMILY}`],
  ])('%j to %i cells', (text, cells, end, start) => {
    expect(padEnd(text, cells)).toBe(end);
    expect(padStart(text, cells)).toBe(start);
  });

  it('fills up where a space joins the grapheme beside it', () => {
    expect(cellWidth(padStart('🏻', 5))).toBe(5);
    expect(cellWidth(padEnd('\u0d4e', 5))).toBe(5);
  });
});
