import { actionStatuses, statusOf } from '../../checks/life-cycle.ts';
import type { Assessment } from '../../model/assessment.ts';
import { reportActions } from '../../report/actions.ts';
import { buildReport } from '../../report/build.ts';
import type { ActionsBy } from '../../reporters/pretty/actions.ts';
import type { ActionState } from '../../scoring/actions.ts';
import { score } from '../../scoring/score.ts';
import { chosen } from '../chosen.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { noActions, writeMissing } from './actions-missing.ts';

const views: readonly ActionsBy[] = ['department', 'indicator'];

/** `assess actions`: the actions as they stand, or drafts for the gaps that have none. */
export async function runActions(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  if (options['missing']) return writeMissing(context, path, options);
  const by = viewOf(options);
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const scored = score(loaded.value);
  const actions = reportActions(scored, language, filterOf(loaded.value, options));
  if (actions === undefined) throw noActions(findAssessment(path, host), host);
  const [{ actionsPretty }, { actionsJson }, { actionsMarkdown }, { actionsCsv }] = await Promise.all([
    import('../../reporters/pretty/actions.ts'),
    import('../../reporters/json.ts'),
    import('../../reporters/markdown/actions.ts'),
    import('../../reporters/actions-csv.ts'),
  ]);
  writeOutputs(
    { ...buildReport(scored, loaded.diagnostics, language), actions },
    [actionsPretty(by), actionsJson, actionsMarkdown, actionsCsv],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

function viewOf(options: Options): ActionsBy {
  const by = options['by'] as string | undefined;
  return by === undefined ? 'department' : chosen('by', [by], views)[0]!;
}

/** Lets through what every kind of filter given lets through; a name that does not exist is a usage error. */
function filterOf({ departments }: Assessment, options: Options): (state: ActionState) => boolean {
  const ids = departments.map(({ id }) => id);
  const whose = chosen('department', options['department'] as string[] | undefined, ids);
  const written = (options['status'] as string[] | undefined)?.map((status) => statusOf(status));
  const statuses = chosen('status', written, actionStatuses);
  return ({ action: { owner, cooperates, status }, daysOverdue }) =>
    (whose.length === 0 || [owner, ...cooperates].some((id) => whose.includes(id))) &&
    (statuses.length === 0 || statuses.includes(status)) &&
    (!options['overdue'] || daysOverdue > 0);
}
