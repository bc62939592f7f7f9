import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { AssessmentFile } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import { checkDay } from './days.ts';

/** Days of the steps and of the certificate in `assessment.yaml` that are not in the calendar, or too far off. */
export function checkStepDates({ cycle, certificate }: AssessmentFile): Issue[] {
  const steps = Object.entries(cycle.steps ?? {}).flatMap(([id, { due, done }]) => [
    [due, ['cycle', 'steps', id, 'due']] as const,
    [done, ['cycle', 'steps', id, 'done']] as const,
  ]);
  const dates: readonly (readonly [string | undefined, DataPath])[] = [
    ...steps,
    [certificate?.awarded, ['certificate', 'awarded']],
  ];
  return dates.flatMap(([date, path]) =>
    date === undefined ? [] : checkDay(date, path, 'assessment/impossible-date'),
  );
}

/** What is wrong in the steps of a cycle against the framework's procedure: steps that it does not have, planned days against its order. */
export function checkSteps({ cycle }: AssessmentFile, { procedure }: Framework): Issue[] {
  const steps = cycle.steps ?? {};
  const ids = procedure.map(({ id }) => id);
  const unknown = Object.keys(steps)
    .filter((step) => !ids.includes(step))
    .map((step) =>
      issue(
        'assessment/unknown-step',
        choice({ step }, step, ids, () => titlesOf(procedure)),
        ['cycle', 'steps', step],
        { at: 'key' },
      ),
    );
  return [...unknown, ...checkOrder(steps, ids)];
}

/** A step may be planned for the day of one before it, but not for an earlier one. */
function checkOrder(steps: NonNullable<AssessmentFile['cycle']['steps']>, ids: readonly string[]): Issue[] {
  const planned = ids.flatMap((step) => {
    const due = Object.hasOwn(steps, step) ? steps[step]!.due : undefined;
    return due === undefined ? [] : [{ step, due }];
  });
  return planned.flatMap(({ step, due }, i) => {
    const before = planned.slice(0, i).findLast((each) => each.due > due);
    if (before === undefined) return [];
    return [
      issue(
        'assessment/step-order',
        { step, due, before: before.step, beforeDue: before.due },
        ['cycle', 'steps', step, 'due'],
        { related: ['cycle', 'steps', before.step, 'due'] },
      ),
    ];
  });
}
