import type { IndicatorNode } from '../model/framework.ts';
import type { Waiver } from '../model/gate.ts';
import type { Lineage } from './lineage.ts';
import { isSame } from './same.ts';

/** What a waiver may cover: a finding of one department about one indicator. */
export interface Waivable {
  /** `gap/<state>` or `evidence/<state>`. */
  readonly code: string;
  readonly indicator: IndicatorNode;
  readonly department: string;
}

/** Whether its last day is over on a date, or is no date. */
export function isExpired({ isDated, until }: Waiver, on: string): boolean {
  return !isDated || until < on;
}

/** Whether a waiver covers a finding on a date. Nothing covers an indicator that may not be waived. */
export function covers(waiver: Waiver, { code, indicator, department }: Waivable, on: string): boolean {
  const fits = (asked: string | undefined, given: string) => asked === undefined || asked === given;
  return (
    indicator.mayBeWaived &&
    !isExpired(waiver, on) &&
    fits(waiver.indicator, indicator.id) &&
    fits(waiver.finding, code) &&
    fits(waiver.department, department)
  );
}

/** The first waiver that covers a finding, as an index; undefined where none does. */
export function waiverOf(waivers: readonly Waiver[], found: Waivable, on: string): number | undefined {
  const index = waivers.findIndex((waiver) => covers(waiver, found, on));
  return index < 0 ? undefined : index;
}

/**
 * Whether a waiver is new against those of the base: none of them covers as much for as long, for the same reason and by the same approver. One that covers less, or ends earlier,
 * is not new; one that was prolonged is.
 */
export function isNewWaiver(waiver: Waiver, base: readonly Waiver[], lineage: Lineage | undefined): boolean {
  return !base.some((former) => {
    const indicator = former.indicator && (lineage?.forward.get(former.indicator) ?? former.indicator);
    const includes = (wide: string | undefined, narrow: string | undefined) =>
      wide === undefined || wide === narrow;
    const isLonger = former.isDated
      ? !waiver.isDated || former.until >= waiver.until
      : former.until === waiver.until;
    // who approved it and why is part of what was approved
    const isSameWord = former.approver === waiver.approver && isSame(former.reason, waiver.reason);
    return (
      isLonger &&
      isSameWord &&
      includes(indicator, waiver.indicator) &&
      includes(former.finding, waiver.finding) &&
      includes(former.department, waiver.department)
    );
  });
}
