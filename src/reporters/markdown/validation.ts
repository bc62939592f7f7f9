import type { Validation } from '../../report/validation.ts';
import { markdownCell } from '../../text/markdown.ts';
import type { Reporter } from '../reporter.ts';

/** `assess validate -f markdown`: a table of the diagnostics. */
export const validationMarkdown: Reporter<Validation> = {
  name: 'markdown',
  extension: 'md',
  render({ language, valid, errors, warnings, diagnostics }) {
    const ko = language === 'ko';
    const title = ko ? '# 파일 검사 결과' : '# File check';
    const summary = ko
      ? `${valid ? '이상 없음' : '고칠 것이 있음'} (오류 ${errors}건, 경고 ${warnings}건)`
      : `${valid ? 'Valid' : 'Not valid'} (errors: ${errors}, warnings: ${warnings})`;
    if (diagnostics.length === 0) return `${title}\n\n${summary}\n`;
    const head = ko
      ? ['위치', '구분', '내용', '고치는 법', '코드']
      : ['Place', 'Kind', 'Message', 'Help', 'Code'];
    const rows = diagnostics.map(({ code, severity, message, help, location: { file, line, column } }) => [
      line === undefined ? file : `${file}:${line}:${column}`,
      ko ? { error: '오류', warning: '경고' }[severity] : severity,
      message,
      help,
      code,
    ]);
    const table = [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownCell))].map(
      (row) => `| ${row.join(' | ')} |`,
    );
    return `${title}\n\n${summary}\n\n${table.join('\n')}\n`;
  },
};
