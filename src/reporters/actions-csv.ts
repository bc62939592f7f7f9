import type { Localized } from '../model/language.ts';
import type { ActionReport } from '../report/actions-report.ts';
import type { Report } from '../report/report.ts';
import { csvText } from './csv.ts';
import type { Reporter } from './reporter.ts';
import { actionStatusNames, isToCome, remarksOn, typeName } from './wording/actions.ts';

type Cell = string | number | null;

const columns: readonly (readonly [Localized, (action: ActionReport, report: Report) => Cell])[] = [
  [{ ko: '식별자', en: 'Id' }, ({ id }) => id],
  [{ ko: '조치', en: 'Action' }, ({ title }) => title],
  [{ ko: '구분', en: 'Kind' }, ({ type }, { language }) => typeName(type, language)],
  [{ ko: '상태', en: 'Status' }, ({ status }, { language }) => actionStatusNames[status][language]],
  [{ ko: '추진부서', en: 'Owner' }, ({ ownerName }) => ownerName],
  [
    { ko: '협조부서', en: 'Cooperating' },
    ({ cooperating }) => cooperating.map(({ name }) => name).join(', '),
  ],
  [
    { ko: '지표', en: 'Indicators' },
    ({ indicators }) => indicators.map(({ indicator }) => indicator).join(', '),
  ],
  [{ ko: '총점 영향', en: 'Effect on total' }, ({ lost }) => lost.score],
  [{ ko: '총점 예상 상승', en: 'Expected gain' }, (action) => (isToCome(action) ? action.gain.score : null)],
  [{ ko: '증빙 보완', en: 'To be evidenced' }, (action) => (isToCome(action) ? action.proof.score : null)],
  [{ ko: '완료 예정일', en: 'Due' }, ({ due }) => due],
  [{ ko: '경과일수', en: 'Days overdue' }, ({ daysOverdue }) => daysOverdue],
  [{ ko: '소요 노력', en: 'Effort' }, ({ effort }) => effort],
  [{ ko: '비고', en: 'Remarks' }, (action, { language }) => remarksOn(action, language).join(', ')],
  [{ ko: '메모', en: 'Note' }, ({ note }) => note],
];

/** `assess actions` as a sheet: a row for each action, figures with all their digits (six where they do not end). */
export const actionsCsv: Reporter<Report> = {
  name: 'csv',
  extension: 'csv',
  render: (report) =>
    csvText([
      columns.map(([head]) => head[report.language]),
      ...report.actions!.items.map((action) => columns.map(([, cell]) => cell(action, report))),
    ]),
};
