import { decimalPlaces } from '../exact/decimal.ts';
import { machineDecimal } from '../exact/display.ts';
import { type Rational, sum } from '../exact/rational.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Language, Localized } from '../model/language.ts';
import { resultText } from '../rules/measures/formula.ts';
import { mostTerms } from '../rules/measures/reading.ts';
import type { AdjustmentScore } from '../scoring/adjustments.ts';
import { fillsItsPoints, type NodeScore, type TreeScore } from '../scoring/aggregate.ts';
import type { IndicatorScore } from '../scoring/indicator.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';
import { combinedLines, shareFormula } from './shares.ts';
import { effectNames } from './worth.ts';

/** One line of arithmetic: what it is, how it is computed, and its exact result. */
export interface ArithmeticLine {
  readonly label: string;
  readonly formula: string;
  /** The result as a fraction; null for a line that has none, or that says it in its formula. */
  readonly exact: string | null;
  readonly decimal: string | null;
  /** The result as people read it: the decimal where it ends, else the fraction and its first digits; '' for none. */
  readonly result: string;
  /** Where the points of this line stand, where it is a group or an indicator. */
  readonly location: Location | null;
}

const excludedText: Localized = {
  ko: '배점과 득점에서 제외',
  en: 'left out of points and score',
};
const notApplicableText: Localized = { ko: '해당없음', en: 'not applicable' };

/** The way of one indicator's claimed score up to the total, in exact fractions. */
export function arithmeticOf(score: Score, id: string, language: Language): ArithmeticLine[] {
  const { assessment, claimed } = score;
  const { framework } = assessment;
  const rounded = framework.round;
  const item = claimed.adjustments.items.find(({ indicator }) => indicator.indicator.id === id);
  const ownLines = item ? adjustmentLines(item, score, language) : treeLines(score, id, language);
  return [
    ...ownLines,
    ...totalLines(score, language),
    ...(rounded?.at === 'total' ? [rounding(claimed.total, rounded, language)] : []),
  ];
}

/** From the share of an indicator up to the groups at the top. */
function treeLines(score: Score, id: string, language: Language): ArithmeticLine[] {
  const { framework } = score.assessment;
  const path = pathTo(id, framework.children).map((node) => score.claimed.nodes.get(node.id)!);
  return path
    .reverse()
    .flatMap((scored) => [
      ...nodeLines(scored, score, language),
      ...(framework.round?.at === scored.node.level && !isExcluded(scored)
        ? [rounding(scored.score, framework.round, language)]
        : []),
    ]);
}

/** The total: where there are bonuses or deductions, first the base, then what is added and taken. */
function totalLines({ assessment, claimed }: Score, language: Language): ArithmeticLine[] {
  const { framework } = assessment;
  const label = { ko: '총점', en: 'total' }[language];
  const formula = sumFormula(claimed.children, framework.points, true, language);
  const { bonus, deduction, adjustments } = claimed;
  if (adjustments.items.length === 0) return [line(label, formula, claimed.unrounded)];
  const base = { ko: '기본 점수', en: 'base' }[language];
  const held = heldText(claimed, framework, language);
  return [
    line(base, formula, claimed.base),
    line(
      label,
      `${termText(claimed.base)} + ${termText(bonus)} − ${termText(deduction)}${held}`,
      claimed.unrounded,
    ),
  ];
}

function heldText(
  { base, bonus, deduction, unrounded }: TreeScore,
  { points }: Framework,
  language: Language,
) {
  if (base.plus(bonus).minus(deduction).equals(unrounded)) return '';
  const limit = unrounded.isZero ? unrounded : points;
  return { ko: ` (${termText(limit)}까지만 인정)`, en: ` (held to ${termText(limit)})` }[language];
}

/** From the share of a bonus or deduction to what counts of all of them. */
function adjustmentLines(
  { effect, indicator, points }: AdjustmentScore,
  { assessment, claimed }: Score,
  language: Language,
): ArithmeticLine[] {
  const { framework } = assessment;
  const node = indicator.indicator;
  if (indicator.notApplicable) return [said(notApplicableText[language], '0', node)];
  const unrounded = indicator.share.times(node.points);
  const { items, caps } = claimed.adjustments;
  const name = effectNames[effect][language];
  const all = items.filter((item) => item.effect === effect);
  const own = caps.filter((cap) => cap.effect === effect && cap.cap.isLessThan(cap.sum));
  const isRounded = framework.round?.at === node.level;
  return [
    ...combinedLines(indicator, assessment, language).map(({ label, formula }) => said(label, formula)),
    line(
      { ko: '비율', en: 'share' }[language],
      shareFormula(indicator, assessment, language),
      indicator.share,
    ),
    line(`${node.id} ${name}`, `${termText(indicator.share)} × ${termText(node.points)}`, unrounded, node),
    ...(isRounded ? [rounding(points, framework.round!, language)] : []),
    ...own.map(({ group, cap, sum: below }) => {
      const whose = group ? `${group.id} ${titleText(group.title, language)}` : name;
      const text = { ko: `${whose} 한도`, en: `cap of ${whose}` }[language];
      return line(text, `${termText(below)} → ${termText(cap)}`, cap, group);
    }),
    line(
      { ko: `${name} 계`, en: `${name} in all` }[language],
      own.length > 0 ? termText(claimed[effect]) : all.map((item) => termText(item.points)).join(' + '),
      claimed[effect],
    ),
  ];
}

/** Whether a part of the tree is out of the reckoning, points and all. */
export function isExcluded({ notApplicable, applicable }: NodeScore): boolean {
  return notApplicable && applicable.isZero;
}

function nodeLines(scored: NodeScore, { assessment }: Score, language: Language): ArithmeticLine[] {
  const { node, unrounded, children, indicator } = scored;
  const label = `${node.id} ${titleText(node.title, language)}`;
  if (isExcluded(scored)) {
    const text = excludedText[language];
    return indicator
      ? [said(notApplicableText[language], text, node)]
      : [said(label, `${notApplicableText[language]}, ${text}`, node)];
  }
  if (indicator) return leafLines(scored, indicator, assessment, language);
  const fills = fillsItsPoints(node.level, assessment.framework);
  return [line(label, sumFormula(children, node.points, fills, language), unrounded, node)];
}

function leafLines(
  { node, unrounded }: NodeScore,
  indicator: IndicatorScore,
  assessment: Score['assessment'],
  language: Language,
): ArithmeticLine[] {
  const share = { ko: '득점률', en: 'share' }[language];
  const points = { ko: `${node.id} 득점 = 득점률 × 배점`, en: `${node.id} score = share × points` }[language];
  return [
    ...combinedLines(indicator, assessment, language).map(({ label, formula }) => said(label, formula)),
    line(share, shareFormula(indicator, assessment, language), indicator.share),
    line(points, `${termText(indicator.share)} × ${termText(node.points)}`, unrounded, node),
  ];
}

function rounding(
  after: Rational,
  { decimals, mode }: NonNullable<Framework['round']>,
  language: Language,
): ArithmeticLine {
  const text: Localized = {
    ko: `반올림(소수 ${decimals}자리, ${mode})`,
    en: `rounded (${decimals} decimal ${decimals === 1 ? 'place' : 'places'}, ${mode})`,
  };
  return line(text[language], resultText(after), after);
}

/** `6 + 4.5 + …` for a group that adds up, `points × (…) ÷ applicable` for one that fills its own points. */
function sumFormula(all: readonly NodeScore[], points: Rational, fills: boolean, language: Language): string {
  const children = all.filter((child) => !isExcluded(child));
  const applicable = sum(children.map((child) => child.applicable));
  const scores = children.map((child) => child.score);
  if (scores.length === 0) return `${notApplicableText[language]}`;
  const isWhole = !fills || applicable.equals(points);
  const shown = scores.length > mostTerms ? manyTerms() : scores.map(resultText).join(' + ');
  if (isWhole) return shown;
  const bracketed = scores.length === 1 ? shown : `(${shown})`;
  return `${termText(points)} × ${bracketed} ÷ ${termText(applicable)}`;

  function manyTerms(): string {
    const kind = children.every(({ indicator }) => indicator) ? '지표' : '묶음';
    const text = { ko: `${kind} ${scores.length}개의 합`, en: `Σ of ${scores.length}` }[language];
    return isWhole ? text : `${text} = ${resultText(sum(scores))}`;
  }
}

/** A figure within a formula: the decimal where it ends, else the fraction. */
function termText(value: Rational): string {
  return decimalPlaces(value) === undefined ? value.toString() : resultText(value);
}

function line(label: string, formula: string, value: Rational, node?: TreeNode): ArithmeticLine {
  return {
    label,
    formula,
    exact: value.toString(),
    decimal: machineDecimal(value),
    result: resultText(value),
    location: placeOf(node),
  };
}

/** A line that says in words, or with a formula that has its result in it, what there is to say. */
function said(label: string, formula: string, node?: TreeNode): ArithmeticLine {
  return { label, formula, exact: null, decimal: null, result: '', location: placeOf(node) };
}

function placeOf(node: TreeNode | undefined): Location | null {
  return node ? locationOf({ ...node.origin, path: [...node.origin.path, 'points'] }) : null;
}

function pathTo(id: string, nodes: readonly TreeNode[]): TreeNode[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const below = node.kind === 'group' ? pathTo(id, node.children) : [];
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
