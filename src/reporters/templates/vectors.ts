import type { Language } from '../../model/language.ts';
import type { LeftOut, PlannedVector } from '../../report/vector-scaffold.ts';
import { scalarText } from '../../source/edit.ts';

/** What a new file of vectors is made from. */
export interface VectorsTemplate {
  readonly vectors: readonly PlannedVector[];
  readonly left: readonly LeftOut[];
  readonly language: Language;
}

const words = {
  ko: {
    head: '「assess test --scaffold」가 만든 시험 벡터. 「assess test --write」로 기대하는 결과를 채운 뒤 하나씩 확인하십시오.',
    left: '답을 지어낼 수 없어 직접 써야 하는 결과:',
  },
  en: {
    head: 'Test vectors made by "assess test --scaffold". Fill in what must come out with "assess test --write", then review it.',
    left: 'Outcomes for which no answer can be made up; write vectors for them:',
  },
} as const;

/** A file of test vectors without expectations. */
export function vectorsTemplate({ vectors, left, language }: VectorsTemplate): string {
  const text = words[language];
  return `${[
    `# ${text.head}`,
    ...(left.length === 0
      ? []
      : [
          `# ${text.left}`,
          ...left.map(({ indicator, outcomes }) => `#   ${indicator}: ${outcomes.join(', ')}`),
        ]),
    'kind: vectors',
    'vectors:',
    ...vectors.flatMap(vectorLines),
  ].join('\n')}\n`;
}

function vectorLines({ id, others, answers }: PlannedVector): string[] {
  const listed = [...answers].map(([indicator, answer]) => `      ${scalarText(indicator)}: { ${answer} }`);
  return [
    `  - id: ${scalarText(id)}`,
    ...(others === 'full' ? ['    others: full'] : []),
    ...(listed.length === 0 ? ['    answers: {}'] : ['    answers:', ...listed]),
  ];
}
