import { describe, expect, it } from 'vitest';
import { applyEdits, scalarText, Writer } from '../../../src/source/edit.ts';
import { readSource } from '../../../src/source/read-source.ts';

const entry = { key: 'expect', flow: '{ total: 3 }', block: ['total: 3'] };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The text after an edit, which must still be a file that is read. */
function edited(original: string, make: (writer: Writer) => ReturnType<Writer['append']>): string {
  const { document } = readSource('t.yaml', bytesOf(original));
  const written = applyEdits(bytesOf(original), document!.text, [make(new Writer(document!.text))]);
  const again = readSource('t.yaml', bytesOf(written));
  expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return written;
}

const append = (original: string, index = 0) =>
  edited(original, (writer) => writer.append(['vectors', index], entry));
const replace = (original: string, path: (string | number)[], flow: string) =>
  edited(original, (writer) => writer.replace(path, flow));

describe('appending a key', () => {
  it('goes below the last value of a block, set in as its keys', () => {
    expect(append('vectors:\n  - id: a\n    answers: {}\n  - id: b\n')).toBe(
      'vectors:\n  - id: a\n    answers: {}\n    expect:\n      total: 3\n  - id: b\n',
    );
  });

  it('goes behind comments that belong to the vector, before those of the next', () => {
    expect(
      append(
        'vectors:\n  - id: a # first\n    answers:\n      X: { value: 1 } # one\n      # more\n\n  # next\n  - id: b\n',
      ),
    ).toBe(
      'vectors:\n  - id: a # first\n    answers:\n      X: { value: 1 } # one\n      # more\n    expect:\n      total: 3\n\n  # next\n  - id: b\n',
    );
  });

  it('stands within the braces of a flow vector, before its comma and its comment', () => {
    expect(append('vectors:\n  - { id: a, answers: {}, } # x\n')).toBe(
      'vectors:\n  - { id: a, answers: {}, expect: { total: 3 }, } # x\n',
    );
  });

  it('works where the text ends without a line feed', () => {
    expect(append('vectors:\n  - id: a\n    answers: {}')).toBe(
      'vectors:\n  - id: a\n    answers: {}\n    expect:\n      total: 3',
    );
  });

  it('keeps CRLF and the byte order mark', () => {
    expect(append('\uFEFFvectors:\r\n  - id: a # 가\r\n    answers: {}\r\n  - id: b\r\n')).toBe(
      '\uFEFFvectors:\r\n  - id: a # 가\r\n    answers: {}\r\n    expect:\r\n      total: 3\r\n  - id: b\r\n',
    );
  });
});

describe('replacing a value', () => {
  it('keeps the comment behind a scalar', () => {
    expect(replace('e:\n  total: 3 # why\n', ['e', 'total'], '250/3')).toBe('e:\n  total: 250/3 # why\n');
  });

  it('makes a list in brackets of one with dashes, also where these stand below their key', () => {
    expect(replace('e:\n  failed:\n  - bar\n  - F\n  total: 1\n', ['e', 'failed'], '[bar]')).toBe(
      'e:\n  failed: [bar]\n  total: 1\n',
    );
  });

  it('keeps the comments inside of a list', () => {
    const written = replace(
      'e:\n  failed: # c1\n    - bar # c2\n    - F # c3\n  total: 1\n',
      ['e', 'failed'],
      '[F]',
    );
    for (const comment of ['# c1', '# c2', '# c3']) expect(written).toContain(comment);
    const { document } = readSource('t.yaml', bytesOf(written));
    expect(document!.data).toEqual({ e: { failed: ['F'], total: 1 } });
  });
});

it('a text is quoted where it would be read as something else', () => {
  expect(['A+', '가', 'true', '1', '3e5', 'n/a', '250/3'].map(scalarText)).toEqual([
    'A+',
    '가',
    '"true"',
    '"1"',
    '"3e5"',
    'n/a',
    '250/3',
  ]);
});
