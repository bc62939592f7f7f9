// `npm test`: every check in turn, cheap ones first; all of them run even when one fails, and the last line counts the tests.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const results = 'node_modules/.cache/vitest-results.json';
rmSync(results, { force: true });

const checks = [
  [
    'types and validators are those of the schemas; the program builds',
    ['node', 'scripts/build.mjs', '--check'],
  ],
  ['types', ['npx', '--no-install', 'tsc', '--noEmit']],
  ['lint and format', ['npx', '--no-install', 'biome', 'ci', '--error-on-warnings', '--colors=off', '.']],
  ['docs/diagnostics.md is fresh', ['node', 'scripts/diagnostics-docs.mjs', '--check']],
  [
    'tests',
    [
      'npx',
      '--no-install',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
  ],
];

let failedChecks = 0;
for (const [name, [command, ...args]] of checks) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) continue;
  failedChecks++;
  process.stdout.write(`== FAILED: ${name}\n`);
}

const counts = count();
// a check that is no test, such as the types, counts as one failure more
const failed = Math.max(counts.failed, failedChecks);
process.stdout.write(`\n${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failedChecks === 0 && counts.passed > 0 ? 0 : 1;

function count() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
