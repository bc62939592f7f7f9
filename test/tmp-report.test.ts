import { test } from 'vitest';
import { run } from '../src/cli/run.ts';
import { testHost, root } from './support/host.ts';
test('x', async () => {
  for (const args of process.env['ARGS']!.split(';')) {
    const host = testHost(process.env['CWD'] ?? root);
    const code = await run(args.split(' '), host);
    process.stdout.write(`\n$ ${args} -> ${code}\n${host.out()}\n--err\n${host.err()}\n`);
  }
});
