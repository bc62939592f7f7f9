import { basename, dirname, join, resolve } from 'node:path';
import { hasYearThatCounts, isDate, yearsThatCount } from '../checks/dates.ts';
import { loadAssessment } from '../load/assessment.ts';
import type { Result } from '../load/document.ts';
import type { Host } from '../load/host.ts';
import { displayPath } from '../load/paths.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { buildValidation, type ValidatedSubject } from '../report/validation.ts';
import { ko, koWith } from '../text/quoted.ts';
import { type CommandContext, type CommonOptions, renderContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { type OutputRequest, requestedOutputs, writeOutputs } from './outputs.ts';
import { UsageError } from './usage-error.ts';

/** The folder of the assessment that a command is about: the one named, or the nearest `assessment.yaml` upwards. */
export function findAssessment(path: string | undefined, host: Host): string {
  if (path === undefined) return nearestAssessment(host);
  const kind = host.kindOf(path);
  if (kind === 'file') return folderOfFile(path, host);
  if (kind === 'folder' && host.kindOf(join(path, 'assessment.yaml')) !== 'missing') return path;
  const shown = displayPath(path, host);
  throw new UsageError(
    kind === 'missing'
      ? { ko: `${koWith(shown, '이라는/라는')} 폴더가 없습니다.`, en: `There is no folder "${shown}".` }
      : {
          ko: `「${shown}」에 assessment.yaml이 없습니다.`,
          en: `There is no assessment.yaml in "${shown}".`,
        },
    {
      ko: 'assessment.yaml이 있는 진단 폴더를 적으십시오. 새로 만들려면 「assess init」을 쓰십시오.',
      en: 'Name the folder that holds assessment.yaml, or make one with "assess init".',
    },
  );
}

/** `assessment.yaml` and any YAML file beside it stand for their folder, a sheet or a review for the assessment that it belongs to; no other file does. */
function folderOfFile(path: string, host: Host): string {
  if (basename(path) === 'assessment.yaml' || isBesideAssessment(path, host)) return dirname(path);
  const above = dirname(dirname(resolve(host.cwd, path)));
  const isSheet = ['departments', 'reviews'].includes(basename(dirname(resolve(host.cwd, path))));
  if (isSheet && host.kindOf(join(above, 'assessment.yaml')) === 'file') return above;
  throw new UsageError(
    {
      ko: `${koWith(displayPath(path, host), '은/는')} 진단의 파일이 아닙니다.`,
      en: `"${displayPath(path, host)}" is not a file of an assessment.`,
    },
    {
      ko: '진단 폴더나 그 안의 assessment.yaml을 적으십시오.',
      en: 'Name the assessment folder, or the assessment.yaml in it.',
    },
  );
}

/** Whether a path names a YAML file of an assessment's own folder, such as its waivers. */
export function isBesideAssessment(path: string, host: Host): boolean {
  return /\.ya?ml$/i.test(path) && host.kindOf(join(dirname(path), 'assessment.yaml')) === 'file';
}

/** Loads an assessment for a command that needs a date. */
export function openAssessment(
  path: string | undefined,
  on: string | undefined,
  host: Host,
): Result<Assessment> {
  checkDate(on);
  return loadAssessment(findAssessment(path, host), host, on);
}

/**
 * Says what is wrong with the input, in every output that was asked for, and gives the exit code: a file that is left as it was
 * would still tell of an earlier pass. On the standard output only JSON is data; to people it is said on the standard error.
 */
export async function refuse(
  diagnostics: readonly Diagnostic[],
  options: CommonOptions & { format?: readonly OutputRequest[] },
  { host, language }: CommandContext,
  subjects: readonly ValidatedSubject[] = [],
): Promise<ExitCode> {
  const validation = buildValidation(subjects, diagnostics, language);
  const [validationPretty, ...others] = await validationReporters();
  const requests = requestedOutputs(options, 'pretty').filter(
    ({ name, file }) => name === 'json' || file !== undefined,
  );
  writeOutputs(validation, [validationPretty, ...others], requests, options, host);
  if (!requests.some(({ file }) => file === undefined)) {
    host.stderr.write(validationPretty.render(validation, renderContext(host.stderr, options, host.env)));
  }
  return failureOf(diagnostics);
}

/** Writes what was found in some files as the result of a command that is asked for just that, and gives the exit code. */
export async function writeValidation(
  subjects: readonly ValidatedSubject[],
  diagnostics: readonly Diagnostic[],
  options: CommonOptions & { format?: readonly OutputRequest[] },
  { host, language }: CommandContext,
): Promise<ExitCode> {
  const complete = buildValidation(subjects, diagnostics, language);
  // --quiet leaves warnings out, but they are counted
  const shown = complete.diagnostics.filter(({ severity }) => severity === 'error' || !options.quiet);
  const requests = requestedOutputs(options, 'pretty');
  writeOutputs({ ...complete, diagnostics: shown }, await validationReporters(), requests, options, host);
  return failureOf(diagnostics);
}

async function validationReporters() {
  const [{ validationPretty }, { validationJson }, { validationMarkdown }] = await Promise.all([
    import('../reporters/pretty/validation.ts'),
    import('../reporters/json.ts'),
    import('../reporters/markdown/validation.ts'),
  ]);
  return [validationPretty, validationJson, validationMarkdown] as const;
}

/** The exit code that diagnostics amount to: 0, 2, or 3 where the surroundings are to blame. */
export function failureOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(({ code }) => code === 'file/unreadable')) return exitCode.usage;
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCode.invalid : exitCode.done;
}

function nearestAssessment(host: Host): string {
  for (let folder = resolve(host.cwd); ; folder = dirname(folder)) {
    if (host.kindOf(join(folder, 'assessment.yaml')) === 'file') return folder;
    if (dirname(folder) === folder) break;
  }
  throw new UsageError(
    {
      ko: `이 폴더(${host.cwd})와 그 위에 assessment.yaml이 없습니다.`,
      en: `There is no assessment.yaml in this folder (${host.cwd}) or above it.`,
    },
    {
      ko: '진단 폴더를 적으십시오: assess score examples/quick-start',
      en: 'Name an assessment folder: assess score examples/quick-start',
    },
  );
}

/** Refuses an `--on`, or another option, that is no date of the calendar. */
export function checkDate(on: string | undefined, option = '--on'): void {
  if (on === undefined) return;
  if (!isDate(on))
    throw new UsageError(
      {
        ko: `${koWith(`${option} ${on}`, '은/는')} 날짜가 아닙니다.`,
        en: `"${option} ${on}" is not a date.`,
      },
      { ko: '2014-08-29처럼 적으십시오.', en: 'Write it as 2014-08-29.' },
    );
  checkYear(on, option);
}

/** Refuses an option whose year is too far off for anything to be counted from it; the value begins with a date. */
export function checkYear(given: string, option: string): void {
  if (hasYearThatCounts(given)) return;
  const { first, last } = yearsThatCount;
  throw new UsageError({
    ko: `${ko(`${option} ${given}`)}의 연도는 ${first}년부터 ${last}년까지여야 합니다.`,
    en: `The year of "${option} ${given}" must be one from ${first} to ${last}.`,
  });
}
