import { Rational } from '../exact/rational.ts';
import { toAmount } from './amounts.ts';
import type { Pair } from './diff.ts';
import type { DiffReport, GapChangeReport, GapSideReport } from './diff-report.ts';
import { signed } from './score-comparison.ts';
import type { GapFigures, ScoreFigures } from './score-figures.ts';

/** Gaps that are new, closed or otherwise than before: in the order of the later framework, then what is withdrawn. */
export function reportGapChanges(
  old: ScoreFigures,
  young: ScoreFigures,
  pairing: readonly Pair[],
): DiffReport['gaps'] {
  const changes = pairing.flatMap((pair) => {
    const { before, after } = pair;
    const change = gapChange(
      before === undefined ? undefined : old.gaps.get(before),
      after === undefined ? undefined : young.gaps.get(after),
      (after ?? before)!,
    );
    return change ? [asCalledNow(change, pair, young)] : [];
  });
  const those = (change: GapChangeReport['change']) => changes.filter((each) => each.change === change);
  return { new: those('new'), closed: those('closed'), changed: those('changed') };
}

function gapChange(
  old: GapFigures | undefined,
  young: GapFigures | undefined,
  indicator: string,
): GapChangeReport | undefined {
  const shown = young ?? old;
  if (!shown || (old && young && isAlike(old, young))) return undefined;
  const difference = (young?.impact ?? Rational.zero).minus(old?.impact ?? Rational.zero);
  const amount = toAmount(difference);
  return {
    change: old && young ? 'changed' : young ? 'new' : 'closed',
    indicator,
    title: shown.title,
    department: shown.department,
    departmentName: shown.departmentName,
    before: old ? reportSide(old) : null,
    after: young ? reportSide(young) : null,
    difference: { ...amount, shown: signed(amount.shown) },
    location: shown.location,
  };
}

/** A gap that is closed with the later names of its indicator and department: a saved result may be in another language. */
function asCalledNow(change: GapChangeReport, pair: Pair, young: ScoreFigures): GapChangeReport {
  const { department, departmentName, title } = change;
  const later = department === null ? undefined : young.departments.get(department)?.name;
  return { ...change, title: pair.young?.title ?? title, departmentName: later ?? departmentName };
}

/** What a gap means for the total may differ by what others do; it is the same gap all the same. */
function isAlike(a: GapFigures, b: GapFigures): boolean {
  return a.state === b.state && a.lost.equals(b.lost) && a.atRisk.equals(b.atRisk);
}

function reportSide({ state, lost, atRisk, impact }: GapFigures): GapSideReport {
  return { state, lost: toAmount(lost), atRisk: toAmount(atRisk), impact: toAmount(impact) };
}
