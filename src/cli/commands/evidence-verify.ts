import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';
import { withinOption } from './evidence-options.ts';

/** `assess evidence verify`: whether every record of evidence counts. */
export const evidenceVerifyCommand: CommandSpec = {
  name: 'evidence verify',
  summary: {
    ko: '증빙이 모두 유효한지 확인함: 파일, 해시, 인정기간, 유효기한',
    en: 'verify that every record counts: file, hash, window, expiry',
  },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    withinOption,
    {
      flags: '--strict',
      description: {
        ko: '기록이 가리키지 않는 파일이나 해시를 적지 않은 파일 기록이 있어도 불통과',
        en: 'files that no record names, and file records without a hash, fail too',
      },
    },
  ],
  examples: [
    'assess evidence verify examples/seodaemun-2014 --on 2014-08-29',
    'assess evidence verify --strict --within 60',
  ],
  run: async (...given) => (await import('../runs/evidence-verify.ts')).runEvidenceVerify(...given),
};
