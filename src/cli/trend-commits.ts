import { isAbsolute, relative, resolve, sep } from 'node:path';
import { loadAssessment } from '../load/assessment.ts';
import { type DatedCommit, lastCommits, taggedCommits, tagNames } from '../load/git-history.ts';
import type { GitFault } from '../load/git-repository.ts';
import type { Host } from '../load/host.ts';
import { displayPath } from '../load/paths.ts';
import { type AssessmentState, identityOf } from '../load/states.ts';
import type { TrendSource } from '../report/trend.ts';
import { en, ko, koWith } from '../text/quoted.ts';
import { gitFaultText } from './git-fault.ts';
import { existingFolder, headCommit, type NamedCommit, nameCommit, stateInCommit, topOf } from './states.ts';
import { type FoundSources, mostRows, scoreState } from './trend-sources.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** Which commits a trend goes over: those of tags, or the last ones that changed the assessment's folder or its framework. */
export type CommitChoice = { readonly tags: string } | { readonly commits: number };

/** Letters of a hash by which a commit is called. */
const shortHash = 8;

/** An assessment as it stood in some commits, the earliest first. */
export function commitSources(
  choice: CommitChoice,
  folder: string,
  on: string | undefined,
  host: Host,
): FoundSources {
  const head = headCommit(existingFolder(folder, host), host);
  const current = stateInCommit(head, folder, identityOf(folder, host), host);
  const commits =
    'tags' in choice
      ? ofTags(choice.tags, head, host)
      : ofPaths(choice.commits, folder, frameworkPaths(current, head), head, host);
  // a slip that is not committed yet must not hide where the assessment stood
  const identity = identityOf(folder, host) ?? (current && identityOf(current.folder, current.host));
  const places = new Map<string, string>();
  const found = commits.map(({ name, commit, time }): TrendSource => {
    const label = name === commit ? commit.slice(0, shortHash) : name;
    const named = nameCommit(label, commit, head.repository, host);
    const state = stateInCommit(named, folder, identity, host);
    const row = { label, kind: 'commit' as const, commit };
    if (state === undefined) return { ...row, path: displayPath(folder, host) };
    places.set(commit, relative(named.files.top, state.folder));
    // the files as they stood, judged on the day of the commit
    const { score, isOngoing, error } = scoreState(state.folder, { ...state.host, now: () => time }, on);
    const path = displayPath(state.folder, state.host);
    return {
      ...row,
      path,
      ...(score && { score }),
      ...(isOngoing && { isOngoing }),
      ...(error && { error }),
    };
  });
  const place = current && relative(head.files.top, current.folder);
  // a framework may be older than the assessment, or than its place: what changed there in between is not known
  const first =
    'tags' in choice || place === undefined
      ? 0
      : found.findIndex(({ commit }) => places.get(commit!) === place);
  const sources = found.slice(Math.max(0, first));
  if (sources.every(({ score, error }) => !score && !error)) throw nowhere(folder, host);
  return {
    sources,
    notes: [
      ...(head.repository.shallow ? (['shallow'] as const) : []),
      ...(identity === undefined ? (['unidentified'] as const) : []),
    ],
  };
}

function ofTags(pattern: string, { repository }: NamedCommit, host: Host): readonly DatedCommit[] {
  const found = orThrow(taggedCommits(pattern, repository, host));
  if (found.length > mostRows) {
    throw new UsageError(
      {
        ko: `${ko(pattern)}에 해당하는 태그가 ${found.length}개로 너무 많습니다.`,
        en: `${found.length} tags match ${en(pattern)}, which is too many.`,
      },
      {
        ko: `${mostRows}개가 넘지 않게 무늬를 좁히십시오.`,
        en: `Narrow the pattern to at most ${mostRows}.`,
      },
    );
  }
  if (found.length > 0) return found;
  const text = {
    ko: `${koWith(pattern, '와/과')} 맞는 태그가 없습니다.`,
    en: `No tag matches ${en(pattern)}.`,
  };
  const names = orThrow(tagNames(repository, host));
  if (names.length > 0) throw unknownName(text, pattern, names);
  throw new UsageError(text, {
    ko: '저장소에 태그가 없습니다. 「git tag」로 만들거나 --commits를 쓰십시오.',
    en: 'The repository has no tags. Make some with "git tag", or use --commits.',
  });
}

/** The files of a commit that an assessment's framework is read from, from the top of the repository; none where it cannot be read. */
function frameworkPaths(state: AssessmentState | undefined, { files }: NamedCommit): string[] {
  const read = state && loadAssessment(state.folder, state.host).value?.frameworkFiles;
  return [...(read ?? [])]
    .map((path) => relative(files.top, path))
    .filter((path) => !path.startsWith('..') && !isAbsolute(path));
}

/** The last commits that changed something in a folder or in files, the latter named from the top of the repository. */
function ofPaths(
  count: number,
  folder: string,
  files: readonly string[],
  { commit, repository }: NamedCommit,
  host: Host,
): readonly DatedCommit[] {
  const top = topOf(repository, host);
  const paths = [resolve(host.cwd, folder), ...files.map((file) => resolve(top, file))].map((path) => {
    const way = relative(resolve(host.cwd, repository.folder), path);
    return way === '' ? '.' : way.split(sep).join('/');
  });
  const found = orThrow(lastCommits(count, commit, paths, repository, host));
  if (found.length === 0) throw nowhere(folder, host);
  return found;
}

function orThrow<T extends object>(found: T | GitFault): T {
  if ('fault' in found) throw gitFaultText(found as GitFault);
  return found;
}

function nowhere(folder: string, host: Host): UsageError {
  const shown = displayPath(folder, host);
  return new UsageError(
    {
      ko: `진단 ${koWith(shown, '이/가')} 있는 커밋이 없습니다.`,
      en: `No commit has the assessment ${en(shown)}.`,
    },
    { ko: '진단을 커밋했는지 확인하십시오.', en: 'See whether the assessment has been committed.' },
  );
}
