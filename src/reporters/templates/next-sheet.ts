import type { NextSheet, PastAnswer } from '../../load/next.ts';
import type { CarriedAssessment } from '../../load/rescore.ts';
import type { Department } from '../../model/assessment.ts';
import { inert } from '../../text/terminal.ts';
import { titleText } from '../../text/title.ts';
import { comment, type PastGround, pastAnswerLines, reviewText } from './next-answer.ts';
import { sheetEntry, sheetText } from './sheet.ts';

/** What the files of the next cycle are told from. */
export interface NextGround extends PastGround {
  /** The ids of both cycles. */
  readonly cycles: { readonly before: string; readonly after: string };
  readonly lineage: CarriedAssessment['lineage'];
}

/**
 * A department's sheet for the next cycle: every indicator unanswered, and below it as comments what was answered in the last cycle; at the end
 * the answers that no indicator of the sheet takes any more. Nothing in it counts as an answer or as evidence.
 */
export function nextSheetText({ id, name }: Department, sheet: NextSheet, ground: NextGround): string {
  const { cycles, language } = ground;
  const ko = language === 'ko';
  const about = ko
    ? `지난 회차(${cycles.before})의 답은 주석으로만 옮겼습니다. 주석은 채점되지 않고, 지난 증빙은 증빙으로 인정되지 않습니다.`
    : `Answers of the last cycle (${cycles.before}) are here as comments alone: they do not count, and neither does the evidence of then.`;
  const text = sheetText(
    { department: { id, name: titleText(name, language) }, cycle: cycles.after, language },
    comment(about),
    sheet.entries.map(({ indicator, past }) => [
      ...sheetEntry(indicator, language),
      ...(past
        ? pastAnswerLines(past.answer, past.sheet, ground, '    ')
        : silentLines(indicator.id, id, ground)),
    ]),
  );
  const blocks = [closingLines(sheet.closing, ground), leftLines(sheet.left, ground)];
  return [text, ...blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`)].join(
    '\n',
  );
}

/** Whether the indicator is new, or was there and has no answer of this department. */
function silentLines(indicator: string, department: string, ground: NextGround): string[] {
  const { cycles, lineage, language } = ground;
  const before = lineage.back.get(indicator);
  if (before === undefined) return comment({ ko: '새 지표', en: 'A new indicator' }[language], '    ');
  const text = {
    ko: `지난 회차(${cycles.before})에 답하지 않음`,
    en: `Without an answer in the last cycle (${cycles.before})`,
  };
  const lines = [text[language], ...reviewText({ before, department }, ground)];
  return lines.flatMap((line) => comment(line, '    '));
}

/** The comments that ended the old sheet, as they were: what they say stands nowhere else. */
function closingLines(closing: readonly string[], { cycles, language }: NextGround): string[] {
  if (closing.length === 0) return [];
  const head = {
    ko: `지난 회차(${cycles.before}) 자료의 끝에 있던 주석`,
    en: `Comments that ended the sheet of the last cycle (${cycles.before})`,
  };
  return [...comment(head[language]), ...closing.map((line) => inert(line))];
}

function leftLines(left: readonly PastAnswer[], ground: NextGround): string[] {
  if (left.length === 0) return [];
  const head =
    ground.language === 'ko'
      ? `이 자료의 지표에 넣을 수 없는 지난 회차의 답 ${left.length}건`
      : `${left.length} ${left.length === 1 ? 'answer' : 'answers'} of the last cycle that no indicator of this sheet takes`;
  const each = left.flatMap(({ answer, sheet }) => {
    const { origin, before } = answer;
    const title = ground.score.assessment.framework.indicators.get(before)?.title ?? before;
    const { line } = origin.locator.place(origin.path, 'key');
    return [
      '#',
      ...comment(`${before} ${titleText(title, ground.language)} (${sheet.sheet.source.file}:${line})`),
      ...pastAnswerLines(answer, sheet, ground, ''),
    ];
  });
  return [...comment(head), ...each];
}
