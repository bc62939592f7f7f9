import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { type Case, filesOf, layOut } from './case-files.ts';
import { root, testHost } from './host.ts';

/** What a run did, or what it is expected to do. Files are those written, by path, as text. */
export interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs a case in a folder of its own beside a link to the shipped frameworks, so that every path is the same everywhere. */
export async function runCase(each: Case): Promise<Outcome> {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'assess-case-')));
  try {
    const cwd = join(temporary, 'work');
    mkdirSync(cwd);
    symlinkSync(join(root, 'indicators'), join(temporary, 'indicators'));
    layOut(each, cwd, join(root, 'examples'));
    const before = filesOf(cwd);
    const { args, env, columns, terminal, namesFolder } = each.spec;
    const streams = {
      ...(env && { env: { ...env } }),
      ...(columns && { columns }),
      ...(terminal && { isTerminal: true }),
    };
    const host = { ...testHost(cwd, streams), frameworks: join(temporary, 'indicators') };
    const exit = await run(args, host);
    const shown = (text: string) => (namesFolder ? text.replaceAll(cwd, '<cwd>') : text);
    const outcome = {
      exit,
      stdout: shown(host.out()),
      stderr: shown(host.err()),
      files: changes(before, filesOf(cwd)),
    };
    const leak = [temporary, root].find((path) => JSON.stringify(outcome).includes(path));
    if (leak !== undefined) throw new Error(`${each.name}: the output names ${leak}`);
    return outcome;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What a case's folder says must come out. */
export function expectedOutcome({ folder, spec }: Case): Outcome {
  const text = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  const files = [...filesOf(join(folder, 'output'))].map(([path, bytes]) => [path, bytes.toString('utf8')]);
  return {
    exit: spec.exit,
    stdout: text('stdout.txt'),
    stderr: text('stderr.txt'),
    files: Object.fromEntries(files) as Outcome['files'],
  };
}

/** Writes what came out as what must come out; the exit code is never taken over. */
export function updateCase({ folder }: Case, { stdout, stderr, files }: Outcome): void {
  rmSync(join(folder, 'output'), { recursive: true, force: true });
  const texts = { 'stdout.txt': stdout, 'stderr.txt': stderr };
  for (const [name, text] of Object.entries(texts)) {
    if (text === '') rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), text);
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'output', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The files that are new or differ. A file that is gone shows as `(removed)`, which no case expects. */
function changes(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [path, bytes] of after)
    if (!before.get(path)?.equals(bytes)) found[path] = bytes.toString('utf8');
  for (const path of before.keys()) if (!after.has(path)) found[path] = '(removed)';
  return found;
}
