import { suggest } from '../../diagnostics/suggest.ts';
import { parseDecimal } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { allNodes } from '../../load/members.ts';
import { reportPlan } from '../../report/plan.ts';
import { planFor } from '../../scoring/plan.ts';
import type { PlanView } from '../../scoring/plan-offers.ts';
import type { PlanOptions, PlanOutcome, PlanTarget } from '../../scoring/plan-target.ts';
import { type Score, score } from '../../scoring/score.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError, unknownName } from '../usage-error.ts';

const views = ['claimed', 'substantiated', 'reviewed'] as const;

const ends: Readonly<Record<PlanOutcome, ExitCode>> = {
  already: exitCode.done,
  reached: exitCode.done,
  richest: exitCode.done,
  'over-budget': exitCode.failed,
  unreachable: exitCode.failed,
};

/** `assess plan`: the cheapest set of improvements that reaches a target. */
export async function runPlan(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  checkDate(options['by'] as string | undefined, '--by');
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const scored = score(loaded.value);
  const plan = planFor(scored, planOptions(options, scored));
  const [{ planPretty }, { planJson }, { planMarkdown }] = await Promise.all([
    import('../../reporters/pretty/plan.ts'),
    import('../../reporters/plan-json.ts'),
    import('../../reporters/markdown/plan.ts'),
  ]);
  const reporters = [planPretty, planJson, planMarkdown];
  writeOutputs(reportPlan(plan, language), reporters, requestedOutputs(options, 'pretty'), options, host);
  return ends[plan.outcome];
}

function planOptions(options: Options, scored: Score): PlanOptions {
  const { assessment } = scored;
  const view = viewOf(options, scored);
  const budget = options['budget'] === undefined ? undefined : budgetOf(options['budget'] as string);
  const target = targetOf(options['target'] as string | undefined, budget, scored, view);
  const ids = allNodes(assessment.framework).map(({ id }) => id);
  const actions = (assessment.actionPlan?.actions ?? []).map(({ id }) => id);
  const departments = assessment.departments.map(({ id }) => id);
  const acting = named('department', options, departments);
  return {
    view,
    ...(target && { target }),
    ...(budget && { budget }),
    lock: named('lock', options, ids),
    exclude: named('exclude', options, [...ids, ...actions]),
    ...(acting.length > 0 && { departments: acting }),
    ...(options['by'] === undefined ? {} : { by: options['by'] as string }),
  };
}

function viewOf(options: Options, { reviewed }: Score): PlanView {
  const given = (options['view'] as string | undefined) ?? 'claimed';
  const view = views.find((each) => each === given);
  if (view === undefined)
    throw unknownName(
      { ko: `${koWith(given, '이라는/라는')} 점수가 없습니다.`, en: `There is no score ${en(given)}.` },
      given,
      views,
    );
  if (view === 'reviewed' && reviewed === undefined)
    throw new UsageError({
      ko: '심사 결과가 없어 심사 점수로 계획할 수 없습니다.',
      en: 'Nothing has been reviewed, so there is no reviewed score to plan for.',
    });
  return view;
}

/** What `--target` names; a pass where it is left out, unless a budget is given. */
export function targetOf(
  given: string | undefined,
  budget: Rational | undefined,
  { assessment, verdict }: Score,
  view: PlanView,
): PlanTarget | undefined {
  if (given === undefined && budget !== undefined) return undefined;
  if (given === undefined || given === 'pass') {
    if (verdict[view]!.passed !== undefined) return { kind: 'pass' };
    throw new UsageError(
      {
        ko: '이 평가체계에는 합격 기준이 없습니다.',
        en: 'This framework has no bar to pass.',
      },
      { ko: '목표 총점을 적으십시오: --target 900', en: 'Give the total to reach: --target 900.' },
    );
  }
  const points = parseDecimal(given);
  if (points !== undefined && !points.isNegative) return { kind: 'points', points };
  const { bands } = assessment.framework.verdict;
  const band = bands.find(({ id }) => id === given);
  if (band) return { kind: 'band', band };
  const text = { ko: `${koWith(given, '은/는')} 목표가 아닙니다.`, en: `${en(given)} is no target.` };
  const names = ['pass', ...bands.map(({ id }) => id)];
  if (suggest(given, names).length > 0) throw unknownName(text, given, names);
  throw new UsageError(text, {
    ko: `쓸 수 있는 것: ${names.join(', ')}, 또는 총점(예: 900)`,
    en: `Use one of: ${names.join(', ')}, or a total (such as 900).`,
  });
}

function budgetOf(given: string): Rational {
  const effort = parseDecimal(given);
  if (effort !== undefined && !effort.isNegative) return effort;
  throw new UsageError(
    {
      ko: `${koWith(`--budget ${given}`, '은/는')} 노력이 아닙니다.`,
      en: `"--budget ${given}" is no effort.`,
    },
    { ko: '0 이상의 수를 적으십시오: --budget 20', en: 'Give a number from 0 up: --budget 20.' },
  );
}

/** Names given to a repeatable option; one that does not exist is a usage error. */
function named(name: string, options: Options, accepted: readonly string[]): readonly string[] {
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
