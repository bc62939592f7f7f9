import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/load/certificates.ts';
import { findGate, loadGate } from '../../../src/load/gate.ts';
import { loadWaivers } from '../../../src/load/waivers.ts';
import { type Built, buildScore } from '../../support/build.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { leaf, tree } from '../../support/tree.ts';

const { score } = buildScore({ framework: tree(10, 1, [leaf('A', 10)]) }) as Required<Built>;
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  diagnostics.map(({ code }) => code);

describe('a file that may end in .yaml or .yml', () => {
  it.each([
    ['waivers', 'kind: waivers\nwaivers: []\n', 'x/waivers'],
    ['gate', 'kind: gate\nconditions: [{ kind: verdict }]\n', 'x/assess.config'],
  ])('is one file: %s', (kind, text, stem) => {
    const load = (...endings: string[]) => {
      const files = memoryFiles(Object.fromEntries(endings.map((ending) => [`${stem}.${ending}`, text])));
      if (kind === 'waivers') return loadWaivers('x', score.assessment, files);
      return loadGate(findGate('x', files)!, score.assessment, files);
    };
    expect([codes(load('yaml')), codes(load('yml'))]).toEqual([[], []]);
    const both = load('yaml', 'yml');
    expect([codes(both), both.value]).toEqual([['file/two-spellings'], undefined]);
  });

  it('is one registry', () => {
    const files = memoryFiles({ 'certificates.yaml': '', 'certificates.yml': '' });
    for (const path of ['certificates.yaml', 'certificates.yml'])
      expect(codes(loadRegistry(path, files))).toEqual(['file/two-spellings']);
  });

  it('may bear any name where somebody names it', () => {
    const text = 'kind: gate\nconditions: [{ kind: verdict }]\n';
    const files = memoryFiles({ 'x/strict.yaml': text, 'x/strict.yml': text });
    expect(codes(loadGate('x/strict.yaml', score.assessment, files))).toEqual([]);
  });
});
