import type { Language, Localized } from '../model/language.ts';
import type { Calendar, CalendarEvent, EventKind } from '../report/calendar-report.ts';
import { jsonText } from '../text/json.ts';
import { blocks, heading, paragraph, table } from './markdown/blocks.ts';
import { lines } from './pretty/lines.ts';
import { drawTable } from './pretty/table.ts';
import type { Reporter } from './reporter.ts';
import { dDay } from './wording/status.ts';
import { dateText, weekdayName } from './wording/words.ts';

const kinds: Readonly<Record<EventKind, Localized>> = {
  'submit-by': { ko: '제출', en: 'deadline' },
  'window-end': { ko: '인정기간', en: 'window' },
  'step-due': { ko: '절차', en: 'step' },
  'action-due': { ko: '조치', en: 'action' },
  'renewal-start': { ko: '재인증', en: 'renewal' },
  'certificate-end': { ko: '만료', en: 'certificate' },
};

/** `assess calendar` in every form but iCalendar. */
export const calendarReporters: readonly Reporter<Calendar>[] = [
  {
    name: 'pretty',
    extension: 'txt',
    render({ name, on, events, language }, context) {
      const [date = '', left = '', kind = '', what = ''] = headsIn(language);
      const paint = (line: string, row: number) => {
        const { daysLeft, done } = events[row]!;
        return done || daysLeft < 0 ? context.palette.faint(line) : line;
      };
      const body =
        events.length === 0
          ? lines(nothing(language), context).join('\n')
          : drawTable(
              [
                { head: date, paint },
                { head: left, align: 'right', paint },
                { head: kind, paint },
                { head: what, flexible: true, paint },
              ],
              events.map((event) => cells(event, language)),
              context.width,
              context.ascii,
            );
      const head = [
        ...lines(name, context).map(context.palette.strong),
        ...lines(onText(on, language), context, 2),
      ];
      return `${head.join('\n')}\n\n${body}\n`;
    },
  },
  { name: 'json', extension: 'json', render: (calendar) => jsonText(calendar) },
  {
    name: 'markdown',
    extension: 'md',
    render({ name, on, events, language }) {
      const columns = headsIn(language).map((head, i) =>
        i === 1 ? { head, align: 'right' as const } : { head },
      );
      return `${blocks(
        heading(1, name),
        paragraph(onText(on, language)),
        events.length === 0
          ? paragraph(nothing(language))
          : table(
              columns,
              events.map((event) => cells(event, language)),
            ),
      )}\n`;
    },
  },
];

function headsIn(language: Language): readonly string[] {
  return language === 'ko' ? ['날짜', '남은 날', '구분', '내용'] : ['Date', 'Days left', 'Kind', 'What'];
}

function cells({ date, time, daysLeft, kind, title, done }: CalendarEvent, language: Language): string[] {
  const day = weekdayName(date, language);
  const short = language === 'ko' ? `${date}(${day})` : `${date} ${day.slice(0, 3)}`;
  return [
    time === null ? short : `${short} ${time}`,
    language === 'ko' ? dDay(daysLeft) : String(daysLeft),
    kinds[kind][language],
    `${title}${done ? { ko: ' (완료)', en: ' (done)' }[language] : ''}`,
  ];
}

function onText(on: string, language: Language): string {
  return `${language === 'ko' ? '기준일' : 'On'}: ${dateText(on, language)}`;
}

function nothing(language: Language): string {
  return {
    ko: '날짜가 적혀 있지 않습니다. 회차(cycle)의 기간·제출기한·절차나 조치의 기한을 적으면 여기에 나옵니다.',
    en: 'No dates are given. Those of the cycle, its steps and the actions are listed here once they are written down.',
  }[language];
}
