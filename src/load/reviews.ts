import { join } from 'node:path';
import { stageOf } from '../checks/life-cycle.ts';
import { checkReview } from '../checks/review.ts';
import { checkTogether, inOrder } from '../checks/reviews.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { locateAll, mostPerFile } from '../diagnostics/issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';
import { pointsOf } from '../rules/amount.ts';
import { folderDiagnostic, type Loaded, loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';
import { displayPath } from './paths.ts';

/** The folder of the reviews, beside `assessment.yaml`. */
export const reviewsFolderName = 'reviews';

const extension = /\.ya?ml$/i;
/** What may lie beside the reviews without a word. */
const ignored = /^(\.|README)/i;
/** No cycle has more. */
const mostReviews = 1000;

/** Reads and checks the reviews of an assessment in a folder, in the order in which they count. No value where one of them has an error. */
export function loadReviews(
  folder: string,
  assessment: Assessment,
  files: FileSystem,
): Result<readonly Review[]> {
  const path = join(folder, reviewsFolderName);
  const listed = files.listFolder(path);
  const shown = displayPath(path, files);
  const misnamed = misnamedFolders(folder, files);
  if ('problem' in listed)
    return listed.problem === 'missing'
      ? { value: [], diagnostics: misnamed }
      : { diagnostics: [folderDiagnostic(listed, shown)] };
  const names = listed.names.filter((name) => extension.test(name) && !name.startsWith('.'));
  if (names.length > mostReviews)
    return { diagnostics: [diagnose('schema/too-long', { limit: mostReviews }, { file: shown })] };
  const loaded = names.map((name) => loadReview(join(path, name), folder, assessment, files));
  const reviews = loaded.flatMap(({ value }) => value ?? []);
  const others = listed.names.filter((name) => !names.includes(name) && !ignored.test(name));
  const diagnostics: Diagnostic[] = [
    ...misnamed,
    ...loaded.flatMap((each) => each.diagnostics),
    ...checkTogether(reviews),
    ...others.slice(0, mostPerFile).map((name) => {
      const file = displayPath(join(path, name), files);
      return diagnose('review/other-file', { name: name.normalize('NFC') }, { file });
    }),
  ];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  return { value: inOrder(reviews), diagnostics };
}

/** Folders beside `assessment.yaml` that look like the one of the reviews, and hold files that look like reviews. */
function misnamedFolders(folder: string, files: FileSystem): Diagnostic[] {
  const listed = files.listFolder(folder);
  if ('problem' in listed) return [];
  return listed.names
    .filter((name) => /^reviews?$/i.test(name) && name !== reviewsFolderName)
    .filter((name) => {
      const inside = files.listFolder(join(folder, name));
      return 'names' in inside && inside.names.some((each) => extension.test(each));
    })
    .map((name) =>
      diagnose('review/folder-name', { name }, { file: displayPath(join(folder, name), files) }),
    );
}

function loadReview(path: string, folder: string, assessment: Assessment, files: FileSystem): Result<Review> {
  const { value, diagnostics } = loadDocument('review', path, folder, files);
  if (!value) return { diagnostics };
  const found = locateAll(checkReview(value.file, assessment), value.source);
  const all = [...diagnostics, ...found];
  if (all.some(({ severity }) => severity === 'error')) return { diagnostics: all };
  return { value: toReview(value, assessment), diagnostics: all };
}

function toReview({ file, source }: Loaded<'review'>, assessment: Assessment): Review {
  const entries = Object.entries(file.indicators).map(([indicator, entry]): [string, ReviewEntry] => {
    const { award, answer, answers, reason, lock, seen } = entry;
    const { lead } = assessment.assignments.get(indicator)!;
    const given = answers ?? (answer && lead !== undefined ? { [lead]: answer } : undefined);
    const { points } = assessment.framework.indicators.get(indicator)!;
    return [
      indicator,
      {
        indicator,
        ...(award !== undefined && { award: pointsOf(award, points) }),
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
    ...(file.unlisted && { statesUnlisted: true as const }),
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
