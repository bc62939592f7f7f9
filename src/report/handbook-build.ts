import { machineDecimal } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import { allNodes } from '../load/members.ts';
import type { Amount } from '../model/files.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { amountText, pointsOf } from '../rules/amount.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import { titleText } from '../text/title.ts';
import type { Handbook, HandbookAmount, HandbookBand, HandbookName, HandbookScale } from './handbook.ts';
import { plain, shareWords } from './handbook-rule.ts';
import { capsOf, HandbookTree, type Selection } from './handbook-tree.ts';
import { levelTitle } from './levels.ts';

/** Makes the handbook of a framework, or of the part of it that is selected, in one language. */
export function buildHandbook(framework: Framework, selection: Selection, language: Language): Handbook {
  const tree = new HandbookTree(framework, selection, language);
  const [nodes, adjustments] = [tree.nodes(), tree.adjustments()];
  const isWhole = selection.depth === undefined && selection.indicators.length === 0;
  const shown = isWhole
    ? undefined
    : new Set([...nodes.flatMap(leavesBelow), ...adjustments.map(({ id }) => id)]);
  return {
    schemaVersion: 1,
    language,
    framework: headOf(framework, language),
    scoring: scoringOf(framework, language),
    verdict: verdictOf(framework, language),
    rows: tree.rows(),
    tree: nodes,
    adjustments,
    scales: scalesOf(framework, shown, language),
  };
}

function headOf(framework: Framework, language: Language): Handbook['framework'] {
  const { id, version, sha256, title, description, points, timeZone, levels, base, certificate } = framework;
  const nodes = allNodes(framework);
  const counted = nodes.filter((node) => node.kind === 'group' || node.effect === undefined);
  const withEffect = (effect: 'bonus' | 'deduction') =>
    nodes.filter((node) => node.kind === 'indicator' && node.effect === effect).length;
  return {
    id,
    version,
    sha256,
    title: titleText(title, language),
    description: description ? titleText(description, language) : null,
    points: machineDecimal(points),
    timeZone,
    levels: levels.map((level) => ({ id: level.id, title: levelTitle(level, language) })),
    base: base ?? null,
    counts: levels.map((level) => counted.filter((node) => node.level === level.id).length),
    bonuses: withEffect('bonus'),
    deductions: withEffect('deduction'),
    evidenceRequired: framework.evidenceRequired,
    certificate: certificate ?? null,
  };
}

function scoringOf(framework: Framework, language: Language): Handbook['scoring'] {
  const { aggregate, round, notApplicable, points, caps, aboveFull } = framework;
  const { treatAs, rescale, atMost } = notApplicable;
  const groupCaps = allNodes(framework).flatMap((node) =>
    node.kind === 'group' && (node.caps.bonus !== undefined || node.caps.deduction !== undefined)
      ? [{ ...nameOf(node, language), ...capsOf(node.caps, node.points) }]
      : [],
  );
  return {
    aggregate,
    round: round ?? null,
    notApplicable: { treatAs, rescale, atMost: atMost === undefined ? null : amountOf(atMost, points) },
    caps: capsOf(caps, points),
    groupCaps,
    aboveFull,
  };
}

function verdictOf(framework: Framework, language: Language): Handbook['verdict'] {
  const { bar, floors, must } = framework.verdict;
  const nodes = new Map(allNodes(framework).map((node) => [node.id, node]));
  const isWeighted = framework.aggregate === 'weighted';
  return {
    bar: bar === undefined ? null : amountOf(bar, framework.points),
    bands: bandsOf(framework, language),
    floors: floors.map(({ group, atLeast }) => {
      const node = nodes.get(group)!;
      const amount = amountOf(atLeast, node.points);
      return { ...nameOf(node, language), atLeast: isWeighted ? { ...amount, points: null } : amount };
    }),
    must: must.map((id) => nameOf(nodes.get(id)!, language)),
  };
}

/** The bands from the highest down, each with where the next one begins. */
function bandsOf({ verdict, points }: Framework, language: Language): HandbookBand[] {
  const start = ({ atLeast }: (typeof verdict.bands)[number]) => pointsOf(atLeast, points);
  const ordered = [...verdict.bands].sort((a, b) => start(b).compare(start(a)));
  return ordered.map((band, i) => ({
    id: band.id,
    title: band.title ? titleText(band.title, language) : band.id,
    atLeast: machineDecimal(start(band)),
    below: i === 0 ? null : machineDecimal(start(ordered[i - 1]!)),
  }));
}

/** The named scales that the shown indicators use; all of them where everything is shown. */
function scalesOf(
  { scales, indicators }: Framework,
  shown: ReadonlySet<string> | undefined,
  language: Language,
): HandbookScale[] {
  return [...scales].flatMap(([name, rule]) => {
    const users = [...indicators.values()].filter(({ named }) => named?.scale === name).map(({ id }) => id);
    if (shown && !users.some((id) => shown.has(id))) return [];
    // a scale serves indicators of any points: its awards are shares
    const words = shareWords(rule, Rational.one, language);
    // the first line of a scale over a figure is its measure; where it has none, each indicator names its own
    const own = isFigureRule(rule) && rule.measure === undefined ? words.slice(1) : words;
    return [{ name, kind: rule.kind, words: own, definition: plain(rule), usedBy: users }];
  });
}

function leavesBelow(node: Handbook['tree'][number]): string[] {
  return node.kind === 'indicator' ? [node.id] : node.children.flatMap(leavesBelow);
}

function nameOf({ id, title }: TreeNode, language: Language): HandbookName {
  return { id, title: titleText(title, language) };
}

function amountOf(amount: Amount, points: Rational): HandbookAmount {
  return { written: amountText(amount), points: machineDecimal(pointsOf(amount, points)) };
}
