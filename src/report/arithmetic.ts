import { decimalPlaces } from '../exact/decimal.ts';
import { machineDecimal } from '../exact/display.ts';
import { type Rational, sum } from '../exact/rational.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Language, Localized } from '../model/language.ts';
import { resultText } from '../rules/measures/formula.ts';
import { mostTerms } from '../rules/measures/reading.ts';
import { fillsItsPoints, type NodeScore } from '../scoring/aggregate.ts';
import type { IndicatorScore } from '../scoring/indicator.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';
import { combinedLines, shareFormula } from './shares.ts';

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
  const path = pathTo(id, framework.children);
  const scoredPath = path.map((node) => claimed.nodes.get(node.id)!).reverse();
  const label = { ko: '총점', en: 'total' }[language];
  const total = line(
    label,
    sumFormula(claimed.children, framework.points, true, language),
    claimed.unrounded,
  );
  return [
    ...scoredPath.flatMap((scored) => [
      ...nodeLines(scored, score, language),
      ...(framework.round?.at === scored.node.level && !isExcluded(scored)
        ? [rounding(scored.score, framework.round, language)]
        : []),
    ]),
    total,
    ...(framework.round?.at === 'total' ? [rounding(claimed.total, framework.round, language)] : []),
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
  return decimalPlaces(value) === undefined ? value.toString() : machineDecimal(value);
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
