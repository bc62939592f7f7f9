import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess evidence pack`: the files of evidence for the reviewers, with an index. */
export const evidencePackCommand: CommandSpec = {
  name: 'evidence pack',
  summary: {
    ko: '제출할 증빙을 지표별 폴더와 목차로 묶음',
    en: 'put the evidence to be handed over into folders by indicator, with an index',
  },
  arguments: [pathArgument],
  options: [
    {
      flags: '--out <file.zip|folder>',
      description: { ko: '쓸 곳: .zip 파일이나 폴더', en: 'where to write: a .zip file or a folder' },
    },
    {
      flags: '--include-invalid',
      description: {
        ko: '유효하지 않은 기록의 파일도 넣음',
        en: 'also the files of records that do not count',
      },
    },
    {
      flags: '--force',
      description: {
        ko: '있는 .zip 파일이나 이전에 묶은 폴더를 바꿈',
        en: 'replace an existing .zip file, or a folder packed before',
      },
    },
    formatOption('pretty, json'),
    jsonOption,
    onOption,
  ],
  examples: [
    'assess evidence pack examples/seodaemun-2014 --on 2014-08-29 --out evidence.zip',
    'assess evidence pack --out hand-over --include-invalid',
  ],
  run: async (...given) => (await import('../runs/evidence-pack.ts')).runEvidencePack(...given),
};
