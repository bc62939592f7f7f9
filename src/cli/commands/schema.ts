import { schemaNames } from '../../schema/kinds.ts';
import type { CommandSpec } from '../command.ts';

/** `assess schema`: the JSON Schema of a kind of file, for editors. */
export const schemaCommand: CommandSpec = {
  name: 'schema',
  summary: {
    ko: '파일의 JSON Schema를 냄(편집기용)',
    en: 'print the JSON Schema of a kind of file, for editors',
  },
  arguments: [{ name: '<kind>', description: { ko: schemaNames.join(', '), en: schemaNames.join(', ') } }],
  options: [
    {
      flags: '--assessment <dir>',
      description: {
        ko: 'department와 함께: 그 진단의 지표와 부서로 좁힘',
        en: 'with department: narrowed to the indicators and departments of this assessment',
      },
    },
  ],
  examples: [
    'assess schema framework > framework.schema.json',
    'assess schema department --assessment examples/seodaemun-2014',
  ],
  run: async (...given) => (await import('../runs/schema.ts')).runSchema(...given),
};
