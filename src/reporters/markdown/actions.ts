import type { Report } from '../../report/report.ts';
import type { Reporter } from '../reporter.ts';
import { countText, nothingText, planTexts, statusTexts } from '../wording/actions.ts';
import { actionsByOwner } from './action-table.ts';
import { blocks, heading, item, list, paragraph } from './blocks.ts';

/** `assess actions` in Markdown: how the actions stand, then a table for each department that owns any. */
export const actionsMarkdown: Reporter<Report> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { language } = report;
    const plan = report.actions!;
    if (plan.items.length === 0) return `${paragraph(nothingText(plan, language))}\n`;
    const facts = [statusTexts(plan, language).join(', '), ...planTexts(plan, language)];
    return `${blocks(
      heading(2, countText(plan, language)),
      list(facts.filter((text) => text !== '').map((text) => item(text))),
      actionsByOwner(report),
    )}\n`;
  },
};
