import type { Language } from '../../model/language.ts';
import type { AwardReport } from '../../report/certificates.ts';
import type { InstitutionHistory } from '../../report/certificates-history.ts';
import { dateWords, daysWords, type KnownDays, knownDateWords } from '../../text/known-dates.ts';
import { certificateTypes, followsText, standingText, unsureText } from './certificates.ts';
import { grouped } from './figures.ts';

/** `2014. 12. 8. 신규`: what a certificate is called in its history. */
export function awardTitle({ awarded, type }: AwardReport, language: Language): string {
  const known = knownDateWords(awarded, language);
  const name = certificateTypes[type][language];
  return language === 'ko' ? `${known} ${name}` : `${known}, ${name}`;
}

/** Everything about a certificate in its history: its end, its renewal, how it stands, how it follows the one before it. */
export function awardFacts(certificate: AwardReport, language: Language): string[] {
  const { lastDay, renewalFrom, number, note, followed } = certificate;
  const ko = language === 'ko';
  const until = daysWords(lastDay, language);
  const renewal = renewalFrom ? daysWords(renewalFrom, language) : null;
  const follows = followsText(certificate, language);
  const unsure = unsureText(certificate, language);
  return [
    ko ? `상태: ${standing(certificate, 'ko')}` : `state: ${standing(certificate, 'en')}`,
    ko ? `유효기간의 마지막 날: ${until}` : `last day of validity: ${until}`,
    ...(renewal === null || followed
      ? []
      : [ko ? `재인증 준비 시작: ${renewal}` : `renewal must start: ${renewal}`]),
    ...(unsure === null ? [] : [unsure]),
    ...(follows === null ? [] : [follows]),
    ...(number === null ? [] : [ko ? `인증번호: ${number}` : `number: ${number}`]),
    ...(note === null ? [] : [ko ? `비고: ${note}` : `note: ${note}`]),
  ];
}

/** What the institution must do next; where nothing is awarded yet, or the days are not known, that. */
export function nextStep({ certificates, current, on, language }: InstitutionHistory): string {
  const held = current === null ? undefined : certificates[current];
  if (held === undefined)
    return {
      ko: '기준일까지 받은 인증이 없습니다.',
      en: 'No certificate has been awarded by that day.',
    }[language];
  if (held.lapsed)
    return {
      ko: '인증이 끝났고, 재인증은 없습니다.',
      en: 'The certificate has ended, and none has followed it.',
    }[language];
  if (held.unsure !== null)
    return {
      ko: '수여일을 확인하여 대장에 적으십시오. 유효기간은 수여일부터 셉니다.',
      en: 'Find out the day of the award and write it into the registry: the validity is counted from it.',
    }[language];
  return held.renewalFrom === null
    ? endText(held.lastDay, language)
    : renewalText(held.renewalFrom, on, language);
}

function endText(lastDay: KnownDays, language: Language): string {
  const day = dateWords(lastDay.first, language);
  const isRange = lastDay.first !== lastDay.last;
  return {
    ko: `유효기간은 ${isRange ? '이르면 ' : ''}${day}에 끝납니다.`,
    en: `The certificate ends on ${day}${isRange ? ', at the earliest' : ''}.`,
  }[language];
}

function renewalText(renewalFrom: KnownDays, on: string, language: Language): string {
  const { first, last } = renewalFrom;
  const day = dateWords(first, language);
  const [early, least] = first === last ? ['', ''] : ['이르면 ', ', at the earliest'];
  if (first <= on)
    return {
      ko: `재인증 준비를 시작할 때가 되었습니다(${early}${day}부터).`,
      en: `It is time to start the renewal (from ${day}${least}).`,
    }[language];
  return {
    ko: `재인증 준비는 ${early}${day}부터 시작하여야 합니다.`,
    en: `The renewal must start on ${day}${least}.`,
  }[language];
}

/** How a certificate stands, with the days that are left or have passed; of two the less comes first. */
function standing(certificate: AwardReport, language: Language): string {
  const { state, daysLeft } = certificate;
  const name = standingText(certificate, language);
  if (state === 'not-yet' || state === 'uncertain') return name;
  const isOver = daysLeft.last < 0;
  const [least, most] = isOver ? [-daysLeft.last, -daysLeft.first] : [daysLeft.first, daysLeft.last];
  const [from, to] = [grouped(String(least)), grouped(String(most))];
  if (language === 'ko')
    return `${name}(${least === most ? from : `${from} ~ ${to}`}일 ${isOver ? '지남' : '남음'})`;
  const days = least === most ? `${from} ${least === 1 ? 'day' : 'days'}` : `${from} to ${to} days`;
  return `${name} (${days} ${isOver ? 'ago' : 'left'})`;
}
