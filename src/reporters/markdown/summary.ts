import type { Localized } from '../../model/language.ts';
import type { SummaryReport } from '../../report/summary.ts';
import { truncate } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import type { Reporter } from '../reporter.ts';
import { gapStateNames } from '../terms.ts';
import { grouped } from '../wording/figures.ts';
import { isWeighted, worthShown } from '../wording/gaps.ts';
import { previousFaultText } from '../wording/previous.ts';
import { planTexts } from '../wording/proposed-plan.ts';
import { dateTexts, dutiesText, previousTexts, resultTexts } from '../wording/summary.ts';
import { dateText } from '../wording/words.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';
import { leadName } from './gap-table.ts';

/** The report on one page, in Markdown, whatever the assessment. */
export const summaryMarkdown: Reporter<SummaryReport> = {
  name: 'markdown',
  extension: 'md',
  render: (summary) =>
    `${blocks(heading(1, titleOf(summary)), paragraph(subject(summary)), ...sections(summary))}\n`,
};

/** Items that a section lists at the most. */
const mostItems = 5;

/** Cells of an indicator's name, of departments' names and of a line. */
const widths = { indicator: 48, departments: 28, line: 140 } as const;

function titleOf({ document: { framework, language } }: SummaryReport): string {
  return language === 'ko'
    ? `「${framework.title}」 자율진단 결과 요약`
    : `${framework.title}: summary of the self-assessment`;
}

function subject({ document: { assessment, language } }: SummaryReport): string {
  const ko = language === 'ko';
  const type = ko ? { new: '신규', renewal: '재인증' } : { new: 'new', renewal: 'renewal' };
  const cycle =
    assessment.type === null ? assessment.cycle : `${assessment.cycle} (${type[assessment.type]})`;
  const on = dateText(assessment.on, language);
  return [
    assessment.name,
    `${ko ? '회차' : 'cycle'} ${cycle}`,
    ko ? `기준일 ${on}` : `as of ${on}`,
    ...(assessment.coordinator === null
      ? []
      : [`${ko ? '총괄부서' : 'coordinated by'} ${assessment.coordinator}`]),
  ].join(' · ');
}

function sections(summary: SummaryReport): string[] {
  const { document, departments } = summary;
  const { language, previous, previousFault } = document;
  const ko = language === 'ko';
  const before = previous === null ? '' : previous.outcome.before.cycle;
  return [
    section({ ko: '결과', en: 'Result' }, resultTexts(summary), summary),
    ...(previous === null
      ? []
      : [
          section(
            { ko: `지난 회차(${before}) 대비`, en: `Against the last cycle (${before})` },
            previousTexts(previous, language),
            summary,
          ),
        ]),
    ...(previousFault === null
      ? []
      : [
          section(
            { ko: '지난 회차 대비', en: 'Against the last cycle' },
            [previousFaultText(previousFault, language)],
            summary,
          ),
        ]),
    gapSection(summary),
    section({ ko: '개선계획(안)', en: 'Plan' }, planTexts(document), summary),
    section({ ko: '일정', en: 'Dates' }, dateTexts(summary), summary),
    section(
      { ko: '협조 요청 사항', en: 'What is asked of whom' },
      departments.length === 0
        ? [ko ? '없음' : 'Nothing']
        : departments.map((each) => dutiesText(each, language)),
      summary,
      { ko: '개 부서', en: 'departments' },
    ),
  ];
}

/** A heading with its lines right below it; lines beyond those that a section may have are counted. */
function section(
  title: Localized,
  texts: readonly string[],
  { document: { language } }: SummaryReport,
  unit: Localized = { ko: '건', en: '' },
): string {
  const more = texts.length - mostItems;
  const shown = more > 0 ? texts.slice(0, mostItems - 1) : texts;
  const rest =
    more > 0
      ? [language === 'ko' ? `외 ${more + 1}${unit.ko}` : `and ${more + 1} more ${unit.en}`.trimEnd()]
      : [];
  return list([
    sectionHeading(title, language),
    ...shown.map((text) => item(cut(text, widths.line))),
    ...rest.map((text) => item(text)),
  ]);
}

function sectionHeading(title: Localized, language: 'ko' | 'en'): string {
  return heading(2, language === 'ko' ? `□ ${title.ko}` : title.en);
}

function gapSection(summary: SummaryReport): string {
  const { document, gaps } = summary;
  const { language, gapCount } = document;
  const ko = language === 'ko';
  if (gaps.length === 0)
    return section(
      { ko: '주요 미흡지표', en: 'Main shortfalls' },
      [ko ? '미흡지표 없음' : 'No indicator falls short.'],
      summary,
    );
  const title = {
    ko: `주요 미흡지표(${gapCount}개 중 ${gaps.length}개)`,
    en: `Main shortfalls (${gaps.length} of ${gapCount})`,
  };
  const heads = ko
    ? ['지표', '상태', isWeighted(document) ? '총점 영향' : '감점', '소관부서', '협조부서']
    : ['Indicator', 'State', isWeighted(document) ? 'Effect on total' : 'Lost', 'Lead', 'With'];
  const rows = gaps.map((gap) => [
    cut(`${gap.indicator} ${gap.title}`, widths.indicator),
    gapStateNames[gap.state][language],
    grouped(worthShown(gap, document)),
    cut(leadName(gap, document), widths.departments),
    cut(gap.cooperating.map(({ name }) => name).join(', ') || '-', widths.departments),
  ]);
  const columns = heads.map((head, i) => (i === 2 ? { head, align: 'right' as const } : { head }));
  return blocks(sectionHeading(title, language), table(columns, rows));
}

/** A text made to fit: what is longer than so many cells ends in `…`. */
function cut(text: string, cells: number): string {
  return truncate(inert(text), cells, '…');
}
