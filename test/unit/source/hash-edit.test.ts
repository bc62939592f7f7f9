import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, hashText, Writer } from '../../../src/source/edit.ts';
import { diffOfEdits } from '../../../src/source/edit-diff.ts';
import { readSource } from '../../../src/source/read-source.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256 = 'a'.repeat(64);

/** The values of a text that is read without a word. */
function valuesOf(text: string): { list: Record<string, unknown>[] } {
  const { document, diagnostics } = readSource('a.yaml', bytesOf(text));
  expect(diagnostics).toEqual([]);
  return document!.values as { list: Record<string, unknown>[] };
}

/** Applies a unified diff without context, as `patch` does: lines keep what they end with. */
function patched(text: string, printed: readonly string[]): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const diff = printed.flatMap((line, i) =>
    line.startsWith('\\') ? [] : [line + (printed[i + 1]?.startsWith('\\') ? '' : '\n')],
  );
  let shift = 0;
  for (let i = 2; i < diff.length; ) {
    const [, start, before] = /^@@ -(\d+),(\d+) \+\d+,\d+ @@\n$/.exec(diff[i]!)!.map(Number);
    const at = start! + shift - (before === 0 ? 0 : 1);
    const body = diff.slice(i + 1).slice(
      0,
      [...diff.slice(i + 1), '@@'].findIndex((line) => line.startsWith('@@')),
    );
    const removed = body.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    const added = body.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    expect(lines.slice(at, at + before!)).toEqual(removed);
    lines.splice(at, before!, ...added);
    shift += added.length - removed.length;
    i += body.length + 1;
  }
  return lines.join('');
}

const records = fc.array(
  fc.record({
    style: fc.constantFrom('block', 'flow', 'flow-lines'),
    comment: fc.constantFrom('', ' # 확인', '   # "quoted: {"'),
    below: fc.constantFrom('', '    # below\n', '  # outside\n', '\n'),
    note: fc.constantFrom(undefined, '|\n      two\n      lines', '"a # b"', "'x: y'", '{ ko: 가, en: b }'),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The end of the file: another key, or the last record, whose line need not end. */
const ends = fc.constantFrom('\nafter: 1\n', '\nafter: 1', '\n', '');

function textOf(given: typeof records extends fc.Arbitrary<infer T> ? T : never): string {
  const items = given.map(({ style, comment, below, note }, i) => {
    const notes = note === undefined || (style !== 'block' && note.startsWith('|')) ? [] : [`note: ${note}`];
    const keys = [`file: e${i}.txt`, ...notes];
    if (style === 'flow') return `  - { ${keys.join(', ')} }${comment}\n${below}`;
    if (style === 'flow-lines')
      return `  - {\n      ${keys.join(`,${comment}\n      `)},${comment}\n    }\n${below}`;
    const last = keys.length - 1;
    return `  - ${keys.map((key, k) => (k === last && !key.includes('|') ? key + comment : key)).join('\n    ')}\n${below}`;
  });
  return `list:\n${items.join('')}after: 1\n`;
}

describe('a hash that is written into a record', () => {
  it('changes nothing else, in any style, and its diff is the change', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('\n', '\r\n'), ends, fc.boolean(), (given, lineEnd, end, mark) => {
        const text = textOf(given).replace(/\nafter: 1\n$/, end);
        const writer = new Writer(text);
        const edits = given.map((_, i) =>
          writer.append(['list', i], { key: 'sha256', flow: hashText(sha256), block: [] }),
        );
        const original = (mark ? '\uFEFF' : '') + text.replaceAll('\n', lineEnd);
        const written = applyEdits(bytesOf(original), text, edits);
        expect(valuesOf(written).list).toEqual(valuesOf(text).list.map((record) => ({ ...record, sha256 })));
        // taking the hashes out again gives the same bytes
        const without = written
          .replaceAll(new RegExp(`, sha256: ${sha256}| *sha256: ${sha256}\r?\n`, 'g'), '')
          .replace(new RegExp(`\r?\n *sha256: ${sha256}$`), '');
        expect(without).toBe(original);
        expect(patched(original, diffOfEdits('a.yaml', bytesOf(original), text, edits))).toBe(written);
      }),
    );
  });

  it.each([
    '0'.repeat(64),
    '1'.repeat(64),
    `1e${'5'.repeat(62)}`,
    `${'9'.repeat(63)}e`,
    `0b${'01'.repeat(31)}`,
    sha256,
    `${'0'.repeat(63)}f`,
  ])('reads back as the text that it is: %s', (hash) => {
    const text = 'list:\n  - file: a\n';
    const edit = new Writer(text).append(['list', 0], { key: 'sha256', flow: hashText(hash), block: [] });
    expect(valuesOf(applyEdits(bytesOf(text), text, [edit])).list).toEqual([{ file: 'a', sha256: hash }]);
  });

  it.each([
    ['[ file: a , { file: b } ]', `[ { file: a, sha256: ${sha256} } , { file: b } ]`],
    ['[{ file: b }, "file": a]', `[{ file: b }, { "file": a, sha256: ${sha256} }]`],
    ['[ ? file : a ]', `[ { ? file : a, sha256: ${sha256} } ]`],
    ['[ # what?\n    file: a ]', `[ # what?\n    { file: a, sha256: ${sha256} } ]`],
    ['[ file:\n    a # c\n  ]', `[ { file:\n    a, sha256: ${sha256} } # c\n  ]`],
  ])('gives braces to a pair that stands in a list without them: %s', (list, expected) => {
    const text = `list: ${list}\n`;
    const index = valuesOf(text).list.findIndex(({ file }) => file === 'a');
    const edit = new Writer(text).append(['list', index], { key: 'sha256', flow: sha256, block: [] });
    const written = applyEdits(bytesOf(text), text, [edit]);
    expect(written).toBe(`list: ${expected}\n`);
    expect(valuesOf(written).list[index]).toEqual({ file: 'a', sha256 });
  });

  it('replaces one that differs, quotes and all', () => {
    const text = `list:\n  - { file: a, sha256: "${'b'.repeat(64)}" } # c\n`;
    const edit = new Writer(text).replace(['list', 0, 'sha256'], hashText(sha256));
    expect(applyEdits(bytesOf(text), text, [edit])).toBe(`list:\n  - { file: a, sha256: ${sha256} } # c\n`);
    expect(diffOfEdits('a.yaml', bytesOf(text), text, [])).toEqual([]);
  });
});
