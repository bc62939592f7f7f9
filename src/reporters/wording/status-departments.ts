import type { Language } from '../../model/language.ts';
import type { StatusDepartmentReport, StatusReport } from '../../report/status-report.ts';
import { dateText } from './words.ts';

/** Which cycle of whom, on which day. */
export function statusTitle({ assessment, language }: StatusReport): string {
  const { name, cycle, type, on } = assessment;
  const ko = language === 'ko';
  const kind = type === null ? '' : ko ? { new: ' 신규', renewal: ' 재인증' }[type] : `, ${type}`;
  return [
    name,
    `${cycle}${kind}`,
    ko ? `기준일 ${dateText(on, language)}` : `as of ${dateText(on, language)}`,
  ].join(' | ');
}

/** `감사담당관 미작성: F1-28 민원조사, O1-12 … 외 2개`; empty where nothing is open. `most` are named, or all. */
export function openLine(
  { name, open }: StatusDepartmentReport,
  most: number | undefined,
  language: Language,
): string {
  if (open.length === 0) return '';
  const ko = language === 'ko';
  const shown = open.slice(0, most).map(({ id, title }) => `${id} ${title}`);
  const more = open.length - shown.length;
  const rest = more === 0 ? '' : ko ? ` 외 ${more}개` : ` and ${more} more`;
  return `${name} ${ko ? '미작성' : 'open'}: ${shown.join(', ')}${rest}`;
}

/** How many departments are not shown, and how to see them; empty where all are. */
export function moreDepartments({ busiest, limits, language }: StatusReport): string {
  const more = limits === null ? 0 : busiest.length - limits.departments;
  if (more <= 0) return '';
  return language === 'ko'
    ? `외 ${more}개 부서(모두 보려면 --all)`
    : `and ${more} more ${more === 1 ? 'department' : 'departments'} (--all shows them)`;
}
