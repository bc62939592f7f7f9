import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess report`: the report that is handed in. */
export const reportCommand: CommandSpec = {
  name: 'report',
  summary: { ko: '제출용 진단 결과 보고서를 씀', en: 'write the report that is handed in' },
  arguments: [pathArgument],
  options: [formatOption('markdown, json, pretty'), jsonOption, onOption],
  examples: [
    'assess report examples/seodaemun-2014 --on 2014-08-29 -f markdown=report.md',
    'assess report --lang en > report.md',
  ],
  run: async (...given) => (await import('../runs/report.ts')).runReport(...given),
};
