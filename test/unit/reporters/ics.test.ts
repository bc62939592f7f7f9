import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { shiftDate } from '../../../src/checks/calendar.ts';
import { loadAssessment } from '../../../src/load/assessment.ts';
import { loadRegistry } from '../../../src/load/certificates.ts';
import { buildCalendar } from '../../../src/report/calendar.ts';
import type { Calendar, CalendarEvent } from '../../../src/report/calendar-report.ts';
import { listCertificates } from '../../../src/report/certificates.ts';
import { calendarIcs, certificatesIcs } from '../../../src/reporters/ics.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { selectCertificates } from '../../../src/scoring/certificates-selection.ts';
import { inert } from '../../../src/text/terminal.ts';
import { memoryHost } from '../../support/build.ts';
import { root, testHost } from '../../support/host.ts';

const context = { width: 100, palette: plain, ascii: false };

function parsed(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as never);
}

function eventsOf(text: string): ICAL.Event[] {
  return parsed(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

function unescaped(text: unknown): string {
  return String(text).replace(/\\([\\;,])/g, '$1');
}

/** Every line ends in CRLF and has at most 75 octets, and none begins in the middle of a character. */
function expectLines(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
    expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
    expect(line).not.toBe('');
  }
}

function calendarOf(events: readonly Partial<CalendarEvent>[], name = '달력'): Calendar {
  const event: CalendarEvent = {
    uid: 'a.2014.certificate-end@assess',
    kind: 'certificate-end',
    date: '2016-12-08',
    latest: null,
    nextDay: '2016-12-09',
    time: null,
    utc: null,
    since: '2014-12-08',
    title: '인증 만료일',
    context: null,
    details: [],
    daysLeft: 0,
    done: false,
    remindDays: 30,
  };
  const all = events.map((each) => ({ ...event, ...each }));
  return { schemaVersion: 1, language: 'ko', name, on: '2016-01-01', events: all };
}

describe('a calendar of texts', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('가', '힣', 'a', '👩‍👩‍👧', ',', ';', '\\', '\n', '\r', ':', '"', ' ', 'é'),
      maxLength: 120,
    }),
  );

  test('keeps every text as it is, and its lines within bounds', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (name, title, detail, other) => {
        const calendar = calendarOf([{ title, context: other, details: [detail, other] }], name);
        const text = calendarIcs.render(calendar, context);
        expectLines(text);
        const component = parsed(text);
        // a property that the standard does not know is not unescaped by the parser
        expect(unescaped(component.getFirstPropertyValue('x-wr-calname'))).toBe(inert(name));
        const [event] = eventsOf(text);
        expect(event!.summary).toBe(inert(`${title} (${other})`));
        expect(event!.description).toBe(`${inert(detail)}\n${inert(other)}`);
        expect(component.getAllSubcomponents('vevent')).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('of hostile lines holds one event', () => {
    const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y\u0000\u202e';
    const text = calendarIcs.render(
      calendarOf([{ title: hostile, uid: `${hostile}@assess` }], hostile),
      context,
    );
    expectLines(text);
    expect(eventsOf(text)).toHaveLength(1);
  });
});

describe('an event', () => {
  test('of a day is that day, and ends where the next begins', () => {
    const [event] = eventsOf(calendarIcs.render(calendarOf([{}]), context));
    expect(event!.startDate.isDate).toBe(true);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2016-12-08', '2016-12-09']);
    const alarms = event!.component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P30D']);
    expect(alarms[0]!.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(String(event!.component.getFirstPropertyValue('dtstamp'))).toBe('2014-12-08T00:00:00Z');
  });

  test('of a moment is in UTC', () => {
    const moment = { time: '18:00', utc: '2014-08-29T09:00:00Z', date: '2014-08-29' };
    const [event] = eventsOf(calendarIcs.render(calendarOf([moment]), context));
    expect(event!.startDate.toString()).toBe('2014-08-29T09:00:00Z');
    expect(event!.component.hasProperty('dtend')).toBe(false);
  });

  test('of the last day of all is that day, too', () => {
    const last = { date: '9999-12-31', nextDay: shiftDate('9999-12-31', '1 day') };
    const [event] = eventsOf(calendarIcs.render(calendarOf([last]), context));
    expect([event!.startDate.toString(), event!.duration.toString()]).toEqual(['9999-12-31', 'P1D']);
  });

  test('of what is done is left out', () => {
    expect(eventsOf(calendarIcs.render(calendarOf([{ done: true }, {}]), context))).toHaveLength(1);
  });
});

describe('the certificates of a registry', () => {
  const { value } = loadRegistry('examples/registry-2012-2014/certificates.yaml', testHost(root));
  const registry = value!;
  const any = { statuses: [], years: [], regions: [], tiers: [], types: [] };
  const icsOn = (on: string, all = true) => {
    const selected = selectCertificates(registry, on, { all, ...any });
    return certificatesIcs.render(listCertificates(registry, selected, { on, all }, [], 'ko'), context);
  };

  test('have two dates each, unless another one has followed', () => {
    const text = icsOn('2016-01-02');
    expectLines(text);
    const events = eventsOf(text);
    // 70 awards, of which 12 were renewed
    expect(events).toHaveLength(2 * (70 - 12));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events)
      expect(event.endDate.toString()).toBe(shiftDate(event.startDate.toString(), '1 day'));
    const end = events.find(({ uid }) => uid === 'seodaemun.2014-12-08.certificate-end@assess');
    expect(end?.startDate.toString()).toBe('2016-12-08');
  });

  test('are the same bytes on whatever day they are asked for', () => {
    expect(icsOn('2016-01-02')).toBe(icsOn('2020-07-07'));
  });
});

test('an assessment and a registry give a certificate the same dates under the same names', () => {
  const files = {
    'framework/framework.yaml': `kind: framework
id: small
version: 1.0.0
title: Small
points: 10
levels: [indicator]
certificate: { new: 2 years, renewal: 3 years, renewal-lead: 12 months }
indicators:
  - { id: A, title: A, points: 10, rule: { kind: yes-no } }
`,
    'assessment.yaml': `kind: assessment
framework: ./framework
institution: { id: seodaemun, name: Seodaemun }
cycle: { id: "2016", type: renewal, submit-by: 2016-08-31T18:00+09:00 }
certificate: { awarded: 2014-12-08, type: new }
departments:
  - { id: one, name: One, coordinates: true }
`,
  };
  const host = memoryHost(files);
  const { value } = loadAssessment('.', host, '2016-01-02');
  const calendar = buildCalendar(value!, 'en');
  const dated = new Map(
    eventsOf(calendarIcs.render(calendar, context)).map(({ uid, startDate }) => [uid, startDate.toString()]),
  );
  expect([...dated]).toEqual([
    ['seodaemun.2014-12-08.renewal-start@assess', '2015-12-08'],
    ['seodaemun.2016.submit-by@assess', '2016-08-31T09:00:00Z'],
    ['seodaemun.2014-12-08.certificate-end@assess', '2016-12-08'],
  ]);
});
