import type { CommandSpec } from '../command.ts';
import { pathArgument } from '../options.ts';

/** `assess owners`: the lines of CODEOWNERS that send each sheet to the reviewers of its department. */
export const ownersCommand: CommandSpec = {
  name: 'owners',
  summary: {
    ko: '부서의 검토자를 CODEOWNERS로 냄',
    en: "write the departments' reviewers as CODEOWNERS",
  },
  arguments: [pathArgument],
  options: [
    {
      flags: '--out <file>',
      description: {
        ko: '이 파일에서 이 진단의 구간만 고쳐 씀. 나머지는 그대로 둠',
        en: 'write them into this file; only the part of this assessment is replaced',
      },
    },
    {
      flags: '--check',
      description: {
        ko: '쓰지 않고 파일과 비교해, 다르면 실패(1). --out이 없으면 저장소의 CODEOWNERS',
        en: "write nothing, compare with the file and fail (1) if it differs; without --out the repository's CODEOWNERS",
      },
    },
  ],
  examples: ['assess owners my-city --out .github/CODEOWNERS', 'assess owners my-city --check'],
  run: async (...given) => (await import('../runs/owners.ts')).runOwners(...given),
};
