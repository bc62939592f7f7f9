import type { CodeExplanation } from '../report/code-explanation.ts';
import { markdownText } from '../text/markdown.ts';
import { labelled, lines } from './pretty/lines.ts';
import type { Reporter } from './reporter.ts';

const words = {
  error: { ko: '오류: 고칠 때까지 채점하지 않습니다.', en: 'error: nothing is scored until it is mended.' },
  warning: {
    ko: '경고: 채점은 하지만 확인이 필요합니다.',
    en: 'warning: scoring goes on, but it deserves a look.',
  },
};

/** `assess explain CODE` in every form. */
export const codeExplanationReporters: readonly Reporter<CodeExplanation>[] = [
  {
    name: 'pretty',
    extension: 'txt',
    render(explained, context) {
      const { code, severity, message, language } = explained;
      const shown = [
        ...lines(code, context).map(context.palette.strong),
        ...lines(message, context, 2),
        ...lines(words[severity][language], context, 2),
        ...facts(explained).flatMap(([label, text]) => labelled(label, text, context)),
      ];
      return `${shown.join('\n')}\n`;
    },
  },
  { name: 'json', extension: 'json', render: (explained) => `${JSON.stringify(explained, null, 2)}\n` },
  {
    name: 'markdown',
    extension: 'md',
    render(explained) {
      const { code, severity, message, language } = explained;
      const list = facts(explained).map(([label, text]) => {
        const shown = text === explained.docs ? `\`${text}\`` : markdownText(text);
        return `- ${label}: ${shown}`;
      });
      return `# \`${code}\`\n\n${markdownText(message)}\n\n${words[severity][language]}\n\n${list.join('\n')}\n`;
    },
  },
];

function facts({ language, why, help, docs }: CodeExplanation): readonly (readonly [string, string])[] {
  const ko = language === 'ko';
  return [
    [ko ? '이유' : 'why', why],
    [ko ? '고치는 법' : 'help', help],
    [ko ? '예' : 'example', docs],
  ];
}
