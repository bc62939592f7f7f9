import type { JsonSchema } from './files/common.ts';
import { outputSchema } from './output.ts';
import { action } from './output-action-parts.ts';
import { amount, count, list, object, text } from './output-parts.ts';

const { framework, assessment } = outputSchema['properties'] as Record<string, JsonSchema>;

/** The schema of `assess actions -f json` (JSON Schema 2020-12). */
export const actionsOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:actions-output',
  title: 'assess actions -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    framework: framework!,
    assessment: assessment!,
    effortUnit: text,
    actionCount: count,
    gain: amount,
    withoutAction: list(text),
    actions: list(action),
  }),
};
