import { buildCalendar } from '../../report/calendar.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';

/** `assess calendar`: the dates of an assessment, in their order. */
export async function runCalendar(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const [{ calendarReporters }, { calendarIcs }] = await Promise.all([
    import('../../reporters/calendar.ts'),
    import('../../reporters/ics.ts'),
  ]);
  writeOutputs(
    buildCalendar(loaded.value, language),
    [...calendarReporters, calendarIcs],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}
