import { join, relative, resolve, sep } from 'node:path';
import { readAssessment } from '../../load/assessment.ts';
import { readEvidenceFolder } from '../../load/evidence-folder.ts';
import type { Host } from '../../load/host.ts';
import { hashLine } from '../../reporters/templates/hash-sums.ts';
import { type InventoryEntry, takeInventory } from '../../scoring/evidence-inventory.ts';
import { score } from '../../scoring/score.ts';
import { inert, inertLine } from '../../text/terminal.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, refuse } from '../open.ts';
import { writeFile } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { chosenBy } from './evidence-open.ts';
import { differsText, emptyText, pointersText, unseenInFile, writtenLines } from './evidence-words.ts';
import { planHashes } from './evidence-write.ts';

/** `assess evidence hash`: the SHA-256 of every file of evidence, printed or written into the sheets. */
export async function runEvidenceHash(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host } = context;
  checkTogether(options);
  const folder = findAssessment(path, host);
  const { result, sheets } = readAssessment(folder, host);
  if (!result.value || !sheets) return refuse(result.diagnostics, options, context);
  const stock = takeInventory(score(result.value), readEvidenceFolder(folder, result.value, host), 0);
  const entries = stock.entries.filter(chosenBy(options, result.value));
  const withFile = entries.filter(({ evidence }) => evidence.found !== undefined);
  if (!options['write']) return print(withFile, folder, context, options);
  const plan = planHashes(withFile, sheets, folder, options['force'] === true, host);
  if (plan.differing.length > 0) {
    say(differsText(plan.differing, context.language), context);
    return exitCode.failed;
  }
  if (options['dryRun']) for (const line of plan.diff) host.stdout.write(diffLine(line));
  else for (const [file, text] of plan.files) writeFile(file, text, host);
  if (!options.quiet) say(writtenLines(plan, options['dryRun'] === true, context.language), context);
  return exitCode.done;
}

/** Each file once, as `sha256sum` prints it, by its path from the working directory. */
function print(
  entries: readonly InventoryEntry[],
  folder: string,
  context: CommandContext,
  options: Options,
): ExitCode {
  const { host, language } = context;
  const hashes = new Map(
    entries.map(({ evidence: { found } }) => [shownPath(join(folder, found!.path), host), found!.sha256]),
  );
  const unseen = [...hashes.keys()].find((file) => inert(file) !== file.normalize('NFC'));
  if (unseen !== undefined) throw unseenInFile(unseen);
  for (const [file, sha256] of hashes) host.stdout.write(`${hashLine(sha256, file)}\n`);
  const pointers = entries.filter(({ isPointer }) => isPointer).length;
  if (pointers > 0 && !options.quiet) say([pointersText(pointers, language)], context);
  if (hashes.size === 0 && !options.quiet) say([emptyText(language)], context);
  return exitCode.done;
}

/** As the disk spells it, so that `sha256sum -c` finds it. */
function shownPath(path: string, { cwd }: Host): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/');
}

function checkTogether(options: Options): void {
  if (options['write'] || !(options['force'] || options['dryRun'])) return;
  throw new UsageError({
    ko: '--force와 --dry-run은 --write와 함께 씁니다.',
    en: '--force and --dry-run go with --write.',
  });
}

/** The line end of a sheet is part of its line, or the diff would not fit the sheet. */
function diffLine(line: string): string {
  const end = line.endsWith('\r') ? '\r\n' : '\n';
  return inertLine(line.replace(/\r$/, '')) + end;
}

function say(lines: readonly string[], { host }: CommandContext): void {
  for (const line of lines) host.stderr.write(`${inertLine(line)}\n`);
}
