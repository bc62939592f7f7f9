import type { CodeExplanation } from '../report/code-explanation.ts';
import { jsonText } from '../text/json.ts';
import { markdownText } from '../text/markdown.ts';
import { labelled, lines } from './pretty/lines.ts';
import type { Reporter } from './reporter.ts';

const words = {
  error: { ko: '오류: 고칠 때까지 채점하지 않습니다.', en: 'error: nothing is scored until it is mended.' },
  warning: {
    ko: '경고: 채점은 하지만 확인이 필요합니다.',
    en: 'warning: scoring goes on, but it deserves a look.',
  },
  gap: {
    ko: '미흡지표: 점검 조건이나 기존 미흡 목록에 걸릴 때에만 점검 불통과입니다.',
    en: 'gap: the check fails only where a condition of the gate or the baseline counts it.',
  },
  gate: {
    ko: '점검 조건: 이 경우 점검 불통과입니다. 조건에 severity: warn이라고 적었으면 알리기만 합니다.',
    en: 'gate: the check fails; where the condition says "severity: warn" it only tells.',
  },
};

/** `assess explain CODE` in every form. */
export const codeExplanationReporters: readonly Reporter<CodeExplanation>[] = [
  {
    name: 'pretty',
    extension: 'txt',
    render(explained, context) {
      const { code, message } = explained;
      const shown = [
        ...lines(code, context).map(context.palette.strong),
        ...lines(message, context, 2),
        ...lines(effectText(explained), context, 2),
        ...facts(explained).flatMap(([label, text]) => labelled(label, text, context)),
      ];
      return `${shown.join('\n')}\n`;
    },
  },
  { name: 'json', extension: 'json', render: (explained) => jsonText(explained) },
  {
    name: 'markdown',
    extension: 'md',
    render(explained) {
      const { code, message } = explained;
      const list = facts(explained).map(([label, text]) => {
        const shown = text === explained.docs ? `\`${text}\`` : markdownText(text);
        return `- ${label}: ${shown}`;
      });
      return `# \`${code}\`\n\n${markdownText(message)}\n\n${effectText(explained)}\n\n${list.join('\n')}\n`;
    },
  },
];

/** What it means for a run. */
function effectText({ kind, severity, language }: CodeExplanation): string {
  return words[kind === 'diagnostic' ? severity : kind][language];
}

function facts({ language, why, help, docs }: CodeExplanation): readonly (readonly [string, string])[] {
  const ko = language === 'ko';
  return [
    [ko ? '이유' : 'why', why],
    [ko ? '고치는 법' : 'help', help],
    ...(docs === null ? [] : [[ko ? '예' : 'example', docs] as const]),
  ];
}
