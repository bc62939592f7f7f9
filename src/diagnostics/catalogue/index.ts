import { actions } from './actions.ts';
import { answer } from './answer.ts';
import { officialAnswer } from './answer-official.ts';
import { assessment } from './assessment.ts';
import { certificates } from './certificates.ts';
import { department } from './department.ts';
import { edition } from './edition.ts';
import type { CatalogueEntry } from './entry.ts';
import { evidence } from './evidence.ts';
import { file } from './file.ts';
import { framework } from './framework.ts';
import { gateFile } from './gate-file.ts';
import { lint } from './lint.ts';
import { review } from './review.ts';
import { rule } from './rule.ts';
import { schema } from './schema.ts';
import { text } from './text.ts';
import { vectors } from './vectors.ts';
import { baseline, waivers } from './waivers.ts';
import { yaml } from './yaml.ts';

/** Every diagnostic code with its severity and texts: the one source of types, `explain`, docs and goldens. */
export const catalogue = {
  ...file,
  ...text,
  ...yaml,
  ...schema,
  ...framework,
  ...edition,
  ...rule,
  ...assessment,
  ...department,
  ...answer,
  ...officialAnswer,
  ...evidence,
  ...review,
  ...lint,
  ...vectors,
  ...gateFile,
  ...waivers,
  ...actions,
  ...baseline,
  ...certificates,
};

/** A diagnostic code, `area/kebab-name`. */
export type Code = keyof typeof catalogue;

/** What the message of a code is filled with. */
export type ArgumentsOf<C extends Code> = Parameters<(typeof catalogue)[C]['message']['ko']>[0];

/** The entry of a code; undefined where there is none of that name. */
export function entryOf(code: string): CatalogueEntry | undefined {
  return Object.hasOwn(catalogue, code) ? (catalogue[code as Code] as unknown as CatalogueEntry) : undefined;
}
