import { parseFraction, type Rational } from '../exact/rational.ts';
import type { GapState } from '../scoring/gaps.ts';
import type { Location, Report } from './report.ts';
import type { FrameworkSide, OutcomeReport } from './score-comparison.ts';

/** The two scores of something, exact. */
export interface BothScores {
  readonly claimed: Rational;
  readonly substantiated: Rational;
}

export interface NodeFigures extends BothScores {
  readonly kind: 'group' | 'indicator';
  /** The level's title. */
  readonly level: string;
  readonly title: string;
  /** How many groups stand above it; null for a bonus or a deduction, which are in none. */
  readonly depth: number | null;
  readonly effect: 'bonus' | 'deduction' | null;
}

export interface GapFigures {
  readonly title: string;
  readonly state: GapState;
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly lost: Rational;
  readonly atRisk: Rational;
  readonly impact: Rational;
  readonly location: Location | null;
}

/** What two scores of an assessment are compared by: of one that was scored just now, or of a saved result. */
export interface ScoreFigures {
  readonly institution: string;
  readonly name: string;
  readonly cycle: string;
  readonly on: string;
  readonly framework: FrameworkSide;
  readonly outcome: OutcomeReport;
  readonly weighted: boolean;
  readonly total: BothScores;
  /** Absent where there is no review. */
  readonly reviewed?: Rational;
  /** Null where the framework has no bonus and no deduction. */
  readonly bonus: Rational | null;
  readonly deduction: Rational | null;
  readonly coverage: Report['coverage'];
  /** Groups, indicators, bonuses and deductions by id, in the order of the tree; a deduction is below 0. */
  readonly nodes: ReadonlyMap<string, NodeFigures>;
  readonly departments: ReadonlyMap<string, BothScores & { readonly name: string }>;
  readonly gaps: ReadonlyMap<string, GapFigures>;
}

type Exact = { readonly exact: string };
type ExactScores = { readonly claimed: Exact; readonly substantiated: Exact };
type ExactNode = ExactScores & {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly children?: readonly ExactNode[] | undefined;
};

/** What is read of a report. `assess score -f json` writes all of it, so that a saved result will do as well. */
export interface ScoreData {
  readonly framework: Pick<
    Report['framework'],
    'id' | 'version' | 'sha256' | 'title' | 'points' | 'levels' | 'aggregate'
  >;
  readonly assessment: Pick<Report['assessment'], 'institution' | 'name' | 'cycle' | 'on'>;
  /** `reviewed` is null or absent where there is no review. */
  readonly total: ExactScores & { readonly reviewed?: Exact | null };
  readonly adjustments: {
    readonly bonus: ExactScores;
    readonly deduction: ExactScores;
    readonly items: readonly (ExactScores & {
      readonly indicator: string;
      readonly title: string;
      readonly effect: 'bonus' | 'deduction';
    })[];
  } | null;
  readonly verdict: Pick<Report['verdict'], 'passed' | 'bar' | 'band' | 'conditions' | 'substantiated'>;
  readonly coverage: Report['coverage'];
  readonly tree: readonly ExactNode[];
  readonly departments: readonly (ExactScores & { readonly id: string; readonly name: string })[];
  readonly gaps: readonly (Pick<
    Report['gaps'][number],
    'indicator' | 'title' | 'state' | 'department' | 'departmentName' | 'location'
  > & { readonly exact: Readonly<Record<'lost' | 'atRisk' | 'impact', string>> })[];
}

/** Reads the figures of a report. Throws a RangeError where a fraction is none, which only a saved result can be at fault for. */
export function figuresOf(data: ScoreData): ScoreFigures {
  const { framework, assessment, verdict, adjustments } = data;
  const { reviewed } = data.total;
  const { id, version, sha256, title, points } = framework;
  return {
    institution: assessment.institution,
    name: assessment.name,
    cycle: assessment.cycle,
    on: assessment.on,
    framework: { id, version, sha256, title, points },
    outcome: {
      points,
      bar: verdict.bar,
      passed: verdict.passed,
      substantiated: verdict.substantiated.passed,
      band: verdict.band,
      unmet: verdict.conditions.filter(({ passed }) => !passed),
    },
    weighted: framework.aggregate === 'weighted',
    total: both(data.total),
    ...(reviewed && { reviewed: fraction(reviewed.exact) }),
    bonus: adjustments && fraction(adjustments.bonus.claimed.exact),
    deduction: adjustments && fraction(adjustments.deduction.claimed.exact),
    coverage: data.coverage,
    nodes: new Map([...treeFigures(data), ...adjustmentFigures(data)]),
    departments: new Map(data.departments.map((each) => [each.id, { name: each.name, ...both(each) }])),
    gaps: new Map(data.gaps.map((gap) => [gap.indicator, gapFigures(gap)])),
  };
}

function treeFigures({ tree, framework }: ScoreData): (readonly [string, NodeFigures])[] {
  const titles = new Map(framework.levels.map(({ id, title }) => [id, title]));
  const descend = (nodes: readonly ExactNode[], depth: number): (readonly [string, NodeFigures])[] =>
    nodes.flatMap((node) => [
      [
        node.id,
        {
          kind: node.children ? ('group' as const) : ('indicator' as const),
          level: titles.get(node.level) ?? node.level,
          title: node.title,
          depth,
          effect: null,
          ...both(node),
        },
      ] as const,
      ...descend(node.children ?? [], depth + 1),
    ]);
  return descend(tree, 0);
}

function adjustmentFigures({ adjustments, framework }: ScoreData): (readonly [string, NodeFigures])[] {
  const level = framework.levels.at(-1)?.title ?? '';
  return (adjustments?.items ?? []).map((item) => {
    const { claimed, substantiated } = both(item);
    const signed = (value: Rational) => (item.effect === 'deduction' ? value.negated() : value);
    return [
      item.indicator,
      {
        kind: 'indicator',
        level,
        title: item.title,
        depth: null,
        effect: item.effect,
        claimed: signed(claimed),
        substantiated: signed(substantiated),
      },
    ];
  });
}

function gapFigures({ exact, ...gap }: ScoreData['gaps'][number]): GapFigures {
  const { title, state, department, departmentName, location } = gap;
  return {
    title,
    state,
    department,
    departmentName,
    lost: fraction(exact.lost),
    atRisk: fraction(exact.atRisk),
    impact: fraction(exact.impact),
    location,
  };
}

function both({ claimed, substantiated }: ExactScores): BothScores {
  return { claimed: fraction(claimed.exact), substantiated: fraction(substantiated.exact) };
}

function fraction(text: string): Rational {
  const value = parseFraction(text);
  if (!value) throw new RangeError('no fraction');
  return value;
}
