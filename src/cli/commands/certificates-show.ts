import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';
import { certificateDayOption, registryArgument } from './certificates-list.ts';

/** `assess certificates show`: the history of one institution. */
export const certificatesShowCommand: CommandSpec = {
  name: 'certificates show',
  summary: {
    ko: '한 기관의 인증 이력과 재인증 시기를 보임',
    en: 'show the history of an institution and when its renewal must start',
  },
  arguments: [
    {
      name: '<institution>',
      description: { ko: '기관의 식별자나 이름', en: 'the id or the name of an institution' },
    },
    registryArgument,
  ],
  options: [formatOption('pretty, json, markdown, ics'), jsonOption, certificateDayOption],
  examples: [
    'assess certificates show seodaemun examples/registry-2012-2014',
    'assess certificates show "서울 서대문구" --on 2015-12-08',
  ],
  run: async (...given) => (await import('../runs/certificates-show.ts')).runCertificatesShow(...given),
};
