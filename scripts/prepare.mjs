// Builds the program wherever npm prepares the package: in a clone, and in the copy that `npm install -g git+…` makes of a repository.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/esbuild')) installHere();
await import('./build.mjs');

/** A global installation from git puts the packages that the build needs under the global prefix, where nothing finds them. */
function installHere() {
  const isElsewhere = /^npm_config_(global|prefix|location)$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isElsewhere.test(name)));
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  // what is installed is packed afterwards, and npm reads what the packing prints
  execFileSync('npm', args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}
