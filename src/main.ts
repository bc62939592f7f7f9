import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './cli/run.ts';
import type { Host, Output } from './load/host.ts';
import { nodeFileSystem } from './load/node-file-system.ts';

// the one file that names `process`: everything else is a function of argv and a host

const root = join(__dirname, '..');
const host: Host = {
  ...nodeFileSystem(process.cwd()),
  env: process.env,
  frameworks: join(root, 'indicators'),
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  now: () => Date.now(),
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
};

// a reader that has seen enough (`| head -1`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 3;
});

run(process.argv.slice(2), host).then((code) => {
  // not process.exit: it would cut output that is still on its way through a pipe
  process.exitCode ??= code;
});

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY ?? false,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) => {
      stream.write(text);
    },
  };
}
