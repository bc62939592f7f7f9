import { renderFrame } from '../../diagnostics/frame.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import type { DiagnosticReport } from '../../report/report.ts';
import { cellWidth } from '../../text/cells.ts';
import { guardCommands, inert } from '../../text/terminal.ts';
import type { RenderContext } from '../reporter.ts';
import { lines } from './lines.ts';

/** Diagnostics for people: where, what, the lines in question with a mark below, how to mend, where to read more. */
export function diagnosticsPretty(
  diagnostics: readonly DiagnosticReport[],
  language: Language,
  context: RenderContext,
): string {
  return diagnostics.map((each) => `${diagnosticLines(each, language, context).join('\n')}\n`).join('\n');
}

function diagnosticLines(found: DiagnosticReport, language: Language, context: RenderContext): string[] {
  const { palette } = context;
  const ko = language === 'ko';
  const word = found.severity === 'error' ? (ko ? '오류' : 'error') : ko ? '경고' : 'warning';
  const paint = found.severity === 'error' ? palette.bad : palette.warn;
  const { file, line, column } = found.location;
  const where = inert(line === undefined ? file : `${file}:${line}:${column}`);
  const related = found.related;
  const head = `${guardCommands(palette.place(where))} ${paint(palette.strong(word))}`;
  const fits = cellWidth(head) + 1 + found.code.length <= context.width;
  return [
    // a terminal would break the line inside the code
    ...(fits ? [`${head} ${palette.faint(found.code)}`] : [head, `  ${palette.faint(found.code)}`]),
    ...lines(found.message, context, 2),
    ...(found.place ? frame(found.place, palette.faint) : []),
    ...(related
      ? [
          ...lines(
            ko
              ? `함께 볼 자리: ${related.file}:${related.line}:${related.column}`
              : `see also ${related.file}:${related.line}:${related.column}`,
            context,
            2,
          ),
          ...frame(related, palette.faint),
        ]
      : []),
    ...lines(`${ko ? '고치는 법' : 'help'}: ${found.help}`, context, 2),
  ];
}

function frame(place: Place, paint: (text: string) => string): string[] {
  return renderFrame(place, { escape: inert, width: cellWidth }).map((line) =>
    guardCommands(`  ${paint(line)}`),
  );
}
