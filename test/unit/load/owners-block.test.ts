import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  beginMark,
  changeOf,
  endMark,
  findBlock,
  withBlock,
} from '../../../src/load/owners-block.ts';

const path = '/our-city/';
const block = [beginMark(path), '/our-city/ @civil', endMark(path)];
const text = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');

/** Lines that people write: patterns, comments, sections, blanks, blocks of others, and near misses of marks. */
const otherLine = fc.oneof(
  fc.constantFrom(
    '',
    '* @office',
    '# comment',
    '[Section] @office',
    '/a\\ b/ @c',
    '#assess:begin /our-city/',
    'assess:end',
  ),
  fc.string().map((line) => line.replace(/[\r\n]|^\uFEFF?# assess:(begin|end) /g, '')),
);
const others = fc.array(otherLine, { maxLength: 6 });
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('a block in CODEOWNERS', () => {
  it('is put at the end, found again, and replaced without a change of anything else', () => {
    fc.assert(
      fc.property(others, others, lineEnd, fc.boolean(), (before, after, end, isOpen) => {
        const head = before.join(end) + (isOpen || before.length === 0 ? '' : end);
        const appended = withBlock(head, undefined, block);
        expect(appended.startsWith(head)).toBe(true);
        const tail = after.map((line) => line + end).join('');
        const whole = appended + tail;
        const found = findBlock(whole, path) as Block;
        expect(found.lines).toEqual(block);
        expect(withBlock(whole, found, block)).toBe(whole);
        const longer = [block[0]!, '/our-city/ @else', '/our-city/x @one', block[2]!];
        const replaced = withBlock(whole, found, longer);
        expect(replaced.startsWith(whole.slice(0, found.start))).toBe(true);
        expect(replaced.endsWith(tail)).toBe(true);
        expect((findBlock(replaced, path) as Block).lines).toEqual(longer);
      }),
    );
  });

  it('is the whole of an empty file, and stands apart from what is there', () => {
    expect(withBlock('', undefined, block)).toBe(text(...block));
    expect(withBlock('* @a', undefined, block)).toBe(text('* @a', '', ...block));
    expect(withBlock('* @a\n', undefined, block)).toBe(text('* @a', '', ...block));
    expect(withBlock('* @a\r\n', undefined, block)).toBe(text('* @a', '', ...block).replaceAll('\n', '\r\n'));
  });

  it('is not that of a path that begins likewise', () => {
    const other = [beginMark('/our-city/north/'), '/our-city/north/ @n', endMark('/our-city/north/')];
    expect(findBlock(text(...other), path)).toBeUndefined();
    expect((findBlock(text(...other, ...block), path) as Block).lines).toEqual(block);
  });

  it('may end the file without a line end, and follow a byte order mark', () => {
    const found = findBlock(`\uFEFF${text(...block).trimEnd()}`, path) as Block;
    expect(found).toMatchObject({ start: 1, lines: block });
  });
});

describe('marks that do not pair', () => {
  const [begin, , end] = block as [string, string, string];
  const other = '/other/';

  it.each<[string, string[], object]>([
    ['no end', ['* @a', begin, '/x @b'], { fault: 'no-end', line: 2, path }],
    ['no begin', ['* @a', end], { fault: 'no-begin', line: 2, path }],
    [
      'another begins before the end',
      [begin, beginMark(other), endMark(other), end],
      { fault: 'no-end', line: 1, path },
    ],
    ['another ends', [begin, endMark(other)], { fault: 'no-end', line: 1, path }],
    ['another has no end', [...block, beginMark(other)], { fault: 'no-end', line: 4, path: other }],
    ['two blocks', [...block, '', ...block], { fault: 'twice', line: 5, path }],
    ['CRLF', [`${begin}\r`, '/x @b\r'], { fault: 'no-end', line: 1, path }],
  ])('%s', (_, lines, fault) => {
    expect(findBlock(text(...lines), path)).toEqual(fault);
  });

  it('two blocks of another assessment are its own affair', () => {
    const twice = [beginMark(other), endMark(other), beginMark(other), endMark(other)];
    expect(findBlock(text(...twice), path)).toBeUndefined();
  });
});

it('what differs between two blocks, each line as often as it stands there', () => {
  expect(changeOf(['a', 'b'], ['a', 'b'])).toBeUndefined();
  expect(changeOf(['a', 'a', 'c'], ['a', 'b'])).toEqual({
    missing: ['b'],
    superfluous: ['a', 'c'],
    isMoved: false,
  });
  expect(changeOf(['b', 'a'], ['a', 'b'])).toEqual({ missing: [], superfluous: [], isMoved: true });
});
