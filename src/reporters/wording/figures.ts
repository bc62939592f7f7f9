import { parseDecimal } from '../../exact/decimal.ts';
import { grouped, showDecimal } from '../../exact/display.ts';
import { parseFraction, type Rational, sum } from '../../exact/rational.ts';
import type { Amount, GapReport, NodeReport, Report } from '../../report/report.ts';

/** The exact value of an amount. */
export function exactOf({ exact }: Amount): Rational {
  return parseFraction(exact)!;
}

export { grouped };

/** A change with its sign, thousands set apart: `+1,000`, `-3`; that of nothing is `0`. */
export function signedText(shown: string): string {
  const sign = /^[+-]/.exec(shown)?.[0];
  if (sign !== undefined) return sign + grouped(shown.slice(1));
  return shown === '0' ? shown : `+${grouped(shown)}`;
}

const figure = /^-?[\d,]+(?:\.(\d+))?(%?)$/;

/**
 * Writes the figures of a column with equally many decimals; other texts stay. Figures are cut to an even number of decimals
 * (percentages to one), so that those with none, one or three end there, and zeros may follow; another gets two at the most.
 */
export function evenDecimals(column: readonly string[]): string[] {
  const placesOf = (text: string) => figure.exec(text)?.[1]?.length ?? 0;
  const most = Math.max(0, ...column.map(placesOf));
  const figures = column.filter((text) => figure.test(text) && placesOf(text) < most);
  const places = figures.every((text) => [0, 1, 3].includes(placesOf(text))) ? most : 2;
  return column.map((text) => {
    const found = figure.exec(text);
    if (!found || most === 0 || placesOf(text) >= places) return text;
    const [, fraction = '', sign = ''] = found;
    const whole = text.slice(0, text.length - sign.length - (fraction === '' ? 0 : fraction.length + 1));
    return `${whole}.${fraction.padEnd(places, '0')}${sign}`;
  });
}

/** A decimal of the report that has no form for reading, cut like all others. */
export function readable(decimal: string): string {
  return showDecimal(parseDecimal(decimal)!);
}

/**
 * `from` − `to`, both as they are shown, so that the three figures on the page agree: a total that is shown as 791.68 is
 * 8.32 short of 800, never 8.31.
 */
export function shownDifference(from: string, to: string): Rational {
  return parseDecimal(from)!.minus(parseDecimal(to)!);
}

/** The indicators of the tree in order, by id. */
export function leavesOf(nodes: readonly NodeReport[]): ReadonlyMap<string, NodeReport> {
  const found = new Map<string, NodeReport>();
  const descend = (node: NodeReport) => {
    if (node.children === undefined) found.set(node.id, node);
    else node.children.forEach(descend);
  };
  nodes.forEach(descend);
  return found;
}

/** The nodes of one level, in order. */
export function nodesAt(level: string, nodes: readonly NodeReport[]): NodeReport[] {
  return nodes.flatMap((node) => [
    ...(node.level === level ? [node] : []),
    ...nodesAt(level, node.children ?? []),
  ]);
}

/** What some gaps lose and what is claimed in them without evidence, exactly. */
export interface GapSums {
  readonly lost: Rational;
  readonly atRisk: Rational;
}

/**
 * Adds up gaps exactly: in points of the indicators, where these are weights in points of the total. Weights of different
 * groups do not add up.
 */
export function sumGaps(gaps: readonly GapReport[], { framework }: Report): GapSums {
  const [lost, atRisk] =
    framework.aggregate === 'weighted'
      ? (['impact', 'impactAtRisk'] as const)
      : (['lost', 'atRisk'] as const);
  return {
    lost: sum(gaps.map(({ exact }) => parseFraction(exact[lost])!)),
    atRisk: sum(gaps.map(({ exact }) => parseFraction(exact[atRisk])!)),
  };
}

/** Whether some score of the report is shown with fewer digits than it has. */
export function isAnyCut({ total, tree, departments, shared }: Report): boolean {
  const amounts = [total.claimed, total.substantiated, shared.claimed, shared.substantiated];
  const given = (amount: Amount | null) => (amount === null ? [] : [amount]);
  amounts.push(...given(total.reviewed), ...given(shared.reviewed));
  const visit = (node: NodeReport) => {
    amounts.push(node.claimed, node.substantiated, node.lost, ...given(node.reviewed));
    node.children?.forEach(visit);
  };
  tree.forEach(visit);
  for (const department of departments)
    amounts.push(
      department.points,
      department.claimed,
      department.substantiated,
      ...given(department.reviewed),
    );
  return amounts.some((amount) => !parseDecimal(amount.shown)!.equals(exactOf(amount)));
}

/** Why the total is not simply the sum of its parts: points are left out, or the parts' points are only weights. */
export function scalingOf({ total, tree }: Report): 'none' | 'excluded' | 'weights' {
  const points = parseDecimal(total.points)!;
  if (!sum(tree.map((node) => parseDecimal(node.points)!)).equals(points)) return 'weights';
  return parseDecimal(total.applicable)!.equals(points) ? 'none' : 'excluded';
}
