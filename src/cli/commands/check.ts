import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, mergeBaseOption, onOption, pathArgument } from '../options.ts';

/** `assess check`: the gate of a pull request. */
export const checkCommand: CommandSpec = {
  name: 'check',
  summary: {
    ko: '점검 조건(assess.config.yaml)을 모두 충족하는지 봄: 풀 리퀘스트의 관문',
    en: 'whether every condition of assess.config.yaml is met: the gate of a pull request',
  },
  arguments: [pathArgument],
  options: [
    {
      flags: '--base <ref>',
      description: {
        ko: '변경 전: 커밋(origin/main, HEAD^1). 점수가 낮아졌는지, 평가체계와 점검 조건이 바뀌었는지도 봄',
        en: 'what to compare with: a commit (origin/main, HEAD^1); also tells a drop and a change of framework or gate',
      },
    },
    mergeBaseOption,
    {
      flags: '--config <file>',
      description: {
        ko: '점검 조건 파일. 없으면 진단 폴더부터 위로 assess.config.yaml을 찾음',
        en: 'the conditions; default: assess.config.yaml from the assessment upwards',
      },
    },
    {
      flags: '--baseline <file>',
      description: {
        ko: '기존 미흡 목록: 적힌 미흡지표는 허용하고 새것만 셈',
        en: 'the gaps that are known already: only new ones count',
      },
    },
    {
      flags: '--update-baseline',
      description: {
        ko: '해소된 것을 목록에서 지움. 파일이 없으면 지금의 미흡지표로 만듦',
        en: 'take out of the baseline what is closed; a missing file is made of the gaps of today',
      },
    },
    {
      flags: '--force',
      description: {
        ko: '--update-baseline이 새 미흡지표도 목록에 올림',
        en: 'let --update-baseline take up new gaps too',
      },
    },
    formatOption('pretty, json, markdown, summary, comment, github, sarif, junit, gitlab'),
    jsonOption,
    onOption,
    {
      flags: '--exit-zero',
      description: { ko: '불통과여도 종료 코드 0', en: 'exit 0 even when the gate is not passed' },
    },
  ],
  examples: [
    'assess check examples/seodaemun-2014 --base main',
    'assess check --base origin/main -f github -f sarif=assess.sarif -f comment=comment.md',
  ],
  run: async (...given) => (await import('../runs/check.ts')).runCheck(...given),
};
