import type { Language } from '../../model/language.ts';
import { quoted, yearOf } from './plain.ts';

/** What a new `assessment.yaml` is made from. All texts are as the user gave them. */
export interface AssessmentTemplate {
  readonly framework: string;
  readonly version: string;
  readonly institution: { readonly id: string; readonly name: string };
  readonly cycle: string;
  readonly type: 'new' | 'renewal';
  readonly window?: { readonly from: string; readonly to: string };
  readonly submitBy?: string;
  /** The first one coordinates. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly responsible: readonly { readonly node: string; readonly department: string }[];
  readonly references: readonly string[];
  readonly language: Language;
}

const words = {
  ko: {
    framework: '평가체계. version이 다르면 오류로 알립니다.',
    window: '정해지면 다음 줄의 「# 」를 지우고 고치십시오. 증빙의 결재일자를 그에 따라 확인합니다.',
    departments: '답하는 부서. 부서를 더한 뒤 「assess init --sheets」로 부서 자료를 만듭니다.',
    responsible: '소관부서: 묶음이나 지표 → 부서. 가까운 것이 우선하고, 없으면 총괄부서입니다.',
    source: '출처',
    references: '기준값: 외부에서 공표된 수치와 출처. 부서가 답하기 전에 총괄부서가 적습니다.',
  },
  en: {
    framework: 'The framework; another version is reported as an error.',
    window: 'Take "# " away and put your dates; dates of approval of evidence are checked against them.',
    departments: 'The departments that answer. Add more, then make their sheets with "assess init --sheets".',
    responsible:
      'Lead departments: group or indicator to department; the nearest wins, else the coordinating one.',
    source: 'where it comes from',
    references:
      'Reference figures from outside with their source; the coordinating department fills them in before the others answer.',
  },
} as const;

/** An `assessment.yaml` with a comment on each part. */
export function assessmentTemplate(template: AssessmentTemplate): string {
  const text = words[template.language];
  const { framework, version, institution, departments, responsible, references } = template;
  return `${[
    '# yaml-language-server: $schema=.assess/assessment.schema.json',
    'kind: assessment',
    `# ${text.framework}`,
    `framework: ${quoted(framework)}`,
    `version: ${quoted(version)}`,
    `institution: { id: ${institution.id}, name: ${quoted(institution.name)} }`,
    ...cycleLines(template),
    `# ${text.departments}`,
    'departments:',
    ...departments.map(
      ({ id, name }, i) => `  - { id: ${id}, name: ${quoted(name)}${i === 0 ? ', coordinates: true' : ''} }`,
    ),
    `# ${text.responsible}`,
    ...(responsible.length === 0
      ? ['responsible: {}']
      : ['responsible:', ...responsible.map(({ node, department }) => `  ${node}: ${department}`)]),
    ...(references.length === 0
      ? []
      : [
          `# ${text.references}`,
          '# references:',
          ...references.map((id) => `#   ${id}: { value: 0, source: ${text.source} }`),
        ]),
  ].join('\n')}\n`;
}

/** The cycle; what is not known of it yet are comments that become keys by taking `# ` away. */
function cycleLines({ cycle, type, window, submitBy, language }: AssessmentTemplate): string[] {
  const year = yearOf(cycle);
  const dates = [
    window
      ? `  window: { from: ${window.from}, to: ${window.to} }`
      : `  # window: { from: ${year}-01-01, to: ${year}-12-31 }`,
    submitBy === undefined ? `  # submit-by: ${year}-12-31T18:00+09:00` : `  submit-by: ${submitBy}`,
  ];
  return [
    'cycle:',
    `  id: ${quoted(cycle)}`,
    `  type: ${type}`,
    ...(window && submitBy !== undefined ? [] : [`  # ${words[language].window}`]),
    ...dates,
  ];
}
