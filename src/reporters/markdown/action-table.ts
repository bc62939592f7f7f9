import type { ActionReport } from '../../report/actions-report.ts';
import type { Report } from '../../report/report.ts';
import { actionStatusNames, isToCome, remarksOn, typeName } from '../wording/actions.ts';
import { grouped, scalingOf } from '../wording/figures.ts';
import { dateText } from '../wording/words.ts';
import { blocks, type Column, heading, table } from './blocks.ts';

/** A heading and a table of its actions for each department that owns any, in the order of the departments. */
export function actionsByOwner(report: Report): string {
  const { items } = report.actions!;
  const owners = report.departments.filter(({ id }) => items.some(({ owner }) => owner === id));
  const sections = owners.map(({ id, name }, i) => {
    const own = items.filter(({ owner }) => owner === id);
    const count = report.language === 'ko' ? `조치 ${own.length}건` : countText(own.length);
    return blocks(heading(3, `${name} (${count})`, i + 1), actionTable(own, report));
  });
  return blocks(...sections);
}

/** Actions as rows. Figures are points of the total; what is done or kept up has nothing to come. */
function actionTable(actions: readonly ActionReport[], report: Report): string {
  const { language } = report;
  const ko = language === 'ko';
  const scaled = scalingOf(report) !== 'none';
  const proof = actions.some((action) => isToCome(action) && action.proof.exact !== '0');
  const effort = actions.some((action) => action.effort !== null);
  const remarks = actions.map((action) => remarksOn(action, language).join(', '));
  const isRemarked = remarks.some((text) => text !== '');
  const unit = report.actions!.effortUnit;
  const right = (head: string): Column => ({ head, align: 'right' });
  const columns: Column[] = [
    { head: ko ? '조치' : 'Action' },
    { head: ko ? '구분' : 'Kind' },
    { head: ko ? '지표' : 'Indicators' },
    right(ko ? (scaled ? '총점 영향' : '감점') : scaled ? 'Effect on total' : 'Lost'),
    right(ko ? '총점 예상 상승' : 'Expected gain'),
    ...(proof ? [right(ko ? '증빙 보완' : 'To be evidenced')] : []),
    { head: ko ? '상태' : 'Status' },
    { head: ko ? '완료 예정일' : 'Due' },
    { head: ko ? '협조부서' : 'Cooperating' },
    ...(effort ? [right(ko ? `소요 노력(${unit})` : `Effort (${unit})`)] : []),
    ...(isRemarked ? [{ head: ko ? '비고' : 'Remarks' }] : []),
  ];
  return table(
    columns,
    actions.map((action, i) => [
      `${action.id} ${action.title}`,
      typeName(action.type, language),
      action.indicators.map(({ indicator }) => indicator).join(', '),
      grouped(action.lost.shown),
      isToCome(action) ? grouped(action.gain.shown) : '-',
      ...(proof ? [isToCome(action) ? grouped(action.proof.shown) : '-'] : []),
      actionStatusNames[action.status][language],
      action.due === null ? '-' : dateText(action.due, language),
      action.cooperating.map(({ name }) => name).join(', '),
      ...(effort ? [action.effort === null ? '-' : grouped(action.effort)] : []),
      ...(isRemarked ? [remarks[i]!] : []),
    ]),
  );
}

function countText(count: number): string {
  return `${count} ${count === 1 ? 'action' : 'actions'}`;
}
