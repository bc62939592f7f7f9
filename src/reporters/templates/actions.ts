import type { Action, ActionPlan } from '../../model/life-cycle.ts';
import type { GapReport, Report } from '../../report/report.ts';
import { yamlOf } from '../../source/yaml-of.ts';
import { wrap } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import { gapStateNames } from '../terms.ts';
import { actionStatusNames } from '../wording/actions.ts';
import { ownPoints } from '../wording/gaps.ts';
import { yearOf } from './plain.ts';

/** Path of the schema from `actions.yaml`. */
const schemaLine = '# yaml-language-server: $schema=.assess/actions.schema.json';

const commentWidth = 100;
/** Ids are at most so long. */
const longestId = 64;

const head = {
  ko: [
    '조치계획의 초안: 조치가 없는 미흡지표마다 하나씩. 내용에 맞게 title, owner, status를 고치고',
    'due(완료 예정일)와 effort(소요 노력)는 앞의 「# 」를 지우고 적으십시오.',
    '함께 추진할 지표는 한 조치로 합칩니다.',
  ],
  en: [
    'Drafts of actions, one for every gap that has none. Say in title, owner and status what is meant,',
    'and take "# " away from due and effort to give them. Put indicators that are improved together',
    'into one action.',
  ],
} as const;

/**
 * A draft of an action for every gap that none of the plan names, of those whose draft falls to one of `owners` (none: all): a whole
 * `actions.yaml` where there is no plan yet, else items to add to its list, indented as they are. Empty where there is nothing to draft.
 */
export function actionDraftsText(
  report: Report,
  plan: ActionPlan | undefined,
  owners: readonly string[],
): string {
  const { actions } = plan ?? { actions: [] };
  const named = new Set(actions.flatMap(({ indicators }) => indicators));
  const gaps = report.gaps
    .filter(({ indicator }) => !named.has(indicator))
    .filter((gap) => owners.length === 0 || owners.includes(ownerOf(gap, report)));
  if (gaps.length === 0) return '';
  const used = new Set(actions.map(({ id }) => id));
  const indent = indentOf(actions);
  const items = gaps.flatMap((gap) => draft(gap, idFor(gap.indicator, used), report));
  const lines = items.map((line) => indent + line);
  if (plan) return `${lines.join('\n')}\n`;
  const comment = head[report.language].map((line) => `# ${line}`);
  return `${[schemaLine, ...comment, 'kind: actions', 'actions:', ...lines].join('\n')}\n`;
}

/** The spaces before the dash of the items that are there; two where there are none, or where they stand in brackets. */
function indentOf([first]: readonly Action[]): string {
  const place = first?.origin.locator.place(first.origin.path);
  const text = place?.excerpt.find(({ line }) => line === place.line)?.text ?? '';
  return /^( *)- /.exec(text)?.[1] ?? '  ';
}

/** The indicator's id, numbered where an action has it already. */
function idFor(indicator: string, used: Set<string>): string {
  let id = indicator;
  for (let n = 2; used.has(id); n++) id = `${indicator.slice(0, longestId - 1 - String(n).length)}-${n}`;
  used.add(id);
  return id;
}

function draft(gap: GapReport, id: string, report: Report): string[] {
  const owner = ownerOf(gap, report);
  const cooperates = helpersOf(gap).filter((each) => each !== owner);
  const [first = '', ...rest] = yamlOf({
    id,
    title: gap.title,
    indicators: [gap.indicator],
    owner,
    cooperates: cooperates.length === 0 ? undefined : cooperates,
    status: report.language === 'ko' ? actionStatusNames.reviewing.ko : 'reviewing',
  })
    .trimEnd()
    .split('\n');
  const open = [`# due: ${yearOf(report.assessment.cycle)}-12-31`, '# effort: 5'];
  return [...comment(about(gap, report)), `- ${first}`, ...[...rest, ...open].map((line) => `  ${line}`)];
}

/** Where every department answers, the one that coordinates, or else the first. */
function ownerOf({ department }: GapReport, { departments }: Report): string {
  return department ?? (departments.find(({ coordinates }) => coordinates) ?? departments[0]!).id;
}

/** Where every department answers, those that fall short help too. */
function helpersOf({ department, cooperating, parts }: GapReport): string[] {
  const silent = department === null ? parts.map((part) => part.department) : [];
  return [...new Set([...cooperating.map(({ id }) => id), ...silent])];
}

/** `F1-04 민원조정위원회 설치·운영 (미시행, 감점 6점, 배점 6점)` */
function about(gap: GapReport, report: Report): string {
  const { language } = report;
  const ko = language === 'ko';
  const [points, lost, risk] = [gap.points, gap.lostShown, gap.atRiskShown].map((shown) =>
    ownPoints(shown, report),
  );
  const facts = [
    // the points without evidence say it already
    ...(gap.state === 'no-evidence' ? [] : [gapStateNames[gap.state][language]]),
    ...(gap.lost === '0' ? [] : [ko ? `감점 ${lost}` : `${lost} lost`]),
    ...(gap.atRisk === '0' ? [] : [ko ? `증빙 미비 ${risk}` : `${risk} without evidence`]),
    ko ? `배점 ${points}` : `of ${points}`,
  ];
  return `${gap.indicator} ${gap.title} (${facts.join(', ')})`;
}

/** A text as comment lines that fit; nothing in it can end the comment. */
function comment(text: string): string[] {
  return wrap(inert(text), commentWidth - 2).map((line) => `# ${line}`);
}
