import type { Language } from '../../../model/language.ts';
import type { DocumentReport } from '../../../report/document.ts';
import type { CycleOutcome, PreviousReport } from '../../../report/previous.ts';
import type { GroupChange, LevelChanges } from '../../../report/previous-levels.ts';
import type { CycleShift } from '../../../report/previous-shift.ts';
import { changeFact, countsText, figureText, sideText, unmetText } from '../../wording/comparison.ts';
import {
  cycleHeads,
  cycleName,
  fullMarkNotes,
  previousFaultText,
  previousNotes,
  scoreShiftText,
  shiftCells,
} from '../../wording/previous.ts';
import { dateText, lowerFirst, pointsText } from '../../wording/words.ts';
import { blocks, type Column, heading, item, list, paragraph, table } from '../blocks.ts';
import { factTable, withEvenChanges } from '../comparison.ts';
import { verdictWord } from '../verdict.ts';
import { chapterHeading } from './chapter.ts';
import { indicatorSections, previousGapSection, type Section } from './previous-changes.ts';

/** The chapter that compares with the last cycle, or says why it cannot; empty where none is known. */
export function previousChapter(
  { previous, previousFault, language }: DocumentReport,
  number: number,
): string {
  const names = { ko: '지난 회차와 비교', en: 'Compared with the last cycle' };
  const title = chapterHeading(number, names, language);
  if (previousFault !== null) return blocks(title, paragraph(previousFaultText(previousFault, language)));
  if (previous === null) return '';
  const sections = [
    overall(previous, language),
    ...frameworkSection(previous, language),
    ...previous.levels.map((level) => levelSection(level, previous, language)),
    ...indicatorSections(previous, language),
    previousGapSection(previous, language),
  ];
  return blocks(
    title,
    ...sections.map((section, i) => blocks(heading(3, section.title, i + 1), section.body)),
  );
}

function overall(previous: PreviousReport, language: Language): Section {
  const ko = language === 'ko';
  const lines = [
    `${ko ? '총점' : 'Total'}: ${scoreShiftText('claimed', previous, language)}`,
    ...unmetLines(previous, language),
    asOf(previous, language),
    ...previousNotes(previous, language),
    ...fullMarkNotes(previous, language),
  ];
  return {
    title: ko ? '종합 비교' : 'Overall',
    body: blocks(
      list(lines.map((line) => item(line))),
      scoreTable(previous, language),
      outcomeTable(previous, language),
    ),
  };
}

/** Conditions beside the bar that either cycle does not meet. */
function unmetLines({ outcome }: PreviousReport, language: Language): string[] {
  const names = language === 'ko' ? ['지난 회차', '이번 회차'] : ['Last cycle', 'This cycle'];
  return [outcome.before, outcome.after].flatMap(({ unmet }, i) => {
    const words = unmetText({ unmet }, language);
    if (words.length === 0) return [];
    return [`${names[i]}: ${words.join(', ')}`];
  });
}

/** Which assessment it is, and as of which date it was read. */
function asOf({ path, name, outcome: { before } }: PreviousReport, language: Language): string {
  const ko = language === 'ko';
  const on = dateText(before.on, language);
  return ko
    ? `지난 회차 진단: ${path}(${name}, 기준일 ${on})`
    : `Assessment of the last cycle: ${path} (${name}, as of ${on})`;
}

function scoreTable(previous: PreviousReport, language: Language): string {
  const { claimed, substantiated, reviewed, shares } = previous;
  const ko = language === 'ko';
  // points of another full mark have no difference
  const row = (name: string, shift: CycleShift, share: CycleShift | null | undefined) => {
    const [old, young, change] = shiftCells(shift);
    if (!share) return [name, old!, young!, change!];
    return [name, old!, young!, share.difference === null ? '-' : `${figureText(share.difference.shown)}%p`];
  };
  const rows = [
    row(ko ? '총점' : 'Total', claimed, shares?.claimed),
    row(ko ? '확인 점수' : 'Substantiated', substantiated, shares?.substantiated),
    ...(reviewed === null ? [] : [row(ko ? '심사 점수' : 'Reviewed', reviewed, shares?.reviewed)]),
  ];
  return table(cycleColumns(ko ? '점수' : 'Score', previous, language), withEvenChanges(rows));
}

/** What the scores are measured by and what they amount to; a row that neither cycle has anything for is left out. */
function outcomeTable(previous: PreviousReport, language: Language): string {
  const { before, after } = previous.outcome;
  const ko = language === 'ko';
  const verdictOf = (passed: boolean | null) => verdictWord(passed, language);
  const points = (text: string | null) => (text === null ? null : pointsText(text, language));
  const facts: [string, (cycle: CycleOutcome) => string | null][] = [
    [ko ? '만점' : 'Full mark', (cycle) => points(cycle.points)],
    [
      ko ? '총점의 만점 대비' : 'Total, of the full mark',
      ({ percent }) => (percent === null ? null : `${percent}%`),
    ],
    [ko ? '합격선' : 'Bar', ({ bar }) => points(bar)],
    [ko ? '판정' : 'Verdict', ({ passed }) => verdictOf(passed)],
    [ko ? '확인 점수의 판정' : 'Verdict, substantiated', (cycle) => verdictOf(cycle.substantiated)],
    [ko ? '심사 점수의 판정' : 'Verdict, reviewed', (cycle) => verdictOf(cycle.reviewed)],
    [ko ? '등급' : 'Band', ({ band }) => band?.title ?? null],
    [
      ko ? '작성한 지표' : 'Indicators answered',
      ({ coverage }) => `${coverage.answered}/${coverage.applicable}`,
    ],
  ];
  const rows = facts.flatMap(([name, text]) => {
    const [old, young] = [text(before), text(after)];
    return old === null && young === null ? [] : [[name, old ?? '-', young ?? '-']];
  });
  const heads = [ko ? '구분' : 'What', ...cycleHeads(previous, language)];
  return table(
    heads.map((head) => ({ head })),
    rows,
  );
}

function cycleColumns(head: string, previous: PreviousReport, language: Language): Column[] {
  const right = (name: string): Column => ({ head: name, align: 'right' });
  return [
    { head },
    ...cycleHeads(previous, language).map(right),
    right(language === 'ko' ? '증감' : 'Change'),
  ];
}

/** What changed in the framework itself; nothing where it is the same. */
function frameworkSection({ framework }: PreviousReport, language: Language): Section[] {
  const { before, after, same, head, levels } = framework;
  const ko = language === 'ko';
  if (same && before.id === after.id && before.version === after.version) return [];
  const facts = head.map((change) => changeFact(change, language));
  const lines = [
    `${ko ? '지난 회차' : 'Last cycle'}: ${sideText(before)}`,
    `${ko ? '이번 회차' : 'This cycle'}: ${sideText(after)}`,
    ...(same ? [ko ? '내용은 같음' : 'What they say is the same'] : []),
    ...levels.map(({ title, counts }) => `${title}: ${countsText(counts, language)}`),
  ];
  return [
    {
      title: ko ? '평가체계 변경' : 'Change of framework',
      body: blocks(
        list(lines.map((line) => item(line))),
        facts.length === 0 ? '' : factTable(facts, language),
      ),
    },
  ];
}

function levelSection(
  { title, groups }: LevelChanges,
  previous: PreviousReport,
  language: Language,
): Section {
  const ko = language === 'ko';
  const columns = [
    ...cycleColumns(ko ? '구분' : 'Group', previous, language),
    { head: ko ? '지난 득점률' : 'Share before', align: 'right' } as const,
    { head: ko ? '이번 득점률' : 'Share now', align: 'right' } as const,
  ];
  return {
    title: ko ? `${title}별 비교` : `By ${lowerFirst(title)}`,
    body: table(columns, withEvenChanges(groups.map((group) => groupRow(group, language)))),
  };
}

function groupRow({ id, title, claimed, percent }: GroupChange, language: Language): string[] {
  const share = (text: string | null) => (text === null ? '-' : `${text}%`);
  return [
    cycleName(id, title, language),
    ...shiftCells(claimed),
    share(percent.before),
    share(percent.after),
  ];
}
