import type { Rule, Title } from '../model/files.ts';
import type { Framework, IndicatorNode } from '../model/framework.ts';
import { exampleFor } from '../rules/example.ts';
import { measureOf, ruleWords } from '../rules/rule.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import { answerDefinition, department as sheet } from '../schema/files/assessment.ts';
import { both, type JsonSchema, ref } from '../schema/files/common.ts';
import { bundle } from '../schema/schemas.ts';
import { titleText } from '../text/title.ts';
import { worthOf } from './worth.ts';

/** Who may write what: the departments, and the indicators that each must answer. */
export interface SheetScope {
  readonly framework: Framework;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the indicators, of all departments or of one. */
  readonly indicators: readonly string[];
}

/** The schema of a department's sheet narrowed to one assessment: only its departments and indicators, each with its own form of answer. */
export function sheetSchema({ framework, departments, indicators }: SheetScope): JsonSchema {
  const properties = sheet['properties'] as Record<string, JsonSchema>;
  const answers = Object.fromEntries(
    indicators.map((id) => [id, answerSchema(framework.indicators.get(id)!)]),
  );
  const narrowed = {
    ...sheet,
    properties: {
      ...properties,
      department: {
        description: properties['department']!['description'],
        enum: departments.map(({ id }) => id),
        enumDescriptions: departments.map(({ name }) => name),
      },
      answers: {
        type: 'object',
        description: properties['answers']!['description'],
        properties: answers,
        additionalProperties: false,
      },
    },
  };
  return bundle(
    'assess:department-narrowed',
    `assess department: ${framework.id}`,
    JSON.parse(JSON.stringify(narrowed)) as JsonSchema,
  );
}

/** The schema of the answer to one indicator, described by its title, points, rule and guidance. */
function answerSchema(indicator: IndicatorNode): JsonSchema {
  const properties = answerDefinition['properties'] as Record<string, JsonSchema>;
  const value = { description: valueDescription(indicator), ...valueSchema(indicator.rule) };
  return { ...answerDefinition, description: describe(indicator), properties: { ...properties, value } };
}

function describe(indicator: IndicatorNode): string {
  const { title, guidance } = indicator;
  const worth = worthOf(indicator);
  const text = (language: 'ko' | 'en') => (guidance ? `\n\n${titleText(guidance, language)}` : '');
  return both(
    `${titleText(title, 'ko')} (${worth.ko})${text('ko')}`,
    `${titleText(title, 'en')} (${worth.en})${text('en')}`,
  );
}

function valueDescription(indicator: IndicatorNode): string {
  const { rule, points } = indicator;
  const words = ruleWords(rule, points);
  const example = `value: ${exampleFor(indicator)}`;
  return both([...words.ko, `예) ${example}`].join('\n'), [...words.en, `e.g. ${example}`].join('\n'));
}

const yesNo = { enum: [true, false, 'yes', 'no', '예', '아니오'] };

function valueSchema(rule: Rule): JsonSchema {
  if (isFigureRule(rule)) {
    const { kind } = measureOf(rule);
    return kind === 'number' || kind === 'against' ? { type: 'number' } : ref(`value-${kind}`);
  }
  if (rule.kind === 'yes-no') return yesNo;
  if (rule.kind === 'levels') {
    return { enum: rule.levels.map(({ id }) => id), enumDescriptions: rule.levels.map(meaning) };
  }
  const parts = rule.parts.map(({ id }) => id);
  return {
    type: ['object', 'array'],
    properties: Object.fromEntries(
      rule.parts.map((part) => [part.id, { description: meaning(part), ...yesNo }]),
    ),
    additionalProperties: false,
    items: { enum: parts, enumDescriptions: rule.parts.map(meaning) },
    uniqueItems: true,
  };
}

/** What a grade or a part stands for, in both languages where it says so; otherwise its id. */
function meaning({ id, title }: { readonly id: string; readonly title?: Title }): string {
  const [ko, en] = [titleText(title ?? id, 'ko'), titleText(title ?? id, 'en')];
  return ko === en ? ko : both(ko, en);
}
