import {
  amount,
  count,
  date,
  decimal,
  flag,
  gapState,
  list,
  location,
  object,
  orNull,
  text,
} from './output-parts.ts';

const part = object({
  indicator: text,
  title: text,
  state: { anyOf: [gapState, { enum: ['met', 'not-applicable', 'bonus', 'deduction'] }] },
  points: decimal,
  lost: amount,
  atRisk: amount,
  expected: amount,
  gain: amount,
  proof: amount,
  impact: amount,
});

/** An action as it stands on the date of the run; `lost`, `gain` and `proof` are points of the total, those of an indicator its own. */
export const action = object({
  id: text,
  title: text,
  type: { enum: ['improve', 'maintain'] },
  status: { enum: ['reviewing', 'planned', 'in-progress', 'done', 'on-hold'] },
  owner: text,
  cooperating: list(text),
  due: orNull(date),
  daysOverdue: count,
  overdue: flag,
  orphaned: flag,
  withoutDue: flag,
  doneButOpen: list(text),
  effort: orNull(decimal),
  note: orNull(text),
  lost: amount,
  gain: amount,
  proof: amount,
  indicators: list(part),
  location,
});
