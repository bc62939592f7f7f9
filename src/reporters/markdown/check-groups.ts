import type { DiffReport } from '../../report/diff-report.ts';
import { weightNote } from '../wording/comparison.ts';
import { paragraph } from './blocks.ts';
import { fixed, type Section, tableSection } from './check-sections.ts';
import { changedGroupsTable } from './diff-parts.ts';

/** The groups whose score differs, and what their figures mean where that is not plain; no section where there are none. */
export function groupSections(head: string, diff: DiffReport, topLevelOnly: boolean): Section[] {
  const note = weightNote({ ...diff, nodes: diff.groups }, diff.language);
  return [
    ...tableSection(head, changedGroupsTable(diff, topLevelOnly)),
    ...(note === null ? [] : [fixed(paragraph(note))]),
  ];
}
