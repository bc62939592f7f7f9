import { parseDecimal } from '../../exact/decimal.ts';
import { showDecimal, showDistinct, showPercent } from '../../exact/display.ts';
import { sum } from '../../exact/rational.ts';
import { toLoss } from '../../report/amounts.ts';
import type { Amount, NodeReport, Report } from '../../report/report.ts';
import { effectName, hasEffect } from '../wording/adjustments.ts';
import { exactOf, grouped, scalingOf } from '../wording/figures.ts';
import { isWeighted } from '../wording/gaps.ts';
import { type Column, table } from './blocks.ts';

/** A table of nodes with their points, scores and what they lose. `levels`: with a column that names each node's level. */
export function nodeTable(
  nodes: readonly NodeReport[],
  report: Report,
  options: { readonly levels: boolean; readonly total: boolean },
): string {
  const ko = report.language === 'ko';
  const titles = new Map(report.framework.levels.map(({ id, title }) => [id, title]));
  const shape: Shape = {
    levels: options.levels,
    applicable: nodes.some(({ points, applicable }) => points !== applicable),
    substantiated: report.framework.evidenceRequired,
    reviewed: report.total.reviewed !== null,
  };
  const right = (head: string): Column => ({ head, align: 'right' });
  const columns: Column[] = [
    ...(shape.levels ? [{ head: ko ? '단계' : 'Level' }] : []),
    { head: ko ? '구분' : 'Group' },
    right(ko ? '배점' : 'Points'),
    ...(shape.applicable ? [right(ko ? '대상 배점' : 'Applicable')] : []),
    right(ko ? '득점' : 'Score'),
    right(ko ? '득점률' : 'Share'),
    right(ko ? '감점' : 'Lost'),
    ...(shape.substantiated ? [right(ko ? '확인 점수' : 'Substantiated')] : []),
    ...(shape.reviewed ? [right(ko ? '심사 점수' : 'Reviewed')] : []),
  ];
  const rows = nodes.map((node) => nodeRow(node, titles.get(node.level) ?? node.level, shape, ko));
  return table(columns, options.total ? [...rows, ...totalRows(nodes, report, shape)] : rows);
}

interface Shape {
  readonly levels: boolean;
  readonly applicable: boolean;
  readonly substantiated: boolean;
  readonly reviewed: boolean;
}

function nodeRow(node: NodeReport, level: string, shape: Shape, ko: boolean): string[] {
  const excluded = node.status === 'not-applicable';
  return [
    ...(shape.levels ? [level] : []),
    `${node.id} ${node.title}`,
    grouped(node.points),
    ...(shape.applicable ? [grouped(node.applicable)] : []),
    excluded ? (ko ? '해당없음' : 'n/a') : grouped(node.claimed.shown),
    node.percent === null ? '-' : `${node.percent}%`,
    grouped(node.lost.shown),
    ...(shape.substantiated ? [excluded ? '-' : grouped(node.substantiated.shown)] : []),
    ...(shape.reviewed ? [grouped(node.reviewed!.shown)] : []),
  ];
}

/** The sum of the rows, where they are parts of the whole, and below it the total where that is not their sum. Weights have no sum. */
function totalRows(nodes: readonly NodeReport[], report: Report, shape: Shape): string[][] {
  const { total, language } = report;
  const ko = language === 'ko';
  if (isWeighted(report)) return [];
  const points = sum(nodes.map((node) => parseDecimal(node.points)!));
  if (!points.equals(parseDecimal(total.points)!)) return [];
  const applicable = sum(nodes.map((node) => parseDecimal(node.applicable)!));
  const earned = sum(nodes.map((node) => exactOf(node.claimed)));
  const proven = sum(nodes.map((node) => exactOf(node.substantiated)));
  const found = shape.reviewed ? sum(nodes.map((node) => exactOf(node.reviewed!))) : null;
  const isTotal =
    earned.equals(exactOf(total.claimed)) &&
    proven.equals(exactOf(total.substantiated)) &&
    (found === null || found.equals(exactOf(total.reviewed!)));
  const [earnedShown] = showDistinct([earned, applicable]);
  const sums = [
    ko ? '계' : 'Sum',
    grouped(showDecimal(points)),
    ...(shape.applicable ? [grouped(showDecimal(applicable))] : []),
    grouped(earnedShown!),
    applicable.isZero ? '-' : `${showPercent(earned.dividedBy(applicable))}%`,
    grouped(toLoss(applicable, earned).shown),
    ...(shape.substantiated ? [grouped(showDecimal(proven))] : []),
    ...(found === null ? [] : [grouped(showDecimal(found))]),
  ];
  const scaled = [
    scalingOf(report) === 'none' ? (ko ? '총점' : 'Total') : ko ? '총점(환산)' : 'Total (scaled)',
    grouped(total.points),
    ...(shape.applicable ? [''] : []),
    grouped(total.claimed.shown),
    `${showPercent(exactOf(total.claimed).dividedBy(points))}%`,
    '',
    ...(shape.substantiated ? [grouped(total.substantiated.shown)] : []),
    ...(shape.reviewed ? [grouped(total.reviewed!.shown)] : []),
  ];
  const lead = shape.levels ? [''] : [];
  const added = adjustmentRows(report, shape);
  return [sums, ...added, ...(isTotal ? [] : [scaled])].map((row) => [...lead, ...row]);
}

/** What is added to the sum and taken from it, a row each. */
function adjustmentRows(report: Report, shape: Shape): string[][] {
  const { adjustments } = report;
  if (adjustments === null) return [];
  return (['bonus', 'deduction'] as const)
    .filter((effect) => hasEffect(adjustments, effect))
    .map((effect) => {
      const { claimed, substantiated, reviewed } = adjustments[effect];
      const sign = effect === 'bonus' ? '+' : '-';
      const signed = ({ shown }: Amount) => (shown === '0' ? '0' : `${sign}${grouped(shown)}`);
      return [
        effectName(effect, report),
        '',
        ...(shape.applicable ? [''] : []),
        signed(claimed),
        '',
        '',
        ...(shape.substantiated ? [signed(substantiated)] : []),
        ...(reviewed ? [signed(reviewed)] : []),
      ];
    });
}
