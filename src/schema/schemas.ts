import { actionDefinition, actions } from './files/actions.ts';
import {
  answerDefinition,
  assessment,
  department,
  evidenceDefinition,
  referenceDefinition,
  valueDefinition,
} from './files/assessment.ts';
import { awardDefinition, certificates } from './files/certificates.ts';
import { nodeChange } from './files/changes.ts';
import { commonDefinitions, type JsonSchema } from './files/common.ts';
import { framework, groupDefinition, indicatorListDefinition } from './files/framework.ts';
import { gate, gateConditionDefinition } from './files/gate.ts';
import { indicatorDefinition, indicators } from './files/indicator.ts';
import { review, reviewEntryDefinition, reviewedAnswerDefinition } from './files/review.ts';
import { gradeDefinition, indicatorRuleDefinition, measureDefinition, ruleDefinition } from './files/rule.ts';
import { valueForms } from './files/value-forms.ts';
import { exactDefinition, vectorAnswerDefinition, vectors } from './files/vectors.ts';
import { baseline, baselineGapDefinition, waivers } from './files/waivers.ts';
import type { FileKind } from './kinds.ts';

/** Every named part of a schema. */
export const definitions: Record<string, JsonSchema> = {
  ...commonDefinitions,
  ...valueForms,
  grade: gradeDefinition,
  measure: measureDefinition,
  rule: ruleDefinition,
  'indicator-rule': indicatorRuleDefinition,
  indicator: indicatorDefinition,
  'indicator-list': indicatorListDefinition,
  'node-change': nodeChange(indicatorDefinition),
  group: groupDefinition,
  reference: referenceDefinition,
  evidence: evidenceDefinition,
  value: valueDefinition,
  answer: answerDefinition,
  exact: exactDefinition,
  'vector-answer': vectorAnswerDefinition,
  'gate-condition': gateConditionDefinition,
  'baseline-gap': baselineGapDefinition,
  'reviewed-answer': reviewedAnswerDefinition,
  'review-entry': reviewEntryDefinition,
  action: actionDefinition,
  award: awardDefinition,
};

const roots: Record<FileKind, JsonSchema> = {
  framework,
  indicators,
  vectors,
  assessment,
  department,
  gate,
  waivers,
  baseline,
  review,
  actions,
  certificates,
};

/** The JSON Schema (2020-12) of a kind of file, with the definitions that it uses and no others. */
export function schemaOf(kind: FileKind): JsonSchema {
  return bundle(`assess:${kind}`, `assess ${kind}`, roots[kind]);
}

/** Makes a schema self-contained: every definition that `root` reaches is put under `$defs`. */
export function bundle(
  id: string,
  title: string,
  root: JsonSchema,
  own: Record<string, JsonSchema> = {},
): JsonSchema {
  const all = { ...definitions, ...own };
  const used = new Set<string>();
  collect(root);
  const $defs = Object.fromEntries(
    Object.keys(all)
      .filter((name) => used.has(name))
      .map((name) => [name, all[name]]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    ...root,
    ...(used.size > 0 ? { $defs } : {}),
  };

  function collect(node: unknown): void {
    if (Array.isArray(node)) node.forEach(collect);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === '$ref' && typeof value === 'string') visit(value.slice('#/$defs/'.length));
        else collect(value);
      }
    }
  }

  function visit(name: string): void {
    if (used.has(name)) return;
    used.add(name);
    collect(all[name]);
  }
}
