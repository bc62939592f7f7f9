import { buildReport } from '../../report/build.ts';
import type { GapReport, Report } from '../../report/report.ts';
import { gapStates } from '../../scoring/gaps.ts';
import { score } from '../../scoring/score.ts';
import { en, ko } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { unknownName } from '../usage-error.ts';

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
  const groups = groupsOf(report);
  const areas = chosen('area', options, groups);
  const items = chosen('item', options, groups);
  const departments = chosen(
    'department',
    options,
    report.departments.map(({ id }) => id),
  );
  const states = chosen('state', options, gapStates);
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
  return report.gaps.filter(
    (gap) => inGroup(gap, areas) && inGroup(gap, items) && ofDepartment(gap) && inState(gap),
  );
}

function chosen(name: string, options: Options, accepted: readonly string[]): readonly string[] {
  const given = (options[name] as readonly string[] | undefined) ?? [];
  for (const each of given) {
    if (accepted.includes(each)) continue;
    throw unknownName(
      {
        ko: `${ko(`--${name} ${each}`)}에 해당하는 것이 없습니다.`,
        en: `${en(`--${name} ${each}`)} names nothing that exists.`,
      },
      each,
      accepted,
    );
  }
  return given;
}

function groupsOf(report: Report): string[] {
  const collect = (nodes: Report['tree']): string[] =>
    nodes.flatMap((node) => (node.children ? [node.id, ...collect(node.children)] : []));
  return collect(report.tree);
}
