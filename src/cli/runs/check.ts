import { join } from 'node:path';
import { loadAssessment } from '../../load/assessment.ts';
import { baselineFileName, loadBaseline } from '../../load/baseline.ts';
import type { Result } from '../../load/document.ts';
import { findGate, loadGate } from '../../load/gate.ts';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import { loadWaivers } from '../../load/waivers.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Gate, Waiver } from '../../model/gate.ts';
import { buildReport } from '../../report/build.ts';
import { buildBrokenCheck, buildCheck, type CheckInput } from '../../report/check.ts';
import type { CheckReport } from '../../report/check-report.ts';
import { buildDiff, type DiffSide } from '../../report/diff.ts';
import { figuresOf } from '../../report/score-figures.ts';
import { baselineText } from '../../reporters/templates/baseline.ts';
import { updateBaseline } from '../../scoring/baseline.ts';
import { isSameFramework } from '../../scoring/framework-diff.ts';
import { defaultGate } from '../../scoring/gate-default.ts';
import type { GateBase } from '../../scoring/gate-outcome.ts';
import { type Score, score } from '../../scoring/score.ts';
import { diffScores } from '../../scoring/score-diff.ts';
import { type CheckBase, readBase } from '../check-base.ts';
import type { Options } from '../command.ts';
import { commandLine } from '../command-line.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, failureOf, findAssessment } from '../open.ts';
import { requestedOutputs, writeFile, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';

/** `assess check`: whether every condition of the gate is met. */
export async function runCheck(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  checkDate(options.on);
  checkOptions(options);
  const { host, language } = context;
  const folder = findAssessment(path, host);
  const shown = displayPath(folder, host);
  const loaded = loadAssessment(folder, host, options.on);
  const files = loaded.value && loadCheckFiles(folder, loaded.value, options, host);
  const diagnostics = [...loaded.diagnostics, ...(files?.diagnostics ?? [])];
  if (!loaded.value || !files?.value) {
    const command = commandLine('check', shown, options, undefined, options.on, language);
    await write(buildBrokenCheck(diagnostics, { path: shown, command }, language), options, host);
    return failureOf(diagnostics);
  }
  const base =
    options['base'] === undefined
      ? undefined
      : readBase(options['base'] as string, folder, loaded.value, options, host);
  const scored = score(loaded.value);
  const baseline = baselineFor(files.value, scored, folder, options, host);
  const comparison = base?.score && compare(base, scored, folder, context);
  const gateBase = gateBaseOf(base, comparison?.transition);
  const { assessment } = scored;
  const report = buildCheck(
    {
      path: shown,
      command: commandLine(
        'check',
        shown,
        options,
        base?.state?.commit ?? undefined,
        assessment.on,
        language,
      ),
      ...(base?.note && { baseNote: base.note[language] }),
      score: scored,
      diagnostics,
      gate: files.value.gate ?? defaultGate(assessment.framework, gateBase !== undefined),
      waivers: files.value.waivers,
      ...(baseline && { baseline }),
      ...(gateBase && { base: gateBase }),
      ...(base?.gate && { baseGate: base.gate }),
      ...(comparison && { diff: comparison.report }),
    },
    language,
  );
  await write(report, options, host);
  // last, so that a wrong output is refused before anything is written
  if (baseline?.updated) writeFile(baseline.path, baselineText(baseline.value), host);
  return report.passed || options['exitZero'] ? exitCode.done : exitCode.failed;
}

interface CheckFiles {
  /** Absent where there is no configuration. */
  readonly gate?: Gate;
  readonly waivers: readonly Waiver[];
  readonly baseline?: NonNullable<ReturnType<typeof loadBaseline>['value']>;
}

function loadCheckFiles(
  folder: string,
  assessment: Assessment,
  options: Options,
  host: Host,
): Result<CheckFiles> {
  const path = findGate(folder, host, options['config'] as string | undefined);
  const gate = path === undefined ? undefined : loadGate(path, assessment, host);
  const waivers = loadWaivers(folder, assessment, host);
  const file = baselinePath(folder, options);
  const isToCome = options['updateBaseline'] && file !== undefined && host.kindOf(file) === 'missing';
  const baseline = file === undefined || isToCome ? undefined : loadBaseline(file, assessment, host);
  const diagnostics = [gate, waivers, baseline].flatMap((each) => each?.diagnostics ?? []);
  const isWhole = [gate, waivers, baseline].every((each) => each === undefined || each.value !== undefined);
  if (!isWhole) return { diagnostics };
  return {
    value: {
      ...(gate?.value && { gate: gate.value }),
      waivers: waivers.value!,
      ...(baseline?.value && { baseline: baseline.value }),
    },
    diagnostics,
  };
}

function baselinePath(folder: string, options: Options): string | undefined {
  const given = options['baseline'] as string | undefined;
  return given ?? (options['updateBaseline'] ? join(folder, baselineFileName) : undefined);
}

/** The baseline that counts: as it stands, or as `--update-baseline` makes it. */
function baselineFor(
  { baseline }: CheckFiles,
  scored: Score,
  folder: string,
  options: Options,
  host: Host,
): (NonNullable<CheckInput['baseline']> & { readonly path: string }) | undefined {
  const path = baselinePath(folder, options);
  if (path === undefined) return undefined;
  const file = displayPath(path, host);
  if (!options['updateBaseline']) return { path, file, value: baseline! };
  const { baseline: value, ...updated } = updateBaseline(baseline, scored, Boolean(options['force']));
  return { path, file, value, updated };
}

/** What differs from the base, for the gate and for the report. */
function compare(base: CheckBase, after: Score, folder: string, { host, language }: CommandContext) {
  const diff = diffScores(base.score!, after);
  const { kind, label, commit, folder: there, host: files } = base.state!;
  const side = (name: DiffSide['name'], scored: Score): DiffSide => ({
    name,
    figures: figuresOf(buildReport(scored, [], language)),
  });
  const report = buildDiff(
    side({ kind, label, commit, path: displayPath(there, files) }, base.score!),
    side({ kind: 'working-tree', label: '', commit: null, path: displayPath(folder, host) }, after),
    diff,
    [],
    language,
  );
  return { transition: diff.transition, report };
}

/** What conditions are told of the base. A new assessment has none; one that cannot be read is a fault. */
function gateBaseOf(
  base: CheckBase | undefined,
  transition: ReturnType<typeof compare>['transition'] | undefined,
): GateBase | undefined {
  if (!base || base.isNew) return undefined;
  if (!base.score || !transition) return { fault: true };
  return {
    score: base.score,
    lineage: transition.framework.lineage,
    frameworkSame: isSameFramework(transition.framework),
    ...(base.waivers && { waivers: base.waivers }),
    ...(base.baseline && { baseline: base.baseline }),
  };
}

async function write(report: CheckReport, options: Options, host: Host): Promise<void> {
  const [pretty, json, markdown, comment, github, sarif, junit, gitlab] = await Promise.all([
    import('../../reporters/pretty/check.ts'),
    import('../../reporters/check-json.ts'),
    import('../../reporters/markdown/check.ts'),
    import('../../reporters/markdown/comment.ts'),
    import('../../reporters/ci/github.ts'),
    import('../../reporters/ci/sarif.ts'),
    import('../../reporters/ci/junit.ts'),
    import('../../reporters/ci/gitlab.ts'),
  ]);
  const reporters = [
    pretty.checkPretty(options.quiet ?? false),
    json.checkJson,
    markdown.checkMarkdown,
    markdown.checkSummary,
    comment.checkComment,
    github.checkGithub,
    sarif.checkSarif,
    junit.checkJunit,
    gitlab.checkGitlab,
  ];
  writeOutputs(report, reporters, requestedOutputs(options, 'pretty'), options, host);
}

function checkOptions(options: Options): void {
  if (options['mergeBase'] && options['base'] === undefined) {
    throw new UsageError({
      ko: '--merge-base는 --base와 함께 씁니다.',
      en: '--merge-base goes with --base.',
    });
  }
  if (!options['force'] || options['updateBaseline']) return;
  throw new UsageError({
    ko: '--force는 --update-baseline과 함께 씁니다.',
    en: '--force goes with --update-baseline.',
  });
}
