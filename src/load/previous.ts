import type { Assessment } from '../model/assessment.ts';
import { deadlineOf } from '../scoring/status-cycle.ts';
import { dayOfCycle } from '../scoring/trend-day.ts';
import { loadAssessment } from './assessment.ts';
import type { Result } from './document.ts';
import type { Host } from './host.ts';

/**
 * Loads the assessment of an earlier cycle under its own framework, to stand beside one of the date `on` (YYYY-MM-DD): as of the last day
 * that its cycle tells of itself, as a trend has it, so that late reviews count and evidence that has expired since still does; but never
 * as of a day before its cycle ended.
 */
export function loadPrevious(folder: string, host: Host, on: string): Result<Assessment> {
  const loaded = loadAssessment(folder, host, on);
  if (!loaded.value) return loaded;
  const end = deadlineOf(loaded.value)?.local.date ?? loaded.value.cycle.window?.to;
  const day = end !== undefined && on < end ? end : dayOfCycle(loaded.value);
  return day === on ? loaded : loadAssessment(folder, host, day);
}
