import { join } from 'node:path';
import { reviewStages, stageOf } from '../checks/life-cycle.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';
import { pointsOf } from '../rules/amount.ts';
import { fileDiagnostic, type Loaded, loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';
import { displayPath } from './paths.ts';

/** The folder of the reviews, beside `assessment.yaml`. */
export const reviewsFolderName = 'reviews';

/** Reads and checks the reviews of an assessment in a folder, in the order in which they count; those after `on` are left out. */
export function loadReviews(
  folder: string,
  assessment: Assessment,
  files: FileSystem,
): Result<readonly Review[]> {
  const path = join(folder, reviewsFolderName);
  const listed = files.listFolder(path);
  if ('problem' in listed)
    return {
      value: [],
      diagnostics: listed.problem === 'missing' ? [] : [fileDiagnostic(listed, displayPath(path, files))],
    };
  const diagnostics: Diagnostic[] = [];
  const reviews: Review[] = [];
  for (const name of listed.names.filter((each) => /\.ya?ml$/i.test(each) && !each.startsWith('.'))) {
    const loaded = loadDocument('review', join(path, name), folder, files);
    diagnostics.push(...loaded.diagnostics);
    if (loaded.value) reviews.push(toReview(loaded.value, assessment));
  }
  const given = reviews.filter(({ date }) => date <= assessment.on);
  const rank = ({ stage }: Review) => reviewStages.indexOf(stage);
  const value = given.sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { value, diagnostics };
}

function toReview({ file, source }: Loaded<'review'>, assessment: Assessment): Review {
  const entries = Object.entries(file.indicators).map(([indicator, entry]): [string, ReviewEntry] => {
    const { award, answer, answers, reason, lock, seen } = entry;
    const { lead } = assessment.assignments.get(indicator) ?? {};
    const given = answers ?? (answer && lead !== undefined ? { [lead]: answer } : undefined);
    const points = assessment.framework.indicators.get(indicator)?.points;
    return [
      indicator,
      {
        indicator,
        ...(award !== undefined && points && { award: pointsOf(award, points) }),
        ...(given && { answers: answersOf(given) }),
        ...(reason && { reason }),
        locked: lock ?? false,
        seen: answersOf(seen ?? {}),
        origin: { locator: source, path: ['indicators', indicator] },
      },
    ];
  });
  return {
    stage: stageOf(file.stage),
    reviewer: file.reviewer,
    date: file.date,
    unlisted: file.unlisted ?? 'substantiated',
    ...(file.note && { note: file.note }),
    entries: new Map(entries),
    file: source.file,
    origin: { locator: source, path: [] },
  };
}

function answersOf(
  given: Readonly<Record<string, { value?: unknown; status?: ReviewedAnswer['status'] }>>,
): ReadonlyMap<string, ReviewedAnswer> {
  return new Map(
    Object.entries(given).map(([department, { value, status }]) => [
      department,
      { status: status ?? 'answered', ...(value === undefined ? {} : { value }) },
    ]),
  );
}
