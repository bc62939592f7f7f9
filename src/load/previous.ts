import { localTime } from '../checks/calendar.ts';
import type { Assessment } from '../model/assessment.ts';
import { loadAssessment } from './assessment.ts';
import type { Result } from './document.ts';
import type { Host } from './host.ts';

/**
 * Loads the assessment of an earlier cycle under its own framework, to stand beside one of the date `on` (YYYY-MM-DD): as of that
 * date, so that reviews that came after its deadline count, but never as of a day before its own cycle ended.
 */
export function loadPrevious(folder: string, host: Host, on: string): Result<Assessment> {
  const loaded = loadAssessment(folder, host, on);
  const end = loaded.value && lastDay(loaded.value);
  return end !== undefined && on < end ? loadAssessment(folder, host, end) : loaded;
}

/** The last day of an assessment's cycle: the day of the deadline where the framework is at home, else the end of its window. */
function lastDay({ cycle, framework }: Assessment): string | undefined {
  const { submitBy, window } = cycle;
  return submitBy === undefined ? window?.to : localTime(submitBy, framework.timeZone).date;
}
