import type {
  Handbook,
  HandbookAmount,
  HandbookBand,
  HandbookIndicator,
  HandbookNode,
} from '../../report/handbook.ts';
import { combineNames } from '../terms.ts';
import { grouped } from './figures.ts';
import { durationText, indicatorsText, levelCountText, pointsText } from './words.ts';

/** Something that is said of a framework: a label, and a line for each thing that there is to say. */
export interface Fact {
  readonly label: string;
  readonly texts: readonly string[];
}

/** What a node is worth: `6점`, `가중치 3, 총점의 12점`, `가점, 최대 1점`. */
export function worthText(
  node: Pick<HandbookNode, 'points' | 'worth'> & { readonly effect?: HandbookIndicator['effect'] },
  { language, scoring }: Handbook,
): string {
  const ko = language === 'ko';
  if (node.effect) {
    const most = pointsText(node.points, language);
    return ko
      ? `${node.effect === 'bonus' ? '가점' : '감점'}, 최대 ${most}`
      : `${node.effect}, at most ${most}`;
  }
  if (scoring.aggregate === 'points') return pointsText(node.points, language);
  if (node.worth === null) return ko ? `가중치 ${node.points}` : `weight ${node.points}`;
  const worth = pointsText(node.worth, language);
  return ko ? `가중치 ${node.points}, 총점의 ${worth}` : `weight ${node.points}, ${worth} of the total`;
}

/** How much there is of the framework: `3개 영역, 6개 진단항목, 133개 세부지표, 가점 1개`. */
export function sizeText({ framework, language }: Handbook): string {
  const ko = language === 'ko';
  const { levels, counts, bonuses, deductions } = framework;
  return [
    ...levels.flatMap(({ title }, i) =>
      counts[i]! > 0 ? [levelCountText(counts[i]!, title, language)] : [],
    ),
    ...(bonuses > 0
      ? [ko ? `가점 ${indicatorsText(bonuses, 'ko')}` : plural(bonuses, 'bonus', 'bonuses')]
      : []),
    ...(deductions > 0
      ? [ko ? `감점 ${indicatorsText(deductions, 'ko')}` : plural(deductions, 'deduction', 'deductions')]
      : []),
  ].join(', ');
}

/** What it takes to pass; empty where the framework asks for nothing. Bands are told apart (`bandText`). */
export function verdictFacts(handbook: Handbook): readonly Fact[] {
  const { verdict, scoring, language } = handbook;
  const ko = language === 'ko';
  const limit = scoring.notApplicable.atMost;
  return facts([
    [ko ? '합격선' : 'Bar', verdict.bar === null ? [] : [atLeast(amountText(verdict.bar, language), ko)]],
    [
      ko ? '최소 점수' : 'Floors',
      verdict.floors.map(
        (floor) => `${floor.id} ${floor.title}: ${atLeast(amountText(floor.atLeast, language), ko)}`,
      ),
    ],
    [
      ko ? '필수지표' : 'Must-haves',
      verdict.must.map(({ id, title }) => `${id} ${title}: ${ko ? '만점' : 'all points'}`),
    ],
    [
      ko ? '해당없음 한도' : 'Not-applicable limit',
      limit === null
        ? []
        : [
            ko
              ? `해당없음 지표의 배점 합계 ${amountText(limit, 'ko')} 이하`
              : `at most ${amountText(limit, 'en')} may be not applicable`,
          ],
    ],
  ]);
}

/** `80점 이상 90점 미만`. */
export function bandRange({ atLeast: from, below }: HandbookBand, ko: boolean): string {
  const language = ko ? 'ko' : 'en';
  const [low, high] = [pointsText(from, language), below === null ? null : pointsText(below, language)];
  if (high === null) return atLeast(low, ko);
  if (from === '0') return ko ? `${high} 미만` : `below ${high}`;
  return ko ? `${low} 이상 ${high} 미만` : `at least ${low}, below ${high}`;
}

/** How long a certificate is valid; undefined where there is none. */
export function certificateText({ framework, language }: Handbook): string | undefined {
  if (framework.certificate === null) return undefined;
  const [first, again] = [framework.certificate.new, framework.certificate.renewal].map((each) =>
    durationText(each, language),
  );
  return language === 'ko' ? `신규 ${first}, 재인증 ${again}` : `${first}, after renewal ${again}`;
}

/** Who answers an indicator, and how several answers become one. */
export function answererText({ combine }: HandbookIndicator, { language }: Handbook): string {
  if (combine !== null) return combineNames[combine][language];
  return language === 'ko' ? '소관부서' : 'the responsible department';
}

/** The rule of an indicator, a line each; of a named scale only its name, with how the figure arises. */
export function ruleLines({ rule, effect }: HandbookIndicator, { language }: Handbook): readonly string[] {
  const ko = language === 'ko';
  const named =
    rule.scale === null
      ? rule.words
      : [
          ...(rule.measure === null ? [] : [rule.measure]),
          ko ? `공통 척도 「${rule.scale}」에 따라 판정` : `judged by the common scale "${rule.scale}"`,
        ];
  if (effect !== 'deduction') return named;
  return [
    ...named,
    ko
      ? '위에서 정한 점수를 총점에서 감점(미작성이면 최대한도까지)'
      : 'what this gives is taken from the total; without an answer, all of it',
  ];
}

/** `60%(240점)`, `240점`. */
function amountText({ written, points }: HandbookAmount, language: Handbook['language']): string {
  if (points === null) return written;
  const worth = pointsText(points, language);
  if (written === points) return worth;
  return language === 'ko' ? `${written}(${worth})` : `${written} (${worth})`;
}

function atLeast(amount: string, ko: boolean): string {
  return ko ? `${amount} 이상` : `at least ${amount}`;
}

/** A count with its noun, in English. */
export function plural(count: number, one: string, many: string): string {
  return `${grouped(String(count))} ${count === 1 ? one : many}`;
}

/** Facts without those of which nothing is to say. */
export function facts(all: readonly (readonly [string, readonly string[]])[]): Fact[] {
  return all.flatMap(([label, texts]) => (texts.length === 0 ? [] : [{ label, texts }]));
}
