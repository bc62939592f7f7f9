import type { TrendReport, TrendRowReport } from '../report/trend-report.ts';
import { csvText } from './csv.ts';
import type { Reporter } from './reporter.ts';

const heads = [
  'label',
  'commit',
  'path',
  'state',
  'institution',
  'cycle',
  'on',
  'framework',
  'version',
  'framework-changed',
  'points',
  'claimed',
  'substantiated',
  'reviewed',
  'bar',
  'passed',
  'percent',
  'change',
  'answered',
  'applicable',
  'error',
];

/** A row for each state, for spreadsheets; the groups of `--by` have a column each. */
export const trendCsv: Reporter<TrendReport> = {
  name: 'csv',
  extension: 'csv',
  render({ columns, rows }) {
    return csvText([
      [...heads, ...columns.map(({ id }) => id)],
      ...rows.map((row) => cells(row, columns.length)),
    ]);
  },
};

function cells(
  { label, commit, path, state, figures, error }: TrendRowReport,
  groups: number,
): (string | number | null)[] {
  const named = [label, commit, path, state];
  const fault = error && `${error.code} ${error.message}`;
  if (figures === null)
    return [...named, ...Array<null>(heads.length - 5).fill(null), fault, ...Array<null>(groups).fill(null)];
  const { institution, cycle, on, framework, frameworkChanged, claimed, substantiated, reviewed } = figures;
  const { bar, passed, percent, change, coverage } = figures;
  return [
    ...named,
    institution,
    cycle,
    on,
    framework.id,
    framework.version,
    yesNo(frameworkChanged),
    framework.points,
    claimed.score,
    substantiated.score,
    reviewed?.score ?? null,
    bar,
    passed === null ? null : yesNo(passed),
    percent,
    change?.score ?? null,
    coverage.answered,
    coverage.applicable,
    fault,
    ...figures.groups.map((cell) => cell?.claimed.score ?? null),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
