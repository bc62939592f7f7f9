import { Rational } from '../../exact/rational.ts';
import type { NextReferences } from '../../load/next.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { AssessmentFile, Title } from '../../model/files.ts';
import type { Language } from '../../model/language.ts';
import { yamlOf } from '../../source/yaml-of.ts';
import { comment } from './next-answer.ts';
import { yearOf } from './plain.ts';

/** What is said of the next cycle; what is not said stays open. */
export interface NextCycle {
  readonly id: string;
  readonly type?: 'new' | 'renewal';
  readonly window?: { readonly from: string; readonly to: string };
  readonly submitBy?: string;
}

/** What a new `assessment.yaml` is made from. */
export interface NextAssessmentTemplate {
  /** The last cycle's file with departments and roles by the ids of the next framework. */
  readonly file: AssessmentFile;
  readonly before: Assessment;
  readonly cycle: NextCycle;
  /** The framework and the last cycle's folder, as the new file names them. */
  readonly framework: string;
  readonly previous: string;
  readonly references: NextReferences;
  readonly language: Language;
}

/** The most characters of a title. */
const longestTitle = 2000;

const words = {
  ko: {
    head: (last: string, folder: string) => `「assess next」로 지난 회차(${last}, ${folder})에서 만듦`,
    type: 'new(신규)나 renewal(재인증)을 적으십시오.',
    dates: '정해지면 적으십시오. 지난 회차의 날짜는 옮기지 않았습니다.',
    certificate: '지금 보유한 인증서입니다. 이번 회차에 새로 받으면 고쳐 적으십시오.',
    references: (last: string) =>
      `기준값은 아직 지난 회차(${last})의 수치입니다. 이번 회차의 수치와 출처로 바꾸십시오.`,
    dropped: '새 평가체계가 쓰지 않아 뺀 기준값:',
    missing: '새 평가체계에 필요한 기준값입니다. 수치와 출처를 적으십시오.',
    source: '출처',
  },
  en: {
    head: (last: string, folder: string) => `Made from the last cycle (${last}, ${folder}) by "assess next"`,
    type: 'Put new or renewal here.',
    dates: 'To be filled in once they are known; the dates of the last cycle were not taken over.',
    certificate: 'The certificate that is held now; to be replaced once this cycle has earned one.',
    references: (last: string) =>
      `These reference figures are still those of the last cycle (${last}). Replace them and their sources.`,
    dropped: 'Reference figures that the framework no longer uses:',
    missing: 'Reference figures that the framework needs; fill them in with their source.',
    source: 'where it comes from',
  },
} as const;

/** `assessment.yaml` of the next cycle. What cannot be known yet is a comment to fill in; what may be out of date says so. */
export function nextAssessmentText(template: NextAssessmentTemplate): string {
  const { file, before, framework, previous, language } = template;
  const { kind, framework: _framework, version, institution, cycle: _cycle, ...rest } = file;
  const { previous: _previous, certificate: _certificate, references: _references, ...roles } = rest;
  const { certificate } = before;
  const text = words[language];
  const held = certificate && { certificate: { ...certificate } };
  return `${[
    '# yaml-language-server: $schema=.assess/assessment.schema.json',
    ...comment(text.head(before.cycle.id, previous)),
    ...block({ kind, framework, version, institution }),
    ...cycleLines(template),
    ...block({ previous }),
    ...(held ? [...comment(text.certificate), ...block(held)] : []),
    ...block(roles),
    ...referenceLines(template),
  ].join('\n')}\n`;
}

function block(data: object): string[] {
  return yamlOf(data).trimEnd().split('\n');
}

/** The cycle with whatever is still to be said of it as comments in its place. */
function cycleLines({ cycle, language }: NextAssessmentTemplate): string[] {
  const { id, type, window, submitBy } = cycle;
  const text = words[language];
  const year = yearOf(id);
  const open = [
    ...(window ? [] : [`  # window: { from: ${year}-01-01, to: ${year}-12-31 }`]),
    ...(submitBy === undefined ? [`  # submit-by: ${year}-12-31T18:00+09:00`] : []),
  ];
  return [
    'cycle:',
    ...block({ id, type, window, 'submit-by': submitBy }).map((line) => `  ${line}`),
    ...(type === undefined ? [...comment(text.type, '  '), '  # type: renewal'] : []),
    ...(open.length > 0 ? [...comment(text.dates, '  '), ...open] : []),
  ];
}

function referenceLines({ file, before, references, language }: NextAssessmentTemplate): string[] {
  const text = words[language];
  const last = before.cycle.id;
  const { kept, dropped, missing } = references;
  const figures = kept.map((id): [string, object] => {
    const given = file.references![id]!;
    const { value, source } = given instanceof Rational ? { value: given } : given;
    return [id, { value, source: staleSource(source, last, language) }];
  });
  return [
    ...(figures.length > 0
      ? [...comment(text.references(last)), ...block({ references: Object.fromEntries(figures) })]
      : []),
    ...(missing.length > 0
      ? [
          ...comment(text.missing),
          ...(figures.length > 0 ? [] : ['# references:']),
          ...missing.map((id) => `#   ${id}: { value: 0, source: ${text.source} }`),
        ]
      : []),
    ...(dropped.length > 0 ? comment(`${text.dropped} ${dropped.join(', ')}`) : []),
  ];
}

/** The source of a figure that nobody has confirmed yet: wherever it is shown it says so. */
function staleSource(source: Title | undefined, last: string, language: Language): Title {
  const mark = {
    ko: `지난 회차(${last}) 값, 확인 필요`,
    en: `figure of the last cycle (${last}), to be confirmed`,
  };
  const marked = (text: string | undefined, to: Language) => {
    const whole = text === undefined ? mark[to] : `${mark[to]}: ${text}`;
    return whole.length > longestTitle ? mark[to] : whole;
  };
  if (source === undefined || typeof source === 'string') return marked(source, language);
  return {
    ...(source.ko !== undefined && { ko: marked(source.ko, 'ko') }),
    ...(source.en !== undefined && { en: marked(source.en, 'en') }),
  };
}
