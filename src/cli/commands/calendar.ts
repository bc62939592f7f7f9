import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, pathArgument } from '../options.ts';
import { certificateDayOption } from './certificates-list.ts';

/** `assess calendar`: everything that has a date in an assessment. */
export const calendarCommand: CommandSpec = {
  name: 'calendar',
  summary: {
    ko: '제출기한·절차·조치·인증의 날짜를 순서대로 보이거나 달력 파일로 씀(-f ics)',
    en: 'list deadlines, steps, actions and certificate dates, or write a calendar (-f ics)',
  },
  arguments: [pathArgument],
  options: [formatOption('pretty, json, markdown, ics'), jsonOption, certificateDayOption],
  examples: [
    'assess calendar examples/seodaemun-2014 --on 2014-08-01',
    'assess calendar examples/seodaemun-2014 -f ics=seodaemun.ics',
  ],
  run: async (...given) => (await import('../runs/calendar.ts')).runCalendar(...given),
};
