import { dirname, resolve } from 'node:path';
import { largestPacked, mostPacked, readFound, sha256Of } from '../../load/evidence-bytes.ts';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import { zipOf } from '../../load/zip.ts';
import { type PackFile, type PackPlan, planPack } from '../../report/evidence-pack.ts';
import { packIndexCsv, packReporters } from '../../reporters/evidence-pack.ts';
import { packIndexMarkdown } from '../../reporters/markdown/evidence-pack.ts';
import { hashLine } from '../../reporters/templates/hash-sums.ts';
import type { EvidenceInventory } from '../../scoring/evidence-inventory.ts';
import type { Options } from '../command.ts';
import { type CommandContext, fileContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeFile, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { openEvidence } from './evidence-open.ts';
import { checkOut, type PackKind, sumsFile } from './evidence-out.ts';
import { cannotWrite, changedFile, pointerFiles, tooLargeFile, tooMuch } from './evidence-pack-errors.ts';

/** `assess evidence pack`: the files of evidence for the reviewers, with an index. Nothing is written unless all of it can be. */
export async function runEvidencePack(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const { value, diagnostics } = openEvidence(path, options, host);
  if (!value) return refuse(diagnostics, options, context);
  const { folder, inventory, score } = value;
  const out = options['out'] as string | undefined;
  const kind = checkOut(out, folder, inventory, options['force'] === true, host);
  const plan = planPack(inventory, score, language, options['includeInvalid'] === true);
  checkFiles(plan.files, inventory);
  write(out!, kind, contentsOf(plan, folder, options, host), host);
  writeOutputs(
    { ...plan.report, out: displayPath(out!, host), kind },
    packReporters,
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

/** Whole documents only, and no more of them than fit into memory. */
function checkFiles(files: readonly PackFile[], { folder: { pointers } }: EvidenceInventory): void {
  const missing = files.filter(({ source }) => pointers.has(source.path));
  if (missing.length > 0) throw pointerFiles(missing.map(({ source }) => source.path));
  const large = files.find(({ source }) => source.size > largestPacked);
  if (large) throw tooLargeFile(large.source);
  const total = files.reduce((sum, { source }) => sum + source.size, 0);
  if (total > mostPacked) throw tooMuch(total);
}

/** The index first, then the files in its order, then the hashes of them all; each file is read when its turn comes. */
function* contentsOf(
  { report, files }: PackPlan,
  folder: string,
  options: Options,
  host: Host,
): Generator<readonly [path: string, bytes: Uint8Array]> {
  const sums: string[] = [];
  for (const reporter of [packIndexMarkdown, packIndexCsv]) {
    const path = `index.${reporter.extension}`;
    const bytes = new TextEncoder().encode(reporter.render(report, fileContext(options)));
    sums.push(hashLine(sha256Of(bytes), path));
    yield [path, bytes];
  }
  for (const { path, source } of files) {
    const bytes = readFound(source, folder, host);
    if (bytes === undefined) throw changedFile(source.path);
    sums.push(hashLine(source.sha256, path));
    yield [path, bytes];
  }
  yield [sumsFile, new TextEncoder().encode(sums.map((line) => `${line}\n`).join(''))];
}

function write(
  out: string,
  kind: PackKind,
  contents: Iterable<readonly [path: string, bytes: Uint8Array]>,
  host: Host,
): void {
  if (kind === 'zip') {
    writeFile(out, zipOf(contents), host);
    return;
  }
  try {
    host.makeFolder(dirname(resolve(host.cwd, out)));
    host.writeFolder(out, contents);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw cannotWrite(out, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
