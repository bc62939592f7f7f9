import { isDate } from '../../checks/dates.ts';
import { readAssessment } from '../../load/assessment.ts';
import { buildStatus } from '../../report/status.ts';
import { score } from '../../scoring/score.ts';
import { statusOf } from '../../scoring/status.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, checkYear, findAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** `assess status`: where the cycle stands on a day, or at a moment. */
export async function runStatus(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  checkDate(options.on);
  const now = momentOf(options) ?? host.now();
  // the day of a moment is that of the framework's time zone, which is known only once the framework is read
  const { result, sheets = [] } = readAssessment(
    findAssessment(path, host),
    { ...host, now: () => now },
    options.on,
  );
  if (!result.value) return refuse(result.diagnostics, options, context);
  const assessment = result.value;
  const chosen = (options['department'] as readonly string[] | undefined) ?? [];
  checkDepartments(
    chosen,
    assessment.departments.map(({ id }) => id),
  );
  const status = statusOf(
    score(assessment),
    new Set(sheets.map(({ file }) => file.department)),
    options.on === undefined ? now : undefined,
  );
  const choice = { departments: chosen, all: options['all'] === true };
  const report = buildStatus(status, options.quiet ? [] : result.diagnostics, choice, language);
  const [{ statusPretty }, { statusJson }, { statusMarkdown }] = await Promise.all([
    import('../../reporters/pretty/status.ts'),
    import('../../reporters/status-json.ts'),
    import('../../reporters/markdown/status.ts'),
  ]);
  const reporters = [statusPretty, statusJson, statusMarkdown];
  writeOutputs(report, reporters, requestedOutputs(options, 'pretty'), options, host);
  return exitCode.done;
}

/** `--at` in milliseconds since 1970-01-01 UTC; undefined where it is not given. */
function momentOf(options: Options): number | undefined {
  const at = options['at'] as string | undefined;
  if (at === undefined) return undefined;
  if (options.on !== undefined) {
    throw new UsageError(
      { ko: '--on과 --at은 함께 쓸 수 없습니다.', en: '--on and --at cannot be used together.' },
      { ko: '--at의 날짜가 기준일이 됩니다.', en: 'The day of --at is the assessment date.' },
    );
  }
  const isMoment = /^[^T]{10}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(at);
  if (isMoment && isDate(at.slice(0, 10))) {
    checkYear(at, '--at');
    return Date.parse(at);
  }
  throw new UsageError(
    { ko: `${koWith(`--at ${at}`, '은/는')} 시각이 아닙니다.`, en: `${en(`--at ${at}`)} is not a time.` },
    {
      ko: '2014-08-29T17:30+09:00처럼 시간대까지 적으십시오.',
      en: 'Write it with its offset: 2014-08-29T17:30+09:00.',
    },
  );
}

function checkDepartments(chosen: readonly string[], accepted: readonly string[]): void {
  const unknown = chosen.find((each) => !accepted.includes(each));
  if (unknown === undefined) return;
  const given = `--department ${unknown}`;
  throw unknownName(
    { ko: `${ko(given)}에 해당하는 것이 없습니다.`, en: `${en(given)} names nothing that exists.` },
    unknown,
    accepted,
  );
}
