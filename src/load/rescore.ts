import { dirname } from 'node:path';
import { checkAnswers } from '../checks/department.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Issue } from '../diagnostics/issue.ts';
import type { Assessment, Assignment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Answer, AssessmentFile, DepartmentFile } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import type { Origin } from '../model/place.ts';
import { type Lineage, traceLineage } from '../scoring/lineage.ts';
import { readAssessment } from './assessment.ts';
import { assign } from './assign.ts';
import type { Result } from './document.ts';
import type { Host } from './host.ts';
import { carryRoles } from './roles.ts';
import type { Sheet } from './sheets.ts';

/** What becomes of an answer: its indicator is the same, has a new id, takes it no longer, or is gone. */
export type Fate = 'kept' | 'renumbered' | 'unfit' | 'withdrawn';

/** One answer of a sheet, whatever it says, and what becomes of it. */
export interface CarriedAnswer {
  readonly department: string;
  /** The id of the indicator that was answered. */
  readonly before: string;
  /** The id that it has now; absent where it is withdrawn. */
  readonly after?: string;
  readonly fate: Fate;
  /** Why it does not fit, at its place in the old sheet. Only with `unfit`. */
  readonly reason?: Diagnostic;
  readonly answer: Answer;
  readonly origin: Origin;
}

/** An indicator that nobody has answered any more (or yet), and why. */
export interface OpenIndicator {
  readonly id: string;
  readonly cause: 'new' | 'unfit' | 'unanswered';
}

/** A sheet as it was, with what becomes of its answers. */
export interface CarriedSheet {
  readonly sheet: Sheet;
  readonly answers: readonly CarriedAnswer[];
}

/** An assessment of one framework carried over to another. */
export interface CarriedAssessment {
  readonly before: Assessment;
  /** The same departments, references, dates and evidence under the other framework, with every answer that fits it. */
  readonly after: Assessment;
  readonly lineage: Lineage;
  readonly sheets: readonly CarriedSheet[];
  /** Indicators of the other framework without an answer of all who must answer them. */
  readonly open: readonly OpenIndicator[];
  /** `assessment.yaml` for the other framework; its `framework` is still to be named. */
  readonly file: AssessmentFile;
  /** Indicators for which no department was responsible, and which the first one now leads. */
  readonly assumed: readonly string[];
}

/**
 * Loads an assessment and lays its answers to the indicators of another framework, or of its own where none is given. All errors of the
 * assessment are in `diagnostics`.
 */
export function carryAssessment(
  path: string,
  given: Framework | undefined,
  host: Host,
  on?: string,
): Result<CarriedAssessment> {
  const folder = host.kindOf(path) === 'folder' ? path : dirname(path);
  const { result: loaded, main, sheets } = readAssessment(path, host, on);
  if (!loaded.value || !main || !sheets) return { diagnostics: loaded.diagnostics };
  const before = loaded.value;
  const framework = given ?? before.framework;
  const lineage = traceLineage(before.framework, framework);
  const lay: Lay = (file, laid) =>
    assign({ ...before, framework }, file, laid as readonly Sheet[], folder, host);
  const { file, assumed } = carryRoles(
    main.file,
    before,
    framework,
    lineage,
    (asked) => lay(asked, []).assignments,
  );
  const { carried, assignments } = layAnswers(sheets, file, { before, framework, lineage, lay });
  const after: Assessment = { ...before, framework, assignments };
  const open = openIndicators(after, carried, lineage);
  const value = { before, after, lineage, sheets: carried, open, file, assumed };
  return { value, diagnostics: loaded.diagnostics };
}

type Lay = (
  file: AssessmentFile,
  sheets: readonly Pick<Sheet, 'file' | 'source'>[],
) => ReturnType<typeof assign>;

interface Ground {
  readonly before: Assessment;
  readonly framework: Framework;
  readonly lineage: Lineage;
  readonly lay: Lay;
}

/** Judges every answer, then lays those that fit; series that no longer go together are found only when they are laid. */
function layAnswers(
  sheets: readonly Sheet[],
  file: AssessmentFile,
  ground: Ground,
): { carried: readonly CarriedSheet[]; assignments: Assessment['assignments'] } {
  const leads = ground.lay(file, []).assignments;
  const judged = sheets.map((sheet) => ({ sheet, answers: judgeSheet(sheet, leads, ground) }));
  const laid = ground.lay(file, judged.map(laidSheet));
  const clashes = laid.diagnostics.filter(({ code }) => code === 'answer/different-lengths');
  if (clashes.length === 0) return { carried: judged, assignments: laid.assignments };
  const carried = judged.map(({ sheet, answers }) => ({
    sheet,
    answers: answers.map((answer): CarriedAnswer => {
      const reason = clashes.find((clash) => clash.arguments['indicator'] === answer.after);
      return reason && fits(answer) ? { ...answer, fate: 'unfit', reason } : answer;
    }),
  }));
  return { carried, assignments: ground.lay(file, carried.map(laidSheet)).assignments };
}

function judgeSheet(
  sheet: Sheet,
  leads: ReadonlyMap<string, Assignment>,
  { before, framework, lineage }: Ground,
): CarriedAnswer[] {
  const { department, answers } = sheet.file;
  const mapped = Object.entries(answers).flatMap(([id, answer]) => {
    const after = lineage.forward.get(id);
    return after === undefined ? [] : [[after, answer] as const];
  });
  const context = {
    framework,
    references: before.references,
    leadOf: (id: string) => leads.get(id)?.lead,
  };
  const faults = checkAnswers({ ...sheet.file, answers: Object.fromEntries(mapped) }, context);
  return Object.entries(answers).map(([id, answer]): CarriedAnswer => {
    const after = lineage.forward.get(id);
    const origin = { locator: sheet.source, path: ['answers', id] };
    if (after === undefined) return { department, before: id, fate: 'withdrawn', answer, origin };
    const fault = faults.find(({ path }) => path[1] === after);
    const reason = fault && reasonAt(fault, origin);
    const fate = reason ? 'unfit' : after === id ? 'kept' : 'renumbered';
    return { department, before: id, after, fate, ...(reason && { reason }), answer, origin };
  });
}

/** The fault of a mapped answer, at the place of the answer as it stands. */
function reasonAt({ code, arguments: args, path, at }: Issue, { locator, path: base }: Origin): Diagnostic {
  return diagnose(code, args as never, locator.place([...base, ...path.slice(2)], at));
}

function fits({ fate }: CarriedAnswer): boolean {
  return fate === 'kept' || fate === 'renumbered';
}

/** The sheet with the answers that fit, under their new ids; what is said of them is said at their old place. */
function laidSheet({ sheet, answers }: CarriedSheet): Pick<Sheet, 'file' | 'source'> {
  const former = new Map(
    answers.flatMap(({ before, after }) => (after === undefined ? [] : [[after, before]])),
  );
  const { source } = sheet;
  return {
    file: carriedFile({ sheet, answers }),
    source: {
      ...source,
      place([first, id, ...rest], at) {
        const old = typeof id === 'string' ? (former.get(id) ?? id) : id;
        const steps = [first, old, ...rest].filter((step) => step !== undefined);
        return source.place(steps, at);
      },
    },
  };
}

/** A sheet's data with the answers that fit, under their new ids. */
export function carriedFile({ sheet, answers }: CarriedSheet): DepartmentFile {
  const kept = answers.filter(fits).map(({ after, answer }) => [after!, answer] as const);
  return { ...sheet.file, answers: Object.fromEntries(kept) };
}

/** What a department must still answer after an assessment was carried over: ids in the order of the framework. */
export function openOf({ after, sheets }: CarriedAssessment, department: string): string[] {
  const sheet = sheets.find((each) => each.sheet.file.department === department);
  const answered = new Set(Object.keys(sheet ? carriedFile(sheet).answers : {}));
  return [...after.assignments]
    .filter(
      ([id, { answers }]) => !answered.has(id) && answers.some((each) => each.department === department),
    )
    .map(([id]) => id);
}

function openIndicators(
  after: Assessment,
  sheets: readonly CarriedSheet[],
  lineage: Lineage,
): OpenIndicator[] {
  const unfit = new Set(
    sheets.flatMap(({ answers }) => answers.flatMap((each) => (each.fate === 'unfit' ? [each.after] : []))),
  );
  return [...after.assignments].flatMap(([id, { answers }]): OpenIndicator[] => {
    if (answers.every(({ status }) => status !== 'unanswered')) return [];
    if (!lineage.back.has(id)) return [{ id, cause: 'new' }];
    return [{ id, cause: unfit.has(id) ? 'unfit' : 'unanswered' }];
  });
}
