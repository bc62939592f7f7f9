import { both, type JsonSchema, record } from './common.ts';

/** A form of a rule or a measure: a mapping that its `kind` names. Editors show the words at the kind and offer the form by its name. */
export function form(
  kind: string,
  ko: string,
  en: string,
  required: readonly string[],
  properties: JsonSchema,
): JsonSchema {
  const words = both(ko, en);
  return record(
    words,
    ['kind', ...required],
    { kind: { const: kind, description: words }, ...properties },
    { title: kind },
  );
}

/**
 * One of several forms, chosen by `kind`. The proposals beside them are for editors, which else propose only the kinds
 * whose form is complete already; the validators leave them out.
 */
export function oneOfForms(title: string, description: string, forms: readonly JsonSchema[]): JsonSchema {
  const proposals = forms.map(({ title: kind, description: words }) => ({
    label: kind,
    description: words,
    body: kind,
  }));
  return {
    type: 'object',
    title,
    description,
    required: ['kind'],
    properties: { kind: { defaultSnippets: proposals } },
    discriminator: { propertyName: 'kind' },
    oneOf: forms,
  };
}
