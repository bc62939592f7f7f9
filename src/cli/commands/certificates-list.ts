import { certificateStatuses } from '../../scoring/certificates-selection.ts';
import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';

/** The registry that the commands of certificates are about. */
export const registryArgument = {
  name: '[file]',
  description: {
    ko: '인증 대장 또는 그것이 있는 폴더. 없으면 이 폴더의 certificates.yaml',
    en: 'registry of certificates, or the folder that holds it; default: certificates.yaml here',
  },
} as const;

/** The day on which the certificates are looked at. */
export const certificateDayOption = {
  flags: '--on <date>',
  description: {
    ko: '기준일(YYYY-MM-DD). 기본은 오늘',
    en: 'the day that counts (YYYY-MM-DD); default today',
  },
} as const;

/** `assess certificates list`: the certificates of a registry, by their end. */
export const certificatesListCommand: CommandSpec = {
  name: 'certificates list',
  summary: {
    ko: '인증을 유효기간이 끝나는 순으로 보임',
    en: 'list certificates by the end of their validity',
  },
  arguments: [registryArgument],
  options: [
    formatOption('pretty, json, markdown, csv, ics'),
    jsonOption,
    certificateDayOption,
    {
      flags: '--all',
      description: {
        ko: '기관마다 지금의 인증만이 아니라 모든 수여',
        en: 'every award, not only the one of each institution that counts',
      },
    },
    {
      flags: '--status <status>',
      description: {
        ko: `이 상태만: ${certificateStatuses.join(', ')}. 여러 번 쓸 수 있음`,
        en: `only this status: ${certificateStatuses.join(', ')}; may be repeated`,
      },
      collect: collectList,
    },
    {
      flags: '--year <year>',
      description: { ko: '이 해에 받은 것만', en: 'only those awarded in this year' },
      collect: collectList,
    },
    {
      flags: '--region <name>',
      description: { ko: '이 지역만', en: 'only this region' },
      collect: collectList,
    },
    {
      flags: '--tier <name>',
      description: { ko: '이 유형의 기관만', en: 'only institutions of this tier' },
      collect: collectList,
    },
    {
      flags: '--type <type>',
      description: { ko: 'new(신규) 또는 renewal(재인증)만', en: 'only new, or only renewal' },
      collect: collectList,
    },
  ],
  examples: [
    'assess certificates list examples/registry-2012-2014 --on 2015-01-01 --status lapsed',
    'assess certificates list -f csv=certificates.csv -f ics=certificates.ics',
  ],
  run: async (...given) => (await import('../runs/certificates-list.ts')).runCertificatesList(...given),
};
