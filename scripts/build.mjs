// Bundles the program into one minified CommonJS file (dist/assess.cjs): start-up is most of the cost of one score.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

execFileSync(
  process.execPath,
  ['scripts/generate.mjs', ...(process.argv.includes('--check') ? ['--check'] : [])],
  { stdio: 'inherit' },
);

const result = await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/assess.cjs',
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  metafile: true,
  define: { ASSESS_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version) },
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
  plugins: [lazily('string-width')],
});
await chmod('dist/assess.cjs', 0o755);
await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licences(Object.keys(result.metafile.inputs)));
await linkForNpx();

/** Loads a package when its default function is first called: string-width builds regular expressions that take 40 ms. */
function lazily(name) {
  return {
    name: `lazily ${name}`,
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ pluginData, importer, resolveDir, kind }) => {
        if (pluginData === 'real' || importer.includes('node_modules')) return undefined;
        return { path: name, namespace: 'lazily', pluginData: { resolveDir, kind } };
      });
      onLoad({ filter: /.*/, namespace: 'lazily' }, async ({ pluginData: { resolveDir, kind } }) => {
        const { path } = await resolve(name, { resolveDir, kind, pluginData: 'real' });
        const contents = `let real; export default (text) => (real ??= require(${JSON.stringify(path)}).default)(text);`;
        return { contents, resolveDir };
      });
    },
  };
}

/** The licences of the packages whose code is in the bundle, which they ask to be kept with it. */
async function licences(inputs) {
  const packages = new Set(
    inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    texts.push(`${name} ${version} (${license})\n\n${await licenceText(folder)}`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n`);
}

async function licenceText(folder) {
  for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'license.md', 'LICENSE-MIT.txt']) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text) return `${text.trim()}\n`;
  }
  throw new Error(`${folder} has no licence file`);
}

/** `npx assess` in a clone finds the program as it finds any other: in node_modules/.bin. */
async function linkForNpx() {
  const link = 'node_modules/.bin/assess';
  await mkdir(dirname(link), { recursive: true });
  await symlink('../../dist/assess.cjs', link).catch((error) => {
    if (error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
  });
}
