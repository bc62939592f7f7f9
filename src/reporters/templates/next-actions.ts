import type { ActionPlan } from '../../model/life-cycle.ts';
import type { Gap } from '../../scoring/gaps.ts';
import type { NextAction } from '../../scoring/next-actions.ts';
import { yamlOf } from '../../source/yaml-of.ts';
import { inert } from '../../text/terminal.ts';
import { titleText } from '../../text/title.ts';
import { gapStateNames } from '../terms.ts';
import { actionStatusNames } from '../wording/actions.ts';
import { comment } from './next-answer.ts';
import type { NextGround } from './next-sheet.ts';

/** What a new `actions.yaml` is made from. */
export interface NextActionsTemplate {
  readonly plan: ActionPlan;
  readonly actions: readonly NextAction[];
  /** Gaps of the last cycle that none of the actions names. */
  readonly gaps: readonly (Gap & { readonly after: string })[];
}

/** `actions.yaml` of the next cycle: what is still open; what is done or has lost its indicators, and gaps without an action, as comments. */
export function nextActionsText({ plan, actions, gaps }: NextActionsTemplate, ground: NextGround): string {
  const { cycles, language } = ground;
  const carried = actions.filter(({ fate }) => fate === 'carried');
  const head = {
    ko: `「assess next」로 지난 회차(${cycles.before})에서 옮긴 조치: 상태, 기한, 예상 득점을 확인할 것`,
    en: `Actions carried over from the last cycle (${cycles.before}) by "assess next"; check their status, due dates and expectations`,
  };
  return `${[
    '# yaml-language-server: $schema=.assess/actions.schema.json',
    ...comment(head[language]),
    ...block({ kind: 'actions', 'effort-unit': plan.effortUnit }),
    ...(carried.length === 0
      ? ['actions: []']
      : ['actions:', ...carried.flatMap((each) => carriedLines(each, ground))]),
    ...doneLines(actions, ground),
    ...withdrawnLines(actions, ground),
    ...gapLines(gaps, ground),
  ].join('\n')}\n`;
}

function block(data: unknown): string[] {
  return yamlOf(data).trimEnd().split('\n');
}

function carriedLines(next: NextAction, ground: NextGround): string[] {
  return [
    ...block([dataOf(next)]).map((line) => `  ${line}`),
    ...changesOf(next, ground).flatMap((text) => comment(text, '    ')),
  ];
}

/** An action as `actions.yaml` writes it. */
function dataOf({ action, indicators, status, due, expected }: NextAction): object {
  const { id, title, type, owner, cooperates, effort, note } = action;
  return {
    id,
    title,
    ...(type === 'maintain' && { type }),
    indicators,
    owner,
    ...(cooperates.length > 0 && { cooperates }),
    status,
    due,
    effort,
    ...(expected.size > 0 && { expected: Object.fromEntries(expected) }),
    note,
  };
}

/** What is not as it was. */
function changesOf({ action, withdrawn, status, due }: NextAction, { language }: NextGround): string[] {
  const ko = language === 'ko';
  const was = actionStatusNames[action.status][language];
  const ids = withdrawn.join(', ');
  return [
    ...(action.due === undefined || action.due === due
      ? []
      : [ko ? `지난 기한(지남): ${action.due}` : `Due date of then, passed: ${action.due}`]),
    ...(action.status === status
      ? []
      : [ko ? `지난 회차의 상태: ${was}` : `Status in the last cycle: ${was}`]),
    ...(withdrawn.length === 0 ? [] : [ko ? `폐지되어 뺀 지표: ${ids}` : `Withdrawn and left out: ${ids}`]),
  ];
}

function doneLines(actions: readonly NextAction[], { language }: NextGround): string[] {
  const done = actions.filter(({ fate }) => fate === 'done');
  const head = {
    ko: `지난 회차에 끝나 옮기지 않은 조치 ${done.length}건`,
    en: `Done in the last cycle and not carried over: ${done.length}`,
  };
  return listed(
    head[language],
    done.map(
      ({ action }) => `- ${action.id} ${titleText(action.title, language)} (${action.indicators.join(', ')})`,
    ),
  );
}

/** Actions of which every indicator is withdrawn, with all that the file says of them. */
function withdrawnLines(actions: readonly NextAction[], { score, language }: NextGround): string[] {
  const gone = actions.filter(({ fate }) => fate === 'withdrawn');
  if (gone.length === 0) return [];
  const head = {
    ko: `지표가 모두 폐지되어 옮기지 않은 조치 ${gone.length}건`,
    en: `Not carried over, since all their indicators are withdrawn: ${gone.length}`,
  };
  const known = score.assessment.framework.indicators;
  const texts = gone.flatMap((next) => {
    const { indicators, due, expected } = next.action;
    const own = [...expected].filter(([id, amount]) => !amount.equals(known.get(id)!.points));
    return block([dataOf({ ...next, indicators, expected: new Map(own), ...(due && { due }) })]);
  });
  return ['', ...comment(head[language]), ...texts.map((text) => `#   ${inert(text)}`)];
}

function gapLines(gaps: NextActionsTemplate['gaps'], { framework, language }: NextGround): string[] {
  const head = {
    ko: `조치가 없는 지난 회차의 미흡지표 ${gaps.length}개`,
    en: `Gaps of the last cycle without an action: ${gaps.length}`,
  };
  return listed(
    head[language],
    gaps.map(({ after, state }) => {
      const { title } = framework.indicators.get(after)!;
      return `- ${after} ${titleText(title, language)} (${gapStateNames[state][language]})`;
    }),
  );
}

function listed(head: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', ...comment(head), ...items.flatMap((text) => comment(text))];
}
