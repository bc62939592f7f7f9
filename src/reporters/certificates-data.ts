import type { CertificateList } from '../report/certificates.ts';
import type { RegistryCheck } from '../report/certificates-check.ts';
import type { InstitutionHistory } from '../report/certificates-history.ts';
import { jsonText } from '../text/json.ts';
import { csvText } from './csv.ts';
import { diagnosticData } from './json.ts';
import type { Reporter } from './reporter.ts';
import { certificateTypes, standingText } from './wording/certificates.ts';

/** `assess certificates list -f json`. */
export const certificatesJson: Reporter<CertificateList> = {
  name: 'json',
  extension: 'json',
  render: ({ calendar: _, ...list }) =>
    jsonText({ ...list, diagnostics: list.diagnostics.map(diagnosticData) }),
};

/** `assess certificates show -f json`. */
export const historyJson: Reporter<InstitutionHistory> = {
  name: 'json',
  extension: 'json',
  render: ({ calendar: _, ...history }) =>
    jsonText({ ...history, diagnostics: history.diagnostics.map(diagnosticData) }),
};

/** `assess certificates check -f json`. */
export const registryCheckJson: Reporter<RegistryCheck> = {
  name: 'json',
  extension: 'json',
  render: (check) => jsonText({ ...check, diagnostics: check.diagnostics.map(diagnosticData) }),
};

/** `assess certificates list -f csv`: a row for every certificate; of a range both ends. */
export const certificatesCsv: Reporter<CertificateList> = {
  name: 'csv',
  extension: 'csv',
  render({ certificates, language, on }) {
    const rows = certificates.map((certificate) => {
      const { institution, type, awarded, number, lastDay, renewalFrom, daysLeft } = certificate;
      return [
        institution.id,
        institution.name,
        institution.region,
        institution.tier,
        certificateTypes[type][language],
        awarded,
        number,
        lastDay.first,
        lastDay.last,
        renewalFrom?.first ?? null,
        standingText(certificate, language),
        daysLeft.first,
        daysLeft.last,
        on,
        certificate.note,
      ];
    });
    return csvText([[...heads[language]], ...rows]);
  },
};

const heads = {
  ko: [
    '식별자',
    '기관',
    '지역',
    '유형',
    '구분',
    '수여',
    '인증번호',
    '유효기간 끝(이르면)',
    '유효기간 끝(늦으면)',
    '재인증 준비(이르면)',
    '상태',
    '남은 날(이르면)',
    '남은 날(늦으면)',
    '기준일',
    '비고',
  ],
  en: [
    'Id',
    'Institution',
    'Region',
    'Tier',
    'Type',
    'Awarded',
    'Number',
    'Valid through (earliest)',
    'Valid through (latest)',
    'Renewal starts (earliest)',
    'State',
    'Days left (least)',
    'Days left (most)',
    'On',
    'Note',
  ],
} as const;
