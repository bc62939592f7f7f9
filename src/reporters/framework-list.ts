import type { FrameworkList } from '../report/framework-list.ts';
import { jsonText } from '../text/json.ts';
import { heading, table } from './markdown/blocks.ts';
import { lines } from './pretty/lines.ts';
import type { Reporter } from './reporter.ts';
import { grouped } from './wording/figures.ts';
import { indicatorsText, pointsText } from './wording/words.ts';

/** `assess framework list` in every form. */
export const frameworkListReporters: readonly Reporter<FrameworkList>[] = [
  {
    name: 'pretty',
    extension: 'txt',
    render({ frameworks, language }, context) {
      const ko = language === 'ko';
      const shown = frameworks.flatMap(({ id, version, title, points, indicators }) => [
        ...lines(id, context).map(context.palette.strong),
        ...lines(title, context, 2),
        ...lines(
          [
            ko ? `${version}판` : `version ${version}`,
            pointsText(points, language),
            indicatorsText(indicators, language),
          ].join(', '),
          context,
          2,
        ),
      ]);
      return `${shown.length === 0 ? (ko ? '내장 평가체계 없음' : 'no shipped frameworks') : shown.join('\n')}\n`;
    },
  },
  { name: 'json', extension: 'json', render: (listed) => jsonText(listed) },
  {
    name: 'markdown',
    extension: 'md',
    render({ frameworks, language }) {
      const ko = language === 'ko';
      const columns = [
        { head: ko ? '식별자' : 'Id' },
        { head: ko ? '평가체계' : 'Framework' },
        { head: ko ? '판' : 'Version' },
        { head: ko ? '총배점' : 'Points', align: 'right' },
        { head: ko ? '지표 수' : 'Indicators', align: 'right' },
      ] as const;
      const rows = frameworks.map(({ id, title, version, points, indicators }) => [
        id,
        title,
        version,
        grouped(points),
        String(indicators),
      ]);
      return `${heading(1, ko ? '내장 평가체계' : 'Shipped frameworks')}\n\n${table(columns, rows)}\n`;
    },
  },
];
