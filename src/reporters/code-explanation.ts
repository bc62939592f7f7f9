import type { CodeExplanation } from '../report/code-explanation.ts';
import { lines } from './pretty/lines.ts';
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
    render: ({ code, severity, why, language }, context) =>
      `${[...lines(code, context).map(context.palette.strong), ...lines(words[severity][language], context, 2), ...lines(why, context, 2)].join('\n')}\n`,
  },
  { name: 'json', extension: 'json', render: (explained) => `${JSON.stringify(explained, null, 2)}\n` },
  {
    name: 'markdown',
    extension: 'md',
    render: ({ code, severity, why, language }) =>
      `# \`${code}\`\n\n${words[severity][language]}\n\n${why}\n`,
  },
];
