import { loadOwners, type Owners, repositoryTop } from '../../load/owners.ts';
import { changeOf, findBlock, withBlock } from '../../load/owners-block.ts';
import { findOwnersFile, readOwnersFile } from '../../load/owners-file.ts';
import { displayPath } from '../../load/paths.ts';
import { blockPath, ownersBlock } from '../../reporters/templates/codeowners.ts';
import { inert, inertLine } from '../../text/terminal.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, refuse } from '../open.ts';
import { writeFile } from '../outputs.ts';
import {
  badMark,
  noReviewers,
  outsideRepository,
  outToYaml,
  outWithoutName,
  unreadableFile,
  unseenInPath,
} from './owners-errors.ts';
import { currentText, differenceLines, missingFileLines, withoutLines, writtenText } from './owners-words.ts';

/** `assess owners`: the block of CODEOWNERS for an assessment, printed, written into the file or compared with it. */
export async function runOwners(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const out = options['out'] as string | undefined;
  checkOut(out);
  const folder = findAssessment(path, host);
  const top = repositoryTop(folder, host);
  const loaded = loadOwners(folder, top, host);
  if (!loaded) throw outsideRepository(displayPath(folder, host));
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const owners = loaded.value;
  const odd = [owners.folder, ...owners.owned.map((each) => each.path)].find((each) => inert(each) !== each);
  if (odd !== undefined) throw unseenInPath(odd);
  const code = options['check']
    ? check(owners, out ?? findOwnersFile(top, host), out !== undefined, context, options)
    : give(owners, out, context, options);
  if (!options.quiet && owners.owned.length > 0)
    for (const line of withoutLines(owners, language)) host.stderr.write(`${inertLine(line)}\n`);
  return code;
}

/** Prints the block, or writes it into a file that holds it from then on. */
function give(
  owners: Owners,
  out: string | undefined,
  { host, language }: CommandContext,
  options: Options,
): ExitCode {
  if (owners.owned.length === 0) throw noReviewers(owners);
  const lines = ownersBlock(owners);
  if (out === undefined) {
    host.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return exitCode.done;
  }
  const file = fileOf(out, owners, { host, language });
  const text = withBlock(file?.text ?? '', file?.block, lines);
  const isNew = text !== file?.text;
  if (isNew) writeFile(out, text, host);
  if (!options.quiet)
    host.stderr.write(`${inertLine(writtenText(displayPath(out, host), isNew, language))}\n`);
  return exitCode.done;
}

/** Compares the block with the one in the file; `isNamed` says that the file was asked for by its name. */
function check(
  owners: Owners,
  path: string | undefined,
  isNamed: boolean,
  context: CommandContext,
  options: Options,
): ExitCode {
  const { host, language } = context;
  const file = path === undefined ? undefined : fileOf(path, owners, context);
  const hasReviewers = owners.owned.length > 0;
  if (!hasReviewers && !file?.block) throw noReviewers(owners);
  const shown = path === undefined ? undefined : displayPath(path, host);
  if (shown === undefined || !file) {
    print(missingFileLines(shown, isNamed, language), context);
    return exitCode.failed;
  }
  const change = changeOf(file.block?.lines ?? [], hasReviewers ? ownersBlock(owners) : []);
  if (change) {
    print(
      differenceLines(shown, change, { hasBlock: file.block !== undefined, hasReviewers, isNamed }, language),
      context,
    );
    return exitCode.failed;
  }
  if (!options.quiet) print([currentText(shown, language)], context);
  return exitCode.done;
}

/** A CODEOWNERS file with the assessment's block in it, as far as there is one; undefined where there is no such file. */
function fileOf(path: string, owners: Owners, { host }: CommandContext) {
  const shown = displayPath(path, host);
  const read = readOwnersFile(path, host);
  if ('problem' in read) {
    if (read.problem === 'missing') return undefined;
    throw unreadableFile(shown, read);
  }
  const block = findBlock(read.text, blockPath(owners));
  if (block && 'fault' in block) throw badMark(shown, block);
  return { text: read.text, block };
}

/** Refuses a name that no CODEOWNERS file can have; YAML files are input. */
function checkOut(out: string | undefined): void {
  if (out === undefined) return;
  if (out === '') throw outWithoutName();
  if (/\.ya?ml$/i.test(out)) throw outToYaml(out);
}

function print(lines: readonly string[], { host }: CommandContext): void {
  for (const line of lines) host.stdout.write(`${inertLine(line)}\n`);
}
