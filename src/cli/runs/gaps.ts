import { buildReport } from '../../report/build.ts';
import type { GapReport, Report } from '../../report/report.ts';
import { gapStates } from '../../scoring/gaps.ts';
import { score } from '../../scoring/score.ts';
import { chosen } from '../chosen.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { noActions } from './actions-missing.ts';

/** `assess gaps`: every indicator below its points, most lost points first. */
export async function runGaps(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const report = buildReport(score(loaded.value), loaded.diagnostics, language);
  if (options['overdue'] && report.actions === undefined) throw noActions(findAssessment(path, host), host);
  const narrowed = { ...report, gaps: filterGaps(report, options) };
  const [{ gapsPretty }, { gapsJson }, { gapsMarkdown }] = await Promise.all([
    import('../../reporters/pretty/gaps.ts'),
    import('../../reporters/json.ts'),
    import('../../reporters/markdown/gaps.ts'),
  ]);
  writeOutputs(
    narrowed,
    [gapsPretty, gapsJson, gapsMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

/** Keeps the gaps that every kind of filter given lets through; a name that does not exist is a usage error, never an empty list. */
function filterGaps(report: Report, options: Options): readonly GapReport[] {
  const given = (name: string) => options[name] as readonly string[] | undefined;
  const groups = groupsOf(report);
  const areas = chosen('area', given('area'), groups);
  const items = chosen('item', given('item'), groups);
  const departments = chosen(
    'department',
    given('department'),
    report.departments.map(({ id }) => id),
  );
  const states = chosen('state', given('state'), gapStates);
  const inGroup = (gap: GapReport, ids: readonly string[]) =>
    ids.length === 0 || gap.path.some(({ id }) => ids.includes(id));
  const ofDepartment = (gap: GapReport) =>
    departments.length === 0 ||
    gap.parts.some(({ department }) => departments.includes(department)) ||
    // where the departments' figures are added and none of them is at fault, the gap is everybody's
    (gap.department === null ? gap.parts.length === 0 : departments.includes(gap.department));
  // an indicator that is partly met may lack evidence for what it has, or an answer of one of its departments
  const inState = ({ state, atRisk, parts }: GapReport) =>
    states.length === 0 ||
    states.includes(state) ||
    parts.some((part) => states.includes(part.state)) ||
    (states.includes('no-evidence') && atRisk !== '0');
  const byAction = actionFilter(report, options);
  return report.gaps.filter(
    (gap) => inGroup(gap, areas) && inGroup(gap, items) && ofDepartment(gap) && inState(gap) && byAction(gap),
  );
}

/** What `--without-action` and `--overdue` let through. Without a file of actions no gap has one, and nothing can be overdue. */
function actionFilter({ actions }: Report, options: Options): (gap: GapReport) => boolean {
  const late = new Set(actions?.items.filter(({ overdue }) => overdue).map(({ id }) => id));
  return (gap) => {
    const own = gap.actions ?? [];
    return (
      (!options['withoutAction'] || own.length === 0) &&
      (!options['overdue'] || own.some((id) => late.has(id)))
    );
  };
}

function groupsOf(report: Report): string[] {
  const collect = (nodes: Report['tree']): string[] =>
    nodes.flatMap((node) => (node.children ? [node.id, ...collect(node.children)] : []));
  return collect(report.tree);
}
