import { type Issue, issue } from '../diagnostics/issue.ts';
import type { CertificatesFile } from '../model/files.ts';
import type { Validity } from '../model/framework.ts';
import { byCodeUnits } from '../text/order.ts';
import { type DayRange, possibleDays, possibleLastDays } from './calendar.ts';
import { checkDay } from './days.ts';

type Award = CertificatesFile['awards'][number];

/** An award with its place in the file and the days on which it may have been given. */
interface PlacedAward extends Award {
  readonly index: number;
  readonly days: DayRange;
}

/** What the awards before one come to. */
interface Before {
  /** The one that may have been given last. */
  readonly latest: PlacedAward;
  /** The one that certainly holds the longest, and until when. */
  readonly holding?: { readonly award: PlacedAward; readonly until: string };
  /** The last day on which any of them can hold. */
  readonly end?: string;
}

/**
 * What is wrong in the dates of a registry's awards, institution by institution. Where the validity is not known nothing is said that depends
 * on it. What a date known to the year leaves open is not held against anybody: only what holds on every possible day is told.
 */
export function checkAwardOrder(
  { awards, institutions }: CertificatesFile,
  validity: Validity | undefined,
): Issue[] {
  const found: Issue[] = [];
  const histories = new Map<string, PlacedAward[]>(institutions.map(({ id }) => [id, []]));
  for (const [index, award] of awards.entries()) {
    const { institution, awarded } = award;
    const wrong = checkDay(awarded, ['awards', index, 'awarded'], 'certificate/impossible-date');
    if (wrong.length === 0) {
      histories.get(institution)?.push({ ...award, index, days: possibleDays(awarded) });
      continue;
    }
    found.push(...wrong);
    // with a date that is wrong nothing can be said of what comes before what
    histories.delete(institution);
  }
  return [...found, ...[...histories.values()].flatMap((history) => checkHistory(history, validity))];
}

function checkHistory(history: readonly PlacedAward[], validity: Validity | undefined): Issue[] {
  const inOrder = [...history].sort((a, b) => byCodeUnits(a.days.first, b.days.first) || a.index - b.index);
  const overlapping = findOverlaps(inOrder);
  // in an order that is not known no award comes before another
  if (overlapping.length > 0) return overlapping;
  let before: Before | undefined;
  return inOrder.flatMap((award) => {
    const found = award.type === 'new' ? checkNew(award, before) : checkRenewal(award, before);
    before = withAward(before, award, validity);
    return found;
  });
}

/** Awards that may have been given on one day. */
function findOverlaps(inOrder: readonly PlacedAward[]): Issue[] {
  let latest: PlacedAward | undefined;
  return inOrder.flatMap((award) => {
    const other = latest && latest.days.last >= award.days.first ? latest : undefined;
    if (!latest || award.days.last > latest.days.last) latest = award;
    return other ? [twice(award, other)] : [];
  });
}

function twice(one: PlacedAward, two: PlacedAward): Issue {
  const [first, second] = one.index < two.index ? [one, two] : [two, one];
  const args = { institution: one.institution, awarded: second.awarded, other: first.awarded };
  const related = ['awards', first.index, 'awarded'];
  return issue('certificate/awarded-twice', args, ['awards', second.index, 'awarded'], { related });
}

function withAward(before: Before | undefined, award: PlacedAward, validity: Validity | undefined): Before {
  if (validity === undefined) return { latest: award };
  const { first, last } = possibleLastDays(award, validity);
  const { holding = { award, until: first }, end = last } = before ?? {};
  return {
    latest: award,
    holding: first > holding.until ? { award, until: first } : holding,
    end: last > end ? last : end,
  };
}

/** A new certificate while another one certainly holds. */
function checkNew({ institution, awarded, index, days }: PlacedAward, before: Before | undefined): Issue[] {
  const holding = before?.holding;
  if (holding === undefined || holding.until < days.last) return [];
  const { award, until } = holding;
  const args = { institution, awarded, earlier: award.awarded, until };
  const related = ['awards', award.index, 'awarded'];
  return [issue('certificate/new-while-valid', args, ['awards', index, 'type'], { related })];
}

/** A renewal of nothing, or of what has certainly ended. */
function checkRenewal(
  { institution, awarded, index, days }: PlacedAward,
  before: Before | undefined,
): Issue[] {
  const path = ['awards', index, 'type'];
  if (before === undefined)
    return [issue('certificate/renewal-without-earlier', { institution, awarded }, path)];
  const { latest, end } = before;
  if (end === undefined || end >= days.first) return [];
  const related = ['awards', latest.index, 'awarded'];
  return [issue('certificate/renewal-after-lapse', { institution, awarded, until: end }, path, { related })];
}
