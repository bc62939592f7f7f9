import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { Status } from '../scoring/status.ts';
import type { DepartmentStatus } from '../scoring/status-departments.ts';
import type { StepStatus } from '../scoring/status-procedure.ts';
import { titleText } from '../text/title.ts';
import { buildReport } from './build.ts';
import { nextSteps } from './status-next.ts';
import type {
  CertificateReport,
  DeadlineReport,
  StatusDepartmentReport,
  StatusReport,
  StepReport,
} from './status-report.ts';

/** Which departments are shown, and whether all that is left is. */
export interface StatusChoice {
  /** Ids; none: all. */
  readonly departments: readonly string[];
  readonly all: boolean;
}

/** What fits on a screen. */
const screen = { departments: 10, indicators: 3 };

/** Words and cuts a status for one language. */
export function buildStatus(
  status: Status,
  diagnostics: readonly Diagnostic[],
  { departments: chosen, all }: StatusChoice,
  language: Language,
): StatusReport {
  const report = buildReport(status.score, diagnostics, language);
  const departments = status.departments
    .filter(({ department }) => chosen.length === 0 || chosen.includes(department.id))
    .map((department) => reportDepartment(department, language));
  const { passed, bar, distance } = report.verdict;
  return {
    schemaVersion: 1,
    language,
    framework: report.framework,
    assessment: report.assessment,
    deadline: reportDeadline(status),
    window: status.window ?? null,
    total: report.total,
    verdict: { passed, bar, distance },
    coverage: report.coverage,
    open: status.open,
    unproven: status.unproven,
    gapCount: report.gapCount,
    departments,
    busiest: busiest(departments),
    limits: all ? null : screen,
    procedure: status.procedure.map((step) => reportStep(step, language)),
    certificate: reportCertificate(status),
    actions: status.actions
      ? {
          byStatus: [...status.actions.byStatus].map(([each, count]) => ({ status: each, count })),
          overdue: status.actions.overdue,
        }
      : null,
    next: nextSteps(status, language),
    diagnostics: report.diagnostics,
  };
}

function reportDeadline({ deadline, score }: Status): DeadlineReport | null {
  if (deadline === undefined) return null;
  const { submitBy, local, daysLeft, minutesLeft, passed } = deadline;
  const { timeZone } = score.assessment.framework;
  return { submitBy, ...local, timeZone, daysLeft, minutesLeft: minutesLeft ?? null, passed };
}

function reportDepartment(
  { department, open, ...figures }: DepartmentStatus,
  language: Language,
): StatusDepartmentReport {
  return {
    id: department.id,
    name: titleText(department.name, language),
    coordinates: department.coordinates,
    ...figures,
    open: open.map(({ id, title }) => ({ id, title: titleText(title, language) })),
  };
}

/** What has to be done at once counts first: answers, then actions, evidence, gaps. */
function busiest(departments: readonly StatusDepartmentReport[]): StatusDepartmentReport[] {
  const burden = ({ open, overdue, unproven, gaps }: StatusDepartmentReport) => [
    open.length,
    overdue,
    unproven,
    gaps,
  ];
  return departments
    .filter((each) => burden(each).some((count) => count > 0) || (each.assigned > 0 && !each.hasSheet))
    .sort((a, b) => {
      const [left, right] = [burden(a), burden(b)];
      return right.map((count, i) => count - left[i]!).find((difference) => difference !== 0) ?? 0;
    });
}

function reportStep(
  { step, state, due, done, proof, draft, doneLater }: StepStatus,
  language: Language,
): StepReport {
  return {
    id: step.id,
    title: titleText(step.title, language),
    state,
    ends: step.ends ?? (step.review ? 'review' : null),
    due: due ?? null,
    done: done ?? null,
    proof: proof ?? null,
    draft: draft ?? false,
    doneLater: doneLater ?? null,
  };
}

function reportCertificate({ score, certificate, awarded: ofThisCycle }: Status): CertificateReport | null {
  const held = score.assessment.certificate;
  if (held === undefined) return null;
  const { awarded, type, number } = held;
  return {
    awarded,
    type,
    number: number ?? null,
    state: certificate?.state ?? 'unknown',
    lastDay: certificate?.lastDay ?? null,
    renewalFrom: certificate?.renewalFrom ?? null,
    daysLeft: certificate?.daysLeft ?? null,
    ofThisCycle,
  };
}
