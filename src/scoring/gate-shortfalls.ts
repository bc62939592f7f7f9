import type { DepartmentAnswer, EvidenceRecord } from '../model/assessment.ts';
import type { Gap, GapState } from './gaps.ts';
import type { Score } from './score.ts';
import { unprovenIndicators } from './unproven.ts';

/** What one department falls short of in one gap. */
export interface Shortfall {
  readonly gap: Gap;
  readonly department: string;
  readonly state: GapState;
  readonly answer: DepartmentAnswer;
}

/** An evidence record that does not count, of an answer. */
export interface UselessRecord {
  readonly indicator: string;
  readonly department: string;
  readonly record: EvidenceRecord;
}

/** Every gap by department, in the order of the gaps. */
export function shortfallsOf({ gaps, assessment }: Score): Shortfall[] {
  return gaps.flatMap((gap) => {
    // where figures are added and no answer is at fault, the gap is everybody's
    const parts =
      gap.parts.length > 0
        ? gap.parts
        : assessment.assignments.get(gap.indicator.id)!.answers.map((answer) => ({
            answer,
            state: gap.state,
          }));
    return parts.map(({ answer, state }) => ({ gap, department: answer.department, state, answer }));
  });
}

/** The answers whose points need evidence, in the order of the framework. */
export function answersInNeed({
  assessment,
}: Score): { readonly indicator: string; readonly answer: DepartmentAnswer }[] {
  if (!assessment.framework.evidenceRequired) return [];
  return [...assessment.assignments].flatMap(([indicator, { answers }]) =>
    answers.filter(({ status }) => status === 'answered').map((answer) => ({ indicator, answer })),
  );
}

/** The records that do not count, of answers that need evidence. */
export function uselessRecords(score: Score): UselessRecord[] {
  return answersInNeed(score).flatMap(({ indicator, answer }) =>
    answer.evidence
      .filter(({ state }) => state !== 'valid')
      .map((record) => ({ indicator, department: answer.department, record })),
  );
}

/** The answers that earn something, by themselves or with others, need evidence for it, and have no record at all. */
export function answersWithoutEvidence(score: Score): ReturnType<typeof answersInNeed> {
  const unproven = new Set(unprovenIndicators(score).flatMap(({ answers }) => answers));
  return answersInNeed(score).filter(({ indicator, answer }) => {
    const parts = score.claimed.nodes.get(indicator)?.indicator?.parts ?? [];
    const earned = parts.find((part) => part.answer === answer)?.share;
    const earns = unproven.has(answer) || (earned !== undefined && !earned.isZero);
    return answer.evidence.length === 0 && earns;
  });
}

/** Whether nothing applicable that is worth points has been answered: then there is nothing to pass. */
export function isUnanswered({ verdict }: Score): boolean {
  return verdict.claimed.conditions.some(({ kind }) => kind === 'answered');
}
