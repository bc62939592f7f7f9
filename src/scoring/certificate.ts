import { lastValidDay, shiftDate } from '../checks/calendar.ts';
import { daysBetween } from '../checks/dates.ts';
import type { Validity } from '../model/framework.ts';
import type { HeldCertificate } from '../model/life-cycle.ts';

/** How a certificate stands on a day: awarded later, in force, in force with its renewal due, or past its last day. */
export type CertificateStanding = 'not-yet' | 'valid' | 'expiring' | 'expired';

/** A certificate on a day. Days are YYYY-MM-DD, in the framework's time zone. */
export interface CertificateState {
  /** The last day on which it holds. */
  readonly lastDay: string;
  /** The day on which the renewal must start; absent where the framework states no lead. */
  readonly renewalFrom?: string;
  readonly state: CertificateStanding;
  /** From the day asked for to the last day: 0 on the last day itself, negative after it. */
  readonly daysLeft: number;
}

/** How a certificate that was awarded on a day of the calendar stands on another one, under a framework's validity. */
export function certificateState(
  { awarded, type }: Pick<HeldCertificate, 'awarded' | 'type'>,
  { renewalLead, countsFrom, ...lengths }: Validity,
  on: string,
): CertificateState {
  const lastDay = lastValidDay(awarded, lengths[type], countsFrom);
  const renewalFrom = renewalLead === undefined ? undefined : shiftDate(lastDay, renewalLead, 'before');
  return {
    lastDay,
    ...(renewalFrom === undefined ? {} : { renewalFrom }),
    state: standing(on, awarded, lastDay, renewalFrom),
    daysLeft: daysBetween(on, lastDay),
  };
}

function standing(
  on: string,
  awarded: string,
  lastDay: string,
  renewalFrom: string | undefined,
): CertificateStanding {
  if (on < awarded) return 'not-yet';
  if (on > lastDay) return 'expired';
  return renewalFrom !== undefined && on >= renewalFrom ? 'expiring' : 'valid';
}
