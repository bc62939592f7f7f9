import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess report`: the report that is handed in. */
export const reportCommand: CommandSpec = {
  name: 'report',
  summary: { ko: '제출용 진단 결과 보고서를 씀', en: 'write the report that is handed in' },
  arguments: [pathArgument],
  options: [
    {
      flags: '--summary',
      description: { ko: '한 장 요약', en: 'one page for those who decide' },
    },
    {
      flags: '--previous <folder>',
      description: {
        ko: '비교할 지난 회차의 진단 폴더. 기본은 assessment.yaml의 previous',
        en: "the last cycle's assessment to compare with; default: that which assessment.yaml names",
      },
    },
    {
      flags: '--target <target>',
      description: {
        ko: '개선계획(안)의 목표: pass, 총점(900), 등급의 식별자. 기본은 합격 기준, 이미 합격이면 다음 등급',
        en: 'what the plan is to reach: pass, a total (900), the id of a band; default: a pass, else the next band',
      },
    },
    formatOption('markdown, json, pretty'),
    jsonOption,
    onOption,
  ],
  examples: [
    'assess report examples/seodaemun-2014 --on 2014-08-29 -f markdown=report.md',
    'assess report my-city-2016 --previous my-city-2014',
    'assess report --summary',
    'assess report --lang en > report.md',
  ],
  run: async (...given) => (await import('../runs/report.ts')).runReport(...given),
};
