import { join } from 'node:path';
import { type ReadAssessment, readAssessment } from '../load/assessment.ts';
import type { Host } from '../load/host.ts';
import { displayPath, placeFrom } from '../load/paths.ts';
import type { Title } from '../model/files.ts';
import type { TrendSource } from '../report/trend.ts';
import type { TrendNote } from '../report/trend-report.ts';
import { score } from '../scoring/score.ts';
import { dayOfCycle, isOngoing } from '../scoring/trend-day.ts';
import { en, koWith } from '../text/quoted.ts';
import { findAssessment } from './open.ts';
import { UsageError } from './usage-error.ts';

/** The rows of a trend, the earliest first, and what a reader has to know of how they were found. */
export interface FoundSources {
  readonly sources: readonly TrendSource[];
  readonly notes: readonly TrendNote[];
}

/** So many rows are read at the most. */
export const mostRows = 200;

/** Several folders as cycles, in the order of their ends, or else of their ids; one folder with those that it names as the ones before it. */
export function folderSources(paths: readonly string[], on: string | undefined, host: Host): FoundSources {
  if (paths.length < 2) return chainOf(findAssessment(paths[0], host), on, host);
  const folders = paths.map((path) => findAssessment(path, host));
  checkApart(folders, host);
  const found = folders.map((folder) => readFolder(folder, on, host));
  return { sources: labelled(inOrder(found), host), notes: [] };
}

/** Scores the state of an assessment; without a day, on its own: today (or that of the host's clock), or the last of a cycle that is over. */
export function scoreState(
  folder: string,
  host: Host,
  on: string | undefined,
): Pick<TrendSource, 'score' | 'isOngoing' | 'error'> & { readonly read: ReadAssessment } {
  // a folder that is not there is not looked for above
  const path = join(folder, 'assessment.yaml');
  const first = readAssessment(path, host, on);
  const { value } = first.result;
  const day = value && on === undefined ? dayOfCycle(value) : value?.on;
  const read = day === value?.on ? first : readAssessment(path, host, day);
  const error = read.result.diagnostics.find(({ severity }) => severity === 'error');
  if (!read.result.value) return { ...(error && { error }), read };
  // told of the day it was read on: that on which a cycle that is over is judged may be its last
  return { score: score(read.result.value), isOngoing: value !== undefined && isOngoing(value), read };
}

/** A folder that is named twice would look like two cycles without a change. */
function checkApart(folders: readonly string[], host: Host): void {
  const seen = new Set<string>();
  for (const folder of folders) {
    const place = host.realPath(folder);
    if (seen.has(place)) {
      const shown = displayPath(folder, host);
      throw new UsageError(
        {
          ko: `${koWith(shown, '을/를')} 두 번 적었습니다.`,
          en: `${en(shown)} is named twice.`,
        },
        { ko: '폴더를 한 번씩만 적으십시오.', en: 'Name each folder once.' },
      );
    }
    seen.add(place);
  }
}

interface FolderState {
  readonly folder: string;
  readonly state: ReturnType<typeof scoreState>;
  readonly institution: Title | undefined;
  readonly cycle: string | undefined;
  /** The day of the deadline, or else the last of the window, as far as the file says one. */
  readonly end: string | undefined;
}

function readFolder(folder: string, on: string | undefined, host: Host): FolderState {
  const state = scoreState(folder, host, on);
  const file = state.read.main?.file;
  const cycle = file?.cycle;
  return {
    folder,
    state,
    institution: file?.institution.name,
    cycle: cycle?.id,
    end: cycle?.['submit-by']?.slice(0, 10) ?? cycle?.window?.to,
  };
}

function chainOf(last: string, on: string | undefined, host: Host): FoundSources {
  const found: FolderState[] = [];
  const seen = new Set<string>();
  for (let folder: string | undefined = last; folder !== undefined && found.length < mostRows; ) {
    const place = host.realPath(folder);
    if (seen.has(place)) return { sources: labelled(found, host), notes: ['loop'] };
    seen.add(place);
    const state = readFolder(folder, on, host);
    found.unshift(state);
    const previous: string | undefined = state.state.read.main?.file.previous;
    folder = previous === undefined ? undefined : placeFrom(folder, previous, host);
  }
  return { sources: labelled(found, host), notes: [] };
}

/** What cannot even be told to be of some cycle comes last. */
function inOrder(found: readonly FolderState[]): FolderState[] {
  const known = found.filter(({ cycle }) => cycle !== undefined);
  const isDated = known.every(({ end }) => end !== undefined);
  const key = ({ cycle = '', end = '' }: FolderState) => (isDated ? `${end} ${cycle}` : cycle);
  const ordered = known.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return [...ordered, ...found.filter(({ cycle }) => cycle === undefined)];
}

/** Rows are called by their cycles, and by their folders where two have the same or one is not known. */
function labelled(found: readonly FolderState[], host: Host): TrendSource[] {
  return found.map(({ folder, institution, cycle, state: { score: scored, isOngoing, error } }) => {
    const path = displayPath(folder, host);
    const isOnly = found.filter((each) => each.cycle === cycle).length === 1;
    return {
      label: cycle !== undefined && isOnly ? cycle : path,
      kind: 'folder',
      commit: null,
      path,
      ...(scored && { score: scored }),
      ...(isOngoing && { isOngoing }),
      ...(institution && { institution }),
      ...(error && { error }),
    };
  });
}
