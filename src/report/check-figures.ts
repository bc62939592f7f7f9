import { parseDecimal } from '../exact/decimal.ts';
import {
  grouped,
  isShownInFull,
  machineDecimal,
  showAgainst,
  showDecimal,
  showDistinct,
  showPercent,
} from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { GateCondition } from '../model/files.ts';
import type { Language } from '../model/language.ts';
import { amountText } from '../rules/amount.ts';
import type { GateFigures, GateResult, GateUnit } from '../scoring/gate-outcome.ts';
import type { GateResultReport } from './check-report.ts';

type Figures = Pick<
  GateResultReport,
  'expected' | 'actual' | 'distance' | 'expectedShown' | 'actualShown' | 'distanceShown'
>;

const hundred = Rational.of(100);

/** What is asked, what there is, and by how much it is met, for machines and for people. */
export function reportFigures(result: GateResult, { framework }: Assessment, language: Language): Figures {
  const weighted = framework.aggregate === 'weighted';
  if (result.figures) return measured(result.figures, weighted, language);
  const nothing = { expected: null, actual: null, distance: null, distanceShown: null };
  const expectedShown = askedText(result, weighted, language);
  if (result.judged) {
    const [yes, no] = foundWords[result.kind === 'verdict' ? 'verdict' : 'framework'];
    return { ...nothing, expectedShown, actualShown: (result.passed ? yes : no)[language] };
  }
  return { ...nothing, expectedShown, actualShown: language === 'ko' ? '판정 불가' : 'not judged' };
}

const foundWords = {
  verdict: [
    { ko: '합격', en: 'pass' },
    { ko: '불합격', en: 'fail' },
  ],
  framework: [
    { ko: '같음', en: 'unchanged' },
    { ko: '다름', en: 'changed' },
  ],
} as const;

/** What is asked where nothing is measured or could be. */
function askedText({ kind, condition }: GateResult, weighted: boolean, language: Language): string {
  const ko = language === 'ko';
  const amount = condition && amountOf(condition);
  if (amount) {
    const isShare = typeof amount.value === 'string';
    const unit = isShare ? 'share' : amount.unit;
    const shown = amountText(amount.value).replace(/%$/, '');
    return limitText(figureText(shown, unit, weighted, language), amount.limit, language);
  }
  switch (kind) {
    case 'verdict':
      return ko ? '합격' : 'pass';
    case 'must-haves':
      return ko ? '모두 답함' : 'all answered';
    case 'no-drop':
      return ko ? '변경 전보다 낮아지지 않음' : 'no lower than the base';
    case 'framework-unchanged':
      return ko ? '변경 전과 같음' : 'as at the base';
    case 'gate':
      return ko ? '하나 이상' : 'something';
    default:
      return ko ? '없음' : 'none';
  }
}

function amountOf(condition: GateCondition) {
  if ('at-least' in condition) {
    const unit: GateUnit = condition.kind === 'total' ? 'points' : 'own';
    return { value: condition['at-least'], limit: 'at-least', unit } as const;
  }
  if (!('at-most' in condition) || condition['at-most'] === undefined) return undefined;
  const units = {
    'not-applicable': 'points',
    gaps: 'indicators',
    evidence: 'records',
    'actions-overdue': 'actions',
  } as const;
  return { value: condition['at-most'], limit: 'at-most', unit: units[condition.kind] } as const;
}

function measured(figures: GateFigures, weighted: boolean, language: Language): Figures {
  const { limit, expected, actual, of, counts, unit } = figures;
  const distance = limit === 'at-least' ? actual.minus(expected) : expected.minus(actual);
  const [asked, given] = shownPair(figures);
  const text = (shown: string) => figureText(shown, unit, weighted, language);
  const whole = counts ? `${language === 'ko' ? '' : ' '}(${counts.part}/${counts.whole})` : '';
  return {
    expected: machineText(expected),
    actual: machineText(actual),
    distance: machineText(distance),
    expectedShown: expected.isZero
      ? text(asked)
      : limitText(withShare(of?.share, text(asked), language), limit, language),
    actualShown: `${withShare(of && shareShown(actual, of.whole), text(given), language)}${whole}`,
    distanceShown: distanceText(asked, given, figures, weighted, language),
  };
}

/** A figure with its unit: `800점`, `3개`, `95.2%`; points of groups that are only weights bear none. */
export function figureText(shown: string, unit: GateUnit, weighted: boolean, language: Language): string {
  const figure = grouped(shown);
  const isOne = shown === '1';
  switch (unit) {
    case 'share':
      return `${figure}%`;
    case 'points':
    case 'own':
      if (unit === 'own' && weighted) return figure;
      return language === 'ko' ? `${figure}점` : `${figure} ${isOne ? 'point' : 'points'}`;
    case 'indicators':
      return language === 'ko' ? `${figure}개` : `${figure} ${isOne ? 'indicator' : 'indicators'}`;
    case 'records':
      return language === 'ko' ? `${figure}건` : `${figure} ${isOne ? 'record' : 'records'}`;
    case 'waivers':
      return language === 'ko' ? `${figure}건` : `${figure} ${isOne ? 'waiver' : 'waivers'}`;
    case 'actions':
      return language === 'ko' ? `${figure}건` : `${figure} ${isOne ? 'action' : 'actions'}`;
    case 'entries':
      return language === 'ko' ? `${figure}건` : `${figure} ${isOne ? 'entry' : 'entries'}`;
  }
}

/** Different values never show alike, and what is near its limit is shown with as many places as its distance needs. */
function shownPair({ expected, actual, unit }: GateFigures): [asked: string, given: string] {
  const scaled = (value: Rational) => (unit === 'share' ? value.times(hundred) : value);
  const [bar, value] = [scaled(expected), scaled(actual)];
  if (isShownInFull(bar)) return [showDecimal(bar), showAgainst(value, bar)];
  return showDistinct([bar, value]) as [string, string];
}

/** All digits where the value ends, else six places; less than that is never nothing. */
function machineText(value: Rational): string {
  const decimal = machineDecimal(value);
  return decimal === '0' && !value.isZero ? showDecimal(value) : decimal;
}

function limitText(text: string, limit: GateFigures['limit'], language: Language): string {
  if (language === 'ko') return `${text} ${limit === 'at-least' ? '이상' : '이하'}`;
  return `${limit === 'at-least' ? 'at least' : 'at most'} ${text}`;
}

function withShare(share: string | undefined, text: string, language: Language): string {
  return share === undefined ? text : `${share}${language === 'ko' ? '' : ' '}(${text})`;
}

function shareShown(actual: Rational, whole: Rational): string | undefined {
  return whole.isZero ? undefined : `${showPercent(actual.dividedBy(whole))}%`;
}

/** By how much a limit is met or missed, of the figures that are shown. */
function distanceText(
  asked: string,
  given: string,
  { limit, unit, expected }: GateFigures,
  weighted: boolean,
  language: Language,
): string {
  const over = parseDecimal(given)!.minus(parseDecimal(asked)!);
  const ko = language === 'ko';
  if (over.isZero) {
    if (limit === 'at-least' || expected.isZero) return ko ? '기준과 같음' : 'exactly as asked';
    return ko ? '한도와 같음' : 'exactly at the limit';
  }
  const by = showDecimal(over.isNegative ? over.negated() : over);
  const text = unit === 'share' ? shareDistance(by, language) : figureText(by, unit, weighted, language);
  const words = {
    'at-least': over.isNegative ? { ko: '모자람', en: 'short' } : { ko: '넘음', en: 'above' },
    'at-most': over.isNegative ? { ko: '여유', en: 'to spare' } : { ko: '초과', en: 'too many' },
  };
  return `${text} ${words[limit][language]}`;
}

/** `8.28%p`, `8.28 percentage points`. */
function shareDistance(by: string, language: Language): string {
  if (language === 'ko') return `${by}%p`;
  return `${by} percentage ${by === '1' ? 'point' : 'points'}`;
}
