import { type LocalTime, localTime, minutesUntil } from '../checks/calendar.ts';
import { daysBetween } from '../checks/dates.ts';
import type { Assessment, Cycle } from '../model/assessment.ts';

/** The deadline of a cycle, seen from a day or a moment. */
export interface Deadline {
  /** As the file writes it: ISO 8601 with its offset. */
  readonly submitBy: string;
  /** The same in the framework's time zone. */
  readonly local: LocalTime;
  /** Calendar days of that zone: 0 on the day itself, negative after it. */
  readonly daysLeft: number;
  /** Whole minutes, cut towards 0: none or fewer once it has passed. Absent where only the day is known. */
  readonly minutesLeft?: number;
  /** Whether it has passed; on the day itself that needs the time. */
  readonly passed: boolean;
}

/** The window of evidence, seen from a day. */
export interface WindowState {
  readonly from: string;
  readonly to: string;
  readonly state: 'before' | 'in' | 'after';
  /** To the first day before it, to the last one in it (0 on the last), since the last one after it (at least 1). */
  readonly days: number;
}

/** The deadline of an assessment, seen from its day, or from a moment of it (milliseconds since 1970-01-01 UTC). */
export function deadlineOf({ cycle, framework, on }: Assessment, now?: number): Deadline | undefined {
  if (cycle.submitBy === undefined) return undefined;
  const local = localTime(cycle.submitBy, framework.timeZone);
  const daysLeft = daysBetween(on, local.date);
  const passed = now === undefined ? daysLeft < 0 : minutesUntil(cycle.submitBy, now) < 0;
  // minutes are cut downwards: a minute less a millisecond earlier, they are cut upwards
  const minutesLeft =
    now === undefined ? undefined : minutesUntil(cycle.submitBy, passed ? now - 59_999 : now);
  return {
    submitBy: cycle.submitBy,
    local,
    daysLeft,
    ...(minutesLeft !== undefined && { minutesLeft }),
    passed,
  };
}

/** Whether a day lies before, in or after the window of evidence. */
export function windowState({ window }: Cycle, on: string): WindowState | undefined {
  if (window === undefined) return undefined;
  if (on < window.from) return { ...window, state: 'before', days: daysBetween(on, window.from) };
  if (on > window.to) return { ...window, state: 'after', days: daysBetween(window.to, on) };
  return { ...window, state: 'in', days: daysBetween(on, window.to) };
}
