import type { ArgumentsOf } from '../../diagnostics/catalogue/index.ts';
import { type Issue, issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import type { Language, Localized } from '../../model/language.ts';
import { titleText } from '../../text/title.ts';
import { amountText, decimalText, exceeds, shareOf } from '../amount.ts';
import { measureKind } from '../measures/index.ts';
import { awardWords } from '../words.ts';
import { earned } from './earned.ts';
import {
  type Band,
  bandWords,
  complementOf,
  contains,
  figureIn,
  hasNoBound,
  type Interval,
  intervalsOf,
  isEmpty,
  meet,
  neighboursOf,
  precedes,
  symbolsOf,
} from './interval.ts';
import type { FigureScale, RuleOf } from './scale.ts';
import { figuresIn, keysAt, outcomesIn, type Stretch } from './stretch.ts';

type Bands = RuleOf<'bands'>;

/** Steps: the award of the band that the figure falls into; outside of every band, of the one without bounds, or 0. */
export const bands: FigureScale<Bands> = {
  check(rule, points) {
    const found: Issue[] = [];
    let otherwise: number | undefined;
    rule.bands.forEach((band, i) => {
      if (exceeds(band.award, points))
        found.push(
          issue('rule/award-above-points', { award: amountText(band.award) }, ['bands', i, 'award']),
        );
      if (doubleBound(band)) found.push(issue('rule/band-double-bound', {}, ['bands', i]));
      if (hasNoBound(band)) {
        if (otherwise !== undefined)
          found.push(issue('rule/band-overlap', {}, ['bands', i], { related: ['bands', otherwise] }));
        otherwise = i;
      }
    });
    return found.length > 0 ? found : boundFaults(rule, otherwise !== undefined);
  },
  award(figure, rule, points) {
    const hit = intervalsOf(rule.bands).find(({ interval }) => contains(interval, figure));
    const band = hit?.band ?? rule.bands.find(hasNoBound);
    const label = { ko: '구간', en: 'band' };
    const where = hit ? { ko: symbolsOf(hit.interval), en: symbolsOf(hit.interval) } : outsideWords(band);
    const worth = band ? earned(band.award, points) : { ko: '0%', en: '0%' };
    return {
      share: band ? shareOf(band.award, points) : Rational.zero,
      step: { label, formula: { ko: `${where.ko} → ${worth.ko}`, en: `${where.en} → ${worth.en}` } },
    };
  },
  best(rule, points) {
    const share = (band: Band) => shareOf(band.award, points);
    const best = rule.bands.reduce((a, b) => (share(a).isLessThan(share(b)) ? b : a));
    const intervals = intervalsOf(rule.bands);
    const own = intervals.find(({ band }) => band === best);
    if (own) return figureIn(own.interval);
    return intervals
      .flatMap(({ interval }) => neighboursOf(interval))
      .find((figure) => !intervals.some(({ interval }) => contains(interval, figure)));
  },
  rises(rule, points) {
    const ordered = intervalsOf(rule.bands).sort((a, b) => (precedes(a, b) ? -1 : 1));
    // what lies below the lowest band must not earn more than it, what lies above the highest or in a hole not less
    const otherwise = rule.bands.find(hasNoBound);
    const outside = otherwise ? shareOf(otherwise.award, points) : Rational.zero;
    const awards = ordered.flatMap(({ band, interval }, i) => {
      const isAfterHole = i > 0 && meet(ordered[i - 1]!.interval, interval) === 'hole';
      return isAfterHole ? [outside, shareOf(band.award, points)] : [shareOf(band.award, points)];
    });
    const below = ordered[0]?.interval.low === undefined ? [] : [outside];
    const above = ordered.at(-1)?.interval.high === undefined ? [] : [outside];
    const line = [...below, ...awards, ...above];
    return line.every((award, i) => i === 0 || award.isAtLeast(line[i - 1]!));
  },
  words(rule, points) {
    const measure = measureKind(rule.measure ?? { kind: 'number' }).words(
      rule.measure ?? { kind: 'number' },
      rule.better ?? 'higher',
    );
    const lines = (language: Language) => [
      measure[language],
      ...rule.bands.map((band) => {
        const bounds = bandWords(band)[language];
        const title = band.title && titleText(band.title, language);
        // a title that says "otherwise" itself need not be followed by it
        const names = title === undefined || title.toLowerCase() === bounds ? [bounds] : [title, bounds];
        return `${names.join(': ')}: ${awardWords(band.award, points)[language]}`;
      }),
    ];
    return { ko: lines('ko'), en: lines('en') };
  },
  // nobody wrote `outside`: where the measure yields no such figure there is no such outcome
  outcomes: (rule, points, measure) =>
    outcomesIn(stretchesOf(rule, points), measure).filter(
      ({ key, reachable }) => reachable || key !== 'outside',
    ),
  outcomesAt: (figure, rule, points) => keysAt(figure, stretchesOf(rule, points)),
  figuresFor: (key, rule, points, measure) => figuresIn(stretchesOf(rule, points), key, measure),
};

/** `band-1`, `band-2`, … as they are written, and `outside` where no band takes the rest. */
function stretchesOf(rule: Bands, points: Rational): Stretch[] {
  const intervals = intervalsOf(rule.bands);
  const rest = complementOf(intervals);
  const stretches = rule.bands.map((band, i): Stretch => {
    const own = intervals.find(({ index }) => index === i);
    const words = bandWords(band);
    const name = (language: Language) =>
      band.title ? `${titleText(band.title, language)}: ${words[language]}` : words[language];
    return {
      key: bandKey(i),
      label: { ko: name('ko'), en: name('en') },
      within: own ? [own.interval] : rest,
      shareAt: () => shareOf(band.award, points),
    };
  });
  if (rest.length === 0 || rule.bands.some(hasNoBound)) return stretches;
  const label = outsideWords(undefined);
  return [...stretches, { key: 'outside', label, within: rest, shareAt: () => Rational.zero }];
}

/** The key of the band at an index of a rule's bands: `band-1` for the first. */
export function bandKey(index: number): string {
  return `band-${index + 1}`;
}

function outsideWords(otherwise: Band | undefined): Localized {
  return otherwise
    ? { ko: '그 밖', en: 'otherwise' }
    : { ko: '어느 구간에도 들지 않음', en: 'in none of the bands' };
}

function doubleBound(band: Band): boolean {
  return (
    (band['at-least'] !== undefined && band['more-than'] !== undefined) ||
    (band['at-most'] !== undefined && band.below !== undefined)
  );
}

function boundFaults(rule: Bands, hasOtherwise: boolean): Issue[] {
  const intervals = intervalsOf(rule.bands);
  const empty = intervals.find(({ interval }) => isEmpty(interval));
  if (empty) {
    // steps that name one bound get the other from their neighbour: an empty one repeats its neighbour's bound
    const twin = intervals.find((other) => other !== empty && sameBounds(other.band, empty.band));
    return twin
      ? [issue('rule/band-overlap', {}, ['bands', empty.index], { related: ['bands', twin.index] })]
      : [issue('rule/band-empty', {}, ['bands', empty.index])];
  }
  const ordered = [...intervals].sort((a, b) => (precedes(a, b) ? -1 : 1));
  return ordered.flatMap((current, i) => {
    const previous = ordered[i - 1];
    if (previous === undefined) return [];
    const relation = meet(previous.interval, current.interval);
    if (relation === 'overlap')
      return [
        issue('rule/band-overlap', {}, ['bands', current.index], { related: ['bands', previous.index] }),
      ];
    if (relation === 'hole' && !hasOtherwise)
      return [
        issue('rule/band-hole', holeBetween(previous.interval, current.interval), ['bands', current.index], {
          related: ['bands', previous.index],
        }),
      ];
    return [];
  });
}

/** The figures between two stretches that do not meet, of which the first ends and the second begins. */
function holeBetween({ high }: Interval, { low }: Interval): ArgumentsOf<'rule/band-hole'> {
  return {
    from: decimalText(high!.value),
    after: high!.inclusive ? 'more-than' : 'at-least',
    to: decimalText(low!.value),
    before: low!.inclusive ? 'below' : 'at-most',
  };
}

function sameBounds(a: Band, b: Band): boolean {
  return (['at-least', 'more-than', 'at-most', 'below'] as const).every((name) => {
    const [x, y] = [a[name], b[name]];
    return x === undefined ? y === undefined : y !== undefined && x.equals(y);
  });
}
