import { answer, assessment, department, evidence } from './assessment.ts';
import { file } from './file.ts';
import { framework, rule } from './framework.ts';
import { schema } from './schema.ts';
import { text } from './text.ts';
import { yaml } from './yaml.ts';

/** Every diagnostic code with its severity and texts: the one source of types, `explain`, docs and goldens. */
export const catalogue = {
  ...file,
  ...text,
  ...yaml,
  ...schema,
  ...framework,
  ...rule,
  ...assessment,
  ...department,
  ...answer,
  ...evidence,
};

/** A diagnostic code, `area/kebab-name`. */
export type Code = keyof typeof catalogue;

/** What the message of a code is filled with. */
export type ArgumentsOf<C extends Code> = Parameters<(typeof catalogue)[C]['message']['ko']>[0];
