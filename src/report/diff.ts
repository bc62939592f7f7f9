import { parseDecimal } from '../exact/decimal.ts';
import { Rational } from '../exact/rational.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { isSameFramework } from '../scoring/framework-diff.ts';
import type { CausePart, ScoreDiff } from '../scoring/score-diff.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { reportChange } from './diff-causes.ts';
import { reportGapChanges } from './diff-gaps.ts';
import { reportItems } from './diff-items.ts';
import type { DiffReport, DiffSideReport, NodeChangeReport } from './diff-report.ts';
import { buildFrameworkDiff } from './framework-diff.ts';
import type { ShiftReport } from './score-comparison.ts';
import type { BothScores, NodeFigures, ScoreFigures } from './score-figures.ts';
import { shiftWithParts } from './shift-parts.ts';

/** How a side of a comparison was named. */
export type SideName = Pick<DiffSideReport, 'label' | 'kind' | 'commit' | 'path'>;

/** A side of a comparison: how it was named, and what it amounts to. */
export interface DiffSide {
  readonly name: SideName;
  readonly figures: ScoreFigures;
}

const nothing: BothScores = { claimed: Rational.zero, substantiated: Rational.zero };

/**
 * Words the comparison of two states of an assessment. `diff` has the causes; without it, as where a side is a saved result, the change of the total
 * is of one cause, `mixed`.
 */
export function buildDiff(
  before: DiffSide,
  after: DiffSide,
  diff: ScoreDiff | undefined,
  diagnostics: readonly Diagnostic[],
  language: Language,
): DiffReport {
  const pairing = pairingOf(before.figures, after.figures, diff);
  const [old, young] = [before.figures, after.figures];
  const bars = [old, young].flatMap(({ outcome }) =>
    outcome.bar === null ? [] : [parseDecimal(outcome.bar)!],
  );
  const total = reportChange(old.total, young.total, causesOfTotal(old, young, diff), bars);
  const nodes = pairing.flatMap((pair) => nodeChange(pair, diff));
  const items = diff ? reportItems(diff.transition, language) : [];
  const gaps = reportGapChanges(old, young, pairing);
  const difference = diff?.transition.framework;
  const isOther = difference && !isSameFramework(difference);
  const frameworkChanged = isOther ?? old.framework.sha256 !== young.framework.sha256;
  const departments = departmentChanges(old, young, diff, language);
  return {
    schemaVersion: 1,
    language,
    institution: young.institution,
    name: young.name,
    cycle: young.cycle,
    before: reportSide({ ...before, figures: withLaterBand(old, young) }),
    after: reportSide(after),
    same:
      [nodes, items, departments, gaps.new, gaps.closed, gaps.changed].every((list) => list.length === 0) &&
      total.causes.length === 0 &&
      !frameworkChanged &&
      isSameReviewed(old.reviewed, young.reviewed) &&
      old.outcome.passed === young.outcome.passed,
    weighted: old.weighted || young.weighted,
    claimed: total.claimed,
    substantiated: total.substantiated,
    ...(old.reviewed && young.reviewed && { reviewed: shiftOf(old.reviewed, young.reviewed) }),
    bonus: adjustmentShift(old.bonus, young.bonus),
    deduction: adjustmentShift(old.deduction, young.deduction),
    causes: total.causes,
    items,
    groups: nodes.filter(({ kind }) => kind === 'group'),
    indicators: nodes.filter(({ kind }) => kind === 'indicator'),
    departments,
    gaps,
    framework: isOther ? buildFrameworkDiff(difference, language) : null,
    frameworkChanged,
    diagnostics: reportDiagnostics(diagnostics, language),
  };
}

function reportSide({ name, figures }: DiffSide): DiffSideReport {
  const { on, framework, coverage, outcome, gaps } = figures;
  return { ...outcome, ...name, on, framework, coverage, gapCount: gaps.size };
}

/** A saved result may be in another language: a band that is the same is called as it is called now, where nothing else tells its title. */
function withLaterBand(old: ScoreFigures, young: ScoreFigures): ScoreFigures {
  const [was, is] = [old.outcome.band, young.outcome.band];
  const isOne = was && is && was.id === is.id && old.framework.sha256 === young.framework.sha256;
  return isOne ? { ...old, outcome: { ...old.outcome, band: { ...was, title: is.title } } } : old;
}

/** A group or an indicator as it was and is. */
export interface Pair {
  readonly before?: string;
  readonly after?: string;
  readonly old?: NodeFigures;
  readonly young?: NodeFigures;
}

/** In the order of the later framework, then what is withdrawn. A saved result knows only ids. */
function pairingOf(old: ScoreFigures, young: ScoreFigures, diff: ScoreDiff | undefined): readonly Pair[] {
  const lineage = diff?.transition.framework.lineage;
  const formerOf = (id: string) => (lineage ? lineage.back.get(id) : old.nodes.has(id) ? id : undefined);
  const isGone = (id: string) => (lineage ? !lineage.forward.has(id) : !young.nodes.has(id));
  const stayed = [...young.nodes].map(([after, node]): Pair => {
    const before = formerOf(after);
    return before === undefined
      ? { after, young: node }
      : { before, after, old: old.nodes.get(before)!, young: node };
  });
  const withdrawn = [...old.nodes]
    .filter(([id]) => isGone(id))
    .map(([before, node]): Pair => ({ before, old: node }));
  return [...stayed, ...withdrawn];
}

function nodeChange({ before, after, old, young }: Pair, diff: ScoreDiff | undefined): NodeChangeReport[] {
  const key = after ?? diff?.transition.key('before', before!);
  const causes = diff?.causes.get(`node:${key}`) ?? [];
  if (isEqual(old ?? nothing, young ?? nothing)) return [];
  const { kind, level, title, depth, effect } = (young ?? old)!;
  return [
    {
      kind,
      level,
      before: before ?? null,
      after: after ?? null,
      title,
      depth,
      effect,
      ...reportChange(old ?? nothing, young ?? nothing, causes),
    },
  ];
}

function departmentChanges(
  old: ScoreFigures,
  young: ScoreFigures,
  diff: ScoreDiff | undefined,
  language: Language,
): NodeChangeReport[] {
  const ids = [...new Set([...young.departments.keys(), ...old.departments.keys()])];
  return ids.flatMap((id) => {
    const [was, is] = [old.departments.get(id), young.departments.get(id)];
    if (isEqual(was ?? nothing, is ?? nothing)) return [];
    const causes = diff?.causes.get(`department:${id}`) ?? [];
    return [
      {
        kind: 'department',
        level: language === 'ko' ? '부서' : 'Department',
        before: was ? id : null,
        after: is ? id : null,
        title: (is ?? was)!.name,
        depth: null,
        effect: null,
        ...reportChange(was ?? nothing, is ?? nothing, causes),
      },
    ];
  });
}

function causesOfTotal(
  old: ScoreFigures,
  young: ScoreFigures,
  diff: ScoreDiff | undefined,
): readonly CausePart[] {
  if (diff) return (diff.causes.get('total') ?? []).filter(({ cause }) => cause !== 'responsibility');
  if (isEqual(old.total, young.total)) return [];
  return [
    {
      cause: 'mixed',
      claimed: young.total.claimed.minus(old.total.claimed),
      substantiated: young.total.substantiated.minus(old.total.substantiated),
    },
  ];
}

function adjustmentShift(old: Rational | null, young: Rational | null): ShiftReport | null {
  if (old === null && young === null) return null;
  return shiftOf(old ?? Rational.zero, young ?? Rational.zero);
}

function shiftOf(old: Rational, young: Rational): ShiftReport {
  return shiftWithParts(old, young, []).shift;
}

function isSameReviewed(old: Rational | undefined, young: Rational | undefined): boolean {
  return old === undefined || young === undefined ? old === young : old.equals(young);
}

function isEqual(a: BothScores, b: BothScores): boolean {
  return a.claimed.equals(b.claimed) && a.substantiated.equals(b.substantiated);
}
