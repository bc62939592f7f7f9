import type { CauseItemReport, DiffReport } from '../../report/diff-report.ts';
import type { Reporter } from '../reporter.ts';
import { standardFacts, unmetText, weightNote } from '../wording/comparison.ts';
import {
  causeItemText,
  changedName,
  gapTitles,
  nothingChangedText,
  provenVerdictText,
  verdictChangeText,
} from '../wording/diff.ts';
import {
  type ChangedIndicator,
  causesText,
  changedIndicators,
  itemName,
  placeText,
  scoreText,
} from '../wording/diff-changes.ts';
import { frameworkFacts, frameworkLines, movedCounts, sideLines } from '../wording/diff-facts.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';
import { factTable, totalsTable } from './comparison.ts';
import {
  causesTable,
  changedGroupsTable,
  changeTable,
  folded,
  gapChangeList,
  sideParagraph,
} from './diff-parts.ts';
import { warningsNote } from './score.ts';

/** `assess diff -f markdown`: the same as for people, long lists folded. */
export const diffMarkdown: Reporter<DiffReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { name, cycle, same, language } = report;
    const ko = language === 'ko';
    return `${blocks(
      heading(1, ko ? `${name} ${cycle}: 변경 전후 비교` : `${name}, ${cycle}: before and after`),
      list(sideItems(report)),
      ...(same ? [nothingBlock(report)] : chapters(report)),
      warningsNote(report),
    )}\n`;
  },
};

/** Which states are compared: the first two lines name them. */
function sideItems(report: DiffReport): string[] {
  const sides = [report.before, report.after];
  return sideLines(report).map(([label, text], i) => {
    const side = sides[i];
    return side === undefined ? item(`${label}: ${text}`) : `- ${sideParagraph(`${label}: ${text}`, side)}`;
  });
}

function nothingBlock(report: DiffReport): string {
  const { language } = report;
  return paragraph(nothingChangedText(language));
}

function chapters(report: DiffReport): string[] {
  const { groups, departments, indicators, language } = report;
  const ko = language === 'ko';
  const note = weightNote({ ...report, nodes: [...groups, ...indicators] }, language);
  return [
    heading(2, ko ? '점수와 판정' : 'Score and verdict'),
    verdictList(report),
    totalsTable(report, language),
    standards(report),
    chapter(ko ? '증감 원인' : 'Causes', causesTable(report), report),
    chapter(ko ? '구분별 증감' : 'Groups', changedGroupsTable(report, false), report, groups.length),
    chapter(
      ko ? '부서별 증감' : 'Departments',
      changeTable(ko ? '부서' : 'Department', departments, language),
      report,
      departments.length,
    ),
    note === null ? '' : paragraph(note),
    ...indicatorChapters(report),
    ...gapChapters(report),
    chapter(ko ? '평가체계 변경' : 'Change of framework', frameworkPart(report), report),
    chapter(ko ? '지표 수' : 'Numbers of indicators', countPart(report), report),
  ];
}

/** Rows or items beyond which a list is folded. */
const mostOpen = 10;

/** A heading with what stands below it; empty where that is. Of a list: how long it is. */
function chapter(title: string, body: string, { language }: DiffReport, length = 0): string {
  if (body === '') return '';
  const all = { ko: `전체 ${length}건 보기`, en: `Show all ${length}` }[language];
  return blocks(heading(2, title), length > mostOpen ? folded(all, body) : body);
}

/** What became of the verdict, of both totals. */
function verdictList(report: DiffReport): string {
  const { language } = report;
  const ko = language === 'ko';
  return list([
    item(`${ko ? '판정' : 'Verdict'}: ${verdictChangeText(report, language)}`),
    item(`${ko ? '확인된 점수의 판정' : 'Verdict, substantiated'}: ${provenVerdictText(report, language)}`),
  ]);
}

/** The full mark, the bar and the grade, and what else is not met now. */
function standards(report: DiffReport): string {
  const { after, language } = report;
  const now = { ko: '변경 후', en: 'after' }[language];
  return blocks(
    factTable(standardFacts(report, language), language),
    list(unmetText(after, language).map((text) => item(`${now} ${text}`))),
  );
}

function indicatorChapters(report: DiffReport): string[] {
  const { language } = report;
  const ko = language === 'ko';
  const { changed, others } = changedIndicators(report);
  return [
    chapter(
      ko ? `점수가 달라진 지표 ${changed.length}개` : `Indicators that score differently: ${changed.length}`,
      indicatorTable(changed, report),
      report,
      changed.length,
    ),
    chapter(
      ko ? `그 밖의 변경 ${others.length}건` : `Other changes: ${others.length}`,
      list(others.map((each) => item(`${itemName(each)}: ${itemText(each, report)}`))),
      report,
      others.length,
    ),
  ];
}

function indicatorTable(changed: readonly ChangedIndicator[], report: DiffReport): string {
  if (changed.length === 0) return '';
  const { language } = report;
  const heads = {
    ko: ['지표', '점수', '달라진 것', '원인'],
    en: ['Indicator', 'Score', 'What differs', 'Causes'],
  };
  return table(
    heads[language].map((head) => ({ head })),
    changed.map(({ node, items }) => [
      changedName(node, language),
      scoreText(node, language),
      items.map((each) => itemText(each, report)).join('\n'),
      causesText(node.causes, language),
    ]),
  );
}

function itemText(each: CauseItemReport, { language }: DiffReport): string {
  const place = placeText(each);
  return [causeItemText(each, language), ...(place === '' ? [] : [place])].join(' · ');
}

function gapChapters(report: DiffReport): string[] {
  const { gaps, language } = report;
  return (['new', 'closed', 'changed'] as const).map((change) => {
    const { length } = gaps[change];
    return chapter(
      gapTitles[change](length, language),
      gapChangeList(gaps[change], language, length),
      report,
      length,
    );
  });
}

function frameworkPart(report: DiffReport): string {
  const facts = frameworkFacts(report);
  if (facts.length === 0) return '';
  return blocks(factTable(facts, report.language), list(frameworkLines(report).map((line) => item(line))));
}

function countPart(report: DiffReport): string {
  const facts = movedCounts(report);
  return facts.length === 0 ? '' : factTable(facts, report.language);
}
