import type { Localized } from '../../model/language.ts';
import { entry } from './entry.ts';
import { en, instead, ko, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

const counted: Readonly<Record<string, Localized>> = {
  total: { ko: '전체', en: 'certificates' },
  new: { ko: '신규', en: 'new certificates' },
  renewal: { ko: '재인증', en: 'renewals' },
};

/** What is wrong in a registry of certificates. */
export const certificates = {
  'certificate/duplicate-institution': entry<{ institution: string }>({
    severity: 'error',
    message: {
      ko: ({ institution }) => `기관 ${koWith(institution, '이/가')} 두 번 있습니다.`,
      en: ({ institution }) => `The institution ${en(institution)} appears twice.`,
    },
    help: { ko: () => '하나를 지우거나 식별자를 바꾸십시오.', en: () => 'Remove one, or change its id.' },
    why: { ko: '어느 기관의 인증인지 알 수 없게 됩니다.', en: 'Nobody could tell whose certificate it is.' },
  }),
  'certificate/similar-institution': entry<{ institution: string; other: string }>({
    severity: 'warning',
    message: {
      ko: ({ institution, other }) =>
        `기관 ${koWith(institution, '은/는')} ${koWith(other, '과/와')} 같은 기관으로 보입니다.`,
      en: ({ institution, other }) =>
        `The institution ${en(institution)} seems to be the same as ${en(other)}.`,
    },
    help: {
      ko: () => '같은 기관이면 하나로 합치고, 다른 기관이면 이름이나 지역을 구별하여 적으십시오.',
      en: () => 'Merge them if they are one; else tell them apart by name or region.',
    },
    why: {
      ko: '한 기관이 둘로 나뉘면 재인증이 이전 인증과 이어지지 않습니다. 이름은 유니코드 정규화(NFC)와 띄어쓰기를, 식별자는 대소문자를 가리지 않고 견줍니다.',
      en: 'Where one institution is listed as two, its renewal has no certificate before it. Names are compared in NFC without spaces, ids without regard to case.',
    },
  }),
  'certificate/unknown-institution': entry<{ institution: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ institution }) => `기관 목록에 ${koWith(institution, '이/가')} 없습니다.`,
      en: ({ institution }) => `No institution ${en(institution)} is listed.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '수여는 「institutions」에 있는 기관의 것이어야 합니다. 잘못 적은 이름은 다른 기관의 이력을 끊습니다.',
      en: 'An award is of an institution under "institutions"; a misspelt name breaks the history of another.',
    },
  }),
  'certificate/impossible-date': entry<{ date: string }>({
    severity: 'error',
    message: {
      ko: ({ date }) => `${koWith(date, '은/는')} 달력에 없는 날짜입니다.`,
      en: ({ date }) => `${en(date)} is not a date of the calendar.`,
    },
    help: {
      ko: () => '수여일을 확인하십시오. 날을 모르면 아는 데까지만 「2014-12」나 「"2014"」로 적으십시오.',
      en: () => 'Check the date; where the day is not known write as much as is: 2014-12 or "2014".',
    },
    why: {
      ko: '유효기간은 수여일부터 셉니다. 없는 날짜를 다음 달로 넘겨 읽지 않습니다.',
      en: 'The validity is counted from the award. A date that does not exist is not rolled over into the next month.',
    },
  }),
  'certificate/no-validity': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '인증의 유효기간이 적혀 있지 않습니다.',
      en: () => 'Nothing says how long the certificates hold.',
    },
    help: {
      ko: () =>
        '「framework: minwon-2014」처럼 유효기간을 정한 평가체계를 적거나 「validity: { new: 2 years, renewal: 3 years }」를 적으십시오.',
      en: () =>
        'Name the framework that says so ("framework: minwon-2014"), or write "validity: { new: 2 years, renewal: 3 years }".',
    },
    why: {
      ko: '유효기간이 없으면 인증이 언제 끝나는지 계산할 수 없습니다.',
      en: 'Without it no certificate has an end.',
    },
  }),
  'certificate/two-validities': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '「framework」와 「validity」를 함께 쓸 수 없습니다.',
      en: () => '"framework" and "validity" cannot be used together.',
    },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one of them.' },
    why: {
      ko: '평가체계의 유효기간과 대장의 유효기간이 다르면 어느 것으로 셀지 알 수 없습니다.',
      en: "If the framework's validity differed from the registry's, nobody could tell which one counts.",
    },
  }),
  'certificate/framework-without-validity': entry<{ framework: string }>({
    severity: 'error',
    message: {
      ko: ({ framework }) => `평가체계 ${koWith(framework, '은/는')} 인증의 유효기간을 정하지 않습니다.`,
      en: ({ framework }) => `The framework ${en(framework)} does not say how long certificates hold.`,
    },
    help: {
      ko: () => '평가체계에 「certificate」를 두거나, 「framework」 대신 「validity」를 적으십시오.',
      en: () => 'Add "certificate" to the framework, or write "validity" in place of "framework".',
    },
    why: {
      ko: '유효기간이 없으면 인증이 언제 끝나는지 계산할 수 없습니다.',
      en: 'Without it no certificate has an end.',
    },
  }),
  'certificate/awarded-twice': entry<{ institution: string; awarded: string; other: string }>({
    severity: 'error',
    message: {
      ko: ({ institution, awarded, other }) =>
        awarded === other
          ? `기관 ${ko(institution)}의 ${awarded} 수여가 두 번 있습니다.`
          : `기관 ${ko(institution)}의 수여 ${koWith(awarded, '과/와')} ${koWith(other, '은/는')} 같은 날일 수 있습니다.`,
      en: ({ institution, awarded, other }) =>
        awarded === other
          ? `The award of ${awarded} to ${en(institution)} appears twice.`
          : `The awards of ${awarded} and ${other} to ${en(institution)} may be on one day.`,
    },
    help: {
      ko: () => '같은 수여이면 하나를 지우고, 다른 수여이면 앞뒤를 알 수 있도록 달이나 날까지 적으십시오.',
      en: () =>
        'Remove one if they are the same; else write the month or the day, so that their order is known.',
    },
    why: {
      ko: '한 기관이 같은 날 두 번 인증받을 수는 없고, 앞뒤를 모르는 두 수여로는 어느 인증이 유효한지 알 수 없습니다.',
      en: 'No institution is certified twice on one day, and of two awards in unknown order nobody can tell which holds.',
    },
  }),
  'certificate/new-while-valid': entry<{
    institution: string;
    awarded: string;
    earlier: string;
    until: string;
  }>({
    severity: 'warning',
    message: {
      ko: ({ institution, awarded, earlier, until }) =>
        `기관 ${koWith(institution, '은/는')} ${earlier}에 받은 인증이 ${until}까지 유효한데 ${awarded}에 신규 인증을 받은 것으로 되어 있습니다.`,
      en: ({ institution, awarded, earlier, until }) =>
        `${en(institution)} has a new certificate of ${awarded} although that of ${earlier} holds until ${until}.`,
    },
    help: {
      ko: () => '재인증이면 「type: renewal」로 고치십시오.',
      en: () => 'If it is a renewal, write "type: renewal".',
    },
    why: {
      ko: '유효한 인증이 있는 기관이 다시 받는 인증은 재인증이며 유효기간이 다릅니다.',
      en: 'An institution whose certificate holds is renewed, and a renewal is valid for another length of time.',
    },
  }),
  'certificate/renewal-without-earlier': entry<{ institution: string; awarded: string }>({
    severity: 'error',
    message: {
      ko: ({ institution, awarded }) =>
        `기관 ${ko(institution)}의 재인증(${awarded})보다 앞선 인증이 없습니다.`,
      en: ({ institution, awarded }) =>
        `No certificate of ${en(institution)} comes before its renewal of ${awarded}.`,
    },
    help: {
      ko: () => '앞선 수여를 적거나, 처음 받은 인증이면 「type: new」로 고치십시오.',
      en: () => 'List the award before it, or write "type: new" if it was the first.',
    },
    why: {
      ko: '재인증은 이전 인증을 잇는 것입니다. 기관을 잘못 적었거나 수여가 빠졌습니다.',
      en: 'A renewal continues a certificate: the institution is wrong, or an award is missing.',
    },
  }),
  'certificate/renewal-after-lapse': entry<{ institution: string; awarded: string; until: string }>({
    severity: 'warning',
    message: {
      ko: ({ institution, awarded, until }) =>
        `기관 ${koWith(institution, '은/는')} 이전 인증이 ${until}에 끝난 뒤인 ${awarded}에 재인증을 받은 것으로 되어 있습니다.`,
      en: ({ institution, awarded, until }) =>
        `The renewal of ${en(institution)} of ${awarded} came after its certificate had ended on ${until}.`,
    },
    help: {
      ko: () => '수여일을 확인하고, 신규 인증이면 「type: new」로 고치십시오.',
      en: () => 'Check the dates; if it was a new certificate, write "type: new".',
    },
    why: {
      ko: '끝난 인증은 이어지지 않으므로 그 사이에는 인증이 없었습니다.',
      en: 'A certificate that has ended is not continued: in between there was none.',
    },
  }),
  'certificate/printed-differs': entry<{ year: string; what: string; printed: number; counted: number }>({
    severity: 'error',
    message: {
      ko: ({ year, what, printed, counted: found }) =>
        `${year}년 ${counted[what]!.ko} 건수가 다릅니다: 공표 ${printed}건, 목록 ${found}건.`,
      en: ({ year, what, printed, counted: found }) =>
        `The number of ${counted[what]!.en} in ${year} differs: ${printed} printed, ${found} listed.`,
    },
    help: {
      ko: () => '빠지거나 더 들어간 수여, 신규·재인증의 구분을 원문과 대조하십시오.',
      en: () => 'Compare the list with its source: an award too many or too few, or of the wrong type.',
    },
    why: {
      ko: '목록이 공표된 건수와 맞지 않으면 옮겨 적을 때 틀린 것입니다.',
      en: 'A list that does not come to the printed number was copied wrongly.',
    },
  }),
  'certificate/printed-twice': entry<{ year: string }>({
    severity: 'error',
    message: {
      ko: ({ year }) => `${year}년의 공표 건수가 두 번 있습니다.`,
      en: ({ year }) => `The printed counts of ${year} appear twice.`,
    },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one.' },
    why: { ko: '어느 것과 대조할지 알 수 없습니다.', en: 'Nobody could tell which one to compare with.' },
  }),
  'certificate/no-award': entry<{ institution: string }>({
    severity: 'warning',
    message: {
      ko: ({ institution }) => `기관 ${ko(institution)}의 수여가 없습니다.`,
      en: ({ institution }) => `No award of ${en(institution)} is listed.`,
    },
    help: {
      ko: () => '빠진 수여를 적거나 기관을 지우십시오.',
      en: () => 'List its awards, or remove the institution.',
    },
    why: {
      ko: '수여가 빠졌거나 다른 이름으로 적혔을 수 있습니다.',
      en: 'An award may be missing, or be listed under another name.',
    },
  }),
};
