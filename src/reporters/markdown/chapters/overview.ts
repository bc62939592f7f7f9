import type { DocumentReport } from '../../../report/document.ts';
import type { Report } from '../../../report/report.ts';
import { grouped, nodesAt } from '../../wording/figures.ts';
import {
  dateText,
  deadlineText,
  durationText,
  levelCountText,
  listText,
  pointsText,
} from '../../wording/words.ts';
import { blocks, item, list, paragraph, rangeItem } from '../blocks.ts';
import { chapterHeading } from './chapter.ts';

/** The chapter of what was assessed, by which scheme, for which period and by whom. */
export function overviewChapter(report: DocumentReport, number: number): string {
  return blocks(
    chapterHeading(number, { ko: '진단 개요', en: 'Overview' }, report.language),
    list(
      facts(report).map(([name, value, end]) =>
        end === undefined ? item(`${name}: ${value}`) : rangeItem(name, value, end),
      ),
    ),
    paragraph(report.reconstructed),
  );
}

/** A third text is the end of a range. */
function facts(report: Report): [name: string, value: string, end?: string][] {
  const { framework, assessment, total, language } = report;
  const ko = language === 'ko';
  const points = pointsText(total.points, language);
  const { window, submitBy } = assessment;
  const scheme = `${framework.title} (${framework.id}, ${ko ? `${framework.version}판` : `version ${framework.version}`})`;
  const found: [string, string, string?][] = [
    [ko ? '진단 대상' : 'Institution', assessment.name],
    [ko ? '평가체계' : 'Framework', scheme],
    [ko ? '회차' : 'Cycle', cycle(report)],
    [ko ? '진단분야' : 'Scope', `${scope(report)}${ko ? `(만점 ${points})` : `, ${points} in all`}`],
  ];
  if (window !== null) {
    const [from, to] = [dateText(window.from, language), dateText(window.to, language)];
    found.push(ko ? ['실적 인정기간', from, to] : ['Period covered', `${from} to ${to}`]);
  }
  if (submitBy !== null) found.push([ko ? '제출기한' : 'Deadline', deadlineText(submitBy, language)]);
  found.push([ko ? '추진부서' : 'Departments', departments(report)]);
  if (total.barShown !== null) found.push([ko ? '합격선' : 'Bar', bar(report, total.barShown)]);
  if (framework.certificate)
    found.push([ko ? '유효기간' : 'Validity', validity(framework.certificate, report)]);
  found.push([ko ? '기준일' : 'As of', dateText(assessment.on, language)]);
  return found;
}

function cycle({ assessment, language }: Report): string {
  if (assessment.type === null) return assessment.cycle;
  const names = language === 'ko' ? { new: '신규', renewal: '재인증' } : { new: 'new', renewal: 'renewal' };
  return `${assessment.cycle} (${names[assessment.type]})`;
}

/** `3개 영역 6개 진단항목 133개 세부지표` */
function scope({ framework, tree, language }: Report): string {
  const counts = framework.levels
    .map(({ id, title }) => ({ title, count: nodesAt(id, tree).length }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => levelCountText(count, title, language));
  return language === 'ko' ? counts.join(' ') : listText(counts, language);
}

/** `민원여권과 외 22개 부서`; without a coordinating department their number. */
function departments({ assessment, departments: all, language }: Report): string {
  const others = all.length - 1;
  if (assessment.coordinator === null) return language === 'ko' ? `${all.length}개 부서` : String(all.length);
  if (others === 0) return assessment.coordinator;
  if (language === 'ko') return `${assessment.coordinator} 외 ${others}개 부서`;
  return `${assessment.coordinator} (coordinating) and ${others} ${others === 1 ? 'other' : 'others'}`;
}

function bar({ total, language }: Report, shown: string): string {
  return language === 'ko'
    ? `${pointsText(shown, language)} 이상(만점 ${pointsText(total.points, language)})`
    : `${grouped(shown)} of ${pointsText(total.points, language)}`;
}

function validity(
  certificate: { readonly new: string; readonly renewal: string },
  { language }: Report,
): string {
  const [first, renewal] = [
    durationText(certificate.new, language),
    durationText(certificate.renewal, language),
  ];
  if (language === 'ko') return `인증서 수여일로부터 ${first}(재인증 시 ${renewal})`;
  return `${first} from the award of the certificate (${renewal} on renewal)`;
}
