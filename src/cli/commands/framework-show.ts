import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';

/** `assess framework show`: a framework for reading, or the handbook of its indicators. */
export const frameworkShowCommand: CommandSpec = {
  name: 'framework show',
  summary: {
    ko: '평가체계를 보이거나 지표 해설서를 씀(-f markdown)',
    en: 'show a framework, or write the handbook of its indicators (-f markdown)',
  },
  arguments: [
    {
      name: '<framework>',
      description: {
        ko: '내장 평가체계의 식별자, 평가체계 폴더 또는 framework.yaml',
        en: 'the id of a shipped framework, a framework folder or a framework.yaml',
      },
    },
  ],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    {
      flags: '--depth <level>',
      description: {
        ko: '이 단계까지만 보임: area, item 등',
        en: 'show down to this level only, such as area or item',
      },
    },
    {
      flags: '--indicator <id>',
      description: { ko: '이 지표만(여러 번 쓸 수 있음)', en: 'only this indicator (may be repeated)' },
      collect: collectList,
    },
  ],
  examples: [
    'assess framework show minwon-2014 --depth item',
    'assess framework show minwon-2014 -f markdown=handbook.md',
  ],
  run: async (...given) => (await import('../runs/framework-show.ts')).runFrameworkShow(...given),
};
