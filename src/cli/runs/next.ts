import { isAbsolute, join, relative, sep } from 'node:path';
import { actionsFileName } from '../../load/actions.ts';
import { baselineFileName } from '../../load/baseline.ts';
import { gateFileName } from '../../load/gate.ts';
import type { Host } from '../../load/host.ts';
import { nextReferences, nextSheet } from '../../load/next.ts';
import { displayPath } from '../../load/paths.ts';
import { type CarriedAssessment, carryAssessment } from '../../load/rescore.ts';
import { shippedFrameworks } from '../../load/shipped.ts';
import { waiversFileName } from '../../load/waivers.ts';
import { checkPlanned, frameworkName, isFree, wayFrom } from '../../load/write-assessment.ts';
import type { Assessment } from '../../model/assessment.ts';
import { buildNext } from '../../report/next.ts';
import type { LeftBehind, LeftFile, NextReport } from '../../report/next-report.ts';
import { nextActionsText } from '../../reporters/templates/next-actions.ts';
import { type NextCycle, nextAssessmentText } from '../../reporters/templates/next-assessment.ts';
import { nextSheetText } from '../../reporters/templates/next-sheet.ts';
import { nextSteps } from '../../reporters/wording/next.ts';
import { schemaOf } from '../../schema/schemas.ts';
import { gapsToPlan, nextActions } from '../../scoring/next-actions.ts';
import { isSameCycle } from '../../scoring/same.ts';
import { score } from '../../scoring/score.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { messageLines } from '../help-layout.ts';
import { checkDate, failureOf, findAssessment, refuse } from '../open.ts';
import { checkOutputs, requestedOutputs, writeFolder, writeOutputs } from '../outputs.ts';
import { openFramework } from './framework-open.ts';
import { addSchemas } from './init.ts';
import { cycleOf, noFolder, notApart, sameCycle } from './next-options.ts';
import { notFree } from './rescore.ts';

/** `assess next`: the assessment of the next cycle, in which nothing is answered yet. */
export async function runNext(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  checkDate(options.on);
  const asked = cycleOf(options);
  const folder = findAssessment(path, host);
  const out = checkOut(options['out'] as string | undefined, folder, host);
  const named = options['framework'] as string | undefined;
  const framework = named === undefined ? undefined : openFramework(named, host);
  if (framework && !framework.value) return refuse(framework.diagnostics, options, context);
  const loaded = carryAssessment(folder, framework?.value, host, options.on);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const carried = loaded.value;
  if (isSameCycle(carried.before.cycle.id, asked.id)) throw sameCycle(asked.id);
  const cycle = { ...(carried.before.certificate && { type: 'renewal' as const }), ...asked };
  const made = plan(carried, { folder, out, named, cycle }, context);
  // what is written loads; if ever it did not, nothing is written and the reason is said
  const found = checkPlanned(out, made.files, host, carried.before.on);
  if (failureOf(found) !== exitCode.done) return refuse(found, options, context);
  const report = buildNext(
    {
      carried,
      cycle,
      ...made,
      folders: { before: displayPath(folder, host), after: displayPath(out, host) },
      left: leftBehind(carried.before, folder, host),
      written: {
        files: [...made.files.keys()].map((file) => displayPath(file, host)),
        dryRun: options['dryRun'] === true,
      },
      diagnostics: loaded.diagnostics,
    },
    language,
  );
  const isWritten = !options['dryRun'];
  await show(report, options, context, () => isWritten && writeFolder(out, made.files, host));
  if (!options.quiet)
    for (const line of nextSteps(report)) host.stderr.write(messageLines(line, host.stderr));
  return exitCode.done;
}

/** A bad output is refused before anything is written, and nothing is told before it is. */
async function show(
  report: NextReport,
  options: Options,
  { host }: CommandContext,
  write: () => void,
): Promise<void> {
  const [{ nextPretty }, { nextJson }, { nextMarkdown }] = await Promise.all([
    import('../../reporters/pretty/next.ts'),
    import('../../reporters/next-json.ts'),
    import('../../reporters/markdown/next.ts'),
  ]);
  const requests = requestedOutputs(options, 'pretty');
  const reporters = [nextPretty, nextJson, nextMarkdown];
  checkOutputs(reporters, requests, host);
  write();
  writeOutputs(report, reporters, requests, options, host);
}

interface Asked {
  readonly folder: string;
  readonly out: string;
  /** The framework as it was named; absent where that of the last cycle stays. */
  readonly named: string | undefined;
  readonly cycle: NextCycle;
}

/** The files of the new assessment by their paths, and what they were made of. */
function plan(carried: CarriedAssessment, { folder, out, named, cycle }: Asked, context: CommandContext) {
  const { host, language } = context;
  const { before, after, lineage, file } = carried;
  const scored = score(before);
  const opens = cycle.window?.from ?? before.on;
  const from = opens < before.on ? before.on : opens;
  const actions = nextActions(before.actionPlan, {
    before: before.framework,
    after: after.framework,
    lineage,
    from,
  });
  const gaps = gapsToPlan(scored.gaps, actions, lineage);
  const references = nextReferences(carried);
  const cycles = { before: before.cycle.id, after: cycle.id };
  const ground = { score: scored, framework: after.framework, lineage, cycles, language };
  const main = nextAssessmentText({
    file,
    before,
    cycle,
    framework: frameworkName(named ?? ownFramework(file.framework, folder, host), out, host),
    previous: wayFrom(out, folder, host),
    references,
    language,
  });
  const sheets = after.departments.map((department) => {
    const text = nextSheetText(department, nextSheet(department.id, carried), ground);
    return [join(out, 'departments', `${department.id}.yaml`), text] as const;
  });
  const files = new Map([[join(out, 'assessment.yaml'), main], ...sheets]);
  if (before.actionPlan)
    files.set(
      join(out, actionsFileName),
      nextActionsText({ plan: before.actionPlan, actions, gaps }, ground),
    );
  addSchemas(files, out, after, context);
  if (before.actionPlan)
    files.set(
      join(out, '.assess', 'actions.schema.json'),
      `${JSON.stringify(schemaOf('actions'), null, 2)}\n`,
    );
  return { files, actions, gaps, references };
}

/** The framework that an assessment names, as a command line would: a shipped id, or a path from here. */
function ownFramework(name: string, folder: string, host: Host): string {
  return shippedFrameworks(host).includes(name) ? name : join(folder, name);
}

/** What the last cycle has beside its answers, and the next one starts without. */
function leftBehind({ assignments, reviews = [] }: Assessment, folder: string, host: Host): LeftBehind {
  const answers = [...assignments.values()].flatMap((assignment) => assignment.answers);
  const files = Object.entries({
    waivers: waiversFileName,
    baseline: baselineFileName,
    gate: gateFileName,
  } as const).flatMap(([kind, name]) =>
    [name, name.replace(/yaml$/, 'yml')]
      .map((each) => join(folder, each))
      .filter((path) => host.kindOf(path) === 'file')
      .map((path) => ({ kind: kind as LeftFile['kind'], path: displayPath(path, host) })),
  );
  return {
    evidence: answers.reduce((count, { evidence }) => count + evidence.length, 0),
    reviews: reviews.map(({ file }) => file),
    files,
  };
}

/** The new folder is empty, and neither of the two lies in the other, wherever links on the way lead. */
function checkOut(out: string | undefined, folder: string, host: Host): string {
  if (out === undefined || out === '') throw noFolder();
  const [inner, outer] = [host.realPath(out), host.realPath(folder)];
  if (isWithin(inner, outer) || isWithin(outer, inner)) throw notApart(displayPath(out, host));
  if (!isFree(out, host)) throw notFree(displayPath(out, host));
  return out;
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}
