import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GitStep, playGit } from './case-git.ts';

/** What `case.json` says: how the program is run and how it ends, and what an editor or git could not keep in `input/`. */
export interface CaseSpec {
  readonly args: readonly string[];
  readonly exit: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Width of both streams in cells. */
  readonly columns?: number;
  readonly terminal?: boolean;
  /** A folder of `examples/`, copied under its own name before `input/`. */
  readonly example?: string;
  /** A case of the same command whose `input`, `bytes` and `repeat` this one takes over, and `git` if it has none of its own. */
  readonly like?: string;
  /** Files as base64: broken UTF-8, CR, NUL, a byte order mark, decomposed names. */
  readonly bytes?: Readonly<Record<string, string>>;
  /** Files made longer: `text` is appended so many times. */
  readonly repeat?: Readonly<Record<string, { readonly text: string; readonly times: number }>>;
  /** What makes the folder a repository, step by step, once all files lie there. */
  readonly git?: readonly GitStep[];
  /** The output names the working folder, which is then kept as `<cwd>`. */
  readonly namesFolder?: boolean;
}

/** A case folder as it was read. */
export interface Case {
  /** `<command>/<name>`. */
  readonly name: string;
  readonly folder: string;
  readonly spec: CaseSpec;
}

/** Every case under a folder of commands, in the order of their names. */
export function readCases(root: string): Case[] {
  return foldersOf(root).flatMap((command) =>
    foldersOf(join(root, command)).map((name) => readCase(root, `${command}/${name}`)),
  );
}

/** One case by its name. */
export function readCase(root: string, name: string): Case {
  const folder = join(root, name);
  return { name, folder, spec: JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as CaseSpec };
}

/** Puts everything that a case starts from into a folder, and makes that a repository where the case has a history. */
export function layOut(each: Case, target: string, examples: string): void {
  layFiles(each, target, examples);
  const git = historyOf(each);
  if (git !== undefined) playGit(git, target);
}

/** A history of its own stands in place of that of the case that it is like. */
function historyOf({ folder, spec }: Case): readonly GitStep[] | undefined {
  if (spec.git !== undefined || spec.like === undefined) return spec.git;
  return historyOf(readCase(dirname(folder), spec.like));
}

function layFiles({ folder, spec }: Case, target: string, examples: string): void {
  if (spec.like !== undefined) {
    const other = readCase(dirname(folder), spec.like);
    layFiles(other, target, examples);
  }
  if (spec.example !== undefined)
    cpSync(join(examples, spec.example), join(target, spec.example), { recursive: true });
  if (existsSync(join(folder, 'input'))) cpSync(join(folder, 'input'), target, { recursive: true });
  for (const [path, base64] of Object.entries(spec.bytes ?? {})) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), Buffer.from(base64, 'base64'));
  }
  for (const [path, { text, times }] of Object.entries(spec.repeat ?? {})) {
    writeFileSync(join(target, path), text.repeat(times), { flag: 'a' });
  }
}

/** Every file below a folder by its path with `/`, with its bytes. */
export function filesOf(folder: string, path = ''): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (!existsSync(join(folder, path))) return found;
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, bytes] of filesOf(folder, inner)) found.set(name, bytes);
    else found.set(inner, readFileSync(join(folder, inner)));
  }
  return found;
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
