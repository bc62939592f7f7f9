import type { Language } from '../../../model/language.ts';
import type { PreviousReport } from '../../../report/previous.ts';
import type { GapChange, GapGroup } from '../../../report/previous-gaps.ts';
import type { IndicatorChange } from '../../../report/previous-indicators.ts';
import { figureText } from '../../wording/comparison.ts';
import { grouped } from '../../wording/figures.ts';
import { cycleHeads, cycleName, shiftCells } from '../../wording/previous.ts';
import { indicatorsText, pointsText } from '../../wording/words.ts';
import { blocks, type Column, item, list, paragraph, table } from '../blocks.ts';
import { withEvenChanges } from '../comparison.ts';
import { leadName } from '../gap-table.ts';

/** A part of a chapter. */
export interface Section {
  readonly title: string;
  readonly body: string;
}

/** The indicators that improved most and those that fell most. */
export function indicatorSections(previous: PreviousReport, language: Language): Section[] {
  const { rose, fell, same, apart, mostRisen, mostFallen } = previous.indicators;
  const ko = language === 'ko';
  const counts = ko
    ? `두 회차에 모두 적용된 지표 중 향상 ${rose}개, 하락 ${fell}개, 같음 ${same}개. 한 회차에만 적용된 지표 ${apart}개`
    : `Of the indicators that apply in both cycles ${rose} rose, ${fell} fell and ${same} stayed; ${apart} apply in one of the cycles only.`;
  const note = ko
    ? '※ 총점 영향은 득점률의 변화를 이번 회차의 배점으로 환산한 값임'
    : "Note: the effect on the total is the change of the share, in this cycle's points.";
  const parts = [
    part({ ko: '□ 향상 폭이 큰 지표', en: 'Most improved' }[language], mostRisen, rose, previous, language),
    part({ ko: '□ 하락 폭이 큰 지표', en: 'Most fallen' }[language], mostFallen, fell, previous, language),
  ];
  const tables = parts.filter((text) => text !== '');
  return [
    {
      title: ko ? '지표의 향상과 하락' : 'Indicators that rose and fell',
      body: blocks(paragraph(counts), ...tables, tables.length === 0 ? '' : paragraph(note)),
    },
  ];
}

function part(
  title: string,
  changes: readonly IndicatorChange[],
  count: number,
  previous: PreviousReport,
  language: Language,
): string {
  if (changes.length === 0) return '';
  const ko = language === 'ko';
  const more = count - changes.length;
  const rest =
    more === 0
      ? ''
      : ko
        ? `(총점 영향이 큰 순서로 ${changes.length}개, 외 ${more}개)`
        : ` (the first ${changes.length}; ${more} more)`;
  return blocks(paragraph(`${title}${rest}`), changeTable(changes, previous, language));
}

function changeTable(
  changes: readonly IndicatorChange[],
  previous: PreviousReport,
  language: Language,
): string {
  const ko = language === 'ko';
  const right = (head: string): Column => ({ head, align: 'right' });
  return table(
    [
      { head: ko ? '지표' : 'Indicator' },
      { head: ko ? '소관부서' : 'Lead' },
      right(ko ? '배점' : 'Points'),
      ...cycleHeads(previous, language).map(right),
      right(ko ? '증감' : 'Change'),
      right(ko ? '총점 영향' : 'Effect on total'),
    ],
    withEvenChanges(
      changes.map(({ id, title, points, claimed, impact, departmentName }) => [
        cycleName(id, title, language),
        leadName({ departmentName }, { language }),
        points.before === points.after
          ? grouped(points.after!)
          : `${grouped(points.before!)} → ${grouped(points.after!)}`,
        ...shiftCells(claimed),
        figureText(impact.shown),
      ]),
    ),
  );
}

/** What became of the gaps of the last cycle, and which are new. */
export function previousGapSection({ gaps }: PreviousReport, language: Language): Section {
  const ko = language === 'ko';
  const kinds = [
    { group: gaps.closed, name: ko ? '해소' : 'Closed' },
    { group: gaps.new, name: ko ? '신규' : 'New' },
    { group: gaps.staying, name: ko ? '계속' : 'Staying' },
    { group: gaps.gone, name: ko ? '폐지·해당없음' : 'Withdrawn or not applicable' },
  ].filter(({ group }) => group.gaps.length > 0);
  const title = ko ? '미흡지표의 변화' : 'Shortfalls closed, new and staying';
  if (kinds.length === 0)
    return {
      title,
      body: paragraph(ko ? '두 회차 모두 미흡지표 없음' : 'No indicator falls short in either cycle.'),
    };
  return {
    title,
    body: blocks(
      gapTable(kinds, language),
      ...kinds.map(({ group, name }) =>
        blocks(
          paragraph(
            ko
              ? `□ ${name}(${indicatorsText(group.gaps.length, 'ko')})`
              : `${name}: ${indicatorsText(group.gaps.length, 'en')}`,
          ),
          list(
            group === gaps.staying
              ? byGroup(group, language)
              : group.gaps.map((gap) => item(gapText(gap, language))),
          ),
        ),
      ),
    ),
  };
}

interface Kind {
  readonly group: GapGroup;
  readonly name: string;
}

function gapTable(kinds: readonly Kind[], language: Language): string {
  const ko = language === 'ko';
  const right = (head: string): Column => ({ head, align: 'right' });
  const heads = ko
    ? ['지표 수', '지난 회차 감점', '이번 회차 감점', '지난 회차 증빙 미비', '이번 회차 증빙 미비']
    : ['Indicators', 'Lost before', 'Lost now', 'At risk before', 'At risk now'];
  return table(
    [{ head: ko ? '구분' : 'What became of it' }, ...heads.map(right)],
    kinds.map(({ group: { gaps, before, after }, name }) => [
      name,
      String(gaps.length),
      ...[before.lost, after.lost, before.atRisk, after.atRisk].map(({ shown }) => grouped(shown)),
    ]),
  );
}

/** `F1-22 …(감점 7점): 총무과`; what is at risk too, where it is. */
function gapText({ id, title, worth, departmentName }: GapChange, language: Language): string {
  const { lost, atRisk } = (worth.after ?? worth.before)!;
  const ko = language === 'ko';
  const figures = [
    ...(lost.exact === '0'
      ? []
      : [ko ? `감점 ${pointsText(lost.shown, language)}` : `${pointsText(lost.shown, language)} lost`]),
    ...(atRisk.exact === '0'
      ? []
      : [
          ko
            ? `증빙 미비 점수 ${pointsText(atRisk.shown, language)}`
            : `${pointsText(atRisk.shown, language)} at risk`,
        ]),
  ].join(', ');
  const name = `${id.after ?? id.before} ${title}`;
  const lead = leadName({ departmentName }, { language });
  return ko ? `${name}(${figures}): ${lead}` : `${name} (${figures}): ${lead}`;
}

/** Gaps by the group right above them, by their ids alone: each stands in full in the chapter of shortfalls. Those of no group stand by themselves. */
function byGroup({ gaps }: GapGroup, language: Language): string[] {
  const groups = new Map<string, string[]>();
  for (const { group, id, title } of gaps) {
    if (!group) {
      groups.set(`${id.after} ${title}`, []);
      continue;
    }
    const name = `${group.id} ${group.title}`;
    groups.set(name, [...(groups.get(name) ?? []), id.after!]);
  }
  const space = language === 'ko' ? '' : ' ';
  return [...groups].map(([name, ids]) =>
    item(
      ids.length === 0 ? name : `${name}${space}(${indicatorsText(ids.length, language)}): ${ids.join(', ')}`,
    ),
  );
}
