import type { IndicatorNode } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import { combineText } from '../../report/silence.ts';
import { ruleLinesOf, worthOf } from '../../report/worth.ts';
import { answerFields } from '../../rules/answer-fields.ts';
import { exampleFor } from '../../rules/example.ts';
import { wrap } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import { titleText } from '../../text/title.ts';
import { quoted, yearOf } from './plain.ts';

/** What a new sheet is made from. */
export interface SheetTemplate {
  readonly department: { readonly id: string; readonly name: string };
  /** The indicators that the department must answer, in the order of the framework. */
  readonly indicators: readonly IndicatorNode[];
  /** The id of the cycle, whose year the sample bears; without it an example year. */
  readonly cycle?: string;
  readonly language: Language;
}

/** Path of the narrowed schema from a sheet. */
const schemaLine = '# yaml-language-server: $schema=../.assess/department.schema.json';
const commentWidth = 100;

const how = {
  ko: (record: string) => [
    '답하는 법: 「status: unanswered」를 지우고 그 자리에 value와 증빙을 적습니다. 예:',
    '    value: yes',
    '    evidence:',
    `      - ${record}`,
    '값이 없으면 status를 바꿉니다: not-implemented(미시행), not-assessed(미평가), not-applicable(해당없음, reason 필요)',
    '다 적은 뒤 「assess validate」로 확인합니다.',
  ],
  en: (record: string) => [
    'How to answer: replace "status: unanswered" by a value and its evidence, for example:',
    '    value: yes',
    '    evidence:',
    `      - ${record}`,
    'Where there is no value, change the status: not-implemented, not-assessed, not-applicable (which needs a reason).',
    'Check the sheet with "assess validate".',
  ],
} as const;

/** A department's sheet, ready to fill in: every indicator with its title, points, what counts, and an example above it. */
export function sheetTemplate(template: SheetTemplate): string {
  const { indicators, language } = template;
  return sheetText(
    template,
    [],
    indicators.map((indicator) => sheetEntry(indicator, language)),
  );
}

/** A sheet of finished entries, with what its department must know first and `more` comment lines below that. */
export function sheetText(
  { department, cycle, language }: Omit<SheetTemplate, 'indicators'>,
  more: readonly string[],
  entries: readonly (readonly string[])[],
): string {
  const head = [
    schemaLine,
    ...comment(department.name, ''),
    ...how[language](sampleRecord(department.name, cycle, language)).map((line) => `# ${line}`),
    ...more,
    'kind: department',
    `department: ${quoted(department.id)}`,
  ];
  const answers =
    entries.length === 0 ? ['answers: {}'] : ['answers:', ...entries.flatMap((entry) => ['', ...entry])];
  return `${[...head, ...answers].join('\n')}\n`;
}

/** An indicator that is still to be answered, as lines of a sheet: what a department must know as a comment, then its empty answer. */
export function sheetEntry(indicator: IndicatorNode, language: Language): string[] {
  const ko = language === 'ko';
  const { id, title, guidance, evidence, rule, answeredBy } = indicator;
  const about = [
    `${id} ${titleText(title, language)} (${worthOf(indicator)[language]})`,
    ...(answeredBy === 'each' ? [combineText(indicator)[language]] : []),
    ...(guidance ? [`${ko ? '인정 기준' : 'What counts'}: ${titleText(guidance, language)}`] : []),
    ...listed(ko ? '채점' : 'Rule', ruleLinesOf(indicator)[language]),
    ...(evidence.length > 0
      ? [
          `${ko ? '증빙자료' : 'Documents'}: ${evidence.map((document) => titleText(document, language)).join('; ')}`,
        ]
      : []),
  ];
  const fields = answerFields(rule);
  // never wrapped: it is there to be copied
  const example = `${ko ? '답의 예' : 'Example'}: value: ${exampleFor(indicator)}`;
  return [
    ...about.flatMap((line) => comment(line, '  ')),
    `  # ${inert(example)}`,
    ...(fields ? comment(fields[language], '  ') : []),
    `  ${quoted(id)}:`,
    '    status: unanswered',
  ];
}

/** One line where there is one, else a line each below the label. */
function listed(label: string, texts: readonly string[]): string[] {
  return texts.length === 1 ? [`${label}: ${texts[0]}`] : [`${label}:`, ...texts.map((text) => `- ${text}`)];
}

/** A record as the department would write it. */
function sampleRecord(name: string, cycle: string | undefined, language: Language): string {
  const year = yearOf(cycle ?? '');
  const document = quoted(`${inert(name)}-1234`);
  return language === 'ko'
    ? `{ document: ${document}, title: 추진계획, approved: ${year}-02-03, approver: 과장, file: evidence/계획.pdf }`
    : `{ document: ${document}, title: Plan, approved: ${year}-02-03, approver: head of division, file: evidence/plan.pdf }`;
}

/** A text as comment lines that fit; nothing in it can end the comment. */
function comment(text: string, indent: string): string[] {
  return wrap(inert(text), commentWidth - indent.length - 2).map((line) => `${indent}# ${line}`);
}
