import { dirname } from 'node:path';
import { checkBaseline } from '../checks/baseline.ts';
import { locateAll } from '../diagnostics/issue.ts';
import { parseFraction, Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { BaselineGap, Exact } from '../model/files.ts';
import type { Baseline, BaselineEntry } from '../model/gate.ts';
import { loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';

/** What a baseline beside `assessment.yaml` is called; it counts only where `assess check` is told of it. */
export const baselineFileName = 'baseline.yaml';

/** Reads a baseline. What its assessment does not have, or has no longer, is left out with a warning. */
export function loadBaseline(path: string, assessment: Assessment, files: FileSystem): Result<Baseline> {
  const { value, diagnostics } = loadDocument('baseline', path, dirname(path), files);
  if (!value) return { diagnostics };
  const { file, source } = value;
  const departments = new Map(
    assessment.departments.map(({ id }) => {
      const gaps = Object.hasOwn(file.departments, id) ? file.departments[id]! : {};
      const known = Object.entries(gaps).filter(([indicator]) =>
        assessment.framework.indicators.has(indicator),
      );
      return [id, new Map(known.map(([indicator, entry]) => [indicator, toEntry(entry)]))];
    }),
  );
  return {
    value: { departments },
    diagnostics: [...diagnostics, ...locateAll(checkBaseline(file, assessment), source)],
  };
}

function toEntry(gap: BaselineGap): BaselineEntry {
  return { state: gap.state, lost: pointsOf(gap.lost), atRisk: pointsOf(gap['at-risk']) };
}

/** What is not written, or is no number, tolerates nothing. */
function pointsOf(written: Exact | undefined): Rational {
  if (written instanceof Rational) return written;
  return (written === undefined ? undefined : parseFraction(written)) ?? Rational.zero;
}
