import type { Language } from '../../model/language.ts';
import type {
  DiffReport,
  DiffSideReport,
  GapChangeReport,
  NodeChangeReport,
} from '../../report/diff-report.ts';
import { markdownText, markdownWithHash } from '../../text/markdown.ts';
import {
  causeName,
  changedName,
  changeFigure,
  gapChangeText,
  hashText,
  moreText,
  signedFigure,
  sumName,
} from '../wording/diff.ts';
import { blocks, item, leadItem, list, table } from './blocks.ts';
import { shiftTable, withEvenChanges } from './comparison.ts';
import { leadName } from './gap-table.ts';

/** The groups whose score differs; `topLevelOnly`: only those of the highest level at which any does. Empty where there are none. */
export function changedGroupsTable({ groups, language }: DiffReport, topLevelOnly: boolean): string {
  const top = Math.min(...groups.map(({ depth }) => depth ?? 0));
  const shown = topLevelOnly ? groups.filter(({ depth }) => depth === top) : groups;
  return changeTable({ ko: '구분', en: 'Group' }[language], shown, language);
}

/** Things whose score differs, a row each; empty where there are none. */
export function changeTable(head: string, nodes: readonly NodeChangeReport[], language: Language): string {
  if (nodes.length === 0) return '';
  return shiftTable(
    head,
    nodes.map((node) => ({ ...node, name: changedName(node, language) })),
    language,
  );
}

/** What moved the total, and the sum; empty where nothing did. */
export function causesTable({ causes, claimed, substantiated, language }: DiffReport): string {
  if (causes.length === 0) return '';
  const ko = language === 'ko';
  return table(
    [
      { head: ko ? '원인' : 'Cause' },
      { head: ko ? '득점 증감' : 'Change', align: 'right' },
      { head: ko ? '확인 점수 증감' : 'Change, substantiated', align: 'right' },
    ],
    withEvenChanges([
      ...causes.map((part) => [
        causeName(part.cause, part.kind, language),
        signedFigure(part.claimed),
        signedFigure(part.substantiated),
      ]),
      [sumName[language], changeFigure(claimed), changeFigure(substantiated)],
    ]),
  );
}

/** Gaps as a list: what became of each, whose it is and where; of more than `limit` the last item says how many are left out. */
export function gapChangeList(gaps: readonly GapChangeReport[], language: Language, limit: number): string {
  const left = gaps.length - limit;
  return list([
    ...gaps.slice(0, limit).map((gap) => gapItem(gap, language)),
    ...(left > 0 ? [item(moreText(left, language))] : []),
  ]);
}

function gapItem(gap: GapChangeReport, language: Language): string {
  const { indicator, title, location } = gap;
  const facts = [
    gapChangeText(gap, language),
    leadName(gap, { language }),
    ...(location === null ? [] : [`${location.file}:${location.line}`]),
  ];
  return leadItem(`${indicator} ${title}`, facts.join(' · '));
}

/** A paragraph of plain text that names a side; the hash of its commit stands in a code span. */
export function sideParagraph(text: string, side: DiffSideReport): string {
  return markdownWithHash(text, hashText(side));
}

/** A block that is shown when a reader asks for it, below a summary of plain text. */
export function folded(summary: string, body: string): string {
  return blocks(`<details>\n<summary>${markdownText(summary)}</summary>`, body, '</details>');
}
