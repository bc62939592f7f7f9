import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/reporters/csv.ts';
import { inert } from '../../../src/text/terminal.ts';

/** A reader of RFC 4180, written for this test alone. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        cell += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) cell += text[at];
    row.push(cell);
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
    } else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('CSV', () => {
  it('begins with a byte order mark and ends lines with CRLF', () => {
    expect(
      csvText([
        ['지표', 'n'],
        ['A,"1"', 2],
        [null, -3],
      ]),
    ).toBe('\uFEFF지표,n\r\n"A,""1""",2\r\n,-3\r\n');
  });

  it.each([
    '=1+1',
    '+82-10-1234',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '-',
    '--1',
    '-1a',
  ])('keeps %j from being a formula', (text) => {
    expect(csvText([[text]]).replace(/^\uFEFF"?/, '')[0]).toBe("'");
  });

  it.each(['-1', '-3.25', '12', 'a=1', "'x", '1-2'])('leaves %j as it is', (text) => {
    expect(csvText([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  it('reads back as it was, but for the guard and what cannot be seen', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ',', '\r\n', '=a', '"a"', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = parse(csvText(rows).slice(1));
        const expected = rows.map((row) => row.map((each) => inert(each)));
        expect(read.map((row) => row.map((each) => each.replace(/^'/, '')))).toEqual(
          expected.map((row) => row.map((each) => each.replace(/^'/, ''))),
        );
        for (const each of read.flat()) expect(each).toMatch(/^(?![=+@＝＋－＠]|-(?!\d+(\.\d+)?$))/);
      }),
    );
  });
});
