import type { ActionStatus, ReviewStage } from '../model/life-cycle.ts';

/** The stages of review, from the first to the last. */
export const reviewStages: readonly ReviewStage[] = ['internal', 'cross', 'document', 'on-site', 'committee'];

/** How far an action has come, in the order in which it is told. */
export const actionStatuses: readonly ActionStatus[] = [
  'reviewing',
  'planned',
  'in-progress',
  'done',
  'on-hold',
];

const koreanStages = ['내부심사', '교차심사', '서면심사', '현지심사', '위원회심사'];
const koreanStatuses = ['검토중', '계획', '추진중', '완료', '보류'];

/** A stage as the schema takes it, in Korean or by its id, as its id. */
export function stageOf(written: string): ReviewStage {
  const korean = koreanStages.indexOf(written.normalize('NFC'));
  return korean < 0 ? (written as ReviewStage) : reviewStages[korean]!;
}

/** A status as the schema takes it, in Korean or by its id, as its id. */
export function statusOf(written: string): ActionStatus {
  const korean = koreanStatuses.indexOf(written.normalize('NFC'));
  return korean < 0 ? (written as ActionStatus) : actionStatuses[korean]!;
}
