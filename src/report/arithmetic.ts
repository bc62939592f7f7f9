import { machineDecimal } from '../exact/display.ts';
import { type Rational, sum } from '../exact/rational.ts';
import type { TreeNode } from '../model/framework.ts';
import type { Language, Localized } from '../model/language.ts';
import { fillsItsPoints, type NodeScore, type TreeScore } from '../scoring/aggregate.ts';
import type { IndicatorScore } from '../scoring/indicator.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';

/** One line of arithmetic: what it is, how it is computed, and its exact result. */
export interface ArithmeticLine {
  readonly label: string;
  readonly formula: string;
  readonly exact: string;
  readonly decimal: string;
  /** Where the points of this line stand, where it is a group or an indicator. */
  readonly location: Location | null;
}

/** The way of one indicator's claimed score up to the total, in exact fractions. */
export function arithmeticOf(score: Score, id: string, language: Language): ArithmeticLine[] {
  const { assessment, claimed } = score;
  const { framework } = assessment;
  const path = pathTo(id, framework.children);
  const leaf = claimed.nodes.get(id)!;
  const lines = leafLines(leaf, language);
  for (const node of path.slice(0, -1).reverse()) {
    const scored = claimed.nodes.get(node.id)!;
    const fills = fillsItsPoints(node.level, framework);
    const label = `${node.id} ${titleText(node.title, language)}`;
    lines.push(
      line(label, groupFormula(scored.children, node.points, fills), scored.unrounded, node),
      ...roundingLine(scored, language),
    );
  }
  lines.push(...totalLines(claimed, framework.points, language));
  return lines;

  function leafLines(scored: NodeScore, lang: Language): ArithmeticLine[] {
    const { node, unrounded } = scored;
    const text: Localized = { ko: '득점률', en: 'share' };
    const indicator = scored.indicator!;
    const share = line(text[lang], shareFormula(indicator, lang), indicator.share);
    const points: Localized = { ko: `${id} 득점 = 득점률 × 배점`, en: `${id} score = share × points` };
    return [
      share,
      line(points[lang], `${indicator.share} × ${node.points}`, unrounded, node),
      ...roundingLine(scored, lang),
    ];
  }

  function roundingLine(scored: NodeScore, lang: Language): ArithmeticLine[] {
    if (framework.round?.at !== scored.node.level) return [];
    return [rounding(scored.score, lang)];
  }

  function totalLines(tree: TreeScore, points: Rational, lang: Language): ArithmeticLine[] {
    const label: Localized = { ko: '총점', en: 'total' };
    const total = line(label[lang], groupFormula(tree.children, points, true), tree.unrounded);
    return framework.round?.at === 'total' ? [total, rounding(tree.total, lang)] : [total];
  }

  function rounding(after: Rational, lang: Language): ArithmeticLine {
    const { decimals, mode } = framework.round!;
    const text: Localized = {
      ko: `반올림(소수 ${decimals}자리, ${mode})`,
      en: `rounded (${decimals} decimal ${decimals === 1 ? 'place' : 'places'}, ${mode})`,
    };
    return line(text[lang], after.toString(), after);
  }
}

function line(label: string, formula: string, value: Rational, node?: TreeNode): ArithmeticLine {
  const location = node ? locationOf({ ...node.origin, path: [...node.origin.path, 'points'] }) : null;
  return { label, formula, exact: value.toString(), decimal: machineDecimal(value), location };
}

/** How the departments' shares became one: for `sum` the combined steps say it. */
function shareFormula(
  { indicator, parts, share, notApplicable }: IndicatorScore,
  language: Language,
): string {
  if (notApplicable) return language === 'ko' ? '해당없음' : 'not applicable';
  if (indicator.answeredBy === 'lead') return share.toString();
  const shares = parts
    .filter(({ answer }) => answer.status !== 'not-applicable')
    .map((part) => part.share.toString());
  const listed = shares.length > 6 ? `${shares.slice(0, 5).join(', ')}, …` : shares.join(', ');
  const how: Record<typeof indicator.combine, Localized> = {
    mean: { ko: `평균(${listed})`, en: `mean(${listed})` },
    all: { ko: `최솟값(${listed})`, en: `least(${listed})` },
    any: { ko: `최댓값(${listed})`, en: `greatest(${listed})` },
    sum: { ko: '부서 수치의 합산', en: "the departments' figures added" },
  };
  return how[indicator.combine][language];
}

/** `6 + 9/2 + …` for a group that adds up, `points × earned ÷ applicable` for one that fills its own points. */
function groupFormula(children: readonly NodeScore[], points: Rational, fills: boolean): string {
  const scores = children.map((child) => child.score);
  const shown = scores.length > 8 ? `${scores.slice(0, 7).join(' + ')} + …` : scores.join(' + ');
  const applicable = sum(children.map((child) => child.applicable));
  if (!fills || applicable.equals(points)) return `${shown}`;
  return `${points} × (${shown}) ÷ ${applicable}`;
}

function pathTo(id: string, nodes: readonly TreeNode[]): TreeNode[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const below = node.kind === 'group' ? pathTo(id, node.children) : [];
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
