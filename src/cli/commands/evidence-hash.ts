import type { CommandSpec } from '../command.ts';
import { pathArgument } from '../options.ts';
import { departmentOption, indicatorOption } from './evidence-options.ts';

/** `assess evidence hash`: the SHA-256 of every file of evidence, printed or written into the sheets. */
export const evidenceHashCommand: CommandSpec = {
  name: 'evidence hash',
  summary: {
    ko: '증빙 파일의 SHA-256을 보이거나 부서 자료에 적음',
    en: 'print the SHA-256 of the files of evidence, or write it into the sheets',
  },
  arguments: [pathArgument],
  options: [
    departmentOption,
    indicatorOption,
    {
      flags: '--write',
      description: {
        ko: 'sha256이 없는 기록에 적어 넣음. 나머지는 한 글자도 바꾸지 않음',
        en: 'write it into the records that lack it; nothing else in the sheets changes',
      },
    },
    {
      flags: '--force',
      description: {
        ko: '적힌 값이 다르면 고침(--write와 함께)',
        en: 'replace a hash that differs (with --write)',
      },
    },
    {
      flags: '--dry-run',
      description: {
        ko: '쓰지 않고 바뀔 곳만 보임(--write와 함께)',
        en: 'only show what would change (with --write)',
      },
    },
  ],
  examples: [
    'assess evidence hash examples/seodaemun-2014 > SHA256SUMS',
    'assess evidence hash --department policy-planning --write --dry-run',
  ],
  run: async (...given) => (await import('../runs/evidence-hash.ts')).runEvidenceHash(...given),
};
