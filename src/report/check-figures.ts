import { parseDecimal } from '../exact/decimal.ts';
import { isShownInFull, machineDecimal, showAgainst, showDecimal, showDistinct, showPercent } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { Language } from '../model/language.ts';
import type { GateFigures, GateUnit } from '../scoring/gate-outcome.ts';
import type { GateResultReport } from './check-report.ts';

type Figures = Pick<
  GateResultReport,
  'expected' | 'actual' | 'distance' | 'expectedShown' | 'actualShown' | 'distanceShown'
>;

const hundred = Rational.of(100);

/** What is asked, what there is, and by how much it is met, for machines and for people. */
export function reportFigures(figures: GateFigures, weighted: boolean, language: Language): Figures {
  const { limit, expected, actual, of, counts, unit } = figures;
  const distance = limit === 'at-least' ? actual.minus(expected) : expected.minus(actual);
  const [asked, given] = shownPair(figures);
  const text = (shown: string) => figureText(shown, unit, weighted, language);
  const whole = counts ? `(${counts.part}/${counts.whole})` : '';
  return {
    expected: machineText(expected),
    actual: machineText(actual),
    distance: machineText(distance),
    expectedShown: limitText(withShare(of?.share, text(asked)), limit, language),
    actualShown: `${withShare(of && shareShown(actual, of.whole), text(given))}${whole}`,
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
    case 'entries':
      return language === 'ko' ? `${figure}건` : `${figure} ${isOne ? 'entry' : 'entries'}`;
  }
}

/** A figure with commas between thousands. */
export function grouped(shown: string): string {
  const [whole, fraction] = shown.split('.');
  const figure = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? figure : `${figure}.${fraction}`;
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

function withShare(share: string | undefined, text: string): string {
  return share === undefined ? text : `${share}(${text})`;
}

function shareShown(actual: Rational, whole: Rational): string | undefined {
  return whole.isZero ? undefined : `${showPercent(actual.dividedBy(whole))}%`;
}

/** By how much a limit is met or missed, of the figures that are shown. */
function distanceText(
  asked: string,
  given: string,
  { limit, unit }: GateFigures,
  weighted: boolean,
  language: Language,
): string {
  const over = parseDecimal(given)!.minus(parseDecimal(asked)!);
  const ko = language === 'ko';
  if (over.isZero) {
    if (limit === 'at-least') return ko ? '기준과 같음' : 'exactly as asked';
    return ko ? '한도와 같음' : 'exactly at the limit';
  }
  const by = showDecimal(over.isNegative ? over.negated() : over);
  const text = unit === 'share' ? `${by}%p` : figureText(by, unit, weighted, language);
  const words = {
    'at-least': over.isNegative
      ? { ko: '모자람', en: 'short' }
      : { ko: '넘음', en: 'above' },
    'at-most': over.isNegative
      ? { ko: '여유', en: 'to spare' }
      : { ko: '초과', en: 'too many' },
  };
  return `${text} ${words[limit][language]}`;
}
