import type { ActionReport } from '../../../report/actions-report.ts';
import type { Report } from '../../../report/report.ts';
import { gapStates } from '../../../scoring/gaps.ts';
import { actionStatusNames, partText, remarksOn, typeHeading } from '../../wording/actions.ts';
import { indicatorsText, listText } from '../../wording/words.ts';
import { actionsByOwner } from '../action-table.ts';
import { blocks, item, list, paragraph } from '../blocks.ts';
import { chapterHeading } from './chapter.ts';

/** Ids that a line lists at the most. */
const mostIds = 10;

/** The chapter of the actions: what is considered, kept up and done, what has no action, then a table for each department that owns any. */
export function actionsChapter(report: Report, number: number): string {
  const { actions, language } = report;
  const items = actions?.items ?? [];
  const open = items.filter(({ status }) => status !== 'done');
  const improving = open.filter(({ type }) => type === 'improve');
  const kept = open.filter(({ type }) => type === 'maintain');
  const done = items.filter(({ status }) => status === 'done');
  return blocks(
    chapterHeading(number, { ko: '조치계획', en: 'Actions' }, language),
    part(typeHeading('improve', language) + aboutGaps(improving, report), improving, report),
    part(typeHeading('maintain', language), kept, report),
    part(language === 'ko' ? '□ 완료사항' : 'Done', done, report),
    withoutAction(report),
    actionsByOwner(report),
  );
}

function part(title: string, actions: readonly ActionReport[], report: Report): string {
  if (actions.length === 0) return '';
  return blocks(paragraph(title), list(actions.flatMap((action) => actionItems(action, report))));
}

/** What kind of gaps the actions are about, behind the heading. */
function aboutGaps(actions: readonly ActionReport[], { language }: Report): string {
  const states = actions.flatMap(({ indicators }) => indicators.map(({ state }) => state));
  const gaps = states.filter((state) => (gapStates as readonly string[]).includes(state));
  if (gaps.length === 0) return '';
  const isUndone = gaps.every((state) => state === 'not-implemented' || state === 'not-assessed');
  if (language === 'ko') return isUndone ? '(미시행 및 미평가 지표)' : '(미흡지표)';
  return isUndone ? ' (not implemented or not assessed)' : ' (gaps)';
}

/** `균형성과평가제도(BSC) 도입 검토(관련 4개 지표): 정책기획담당관 협조`, then its indicators. */
function actionItems(action: ActionReport, report: Report): string[] {
  const { language } = report;
  const { title, status, indicators } = action;
  const ko = language === 'ko';
  const notes = [
    ...(status === 'on-hold' ? [actionStatusNames[status][language]] : []),
    ...remarksOn(action, language),
  ];
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  const count = ko
    ? `(관련 ${indicators.length}개 지표)`
    : ` (${indicatorsText(indicators.length, language)})`;
  return [
    item(`${title}${count}: ${whose(action, report)}${note}`),
    ...indicators.map((each) => item(partText(each, report), 1)),
  ];
}

/** Who does it and who helps. That the coordinating department does it goes without saying where others help. */
function whose({ owner, ownerName, cooperating }: ActionReport, { departments, language }: Report): string {
  const ko = language === 'ko';
  const names = cooperating.map(({ name }) => name);
  const isCoordinator = departments.some(({ id, coordinates }) => coordinates && id === owner);
  const who = isCoordinator && names.length > 0 ? [] : [ko ? `${ownerName} 추진` : `by ${ownerName}`];
  const help = ko ? `${names.join('·')} 협조` : `with ${listText(names, language)}`;
  return [...who, ...(names.length === 0 ? [] : [help])].join(', ');
}

function withoutAction({ actions, language }: Report): string {
  const ids = actions?.withoutAction ?? [];
  if (ids.length === 0) return '';
  const more = ids.length - mostIds;
  const shown = ids.slice(0, mostIds).join(', ');
  if (language === 'ko')
    return paragraph(`※ 조치가 없는 미흡지표 ${ids.length}개: ${shown}${more > 0 ? ` 외 ${more}개` : ''}`);
  const rest = more > 0 ? ` and ${more} more` : '';
  return paragraph(
    `Note: ${ids.length === 1 ? '1 gap has' : `${ids.length} gaps have`} no action: ${shown}${rest}`,
  );
}
