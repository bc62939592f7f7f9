import { machineDecimal } from '../../exact/display.ts';
import type { IndicatorNode } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import { answerExample, ruleWords } from '../../rules/rule.ts';
import { wrap } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import { titleText } from '../../text/title.ts';

/** What a new sheet is made from. */
export interface SheetTemplate {
  readonly department: { readonly id: string; readonly name: string };
  /** The indicators that the department must answer, in the order of the framework. */
  readonly indicators: readonly IndicatorNode[];
  readonly language: Language;
}

/** Path of the narrowed schema from a sheet. */
const schemaLine = '# yaml-language-server: $schema=../.assess/department.schema.json';
const commentWidth = 100;

const how = {
  ko: [
    '답하는 법: 「status: unanswered」를 지우고 그 자리에 value와 증빙을 적습니다. 예:',
    '    value: yes',
    '    evidence:',
    '      - { document: 민원여권과-1234, title: 추진계획, approved: 2014-02-03, approver: 과장, file: evidence/계획.pdf }',
    '값이 없으면 status를 바꿉니다: not-implemented(미시행), not-assessed(미평가), not-applicable(해당없음, reason 필요)',
    '다 적은 뒤 「assess validate」로 확인합니다.',
  ],
  en: [
    'How to answer: replace "status: unanswered" by a value and its evidence, for example:',
    '    value: yes',
    '    evidence:',
    '      - { document: CA-1234, title: Plan, approved: 2014-02-03, approver: head of division, file: evidence/plan.pdf }',
    'Where there is no value, change the status: not-implemented, not-assessed, not-applicable (which needs a reason).',
    'Check the sheet with "assess validate".',
  ],
} as const;

/** A department's sheet, ready to fill in: every indicator with its title, points, what counts, and an example above it. */
export function sheetTemplate({ department, indicators, language }: SheetTemplate): string {
  const head = [
    schemaLine,
    ...comment(department.name, ''),
    ...how[language].map((line) => `# ${line}`),
    'kind: department',
    `department: ${department.id}`,
  ];
  const answers =
    indicators.length === 0
      ? ['answers: {}']
      : ['answers:', ...indicators.flatMap((indicator) => ['', ...entry(indicator, language)])];
  return `${[...head, ...answers].join('\n')}\n`;
}

function entry(indicator: IndicatorNode, language: Language): string[] {
  const ko = language === 'ko';
  const { id, title, points, guidance, evidence, rule } = indicator;
  const worth = machineDecimal(points);
  const about = [
    `${id} ${titleText(title, language)} (${ko ? `${worth}점` : `${worth} ${worth === '1' ? 'point' : 'points'}`})`,
    ...(guidance ? [`${ko ? '인정 기준' : 'What counts'}: ${titleText(guidance, language)}`] : []),
    `${ko ? '채점' : 'Rule'}: ${ruleWords(rule, points)[language].join(' / ')}`,
    ...(evidence.length > 0
      ? [
          `${ko ? '증빙자료' : 'Documents'}: ${evidence.map((document) => titleText(document, language)).join('; ')}`,
        ]
      : []),
    `${ko ? '답의 예' : 'Example'}: value: ${answerExample(rule)}`,
  ];
  return [...about.flatMap((line) => comment(line, '  ')), `  ${id}:`, '    status: unanswered'];
}

/** A text as comment lines that fit; nothing in it can end the comment. */
function comment(text: string, indent: string): string[] {
  return wrap(inert(text), commentWidth - indent.length - 2).map((line) => `${indent}# ${line}`);
}
