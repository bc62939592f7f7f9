import type { Language } from '../../model/language.ts';
import type { CheckReport, GateResultReport } from '../../report/check-report.ts';
import type { GapChangeReport } from '../../report/diff-report.ts';
import { markdownText } from '../../text/markdown.ts';
import { baselineText, conditionRemarks, outcomeWord, waiverFacts, waiverName } from '../wording/check.ts';
import {
  frameworkChangedText,
  frameworkChangeLines,
  newlyNotApplicable,
  notApplicableFacts,
} from '../wording/check-change.ts';
import { heading, item, paragraph } from './blocks.ts';
import { alsoSection } from './check-also.ts';
import { groupSections } from './check-groups.ts';
import { newFindings, placeOf } from './check-parts.ts';
import { clipped, firstOf, fixed, listSection, type Section, tableSection } from './check-sections.ts';
import { causesTable, gapChangeList } from './diff-parts.ts';
import { gapTable } from './gap-table.ts';

/** Rows of a list; whoever wants more reads the summary. */
const mostRows = 100;
/** Errors of files. */
const mostErrors = 10;
/** Gaps that would bring most. */
const mostGaps = 5;

/** What stands in the way, never folded: errors, failed conditions, another framework, waivers, what no longer applies. */
export function gateSections(report: CheckReport): Section[] {
  const { gate, language, diff } = report;
  const ko = language === 'ko';
  const failed = gate.results.filter(({ passed, severity }) => !passed && severity === 'error');
  const framework = diff === null ? [] : frameworkChangeLines(diff, '→');
  return [
    ...errorSections(report),
    ...listSection(
      heading(3, ko ? '충족하지 못한 조건' : 'Conditions not met'),
      failed.map((result) => conditionItem(result, language)),
    ),
    ...listSection(
      heading(3, frameworkChangedText(report)),
      framework.map((line) => item(clipped(line))),
    ),
    ...alsoSection(report),
    ...waiverSections(report),
    ...notApplicableSections(report),
  ];
}

function errorSections({ diagnostics, language }: CheckReport): Section[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const { shown, left } = firstOf(errors, mostErrors);
  return listSection(
    heading(3, language === 'ko' ? '파일 오류' : 'Errors in the files'),
    shown.map(({ location, message }) => leadItem(placeOf(location), [message])),
    { left },
  );
}

/** A condition with its figures; what else there is to know of it stands below. */
function conditionItem(result: GateResultReport, language: Language): string {
  const ko = language === 'ko';
  const { expectedShown, actualShown, distanceShown, judged } = result;
  const facts = [
    ...(judged ? [] : [outcomeWord(result, language)]),
    ...(expectedShown === '' ? [] : [`${ko ? '기준' : 'required'} ${expectedShown}`]),
    ...(actualShown === '' || !judged ? [] : [`${ko ? '현황' : 'actual'} ${actualShown}`]),
    ...(distanceShown === null ? [] : [distanceShown]),
  ];
  return [
    leadItem(result.name, facts),
    ...conditionRemarks(result, language).map((remark) => item(clipped(remark), 1)),
  ].join('\n');
}

/** New waivers, and those that no longer hold. */
function waiverSections({ waivers, language }: CheckReport): Section[] {
  const ko = language === 'ko';
  const ended = waivers.filter(({ isNew, state }) => isNew !== true && state === 'expired');
  const part = (title: string, of: CheckReport['waivers']) => {
    const { shown, left } = firstOf(of, mostRows);
    return listSection(
      heading(3, title),
      shown.map((waiver) =>
        leadItem(waiverName(waiver), [...waiverFacts(waiver, language), placeOf(waiver.location)]),
      ),
      { left },
    );
  };
  return [
    ...part(
      ko ? '새 유예' : 'New waivers',
      waivers.filter(({ isNew }) => isNew === true),
    ),
    ...part(
      ko ? '기한이 지난 유예' : 'Expired waivers',
      ended.filter(({ daysLeft }) => daysLeft !== null),
    ),
    ...part(
      ko ? '기한이 날짜가 아닌 유예' : 'Waivers whose end is no date',
      ended.filter(({ daysLeft }) => daysLeft === null),
    ),
  ];
}

function notApplicableSections(report: CheckReport): Section[] {
  const { shown, left } = firstOf(newlyNotApplicable(report), mostRows);
  return listSection(
    heading(3, report.language === 'ko' ? '새로 해당없음으로 답한 지표' : 'Newly not applicable'),
    shown.map((each) => leadItem(`${each.indicator} ${each.title}`, notApplicableFacts(each, report))),
    { left },
  );
}

/** What has changed and why, and what would bring most. */
export function changedSections({ report, diff, language }: CheckReport): Section[] {
  const ko = language === 'ko';
  const gaps = report?.gaps.slice(0, mostGaps) ?? [];
  return [
    ...(diff === null
      ? []
      : [
          ...groupSections(heading(3, ko ? '점수가 달라진 구분' : 'Where scores changed'), diff, true),
          ...tableSection(heading(3, ko ? '달라진 원인' : 'Why'), causesTable(diff)),
        ]),
    ...(report === null || gaps.length === 0
      ? []
      : tableSection(
          heading(3, ko ? '보완 효과가 큰 미흡지표' : 'Gaps that would bring most'),
          gapTable(gaps, report, true),
        )),
  ];
}

/** What a reader may want to look up: warnings, findings, gaps that came and went, the baseline. */
export function foldedSections(report: CheckReport): Section[] {
  const { gate, diff, baseline, language } = report;
  const ko = language === 'ko';
  const warned = gate.results.filter(({ passed, severity }) => !passed && severity === 'warn');
  const found = newFindings(report);
  const counted = (name: string, count: number) => (ko ? `${name} ${count}건` : `${name}: ${count}`);
  const gaps = (name: string, changes: readonly GapChangeReport[]) => {
    const { shown } = firstOf(changes, mostRows);
    const rows = shown.map((gap) => gapChangeList([gap], language, 1));
    return folded(counted(name, changes.length), rows, changes.length);
  };
  return [
    ...folded(
      counted(ko ? '경고' : 'Warnings', warned.length),
      warned.slice(0, mostRows).map((result) => conditionItem(result, language)),
      warned.length,
    ),
    ...folded(
      counted(ko ? '새로 발견된 사항' : 'New findings', found.length),
      found.slice(0, mostRows).map(({ location, message }) => leadItem(placeOf(location), [message])),
      found.length,
    ),
    ...(diff === null
      ? []
      : [
          ...gaps(ko ? '새 미흡지표' : 'New gaps', diff.gaps.new),
          ...gaps(ko ? '달라진 미흡지표' : 'Changed gaps', diff.gaps.changed),
          ...gaps(ko ? '해소된 미흡지표' : 'Closed gaps', diff.gaps.closed),
        ]),
    ...(baseline === null ? [] : [fixed(paragraph(clipped(baselineText(baseline, language))))]),
  ];
}

function folded(summary: string, rows: readonly string[], count: number): Section[] {
  const head = `<details>\n<summary>${markdownText(summary)}</summary>`;
  return listSection(head, rows, { left: count - rows.length, tail: '</details>' });
}

/** An item that begins with words in bold; each of its texts is as long as a comment can bear. */
function leadItem(lead: string, facts: readonly string[]): string {
  const rest = facts.map((fact) => markdownText(clipped(fact))).join(' · ');
  return `- <strong>${markdownText(clipped(lead))}</strong>${rest === '' ? '' : `: ${rest}`}`;
}
