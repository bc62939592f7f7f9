import { checkAnswers } from '../checks/department.ts';
import { checkSums } from '../checks/sums.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { issue, locate, locateAll } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import type { Assignment, DepartmentAnswer } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Answer, AssessmentFile } from '../model/files.ts';
import type { TreeNode } from '../model/framework.ts';
import type { Frame } from './assessment.ts';
import { readEvidence } from './evidence.ts';
import type { FileSystem } from './host.ts';
import { membersOf } from './members.ts';
import type { Sheet } from './sheets.ts';

/** Lays the sheets' answers to the indicators: who must answer what, and what they said. */
export function assign(
  frame: Frame,
  file: AssessmentFile,
  sheets: readonly Sheet[],
  folder: string,
  files: FileSystem,
): { assignments: ReadonlyMap<string, Assignment>; diagnostics: readonly Diagnostic[] } {
  const { leads, cooperating } = resolveRoles(frame, file);
  const known = new Set(frame.departments.map(({ id }) => id));
  const diagnostics = [...withoutLead(frame, leads)];
  const read = new Map<string, Map<string, DepartmentAnswer>>();
  for (const sheet of sheets) {
    const { department, answers } = sheet.file;
    if (!known.has(department)) {
      const accepted = [...known];
      const found = issue('department/unknown', choice({ department }, department, accepted), ['department']);
      diagnostics.push(locate(found, sheet.source));
    }
    const context = {
      framework: frame.framework,
      references: frame.references,
      // a misspelt lead has been reported where it stands
      leadOf: (id: string) => [leads.get(id)].find((lead) => lead !== undefined && known.has(lead)),
    };
    const found = checkAnswers(sheet.file, context);
    diagnostics.push(...locateAll(found, sheet.source));
    const own = new Map<string, DepartmentAnswer>();
    for (const [id, answer] of Object.entries(answers)) {
      const evidence = readEvidence(
        answer.evidence ?? [],
        { locator: sheet.source, path: ['answers', id, 'evidence'] },
        frame,
        folder,
        files,
      );
      diagnostics.push(...evidence.diagnostics);
      own.set(id, toAnswer(answer, department, evidence.records, sheet, id));
    }
    read.set(department, own);
  }
  const silent = new Map(
    frame.departments.map((each, i) => [each.id, unanswered(each.id, i, sheets, frame)]),
  );
  const assignments = new Map(
    [...frame.framework.indicators.values()].map((indicator) => {
      const lead = indicator.answeredBy === 'each' ? undefined : leads.get(indicator.id);
      const who =
        indicator.answeredBy === 'each'
          ? frame.departments.map(({ id }) => id)
          : lead === undefined
            ? []
            : [lead];
      const answers = who.map(
        (department) => read.get(department)?.get(indicator.id) ?? silent.get(department)!,
      );
      return [
        indicator.id,
        {
          ...(lead === undefined ? {} : { lead }),
          cooperating: cooperating.get(indicator.id) ?? [],
          answers,
        },
      ];
    }),
  );
  if (diagnostics.every(({ severity }) => severity !== 'error'))
    diagnostics.push(...checkSums(frame.framework, assignments));
  return { assignments, diagnostics };
}

/** The nearest assignment upwards from each indicator; without one, the coordinating department, or the only one there is. */
function resolveRoles(
  frame: Frame,
  file: AssessmentFile,
): { leads: Map<string, string>; cooperating: Map<string, readonly string[]> } {
  const coordinating =
    frame.departments.find(({ coordinates }) => coordinates) ??
    (frame.departments.length === 1 ? frame.departments[0] : undefined);
  const leads = new Map<string, string>();
  const cooperating = new Map<string, readonly string[]>();
  descend(membersOf(frame.framework), coordinating?.id, []);
  return { leads, cooperating };

  function descend(nodes: readonly TreeNode[], lead: string | undefined, helpers: readonly string[]): void {
    for (const node of nodes) {
      const nearest = own(file.responsible, node.id) ?? lead;
      const help = own(file.cooperating, node.id) ?? helpers;
      if (node.kind === 'group') descend(membersOf(node), nearest, help);
      else {
        if (nearest !== undefined) leads.set(node.id, nearest);
        cooperating.set(
          node.id,
          help.filter((department) => department !== nearest || node.answeredBy === 'each'),
        );
      }
    }
  }
}

/** An entry that a table has itself: an id may be called `constructor`. */
function own<T>(table: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, id) ? table[id] : undefined;
}

function withoutLead(frame: Frame, leads: ReadonlyMap<string, string>): Diagnostic[] {
  const indicators = [...frame.framework.indicators.values()]
    .filter((indicator) => indicator.answeredBy === 'lead' && !leads.has(indicator.id))
    .map(({ id }) => id);
  if (indicators.length === 0) return [];
  return [diagnose('assessment/no-lead', { indicators }, frame.origin.locator.place(['departments'], 'key'))];
}

function toAnswer(
  answer: Answer,
  department: string,
  evidence: DepartmentAnswer['evidence'],
  sheet: Sheet,
  id: string,
): DepartmentAnswer {
  const { value, status, reason, note } = answer;
  const approvedBy = answer['approved-by'];
  return {
    department,
    status: status ?? 'answered',
    ...(value === undefined ? {} : { value }),
    ...(reason && { reason }),
    ...(approvedBy && { approvedBy }),
    ...(note && { note }),
    evidence,
    origin: { locator: sheet.source, path: ['answers', id] },
  };
}

/** A missing answer points to where it belongs: the sheet's answers, or the department's entry while there is no sheet. */
function unanswered(
  department: string,
  index: number,
  sheets: readonly Sheet[],
  frame: Frame,
): DepartmentAnswer {
  const sheet = sheets.find(({ file }) => file.department === department);
  const origin = sheet
    ? { locator: sheet.source, path: ['answers'] }
    : { locator: frame.origin.locator, path: ['departments', index, 'id'] };
  return { department, status: 'unanswered', evidence: [], origin };
}
