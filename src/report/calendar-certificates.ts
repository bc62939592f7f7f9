import { shiftDate } from '../checks/calendar.ts';
import { daysBetween } from '../checks/dates.ts';
import type { Language, Localized } from '../model/language.ts';
import { dateWords, daysWords, knownDateWords } from '../text/known-dates.ts';
import type { CalendarEvent } from './calendar-report.ts';
import type { AwardReport } from './certificates.ts';

/** Months go by before a renewal is ready, so that a reminder comes this many days ahead. */
const remindDays = 30;

/** What is to be known of a certificate for its dates. */
export type DatedCertificate = Pick<
  AwardReport,
  'type' | 'awarded' | 'awardedOn' | 'lastDay' | 'renewalFrom' | 'followed'
> & { readonly institution: Pick<AwardReport['institution'], 'id' | 'name'> };

/** The day on which a certificate's renewal must start, where one is stated, and its last day; of possible days the first. */
export function certificateEvents(
  certificate: DatedCertificate,
  on: string,
  language: Language,
): CalendarEvent[] {
  const { institution, renewalFrom, lastDay, awarded, awardedOn, followed } = certificate;
  const { id, name } = institution;
  const dates = [
    ...(renewalFrom ? [{ kind: 'renewal-start', days: renewalFrom } as const] : []),
    { kind: 'certificate-end', days: lastDay } as const,
  ];
  return dates.map(({ kind, days: { first, last } }) => ({
    uid: `${id}.${awarded}.${kind}@assess`,
    kind,
    date: first,
    latest: first === last ? null : last,
    nextDay: shiftDate(first, '1 day'),
    time: null,
    utc: null,
    since: awardedOn.first,
    title: titleOf(kind, name, first !== last)[language],
    context: null,
    details: detailsOf(certificate, kind, language),
    daysLeft: daysBetween(on, first),
    done: followed,
    remindDays,
  }));
}

function titleOf(kind: 'renewal-start' | 'certificate-end', name: string, isRange: boolean): Localized {
  const early = isRange ? { ko: '(이르면)', en: ' (at the earliest)' } : { ko: '', en: '' };
  return kind === 'certificate-end'
    ? { ko: `${name} 인증 만료일${early.ko}`, en: `${name}: certificate ends${early.en}` }
    : { ko: `${name} 재인증 준비 시작${early.ko}`, en: `${name}: renewal must start${early.en}` };
}

function detailsOf(
  { type, awarded, lastDay, renewalFrom }: DatedCertificate,
  kind: 'renewal-start' | 'certificate-end',
  language: Language,
): string[] {
  const days = kind === 'certificate-end' ? lastDay : renewalFrom!;
  const known = knownDateWords(awarded, language);
  const award = {
    new: { ko: `${known} 신규 인증`, en: `new certificate of ${known}` },
    renewal: { ko: `${known} 재인증`, en: `renewal of ${known}` },
  }[type][language];
  const last = daysWords(lastDay, language);
  const until = { ko: `유효기간의 마지막 날: ${last}`, en: `last day of validity: ${last}` }[language];
  const between = {
    ko: `수여일을 ${known}까지만 알아 ${dateWords(days.first, 'ko')}부터 ${dateWords(days.last, 'ko')}까지 가운데 하루임`,
    en: `the award is known only as ${known}: one of the days from ${dateWords(days.first, 'en')} to ${dateWords(days.last, 'en')}`,
  }[language];
  return [award, until, ...(days.first === days.last ? [] : [between])];
}
