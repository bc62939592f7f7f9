import type { CheckReport } from '../../report/check-report.ts';
import { alsoChangedLines, alsoChangedText } from '../wording/check-change.ts';
import { heading, item } from './blocks.ts';
import { clipped, listSection, type Section } from './check-sections.ts';

/** What must not be missed beside the score: conditions that are loosened, responsibility, reference figures, the window of evidence. */
export function alsoSection(report: CheckReport): Section[] {
  return listSection(
    heading(3, alsoChangedText(report)),
    alsoChangedLines(report, '→').map((line) => item(clipped(line))),
  );
}
