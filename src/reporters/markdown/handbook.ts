import type { Handbook } from '../../report/handbook.ts';
import type { Reporter } from '../reporter.ts';
import { grouped } from '../wording/figures.ts';
import { bandRange, certificateText, type Fact, sizeText, verdictFacts } from '../wording/framework.ts';
import { scoringFacts } from '../wording/framework-scoring.ts';
import { pointsText } from '../wording/words.ts';
import { blocks, type Column, heading, item, leadItem, list, paragraph, table } from './blocks.ts';
import { answeringChapter } from './handbook-answering.ts';
import { indicatorsChapter } from './handbook-indicators.ts';

/** `assess framework show -f markdown`: the handbook of the indicators that is sent to the departments. */
export const handbookMarkdown: Reporter<Handbook> = {
  name: 'markdown',
  extension: 'md',
  render(handbook) {
    const { framework, language } = handbook;
    const ko = language === 'ko';
    return `${blocks(
      heading(1, ko ? `「${framework.title}」 지표 해설서` : `${framework.title}: handbook of indicators`),
      paragraph(
        ko ? `${framework.id}, ${framework.version}판` : `${framework.id}, version ${framework.version}`,
      ),
      overview(handbook),
      heading(2, ko ? '점수 계산 방법' : 'How scores are computed', 2),
      factList(scoringFacts(handbook)),
      indicatorsChapter(handbook),
      scalesChapter(handbook),
      answeringChapter(handbook, handbook.scales.length === 0 ? 4 : 5),
      ko ? '끝.' : 'End of handbook.',
    )}\n`;
  },
};

function overview(handbook: Handbook): string {
  const { framework, language } = handbook;
  const ko = language === 'ko';
  const certificate = certificateText(handbook);
  const { base, description } = framework;
  const about: readonly (readonly [string, string | null | undefined])[] = [
    [ko ? '제도' : 'Scheme', framework.title],
    [ko ? '내용' : 'About', description],
    [ko ? '구성' : 'Structure', sizeText(handbook)],
    [ko ? '총배점' : 'Full mark', pointsText(framework.points, language)],
    [ko ? '물려받은 평가체계' : 'Extends', base && `${base.id} ${base.version}`],
    [ko ? '인증 유효기간' : 'Certificate valid for', certificate],
  ];
  const facts = about.flatMap(([label, text]) => (text ? [{ label, texts: [text] }] : []));
  return blocks(
    heading(2, ko ? '개요' : 'Overview', 1),
    factList([...facts, ...verdictFacts(handbook)]),
    bandTable(handbook),
    pointsTable(handbook),
  );
}

function bandTable({ verdict, language }: Handbook): string {
  if (verdict.bands.length === 0) return '';
  const ko = language === 'ko';
  return blocks(
    heading(3, ko ? '등급' : 'Bands'),
    table(
      [{ head: ko ? '등급' : 'Band' }, { head: ko ? '총점' : 'Total' }],
      verdict.bands.map((band) => [band.title, bandRange(band, ko)]),
    ),
  );
}

/** The points of every group, whatever part of the tree is explained. Weights have no sum. */
function pointsTable({ framework, scoring, rows, language }: Handbook): string {
  const ko = language === 'ko';
  const isWeighted = scoring.aggregate === 'weighted';
  const titles = new Map(framework.levels.map(({ id, title }) => [id, title]));
  const right = (head: string): Column => ({ head, align: 'right' });
  const columns: Column[] = [
    { head: ko ? '단계' : 'Level' },
    { head: ko ? '구분' : 'Group' },
    right(isWeighted ? (ko ? '가중치' : 'Weight') : ko ? '배점' : 'Points'),
    ...(isWeighted ? [right(ko ? '총점 중' : 'Of the total')] : []),
    right(ko ? '지표 수' : 'Indicators'),
  ];
  const cells = rows.map(({ id, title, level, points, worth, indicators }) => [
    titles.get(level) ?? level,
    `${id} ${title}`,
    grouped(points),
    ...(isWeighted ? [worth ?? ''] : []),
    String(indicators),
  ]);
  const count = String(framework.counts.at(-1));
  const sum = ['', ko ? '계' : 'Sum', ...(isWeighted ? [''] : []), grouped(framework.points), count];
  return blocks(heading(3, ko ? '배점표' : 'Points'), table(columns, [...cells, sum]));
}

/** Each fact as an item that begins with its label; several things stand below it. */
function factList(facts: readonly Fact[]): string {
  return list(
    facts.flatMap(({ label, texts }) =>
      texts.length === 1
        ? [leadItem(label, texts[0]!)]
        : [leadItem(label, '').trimEnd(), ...texts.map((text) => item(text, 1))],
    ),
  );
}

/** The named scales, once each; the indicators refer to them by name. */
function scalesChapter({ scales, language }: Handbook): string {
  if (scales.length === 0) return '';
  const ko = language === 'ko';
  return blocks(
    heading(2, ko ? '공통 척도' : 'Common scales', 4),
    paragraph(
      ko
        ? '여러 지표가 함께 쓰는 척도로, 비율은 지표 배점에 대한 비율임'
        : 'Scales that several indicators share; shares are of the points of the indicator.',
    ),
    ...scales.map(({ name, words, usedBy }) =>
      blocks(
        heading(3, name),
        list([
          ...words.map((line) => item(line)),
          leadItem(
            ko ? '적용 지표' : 'Used by',
            usedBy.length === 0 ? (ko ? '없음' : 'none') : usedBy.join(', '),
          ),
        ]),
      ),
    ),
  );
}
