import { join } from 'node:path';
import { displayPath } from '../../load/paths.ts';
import { type CarriedAssessment, carriedFile, carryAssessment, openOf } from '../../load/rescore.ts';
import { checkPlanned, frameworkName, isFree } from '../../load/write-assessment.ts';
import { buildRescore, type RescoreReport } from '../../report/rescore.ts';
import { carriedAssessmentText, carriedSheetText, openSheetText } from '../../reporters/templates/carried.ts';
import { nextText } from '../../reporters/wording/rescore.ts';
import { compareScores } from '../../scoring/rescore.ts';
import { score } from '../../scoring/score.ts';
import { koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, failureOf, findAssessment, refuse } from '../open.ts';
import { checkOutputs, requestedOutputs, writeFolder, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { openFramework } from './framework-open.ts';

/** `assess rescore`: the scores under another framework, what becomes of every answer, and the assessment carried over. */
export async function runRescore(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const named = options['framework'] as string | undefined;
  if (named === undefined) throw noFramework();
  checkDate(options.on);
  const folder = findAssessment(path, host);
  const out = options['out'] as string | undefined;
  if (out !== undefined && !isFree(out, host)) throw notFree(displayPath(out, host));
  const framework = openFramework(named, host);
  if (!framework.value) return refuse(framework.diagnostics, options, context);
  const loaded = carryAssessment(folder, framework.value, host, options.on);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const carried = loaded.value;
  const files = out === undefined ? undefined : plan(carried, out, named, context);
  if (out !== undefined && files) {
    // what is written loads; if ever it did not, nothing is written and the reason is said
    const found = checkPlanned(out, files, host, carried.before.on);
    if (failureOf(found) !== exitCode.done) return refuse(found, options, context);
  }
  const comparison = compareScores(score(carried.before), score(carried.after), carried.lineage);
  const written = files
    ? { files: [...files.keys()].map((file) => displayPath(file, host)), evidence: evidenceOf(carried) }
    : null;
  const report = buildRescore(carried, comparison, loaded.diagnostics, language, written);
  await show(report, options, context, () => {
    if (out !== undefined && files) writeFolder(out, files, host);
  });
  if (out !== undefined && !options.quiet)
    host.stderr.write(`${nextText(displayPath(out, host), language)}\n`);
  return exitCode.done;
}

/** A bad output is refused before anything is written, and nothing is told before it is. */
async function show(
  report: RescoreReport,
  options: Options,
  { host }: CommandContext,
  write: () => void,
): Promise<void> {
  const [{ rescorePretty }, { rescoreJson }, { rescoreMarkdown }] = await Promise.all([
    import('../../reporters/pretty/rescore.ts'),
    import('../../reporters/comparison-json.ts'),
    import('../../reporters/markdown/rescore.ts'),
  ]);
  const requests = requestedOutputs(options, 'pretty');
  const reporters = [rescorePretty, rescoreJson, rescoreMarkdown];
  checkOutputs(reporters, requests, host);
  write();
  writeOutputs(report, reporters, requests, options, host);
}

/** The files of the new assessment by their paths. */
function plan(
  carried: CarriedAssessment,
  out: string,
  framework: string,
  { host, language }: CommandContext,
): Map<string, string> {
  const name = ({ id, version }: CarriedAssessment['after']['framework']) => `${id} ${version}`;
  const between = {
    before: name(carried.before.framework),
    after: name(carried.after.framework),
    language,
  };
  const main = carriedAssessmentText(carried.file, frameworkName(framework, out, host), between);
  const sheetOf = (department: string) =>
    carried.sheets.find(({ sheet }) => sheet.file.department === department);
  const sheets = carried.after.departments.flatMap(({ id }) => {
    const sheet = sheetOf(id);
    const open = openOf(carried, id).map((each) => carried.after.framework.indicators.get(each)!);
    if (!sheet && open.length === 0) return [];
    const text = sheet ? carriedSheetText(sheet, open, between) : openSheetText(id, open, between);
    return [[join(out, 'departments', `${id}.yaml`), text] as const];
  });
  return new Map([[join(out, 'assessment.yaml'), main], ...sheets]);
}

/** The evidence files that the answers name, each once. */
function evidenceOf({ sheets }: CarriedAssessment): string[] {
  const files = sheets.flatMap((sheet) =>
    Object.values(carriedFile(sheet).answers).flatMap(({ evidence = [] }) =>
      evidence.flatMap(({ file }) => (file === undefined ? [] : [file])),
    ),
  );
  return [...new Set(files)];
}

function noFramework(): UsageError {
  return new UsageError(
    {
      ko: '다시 채점할 평가체계를 정하십시오: --framework',
      en: 'Name the framework to score under: --framework',
    },
    {
      ko: '예: assess rescore my-city --framework ./framework-2015',
      en: 'For example: assess rescore my-city --framework ./framework-2015',
    },
  );
}

/** The folder for a new assessment has something in it. */
export function notFree(shown: string): UsageError {
  return new UsageError(
    { ko: `${koWith(shown, '은/는')} 비어 있지 않습니다.`, en: `"${shown}" is not empty.` },
    {
      ko: '있는 파일은 덮어쓰지 않습니다. 없는 폴더나 빈 폴더를 --out에 적으십시오.',
      en: 'Nothing is overwritten. Name a folder that does not exist or is empty with --out.',
    },
  );
}
