import { showPercent } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { DocumentReport } from './document.ts';
import type { GapReport } from './gap-report.ts';
import type { Report } from './report.ts';

/** What a department owes, and where it is asked to help. */
export interface DepartmentDuties {
  readonly id: string;
  readonly name: string;
  readonly coordinates: boolean;
  /** Indicators that it has to answer still. */
  readonly open: number;
  /** Indicators that it leads and that fall short, and how many of them lack evidence. */
  readonly gaps: number;
  readonly unproven: number;
  /** Indicators that every department answers and to which its own answer falls short. */
  readonly shared: number;
  /** Indicators led by others in which it is asked to help. */
  readonly helps: number;
  /** Actions of its own whose day has passed. */
  readonly overdue: number;
}

/** The report on one page: the same figures as in the whole, and what is asked of whom. */
export interface SummaryReport {
  readonly document: DocumentReport;
  /** How many of the applicable indicators are answered, as a percentage cut to one place; null where none applies. */
  readonly answered: string | null;
  /** The gaps that cost most, at most `mostGaps`. */
  readonly gaps: readonly GapReport[];
  /** Departments that owe something: the most answers first, then evidence, then gaps; then in their order. */
  readonly departments: readonly DepartmentDuties[];
}

/** How many gaps the page names. */
export const mostGaps = 5;

/** Cuts a report down to what fits on a page. Gaps come with most lost points first already. */
export function buildSummary(document: DocumentReport): SummaryReport {
  const { answered, applicable } = document.coverage;
  return {
    document,
    answered: applicable === 0 ? null : showPercent(Rational.of(answered, applicable)),
    gaps: document.gaps.slice(0, mostGaps),
    departments: dutiesOf(document),
  };
}

function dutiesOf(report: Report): DepartmentDuties[] {
  const { departments, gaps, actions } = report;
  const duties = departments.map(({ id, name, coordinates, open }): DepartmentDuties => {
    const own = gaps.filter(({ department }) => department === id);
    return {
      id,
      name,
      coordinates,
      open,
      gaps: own.length,
      unproven: own.filter(({ atRisk }) => atRisk !== '0').length,
      shared: gaps.filter(
        ({ department, parts }) => department === null && parts.some((part) => part.department === id),
      ).length,
      helps: gaps.filter(({ cooperating }) => cooperating.some((each) => each.id === id)).length,
      overdue: (actions?.items ?? []).filter(({ owner, overdue }) => owner === id && overdue).length,
    };
  });
  const burden = ({ open, overdue, unproven, gaps: own, shared, helps }: DepartmentDuties) => [
    open,
    overdue,
    unproven,
    own,
    shared,
    helps,
  ];
  return duties
    .filter((each) => burden(each).some((count) => count > 0))
    .sort((a, b) => {
      const [left, right] = [burden(a), burden(b)];
      return right.map((count, i) => count - left[i]!).find((difference) => difference !== 0) ?? 0;
    });
}
