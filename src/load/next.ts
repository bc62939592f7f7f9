import { referencesOf } from '../checks/assessment.ts';
import type { Assessment } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { closingComments } from '../source/entry-text.ts';
import type { CarriedAnswer, CarriedAssessment } from './rescore.ts';

/** An answer of the last cycle, with the sheet that it stands in. */
export interface PastAnswer {
  readonly answer: CarriedAnswer;
  readonly sheet: CarriedAssessment['sheets'][number];
}

/** What a department's new sheet is made of. */
export interface NextSheet {
  /** Every indicator that it must answer, in the order of the framework, with the answer of the last cycle where there is one. */
  readonly entries: readonly { readonly indicator: IndicatorNode; readonly past?: PastAnswer }[];
  /** Answers of the last cycle that no indicator of the sheet takes: it is withdrawn, or somebody else's. */
  readonly left: readonly PastAnswer[];
  /** What ended the old sheet as comments, such as answers of a cycle before that no indicator took any more. */
  readonly closing: readonly string[];
}

/** The sheet of a department in the next cycle: nothing is answered in it, and no answer of the last cycle is lost. */
export function nextSheet(department: string, { after, sheets }: CarriedAssessment): NextSheet {
  const sheet = sheets.find((each) => each.sheet.file.department === department);
  const past = (sheet?.answers ?? []).map((answer): PastAnswer => ({ answer, sheet: sheet! }));
  const entries = dutiesOf(department, after).map((indicator) => {
    const found = past.find(({ answer }) => answer.after === indicator.id);
    return { indicator, ...(found && { past: found }) };
  });
  const taken = new Set(entries.map((entry) => entry.past));
  const left = past.filter((each) => !taken.has(each) && saysAnything(each));
  return { entries, left, closing: sheet ? closingComments(sheet.sheet.source) : [] };
}

function saysAnything({ answer: { answer } }: PastAnswer): boolean {
  return answer.status !== 'unanswered' || answer.note !== undefined;
}

function dutiesOf(department: string, { framework, assignments }: Assessment): IndicatorNode[] {
  return [...framework.indicators.values()].filter(({ id }) =>
    assignments.get(id)!.answers.some((answer) => answer.department === department),
  );
}

/** What becomes of the reference figures, by their ids: taken over, no longer used, and needed for the first time. */
export interface NextReferences {
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  readonly missing: readonly string[];
}

/** Which reference figures the next cycle takes over. */
export function nextReferences({ before, after }: CarriedAssessment): NextReferences {
  const held = [...before.references.keys()];
  const used = referencesOf(after.framework);
  return {
    kept: held.filter((id) => used.includes(id)),
    dropped: held.filter((id) => !used.includes(id)),
    missing: used.filter((id) => !held.includes(id)),
  };
}
