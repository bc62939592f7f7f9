import type { NodeReport, Report } from '../../report/report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import type { ScoreView } from '../score-view.ts';
import { bar, symbols } from '../symbols.ts';
import { adjustmentTable } from './adjustments.ts';
import { departmentTable } from './departments.ts';
import { conditionLines, countLine, diagnosticCountLine, headline, verdictLines } from './headline.ts';
import { drawTable } from './table.ts';
import { topGaps } from './top-gaps.ts';

/** `assess score` for people: the verdict first, then the table, then the gaps that lose most. */
export function scorePretty(view: ScoreView): Reporter<Report> {
  return {
    name: 'pretty',
    extension: 'txt',
    render(report, context) {
      const table =
        view.levels === 'department'
          ? departmentTable(report, context)
          : nodeTable(report, view.levels, context);
      const blocks = [
        headline(report, context),
        [
          ...verdictLines(report, context),
          ...conditionLines(report, context),
          ...countLine(report, context),
        ].join('\n'),
        table,
        adjustmentTable(report, context),
        topGaps(report, context),
        diagnosticCountLine(report, context),
      ];
      return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
    },
  };
}

function nodeTable(report: Report, levels: readonly string[], context: RenderContext): string {
  const ko = report.language === 'ko';
  const rows = collect(report.tree, levels, 0);
  const signs = symbols(context.ascii);
  const proven = report.framework.evidenceRequired;
  const reviewed = report.total.reviewed !== null;
  const nodes = rows.map(({ node }) => node);
  const cut = nodes.some(({ claimed, reviewed: found }) =>
    [claimed, ...(found ? [found] : [])].some(({ shown, score }) => shown !== score),
  );
  const table = drawTable(
    [
      {
        head: ko ? '구분' : 'Group',
        flexible: true,
        paint: (line, row) => (rows[row]!.depth === 0 ? context.palette.strong(line) : line),
      },
      { head: ko ? '배점' : 'Points', align: 'right' },
      { head: ko ? '득점' : 'Score', align: 'right', decimals: true },
      { head: ko ? '득점률' : 'Share', align: 'right', decimals: true },
      { head: '', optional: 1, paint: (line, row) => paintShare(line, nodes[row]!, context) },
      { head: ko ? '감점' : 'Lost', align: 'right', decimals: true, optional: 3 },
      ...(proven
        ? [{ head: ko ? '확인' : 'Subst.', align: 'right', decimals: true, optional: 2 } as const]
        : []),
      ...(reviewed
        ? [{ head: ko ? '심사' : 'Reviewed', align: 'right', decimals: true, optional: 4 } as const]
        : []),
    ],
    rows.map(({ node, depth }) => [
      `${'  '.repeat(depth)}${node.id} ${node.title}`,
      node.applicable === node.points ? node.points : `${node.applicable}/${node.points}`,
      node.status === 'not-applicable'
        ? `${signs.notApplicable} ${ko ? '해당없음' : 'n/a'}`
        : node.claimed.shown,
      node.percent === null ? '' : `${node.percent}%`,
      bar(node.percent, 10, signs),
      node.lost.shown,
      ...(proven ? [node.substantiated.shown] : []),
      ...(reviewed ? [node.reviewed!.shown] : []),
    ]),
    context.width,
    context.ascii,
  );
  const note = ko
    ? '끝나지 않는 소수는 잘라 보이며, 합계는 정확한 값으로 계산합니다.'
    : 'Scores that do not end are cut for display; sums are of the exact values.';
  return cut ? `${table}\n${context.palette.faint(note)}` : table;
}

function paintShare(line: string, node: NodeReport, { palette }: RenderContext): string {
  if (node.percent === null) return palette.faint(line);
  const whole = Number(node.percent.split('.')[0]);
  return whole >= 80 ? palette.good(line) : whole >= 60 ? palette.warn(line) : palette.bad(line);
}

function collect(
  nodes: readonly NodeReport[],
  levels: readonly string[],
  depth: number,
): { node: NodeReport; depth: number }[] {
  return nodes.flatMap((node) => {
    const shown = levels.includes(node.level);
    return [
      ...(shown ? [{ node, depth }] : []),
      ...collect(node.children ?? [], levels, shown ? depth + 1 : depth),
    ];
  });
}
