import type { Language, Localized } from '../../model/language.ts';
import type { DiffReport, DiffSideReport } from '../../report/diff-report.ts';
import type { FrameworkSide } from '../../report/score-comparison.ts';
import { en, koWith } from '../../text/quoted.ts';
import { changeFact, countsText, type Fact } from './comparison.ts';
import { movedText, sideName } from './diff.ts';
import { dateText } from './words.ts';

/** Which states of what are compared: names and texts, a line each. */
export function sideLines(report: DiffReport, arrow = '→'): (readonly [string, string])[] {
  const { before, after, frameworkChanged, language } = report;
  const [old, young] = [frameworkName(before.framework), frameworkName(after.framework)];
  const ko = language === 'ko';
  const dates = movedText([dateText(before.on, language), dateText(after.on, language)], arrow);
  return [
    [ko ? '변경 전' : 'before', sideLine(before, language)],
    [ko ? '변경 후' : 'after', sideLine(after, language)],
    [ko ? '기준일' : 'as of', dates],
    ...(frameworkChanged ? [] : [[ko ? '평가체계' : 'framework', movedText([old, young], arrow)] as const]),
  ];
}

function sideLine(side: DiffSideReport, language: Language): string {
  const name = sideName(side, language);
  const isTold = side.path === '' || (side.kind !== 'commit' && side.kind !== 'working-tree');
  return isTold ? name : `${name}, ${side.path}`;
}

function frameworkName({ id, version }: FrameworkSide): string {
  return `${id} ${version}`;
}

/** How many indicators are answered and not applicable, and how many gaps there are: each where it has moved. */
export function movedCounts({ before, after, language }: DiffReport): Fact[] {
  const ko = language === 'ko';
  const fact = (name: string, of: (side: DiffSideReport) => string): Fact[] =>
    of(before) === of(after) ? [] : [{ name, before: [of(before)], after: [of(after)], note: null }];
  return [
    ...fact(ko ? '응답 지표' : 'answered', ({ coverage: { answered, applicable } }) =>
      ko ? `${answered}/${applicable}개` : `${answered} of ${applicable}`,
    ),
    ...fact(ko ? '해당없음 지표' : 'not applicable', ({ coverage: { applicable, total } }) =>
      ko ? `${total - applicable}개` : `${total - applicable}`,
    ),
    ...fact(ko ? '미흡지표' : 'gaps', ({ gapCount }) => (ko ? `${gapCount}개` : `${gapCount}`)),
  ];
}

/** Parts of a framework's head that decide the verdict; of the others only the names are told. */
const decisive: readonly string[] = ['points', 'bar', 'floors', 'must'];

/** Digits of a framework's hash that tell two of one version apart. */
const shortHash = 8;

/** What differs in the framework, in short: which it is, and what decides the verdict. Empty where it is the same. */
export function frameworkFacts({ before, after, framework, frameworkChanged, language }: DiffReport): Fact[] {
  if (!frameworkChanged) return [];
  const isNamedAlike = frameworkName(before.framework) === frameworkName(after.framework);
  const name = (side: FrameworkSide) =>
    isNamedAlike ? `${frameworkName(side)} (sha256 ${side.sha256.slice(0, shortHash)})` : frameworkName(side);
  return [
    {
      name: { ko: '평가체계', en: 'framework' }[language],
      before: [name(before.framework)],
      after: [name(after.framework)],
      note: null,
    },
    ...(framework?.head ?? [])
      .filter(({ field }) => decisive.includes(field))
      .map((change) => changeFact(change, language)),
  ];
}

/** The rest of it, a line each: how many nodes differ in what, what else differs in the head, and where to see it all. */
export function frameworkLines({ framework, frameworkChanged, language }: DiffReport): string[] {
  if (!frameworkChanged) return [];
  if (framework === null) return [unknownText[language]];
  const others = framework.head.filter(({ field }) => !decisive.includes(field));
  const names = others.map(({ name }) => name).join(', ');
  return [
    ...framework.levels.map(({ title, counts }) => `${title}: ${countsText(counts, language)}`),
    ...(names === '' ? [] : [`${otherNames[language]}: ${names}`]),
    wholeText[language],
  ];
}

const otherNames: Localized = { ko: '그 밖에 달라진 총괄 항목', en: 'also changed in the head' };

const unknownText: Localized = {
  ko: '저장된 결과에는 평가체계의 내용이 없어 무엇이 다른지 알 수 없음',
  en: 'A saved result does not hold its framework, so what differs in it is unknown.',
};

const wholeText: Localized = {
  ko: `달라진 내용 전체는 ${koWith('assess framework diff', '으로/로')} 확인`,
  en: `See ${en('assess framework diff')} for everything that differs.`,
};
