import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';

/** `assess framework list`: the frameworks that come with the program. */
export const frameworkListCommand: CommandSpec = {
  name: 'framework list',
  summary: { ko: '내장 평가체계의 목록을 보임', en: 'list the frameworks that come with the program' },
  arguments: [],
  options: [formatOption('pretty, json, markdown'), jsonOption],
  examples: ['assess framework list', 'assess framework list --json'],
  run: async (...given) => (await import('../runs/framework-list.ts')).runFrameworkList(...given),
};
