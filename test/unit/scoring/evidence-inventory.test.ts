import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEvidenceFolder } from '../../../src/load/evidence-folder.ts';
import { takeInventory } from '../../../src/scoring/evidence-inventory.ts';
import { buildScore, filesOf, type Plain } from '../../support/build.ts';
import { memoryFiles, memoryRoot } from '../../support/memory-files.ts';
import { leaf, tree } from '../../support/tree.ts';

const framework = tree(30, 1, [leaf('A', 10), leaf('B', 10), leaf('C', 10)], {
  evidence: { required: true },
});
const on = '2014-08-29';
const window = { from: '2014-01-01', to: '2014-12-31' };

/** The evidence of one department's answers to A, B and C. */
function stock(
  answers: Readonly<Record<string, readonly Plain[]>>,
  files: Record<string, string | Uint8Array> = {},
  { within = 30, value = 50, required = true } = {},
) {
  const parts = {
    framework: required ? framework : tree(30, 1, [leaf('A', 10), leaf('B', 10), leaf('C', 10)]),
    assessment: { cycle: { id: '2014', window } },
    sheets: {
      one: Object.fromEntries(Object.entries(answers).map(([id, evidence]) => [id, { value, evidence }])),
    },
    files,
    on,
  };
  const { score } = buildScore(parts);
  const folder = readEvidenceFolder(memoryRoot, score!.assessment, memoryFiles(filesOf(parts)));
  return takeInventory(score!, folder, within);
}

const record = (more: Plain) => ({ document: 'D', approved: '2014-03-02', ...more });

describe('documents used more than once', () => {
  const names = (answers: Parameters<typeof stock>[0], files?: Parameters<typeof stock>[1]) =>
    stock(answers, files).shared.map(({ by, entries }) => [
      by,
      entries.map(({ indicator }) => indicator.id).join(''),
    ]);

  it('by number, however it is spelt', () => {
    const [nfc, nfd] = ['민원과-1', '민원과-1'.normalize('NFD')];
    expect(names({ A: [record({ document: nfc })], B: [record({ document: ` ${nfd} ` })] })).toEqual([
      ['document', 'AB'],
    ]);
    expect(names({ A: [record({})], B: [record({ document: 'd' })] })).toEqual([]);
    // twice under one answer is no use for several indicators
    expect(names({ A: [record({}), record({ file: 'evidence/a' })] }, { 'evidence/a': 'a' })).toEqual([]);
  });

  it('by file, unless its number has told it already', () => {
    const files = { 'evidence/한글.txt': 'a' };
    const [nfc, nfd] = ['evidence/한글.txt', './evidence/한글.txt'.normalize('NFD')];
    expect(
      names({ A: [record({ document: 'X', file: nfc })], B: [record({ document: 'Y', file: nfd })] }, files),
    ).toEqual([['file', 'AB']]);
    expect(names({ A: [record({ file: nfc })], B: [record({ file: nfc })] }, files)).toEqual([
      ['document', 'AB'],
    ]);
  });

  it('by content, under whatever names', () => {
    const files = { 'evidence/a.txt': 'same', 'evidence/b.txt': 'same', 'evidence/c.txt': 'other' };
    const of = (document: string, file: string) => [record({ document, file: `evidence/${file}.txt` })];
    expect(names({ A: of('X', 'a'), B: of('Y', 'b'), C: of('Z', 'c') }, files)).toEqual([['content', 'AB']]);
  });
});

it('tells what records of one document say differently', () => {
  const found = stock({
    A: [record({ title: '가  나' })],
    B: [record({ title: '가 나', 'valid-until': '2014-12-31' })],
    C: [record({ approved: '2014-03-03' }), { document: 'E' }],
  });
  expect(found.contradictions.map(({ document, key, entries }) => [document, key, entries.length])).toEqual([
    ['D', 'approved', 3],
  ]);
});

it.each([
  [0, '2014-08-29', true],
  [0, '2014-08-30', false],
  [30, '2014-09-28', true],
  [30, '2014-09-29', false],
  // what has expired expires no more
  [30, '2014-08-28', false],
])('within %i days, valid until %s: %s', (within, until, isExpiring) => {
  const [entry] = stock({ A: [record({ 'valid-until': until })] }, {}, { within }).entries;
  expect(entry!.isExpiring).toBe(isExpiring);
});

it('looks at every way to fail by itself', () => {
  const sha256 = createHash('sha256').update('a').digest('hex');
  const files = { 'evidence/a.txt': 'a', 'evidence/empty.txt': '' };
  const facts = (more: Plain) => stock({ A: [record(more)] }, files).entries[0]!.facts;
  expect(facts({ file: 'evidence/a.txt', sha256, 'valid-until': '2014-08-29' })).toEqual({
    file: 'present',
    hash: 'matches',
    window: 'inside',
    approval: 'given',
    validity: 'valid',
    daysLeft: 0,
  });
  expect(
    facts({
      file: 'evidence/a.txt',
      sha256: '0'.repeat(64),
      approved: '2013-12-31',
      'valid-until': '2014-01-01',
    }),
  ).toEqual({
    file: 'present',
    hash: 'differs',
    window: 'before',
    approval: 'given',
    validity: 'expired',
    daysLeft: -240,
  });
  expect(facts({ file: 'evidence/none.txt', sha256, approved: '2014-12-31' })).toMatchObject({
    file: 'missing',
    hash: 'unchecked',
    window: 'inside',
    approval: 'later',
  });
  expect(facts({ file: 'evidence/empty.txt', approved: '2015-01-01' })).toMatchObject({
    file: 'unusable',
    hash: 'none',
    window: 'after',
    approval: 'later',
    validity: 'unlimited',
    daysLeft: null,
  });
});

describe('files that no record names', () => {
  it('are those of the customary folder and of every folder that a record names', () => {
    const files = {
      'evidence/used.txt': 'a',
      'evidence/left.txt': 'b',
      'evidence/deep/er/left.txt': 'c',
      'evidence/.gitkeep': 'd',
      'evidence/README.md': 'e',
      'evidence/readme': 'e',
      'evidence/readme-contract.pdf': 'e',
      'evidence/~$left.docx': 'f',
      'evidence/Thumbs.db': 'g',
      'papers/sub/used.txt': 'h',
      'papers/sub/left.txt': 'i',
      'papers/other.txt': 'j',
      'notes/other.txt': 'k',
      'top.txt': 'l',
      'other.txt': 'm',
    };
    const found = stock(
      {
        A: [record({ file: 'evidence/used.txt' }), record({ document: 'E', file: 'papers/sub/used.txt' })],
        B: [record({ file: 'top.txt' })],
      },
      files,
    );
    expect(found.folder.unused.map(({ path }) => path)).toEqual([
      'evidence/deep/er/left.txt',
      'evidence/left.txt',
      'evidence/readme-contract.pdf',
      'papers/sub/left.txt',
    ]);
    expect(found.folder.unused[1]).toEqual({
      path: 'evidence/left.txt',
      size: 1,
      sha256: createHash('sha256').update('b').digest('hex'),
    });
    expect(found.folder.isCut).toBe(false);
  });

  it('are none where only the spelling of Hangul differs', () => {
    const files = { [`evidence/${'한글'.normalize('NFD')}.txt`]: 'a' };
    const found = stock({ A: [record({ file: 'evidence/한글.txt' })] }, files);
    expect(found.entries[0]!.evidence.state).toBe('valid');
    expect(found.folder.unused).toEqual([]);
  });

  it('are none of those that were read as the framework', () => {
    const own = { file: 'framework/framework.yaml' };
    const found = stock(
      { A: [record(own)], B: [record({ file: 'framework/notes.txt' })] },
      { 'framework/notes.txt': 'a' },
    );
    expect(found.entries.map(({ evidence: { state } }) => state)).toEqual(['file-unusable', 'valid']);
    expect(found.folder.unused).toEqual([]);
  });

  it('are counted no further than ten thousand', () => {
    const files = Object.fromEntries(Array.from({ length: 10_010 }, (_, i) => [`evidence/${i}.txt`, 'x']));
    const { folder } = stock({}, files);
    expect([folder.unused.length, folder.isCut]).toEqual([10_000, true]);
  });
});

it('knows pointers of Git LFS', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 5\n`;
  const files = { 'evidence/a.pdf': pointer, 'evidence/b.txt': 'b' };
  const found = stock(
    { A: [record({ file: 'evidence/a.pdf' })], B: [record({ document: 'E', file: 'evidence/b.txt' })] },
    files,
  );
  expect(found.entries.map(({ isPointer }) => isPointer)).toEqual([true, false]);
});

it('tells the answers that earn points and have no record that counts', () => {
  const ids = (found: ReturnType<typeof stock>) => found.unproven.map(({ indicator }) => indicator.id);
  const answers = { A: [record({})], B: [record({ approved: '2013-01-01' })], C: [] };
  expect(ids(stock(answers))).toEqual(['B', 'C']);
  expect(ids(stock(answers, {}, { value: 0 }))).toEqual([]);
  expect(ids(stock(answers, {}, { required: false }))).toEqual([]);
});
