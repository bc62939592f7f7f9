import type { CheckReport } from '../../report/check-report.ts';
import type { DiffReport, GapChangeReport } from '../../report/diff-report.ts';
import type { Report } from '../../report/report.ts';
import type { Reporter } from '../reporter.ts';
import {
  baselineText,
  checkLine,
  gateText,
  hintText,
  tallyOf,
  unscoredText,
  waiversText,
  worstFirst,
} from '../wording/check.ts';
import {
  changeLines,
  frameworkChangedText,
  frameworkChangeLines,
  newlyNotApplicable,
  notApplicableFacts,
} from '../wording/check-change.ts';
import { moreText, nothingChangedText } from '../wording/diff.ts';
import { dateText } from '../wording/words.ts';
import { blocks, heading, item, leadItem, paragraph } from './blocks.ts';
import { alsoSection } from './check-also.ts';
import { groupSections } from './check-groups.ts';
import {
  commandBlock,
  conditionsTable,
  diagnosticsTable,
  newFindings,
  placeOf,
  waiversTable,
} from './check-parts.ts';
import {
  clipped,
  firstOf,
  fixed,
  joinSections,
  listSection,
  type Section,
  sectionsOf,
  tableSection,
} from './check-sections.ts';
import { causesTable, gapChangeList, sideParagraph } from './diff-parts.ts';
import { cutFootnote } from './footnotes.ts';
import { gapTable } from './gap-table.ts';
import { verdictBlock } from './score.ts';

/** `assess check -f markdown`: everything, for a document. */
export const checkMarkdown: Reporter<CheckReport> = {
  name: 'markdown',
  extension: 'md',
  render: (report) =>
    joinSections(sectionsOfCheck(report, Infinity), Infinity, (left) =>
      paragraph(moreText(left, report.language)),
    ),
};

/** Bytes of a step summary; GitHub takes 1 MiB and shows nothing of a longer one. */
const mostBytes = 1_000_000;
/** Rows of a list in a summary: more would not fit, and are not even made. */
const mostRows = 5000;

/** `assess check -f summary`: the same for the summary of a CI step, never longer than one may be. */
export const checkSummary: Reporter<CheckReport> = {
  name: 'summary',
  extension: 'md',
  render: (report) =>
    joinSections(sectionsOfCheck(report, mostRows), mostBytes, (left) =>
      paragraph(moreText(left, report.language)),
    ),
};

/** The most important first: what is too long is shortened from the end. */
function sectionsOfCheck(report: CheckReport, most: number): Section[] {
  const command = { ko: '재현하는 명령', en: 'To see the same' }[report.language];
  const hint = hintText(report);
  const hasErrors = tallyOf(report).errors > 0;
  return [
    fixed(heading(2, checkLine(report)), paragraph(subjectText(report))),
    ...(report.report === null
      ? [fixed(paragraph(unscoredText(report)))]
      : sectionsOf(verdictBlock(report.report))),
    // errors are all that matters; warnings come after what is asked
    ...(hasErrors ? diagnosticSections(report, most) : []),
    ...conditionSections(report, most),
    ...changeSections(report, most),
    ...waiverSections(report, most),
    ...(hasErrors ? [] : diagnosticSections(report, most)),
    ...(report.report === null ? [] : gapSections(report.report, report, most)),
    fixed(paragraph(command), commandBlock(report.command), hint === null ? '' : paragraph(hint)),
  ];
}

/** Whose assessment, as of when, against what. */
function subjectText({ report, path, language }: CheckReport): string {
  if (report === null) return clipped(path);
  const { assessment, framework } = report;
  const on = dateText(assessment.on, language);
  return [
    assessment.name,
    framework.title,
    assessment.cycle,
    language === 'ko' ? `기준일 ${on}` : `as of ${on}`,
  ]
    .map(clipped)
    .join(' · ');
}

/** What was found in the files, as a table. */
function diagnosticSections(report: CheckReport, most: number): Section[] {
  const { diagnostics, language } = report;
  const title =
    tallyOf(report).errors > 0
      ? { ko: '파일 오류', en: 'Errors in the files' }
      : { ko: '자료에 대한 경고', en: 'Warnings about the files' };
  const { shown, left } = firstOf(diagnostics, most);
  return tableSection(heading(3, title[language]), diagnosticsTable(shown, report), left);
}

function conditionSections(report: CheckReport, most: number): Section[] {
  const { gate, language } = report;
  const { shown, left } = firstOf(worstFirst(gate.results), most);
  const title = heading(3, language === 'ko' ? '점검 조건' : 'Conditions');
  const source = paragraph(clipped(gateText(report)));
  return tableSection(blocks(title, source), conditionsTable(shown, report), left);
}

/** What became of it since the base. */
function changeSections(report: CheckReport, most: number): Section[] {
  const { diff, baseNote, language } = report;
  const ko = language === 'ko';
  const title = heading(3, ko ? '변경 전과의 비교' : 'Since the base');
  const note = baseNote === null ? '' : paragraph(clipped(baseNote));
  if (diff === null) return note === '' ? [] : [fixed(title, note)];
  if (diff.same) return [fixed(title, blocks(note, paragraph(nothingChangedText(language))))];
  const framework = frameworkChangeLines(diff, '→').map((line) => item(line));
  const notApplicable = newlyNotApplicable(report).map((each) =>
    leadItem(`${each.indicator} ${each.title}`, notApplicableFacts(each, report).join(' · ')),
  );
  return [
    ...listSection(heading(3, frameworkChangedText(report)), framework),
    ...alsoSection(report),
    ...(note === '' ? [] : [fixed(note)]),
    ...listSection(
      title,
      changeLines(diff, '→').map((line) => `- ${sideParagraph(line, diff.before)}`),
    ),
    ...tableSection('', causesTable(diff)),
    ...groupSections('', diff, false),
    ...listSection(heading(3, ko ? '새로 해당없음으로 답한 지표' : 'Newly not applicable'), notApplicable),
    ...newFindingSections(report, most),
    ...gapChangeSections(diff, most),
  ];
}

function newFindingSections(report: CheckReport, most: number): Section[] {
  const { shown, left } = firstOf(newFindings(report), most);
  const title = heading(3, report.language === 'ko' ? '새로 발견된 사항' : 'New findings');
  return listSection(
    title,
    shown.map(({ message, location }) => item(`${message} (${placeOf(location)})`)),
    { left },
  );
}

/** The lists of gaps that a comment may have to shorten. */
function gapChangeSections({ gaps, language }: DiffReport, most: number): Section[] {
  const ko = language === 'ko';
  const part = (title: string, changes: readonly GapChangeReport[]) => {
    const { shown, left } = firstOf(changes, most);
    const text = gapChangeList(shown, language, shown.length);
    return text === '' ? [] : listSection(heading(3, title), text.split('\n'), { left });
  };
  return [
    ...part(ko ? `새 미흡지표 ${gaps.new.length}건` : `New gaps: ${gaps.new.length}`, gaps.new),
    ...part(
      ko ? `달라진 미흡지표 ${gaps.changed.length}건` : `Changed gaps: ${gaps.changed.length}`,
      gaps.changed,
    ),
    ...part(
      ko ? `해소된 미흡지표 ${gaps.closed.length}건` : `Closed gaps: ${gaps.closed.length}`,
      gaps.closed,
    ),
  ];
}

function waiverSections(report: CheckReport, most: number): Section[] {
  const { waivers, baseline, language } = report;
  const { shown, left } = firstOf(waivers, most);
  return [
    ...(waivers.length === 0
      ? []
      : tableSection(heading(3, waiversText(report)), waiversTable(shown, report), left)),
    ...(baseline === null ? [] : [fixed(paragraph(clipped(baselineText(baseline, language))))]),
  ];
}

function gapSections(report: Report, { language }: CheckReport, most: number): Section[] {
  const { gaps } = report;
  if (gaps.length === 0) return [];
  const { shown, left } = firstOf(gaps, most);
  const title = language === 'ko' ? `미흡지표 ${gaps.length}개` : `Gaps: ${gaps.length}`;
  return [
    ...tableSection(heading(3, title), gapTable(shown, report, true), left),
    fixed(cutFootnote(report)),
  ];
}
