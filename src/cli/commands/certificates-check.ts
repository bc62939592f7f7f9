import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';
import { certificateDayOption, registryArgument } from './certificates-list.ts';

/** `assess certificates check`: whether a registry is what was printed, and which certificates need somebody. */
export const certificatesCheckCommand: CommandSpec = {
  name: 'certificates check',
  summary: {
    ko: '인증 대장을 공표 건수·이전 인증과 대조하고 만료된 것을 보임',
    en: 'prove a registry against printed counts, and list what has lapsed',
  },
  arguments: [registryArgument],
  options: [formatOption('pretty, json, markdown'), jsonOption, certificateDayOption],
  examples: [
    'assess certificates check examples/registry-2012-2014 --on 2015-01-01',
    'assess certificates check -f markdown=check.md',
  ],
  run: async (...given) => (await import('../runs/certificates-check.ts')).runCertificatesCheck(...given),
};
