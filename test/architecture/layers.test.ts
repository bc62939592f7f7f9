import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/host.ts';

/** From the bottom up: a layer imports only itself and those before it. */
const layers = [
  'model',
  'exact',
  'text',
  'diagnostics',
  'source',
  'schema',
  'rules',
  'checks',
  'scoring',
  'load',
  'report',
  'reporters',
  'cli',
  'main.ts',
];

/** Types alone may point upwards where the lower layer names what it is given. */
const typeOnlyUp: ReadonlyArray<readonly [from: string, to: string]> = [
  // the files' types are made of exact numbers
  ['model', 'exact'],
];

const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm),
    ...text.matchAll(/^import\s+()'([^']+)'/gm),
  ];
  const lazy = [...text.matchAll(/import\('([^']+)'\)/g)].map((match) => ({
    target: match[1]!,
    typeOnly: false,
  }));
  return [...found.map((match) => ({ target: match[2]!, typeOnly: match[1] !== undefined })), ...lazy];
}

function layerOf(file: string): string {
  return file.split('/')[0]!;
}

describe('layers', () => {
  it('sees the whole source', () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) expect(layers, file).toContain(layerOf(file));
  });

  it.each(files)('%s imports only from its own layer and those below', (file) => {
    for (const { target, typeOnly } of importsOf(file)) {
      if (!target.startsWith('.')) continue;
      const path = relative(source, join(source, dirname(file), target)).replaceAll('\\', '/');
      const [from, to] = [layerOf(file), layerOf(path)];
      if (typeOnly && typeOnlyUp.some(([a, b]) => a === from && b === to)) continue;
      expect(layers.indexOf(to), `${file} imports ${path}`).toBeLessThanOrEqual(layers.indexOf(from));
    }
  });
});

/** Which folders may import which packages and built-in modules. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  yaml: ['source'],
  ajv: ['schema'],
  commander: ['cli'],
  chalk: ['reporters'],
  'cli-table3': ['reporters'],
  'cli-table3/src/utils.js': ['reporters'],
  'string-width': ['text'],
  'temporal-polyfill': ['checks'],
  fflate: ['load'],
  'csv-stringify/sync': ['reporters'],
  'node:fs': ['load', 'main.ts'],
  'node:path': ['load', 'cli', 'main.ts'],
  'node:crypto': ['load'],
  'node:child_process': ['load'],
};

describe('invariants', () => {
  it('each package has its one place', () => {
    for (const file of files) {
      for (const { target } of importsOf(file).filter((each) => !each.target.startsWith('.'))) {
        expect(allowed[target], `${file} imports ${target}`).toContain(layerOf(file));
      }
    }
  });

  it('only main.ts names process', () => {
    for (const file of files.filter((each) => each !== 'main.ts')) {
      expect(withoutComments(file), file).not.toMatch(/\bprocess\./);
    }
  });

  it('no clock, chance, locale or float where points are computed', () => {
    const core = files.filter((file) =>
      ['exact', 'rules', 'checks', 'scoring', 'report', 'reporters'].includes(layerOf(file)),
    );
    for (const file of core) {
      expect(withoutComments(file), file).not.toMatch(
        /Date\.now|new Date\(\)|Math\.random|parseFloat|toFixed|Math\.round|toLocale|localeCompare/,
      );
    }
  });

  it('points never become floats: Number() is used only to count', () => {
    const core = files.filter((file) => ['exact', 'rules', 'checks', 'scoring'].includes(layerOf(file)));
    const uses = core.filter((file) => /\bNumber\(|\bparseInt\(/.test(withoutComments(file)));
    // toCount: a small whole number of places or periods
    expect(uses).toEqual(['exact/rational.ts']);
  });

  it('reporters touch no stream, file or environment', () => {
    for (const file of files.filter((each) => layerOf(each) === 'reporters')) {
      expect(withoutComments(file), file).not.toMatch(/\bconsole\b|stdout|stderr|\.sort\(/);
    }
  });

  it('no file holds two things: at most 250 lines', () => {
    for (const file of files.filter((each) => each !== 'model/files.ts')) {
      const lines = readFileSync(join(source, file), 'utf8').split('\n').length - 1;
      // the catalogue is a list of entries, which is one thing however long
      if (file.startsWith('diagnostics/catalogue/')) continue;
      expect(lines, file).toBeLessThanOrEqual(250);
    }
  });

  it('every exported function and type has a doc comment', () => {
    for (const file of files.filter((each) => each !== 'model/files.ts')) {
      const lines = readFileSync(join(source, file), 'utf8').split('\n');
      lines.forEach((line, i) => {
        if (!/^export (async )?(function|class)\b/.test(line)) return;
        expect(lines[i - 1], `${file}:${i + 1} ${line}`).toMatch(/\*\/$/);
      });
    }
  });
});

function withoutComments(file: string): string {
  return readFileSync(join(source, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\s\/\/ .*$/gm, '');
}
