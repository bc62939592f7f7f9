import type { Language, Localized } from '../../model/language.ts';
import type {
  AwardReport,
  CertificateList,
  InstitutionReport,
  RegistryHead,
} from '../../report/certificates.ts';
import { dateWords, daysShort, daysWords, knownDateWords } from '../../text/known-dates.ts';
import { durationText } from './words.ts';

const stateNames: Readonly<Record<AwardReport['state'] | 'lapsed', Localized>> = {
  'not-yet': { ko: '수여 전', en: 'not yet' },
  valid: { ko: '유효', en: 'valid' },
  expiring: { ko: '만료 예정', en: 'expiring' },
  uncertain: { ko: '불확실', en: 'uncertain' },
  expired: { ko: '만료', en: 'expired' },
  lapsed: { ko: '미갱신 만료', en: 'lapsed' },
};

/** New or renewal. */
export const certificateTypes: Readonly<Record<AwardReport['type'], Localized>> = {
  new: { ko: '신규', en: 'new' },
  renewal: { ko: '재인증', en: 'renewal' },
};

/** `서울 서대문구(seodaemun)`. */
export function institutionText({ id, name }: InstitutionReport, language: Language): string {
  return language === 'ko' ? `${name}(${id})` : `${name} (${id})`;
}

/** How a certificate stands, in a word or two. */
export function standingText({ state, lapsed }: AwardReport, language: Language): string {
  return stateNames[lapsed ? 'lapsed' : state][language];
}

/** Days up to the last day of validity as a figure, or as two where the day is not known; negative once it is over. */
export function daysLeftText({ daysLeft: { first, last } }: AwardReport, language: Language): string {
  if (first === last) return String(first);
  return language === 'ko' ? `${first} ~ ${last}` : `${first} to ${last}`;
}

/** `신규 2년, 재인증 3년(수여일 다음 날부터 셈), 만료 12개월 전 재인증 준비`. */
function validityText({ validity }: RegistryHead, language: Language): string {
  const { renewalLead, countsFrom } = validity;
  const [first, renewal] = [durationText(validity.new, language), durationText(validity.renewal, language)];
  const isNext = countsFrom === 'next-day';
  if (language === 'ko') {
    const lead = renewalLead === null ? '' : `, 만료 ${durationText(renewalLead, 'ko')} 전 재인증 준비`;
    return `신규 ${first}, 재인증 ${renewal}(수여일${isNext ? ' 다음 날' : ''}부터 셈)${lead}`;
  }
  const lead =
    renewalLead === null ? '' : `; renewal starts ${durationText(renewalLead, 'en')} before the end`;
  return `new ${first}, renewal ${renewal}, counted from the day ${isNext ? 'after' : 'of'} the award${lead}`;
}

/** What stands above every page about a registry: the day, the validity and where it is stated. */
export function registryFacts(registry: RegistryHead, on: string, language: Language): [string, string][] {
  const ko = language === 'ko';
  const { framework, source } = registry;
  return [
    [ko ? '기준일' : 'On', dateWords(on, language)],
    [ko ? '유효기간' : 'Validity', validityText(registry, language)],
    ...(framework
      ? ([[ko ? '평가체계' : 'Framework', `${framework.title} (${framework.id} ${framework.version})`]] as [
          string,
          string,
        ][])
      : []),
    ...(source === null ? [] : ([[ko ? '출처' : 'Source', source]] as [string, string][])),
  ];
}

/** What is uncertain of a certificate; null where nothing is. */
export function unsureText({ unsure, awarded, lastDay }: AwardReport, language: Language): string | null {
  const known = knownDateWords(awarded, language);
  if (unsure === 'award')
    return {
      ko: `수여일을 ${known}까지만 알아, 기준일에 이미 받았는지 알 수 없음`,
      en: `the award is known only as ${known}: it may come after the day asked for`,
    }[language];
  if (unsure === 'end')
    return {
      ko: `${daysWords(lastDay, 'ko')}에 끝나므로, 기준일에 이미 끝났는지 알 수 없음`,
      en: `it ends ${lastDay.known === null ? '' : 'some day '}${daysWords(lastDay, 'en')}: it may be over on the day asked for`,
    }[language];
  return null;
}

/** How a certificate follows the one before it. */
export function followsText({ follows }: AwardReport, language: Language): string | null {
  if (follows === null) return null;
  return {
    continuous: { ko: '이전 인증이 끝나기 전에 이어짐', en: 'follows the one before it without a gap' },
    gap: {
      ko: '이전 인증이 끝난 뒤에 받음(공백 있음)',
      en: 'came after the one before it had ended (a gap)',
    },
    unknown: {
      ko: '이전 인증과 사이에 공백이 있었는지 알 수 없음(날을 모름)',
      en: 'whether there was a gap before it is not known (no exact day)',
    },
  }[follows][language];
}

/** `인증 35건: 유효 1건, 불확실 34건`: how many stand how, in the order of the list. */
export function countsText(certificates: readonly AwardReport[], of: number, language: Language): string {
  const names = [...new Set(certificates.map((each) => standingText(each, language)))];
  const counted = names.map((name) => {
    const count = certificates.filter((each) => standingText(each, language) === name).length;
    return language === 'ko' ? `${name} ${count}건` : `${count} ${name}`;
  });
  const count = certificates.length;
  const filtered = count < of;
  const ofAll = {
    ko: filtered ? `인증 ${of}건 중 ${count}건` : `인증 ${count}건`,
    en: filtered
      ? `${count} of ${of} certificates`
      : `${count} ${count === 1 ? 'certificate' : 'certificates'}`,
  }[language];
  return counted.length === 0 ? ofAll : `${ofAll}: ${counted.join(', ')}`;
}

/** There are none, or none that the filters let through. */
export function noCertificates(of: number, language: Language): string {
  if (of === 0)
    return { ko: '기준일까지 받은 인증이 없습니다.', en: 'No certificate has been awarded by then.' }[
      language
    ];
  return {
    ko: `조건에 맞는 인증이 없습니다(전체 ${of}건).`,
    en: `No certificate matches the filters (of ${of}).`,
  }[language];
}

/** What 「불확실」 means, where a list has such a certificate. */
export function uncertainNote(certificates: readonly AwardReport[], language: Language): string | null {
  if (!certificates.some(({ state }) => state === 'uncertain')) return null;
  return {
    ko: '불확실: 수여일을 연도나 달까지만 알아, 기준일에 유효한지 알 수 없음',
    en: 'uncertain: the award is known to the year or the month only, so that it may or may not hold on that day',
  }[language];
}

/** Who is not in the list, since nothing has been awarded to them by the day. */
export function withoutAwardText({ withoutAward, all }: CertificateList, language: Language): string | null {
  if (withoutAward === 0 || all) return null;
  return {
    ko: `기준일까지 받은 인증이 없는 기관 ${withoutAward}곳은 보이지 않음`,
    en: `not shown: ${withoutAward} ${withoutAward === 1 ? 'institution' : 'institutions'} without an award by that day`,
  }[language];
}

/** Where the warnings are to be read. */
export function warningsHint(count: number, language: Language): string | null {
  if (count === 0) return null;
  return {
    ko: `대장에 경고가 ${count}건 있습니다: 「assess certificates check」로 볼 수 있습니다.`,
    en: `The registry has ${count} ${count === 1 ? 'warning' : 'warnings'}: see "assess certificates check".`,
  }[language];
}

/** The columns of a list of certificates. */
export function certificateHeads(language: Language): readonly string[] {
  return language === 'ko'
    ? ['기관', '구분', '수여', '유효기간 끝', '상태', '남은 날']
    : ['Institution', 'Type', 'Awarded', 'Valid through', 'State', 'Days left'];
}

/** A certificate in these columns. */
export function certificateCells(certificate: AwardReport, language: Language): string[] {
  const { institution, type, awarded, lastDay } = certificate;
  return [
    institutionText(institution, language),
    certificateTypes[type][language],
    awarded,
    daysShort(lastDay, language),
    standingText(certificate, language),
    daysLeftText(certificate, language),
  ];
}
