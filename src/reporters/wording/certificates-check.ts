import type { Language, Localized } from '../../model/language.ts';
import type { RegistryCheck, RenewalReport } from '../../report/certificates-check.ts';
import { knownDateWords } from '../../text/known-dates.ts';
import { institutionText } from './certificates.ts';

/** What is counted. */
export const countNames: Readonly<Record<'total' | 'new' | 'renewal', Localized>> = {
  total: { ko: '전체', en: 'all' },
  new: { ko: '신규', en: 'new' },
  renewal: { ko: '재인증', en: 'renewals' },
};

/** `기관 55곳, 수여 70건: 2012년 15건, …`. */
export function totalsText({ institutions, years, language }: RegistryCheck): string {
  const byYear = years.map(({ year, total }) =>
    language === 'ko' ? `${year}년 ${total}건` : `${total} in ${year}`,
  );
  return language === 'ko'
    ? `기관 ${institutions}곳의 수여: ${byYear.join(', ')}`
    : `Awards to ${institutions} ${institutions === 1 ? 'institution' : 'institutions'}: ${byYear.join(', ')}`;
}

/** Whether the list comes to what was printed. */
export function countsVerdict({ counts, language }: RegistryCheck): string {
  const wrong = counts.filter(({ same }) => !same).length;
  if (counts.length === 0)
    return {
      ko: '대조할 공표 건수(printed)가 대장에 없음',
      en: 'the registry states no printed counts to compare with',
    }[language];
  if (wrong > 0)
    return {
      ko: `공표된 건수 ${counts.length}개 가운데 ${wrong}개가 목록과 다름`,
      en: `printed counts that differ from the list: ${wrong} of ${counts.length}`,
    }[language];
  return {
    ko: `공표된 건수 ${counts.length}개가 모두 목록과 같음`,
    en: `the list comes to every printed count (${counts.length})`,
  }[language];
}

/** The columns of the comparison of counts. */
export function countHeads(language: Language): readonly string[] {
  return language === 'ko'
    ? ['연도', '구분', '공표', '목록', '대조']
    : ['Year', 'What', 'Printed', 'Listed', ''];
}

/** The comparison of counts in these columns. */
export function countRows({ counts, language }: RegistryCheck): string[][] {
  return counts.map(({ year, what, printed, counted, same }) => [
    year,
    countNames[what][language],
    String(printed),
    String(counted),
    (same ? { ko: '일치', en: 'same' } : { ko: '다름', en: 'differs' })[language],
  ]);
}

/** Whether every renewal renews something. */
export function renewalsVerdict({ renewals, language }: RegistryCheck): string {
  const without = renewals.filter(({ earlier }) => earlier === null).length;
  const count = renewals.length;
  if (count === 0) return { ko: '재인증이 없음', en: 'there are no renewals' }[language];
  if (without > 0)
    return {
      ko: `재인증 ${count}건 가운데 ${without}건은 이전 인증이 없음`,
      en: `renewals without a certificate before them: ${without} of ${count}`,
    }[language];
  return {
    ko: `재인증 ${count}건 모두 이전 인증이 있음`,
    en: `every renewal has a certificate before it (${count})`,
  }[language];
}

/** `서울 동대문구(dongdaemun): 2012년 → 2014년`; a renewal of nothing says so. */
export function renewalText(
  { certificate, earlier }: RenewalReport,
  language: Language,
  arrow: string,
): string {
  const renewed = knownDateWords(certificate.awarded, language);
  const name = institutionText(certificate.institution, language);
  if (earlier !== null) return `${name}: ${knownDateWords(earlier, language)} ${arrow} ${renewed}`;
  const { file, line, column } = certificate.location;
  const nothing = { ko: '이전 인증 없음', en: 'nothing before it' }[language];
  return `${name}: ${nothing} ${arrow} ${renewed} (${file}:${line}:${column})`;
}

/** The titles of the lists of certificates that need somebody, with how many there are. */
export function listTitle(
  what: 'lapsed' | 'expiring' | 'uncertain',
  count: number,
  language: Language,
): string {
  if (count === 0)
    return {
      lapsed: { ko: '재인증 없이 만료된 인증 없음', en: 'Nothing has lapsed without a renewal' },
      expiring: { ko: '재인증을 준비할 때가 된 인증 없음', en: 'No renewal has to be started' },
      uncertain: {
        ko: '유효한지 알 수 없는 인증 없음',
        en: 'Of every certificate it is known whether it holds',
      },
    }[what][language];
  return {
    lapsed: { ko: `재인증 없이 만료된 인증 ${count}건`, en: `Lapsed without a renewal: ${count}` },
    expiring: {
      ko: `재인증을 준비할 때가 된 인증 ${count}건(수여일을 다 알지 못하면 이른 쪽으로 봄)`,
      en: `Time to start the renewal, at the earliest possible day: ${count}`,
    },
    uncertain: {
      ko: `유효한지 알 수 없는 인증 ${count}건(수여일을 다 알지 못함)`,
      en: `May or may not hold, the day of the award not being known: ${count}`,
    },
  }[what][language];
}

/** What it all comes to. */
export function checkVerdict({ passed, language }: RegistryCheck): string {
  return passed
    ? { ko: '대장에 어긋나는 것이 없음', en: 'the registry is consistent' }[language]
    : { ko: '대장이 맞지 않음', en: 'the registry is not consistent' }[language];
}
