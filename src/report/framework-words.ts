import { grouped } from '../exact/display.ts';
import type { Amount, Title } from '../model/files.ts';
import type { Caps, Framework, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Language, Localized } from '../model/language.ts';
import { amountText, decimalText } from '../rules/amount.ts';
import { ruleWords } from '../rules/rule.ts';
import type { HeadField, NodeField } from '../scoring/framework-diff.ts';
import type { Placed } from '../scoring/lineage.ts';
import { titleText } from '../text/title.ts';
import { levelTitle } from './levels.ts';
import { effectNames } from './worth.ts';

/** What the parts of a framework's head are called. */
export const headNames: Readonly<Record<HeadField, Localized>> = {
  title: { ko: '이름', en: 'title' },
  levels: { ko: '단계', en: 'levels' },
  points: { ko: '총배점', en: 'full mark' },
  aggregate: { ko: '합산 방식', en: 'aggregate' },
  bar: { ko: '합격선', en: 'bar' },
  bands: { ko: '등급', en: 'bands' },
  floors: { ko: '과락', en: 'floors' },
  must: { ko: '필수지표', en: 'must-haves' },
  round: { ko: '반올림', en: 'rounding' },
  'not-applicable': { ko: '해당없음의 처리', en: 'not-applicable' },
  caps: { ko: '가점·감점의 한도', en: 'caps' },
  'above-full': { ko: '만점을 넘는 총점', en: 'above the full mark' },
  'evidence-required': { ko: '증빙', en: 'evidence' },
  certificate: { ko: '인증 유효기간(신규, 재인증)', en: 'certificate (new, renewal)' },
  'time-zone': { ko: '시간대', en: 'time zone' },
};

/** What the parts of a group or an indicator are called. */
export const nodeNames: Readonly<Record<NodeField, Localized>> = {
  points: { ko: '배점', en: 'points' },
  rule: { ko: '채점규칙', en: 'rule' },
  title: { ko: '이름', en: 'title' },
  guidance: { ko: '인정 기준', en: 'guidance' },
  evidence: { ko: '증빙자료', en: 'documents' },
  'answered-by': { ko: '답하는 부서', en: 'answered by' },
  combine: { ko: '부서별 답의 결합', en: 'combined by' },
  'not-applicable': { ko: '해당없음', en: 'not-applicable' },
  waiver: { ko: '유예', en: 'waiver' },
  effect: { ko: '배점의 성격', en: 'effect' },
  basis: { ko: '근거', en: 'basis' },
  source: { ko: '출처', en: 'source' },
  description: { ko: '설명', en: 'description' },
  caps: { ko: '가점·감점의 한도', en: 'caps' },
};

const combined: Readonly<Record<IndicatorNode['combine'], Localized>> = {
  mean: { ko: '평균', en: 'the mean' },
  all: { ko: '가장 낮은 값', en: 'the least' },
  any: { ko: '가장 높은 값', en: 'the greatest' },
  sum: { ko: '수치 합산', en: 'the sum of the figures' },
};
const effects: Readonly<Record<'bonus' | 'deduction' | 'none', Localized>> = {
  ...effectNames,
  none: { ko: '배점에 듦', en: 'part of the points' },
};
const treatments: Readonly<Record<Framework['notApplicable']['treatAs'], Localized>> = {
  excluded: { ko: '배점에서 제외', en: 'excluded' },
  full: { ko: '만점', en: 'full points' },
  zero: { ko: '0점', en: 'no points' },
  forbidden: { ko: '허용하지 않음', en: 'not allowed' },
};
const modes: Readonly<Record<NonNullable<Framework['round']>['mode'], Localized>> = {
  'half-up': { ko: '반올림', en: 'half up' },
  'half-even': { ko: '짝수 쪽으로 반올림', en: 'half to even' },
  down: { ko: '절사', en: 'cut' },
};

/** What a part of a group or an indicator says, a line each; none where it says nothing. A source stays as it is in the file. */
export function nodeWords(field: NodeField, node: TreeNode, language: Language): readonly string[] {
  const text = (title: Title | undefined) => (title === undefined ? [] : [titleText(title, language)]);
  if (field === 'points') return [pointsWords(node.points, language)];
  if (field === 'title') return text(node.title);
  if (field === 'source') return node.source ? [node.source] : [];
  if (node.kind === 'group')
    return field === 'caps' ? capsWords(node.caps, language) : text(node.description);
  switch (field) {
    case 'rule':
      return ruleWords(node.rule, node.points)[language];
    case 'guidance':
      return text(node.guidance);
    case 'evidence':
      return node.evidence.flatMap(text);
    case 'answered-by':
      return [
        { lead: { ko: '소관부서', en: 'the lead' }, each: { ko: '모든 부서', en: 'every department' } }[
          node.answeredBy
        ][language],
      ];
    case 'combine':
      return [combined[node.combine][language]];
    case 'not-applicable':
      return [allowed(node.mayBeNotApplicable, language)];
    case 'waiver':
      return [allowed(node.mayBeWaived, language)];
    case 'effect':
      return [effects[node.effect ?? 'none'][language]];
    default:
      return text(node.basis);
  }
}

/** What a part of a framework's head says, a line each; none where it says nothing. Lengths of time stay as they are in the file. */
export function headWords(
  field: HeadField,
  framework: Framework,
  nodes: ReadonlyMap<string, Placed>,
  language: Language,
): readonly string[] {
  const ko = language === 'ko';
  const { verdict, round, notApplicable, certificate } = framework;
  const named = (id: string) => {
    const placed = nodes.get(id);
    return placed ? `${id} ${titleText(placed.node.title, language)}` : id;
  };
  const from = (amount: Amount) =>
    ko ? `${amountWords(amount, 'ko')} 이상` : `from ${amountWords(amount, 'en')}`;
  switch (field) {
    case 'title':
      return [titleText(framework.title, language)];
    case 'levels':
      return [framework.levels.map((level) => levelTitle(level, language)).join(' > ')];
    case 'points':
      return [pointsWords(framework.points, language)];
    case 'aggregate':
      return [framework.aggregate === 'weighted' ? (ko ? '가중치' : 'weights') : ko ? '배점 합산' : 'points'];
    case 'bar':
      return verdict.bar === undefined ? [] : [amountWords(verdict.bar, language)];
    case 'bands':
      return verdict.bands.map(
        ({ id, title, atLeast }) => `${title ? titleText(title, language) : id}: ${from(atLeast)}`,
      );
    case 'floors':
      return verdict.floors.map(({ group, atLeast }) => `${named(group)}: ${from(atLeast)}`);
    case 'must':
      return verdict.must.map(named);
    case 'round':
      return round ? [roundWords(round, framework, language)] : [];
    case 'not-applicable':
      return notApplicableWords(notApplicable, framework, language);
    case 'caps':
      return capsWords(framework.caps, language);
    case 'above-full':
      return [allowed(framework.aboveFull, language)];
    case 'evidence-required':
      return [framework.evidenceRequired ? (ko ? '필요' : 'required') : ko ? '필요 없음' : 'not required'];
    case 'certificate':
      return certificate ? [certificate.new, certificate.renewal] : [];
    case 'time-zone':
      return [framework.timeZone];
  }
}

function roundWords(
  { at, decimals, mode }: NonNullable<Framework['round']>,
  framework: Framework,
  language: Language,
): string {
  const where = levelName(at, framework, language);
  const how = modes[mode][language];
  return language === 'ko'
    ? `${where}에서 소수 ${decimals}자리로 ${how}`
    : `at ${where} to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, ${how}`;
}

function notApplicableWords(
  { treatAs, rescale, atMost }: Framework['notApplicable'],
  framework: Framework,
  language: Language,
): string[] {
  const ko = language === 'ko';
  const where = levelName(rescale, framework, language);
  return [
    treatments[treatAs][language],
    ...(treatAs === 'excluded' ? [ko ? `환산: ${where}` : `made up at ${where}`] : []),
    ...(atMost === undefined
      ? []
      : [ko ? `한도: ${amountWords(atMost, 'ko')}` : `at most ${amountWords(atMost, 'en')}`]),
  ];
}

function capsWords({ bonus, deduction }: Caps, language: Language): string[] {
  const line = (effect: 'bonus' | 'deduction', amount: Amount | undefined) =>
    amount === undefined ? [] : [`${effects[effect][language]} ${amountWords(amount, language)}`];
  return [...line('bonus', bonus), ...line('deduction', deduction)];
}

function levelName(id: string, { levels }: Framework, language: Language): string {
  const level = levels.find((each) => each.id === id);
  return level ? levelTitle(level, language) : { ko: '총점', en: 'the total' }[language];
}

function allowed(is: boolean, language: Language): string {
  if (language === 'ko') return is ? '허용' : '허용하지 않음';
  return is ? 'allowed' : 'not allowed';
}

function amountWords(amount: Amount, language: Language): string {
  return typeof amount === 'string' ? amountText(amount) : pointsWords(amount, language);
}

/** `1,200점`, `1 point`. */
export function pointsWords(points: Parameters<typeof decimalText>[0], language: Language): string {
  const text = grouped(decimalText(points));
  if (language === 'ko') return `${text}점`;
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}
