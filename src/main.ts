import { join } from 'node:path';
import { exitCode } from './cli/exit-codes.ts';
import { run } from './cli/run.ts';
import type { Host, Output } from './load/host.ts';
import { nodeFileSystem } from './load/node-file-system.ts';
import { nodeGit } from './load/node-git.ts';

/** Put in by the build from package.json. */
declare const ASSESS_VERSION: string;

// the one file that names `process`: everything else is a function of argv and a host

const root = join(__dirname, '..');
const host: Host = {
  ...nodeFileSystem(process.cwd()),
  env: process.env,
  frameworks: join(root, 'indicators'),
  version: ASSESS_VERSION,
  now: () => Date.now(),
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  runGit: nodeGit(process.cwd(), process.env),
};

let outputFailed = false;
process.stdout.on('error', onOutputError);
process.stderr.on('error', () => {});
process.on('SIGINT', () => process.exit(exitCode.interrupted));
process.on('SIGTERM', () => process.exit(exitCode.terminated));

run(process.argv.slice(2), host).then((code) => {
  // not process.exit: it would cut output that is still on its way through a pipe
  process.exitCode = outputFailed ? exitCode.usage : code;
});

/** A reader that has seen enough (`| head -1`) is no error; anything else means that the output is not whole. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  outputFailed = true;
  process.exitCode = exitCode.usage;
  process.stderr.write(`assess: ${error.code ?? error.message}\n`);
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY ?? false,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) => {
      stream.write(text);
    },
  };
}
