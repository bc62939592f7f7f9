import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import { toCount } from '../exact/rational.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { CertificatesFile, Title } from '../model/files.ts';
import { byCodeUnits } from '../text/order.ts';
import { isTimeZone } from './dates.ts';

type Institution = CertificatesFile['institutions'][number];

/** How many certificates some awards are, in all and of each type. */
export interface AwardCounts {
  readonly total: number;
  readonly new: number;
  readonly renewal: number;
}

/** The kinds of count that may be printed, in the order in which they are told. */
export const countKinds = ['total', 'new', 'renewal'] as const;

/** The codes of what `assess certificates check` proves: where nothing else is wrong, a registry can still be read. */
export const provenCodes: readonly string[] = [
  'certificate/printed-differs',
  'certificate/renewal-without-earlier',
];

/** What is wrong in a registry whatever the validity of its certificates: names, references and counts. */
export function checkRegistry(file: CertificatesFile): Issue[] {
  return [
    ...checkValidityGiven(file),
    ...checkZone(file),
    ...checkInstitutions(file.institutions),
    ...checkReferences(file),
    ...checkPrinted(file),
  ];
}

/** Counts the awards of every year (YYYY) that has any, the earliest first. */
export function countsByYear(
  awards: readonly { readonly awarded: string; readonly type: 'new' | 'renewal' }[],
): ReadonlyMap<string, AwardCounts> {
  const years = new Map<string, { total: number; new: number; renewal: number }>();
  for (const { awarded, type } of awards) {
    const year = awarded.slice(0, 'YYYY'.length);
    const counts = years.get(year) ?? { total: 0, new: 0, renewal: 0 };
    counts.total++;
    counts[type]++;
    years.set(year, counts);
  }
  return new Map([...years].sort(([a], [b]) => byCodeUnits(a, b)));
}

/** What is counted of a year without awards. */
export const noAwards: AwardCounts = { total: 0, new: 0, renewal: 0 };

function checkValidityGiven({ framework, validity }: CertificatesFile): Issue[] {
  if (framework !== undefined && validity !== undefined)
    return [issue('certificate/two-validities', {}, ['validity'], { at: 'key', related: ['framework'] })];
  return framework === undefined && validity === undefined ? [issue('certificate/no-validity', {}, [])] : [];
}

function checkZone({ 'time-zone': zone }: CertificatesFile): Issue[] {
  return zone === undefined || isTimeZone(zone)
    ? []
    : [issue('framework/time-zone', { zone }, ['time-zone'])];
}

/** One id twice is an error, two that look like one institution a warning. */
function checkInstitutions(institutions: readonly Institution[]): Issue[] {
  const ids = new Map<string, number>();
  const looks = new Map<string, number>();
  return institutions.flatMap((institution, i) => {
    const { id } = institution;
    const path: DataPath = ['institutions', i, 'id'];
    const same = ids.get(id);
    if (same !== undefined)
      return [
        issue('certificate/duplicate-institution', { institution: id }, path, {
          related: ['institutions', same, 'id'],
        }),
      ];
    ids.set(id, i);
    const keys = looksOf(institution);
    const similar = keys.map((key) => looks.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!looks.has(key)) looks.set(key, i);
    if (similar === undefined) return [];
    const args = { institution: id, other: institutions[similar]!.id };
    return [
      issue('certificate/similar-institution', args, path, { related: ['institutions', similar, 'id'] }),
    ];
  });
}

/** What two entries of one institution would have in common: the id but for capitals, or a name in one region. */
function looksOf({ id, name, region }: Institution): string[] {
  const place = region === undefined ? '' : folded(textsOf(region)[0] ?? '');
  return [`id ${id.toLowerCase()}`, ...new Set(textsOf(name).map((text) => `name ${folded(text)} ${place}`))];
}

function textsOf(title: Title): string[] {
  const texts = typeof title === 'string' ? [title] : [title.ko, title.en];
  return texts.filter((text) => text !== undefined);
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}

function checkReferences({ institutions, awards }: CertificatesFile): Issue[] {
  const ids = new Set(institutions.map(({ id }) => id));
  const named = new Set(awards.map(({ institution }) => institution));
  const titles = () => titlesOf(institutions.map(({ id, name }) => ({ id, title: name })));
  const unknown = awards.flatMap(({ institution }, i) =>
    ids.has(institution)
      ? []
      : [
          issue('certificate/unknown-institution', choice({ institution }, institution, [...ids], titles), [
            'awards',
            i,
            'institution',
          ]),
        ],
  );
  const without = institutions.flatMap(({ id }, i) =>
    named.has(id) ? [] : [issue('certificate/no-award', { institution: id }, ['institutions', i, 'id'])],
  );
  return [...unknown, ...without];
}

function checkPrinted({ printed = [], awards }: CertificatesFile): Issue[] {
  const years = printed.map(({ year }) => year);
  const counted = countsByYear(awards);
  return printed.flatMap((counts, i) => {
    const { year } = counts;
    const earlier = years.indexOf(year);
    if (earlier < i)
      return [
        issue('certificate/printed-twice', { year }, ['printed', i, 'year'], {
          related: ['printed', earlier, 'year'],
        }),
      ];
    const found = counted.get(year) ?? noAwards;
    return countKinds.flatMap((what) => {
      const given = counts[what];
      if (given === undefined || toCount(given) === found[what]) return [];
      const args = { year, what, printed: toCount(given), counted: found[what] };
      return [issue('certificate/printed-differs', args, ['printed', i, what])];
    });
  });
}
