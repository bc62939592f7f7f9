import { loadAssessment } from '../../load/assessment.ts';
import type { Result } from '../../load/document.ts';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import { type AssessmentState, type Identity, identityOf } from '../../load/states.ts';
import type { Assessment } from '../../model/assessment.ts';
import { buildReport } from '../../report/build.ts';
import { buildDiff, type DiffSide } from '../../report/diff.ts';
import { readSavedScore } from '../../report/saved-score.ts';
import { figuresOf } from '../../report/score-figures.ts';
import { type Score, score } from '../../scoring/score.ts';
import { diffScores } from '../../scoring/score-diff.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, findAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import {
  existingFolder,
  headCommit,
  type NamedSide,
  nameSide,
  stateInCommit,
  whereTheyParted,
} from '../states.ts';
import { UsageError } from '../usage-error.ts';

/** A side that was read: as a saved result, or as files. */
type ReadSide =
  | {
      readonly side: DiffSide;
      readonly score?: Score;
      readonly diagnostics: Result<Assessment>['diagnostics'];
    }
  | { readonly side?: undefined; readonly diagnostics: Result<Assessment>['diagnostics'] };

/** `assess diff`: two states of an assessment, and what moved the score. */
export async function runDiff(
  context: CommandContext,
  [base, head]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  checkDate(options.on);
  checkDate(options['baseOn'] as string | undefined, '--base-on');
  const { host, language } = context;
  const folder = options['assessment'] as string | undefined;
  const near = existingFolder(folder, host);
  const later = head === undefined ? undefined : nameSide(head, near, host);
  const earlier = earlierSide(base, later, near, options, host);
  const after = readSide(later, folder ?? nearestFolder(later, near, host), undefined, options.on, context);
  if (!after.side) return refuse(after.diagnostics, options, context);
  const { figures, name } = after.side;
  const on = (options['baseOn'] as string | undefined) ?? figures.on;
  // what a saved result calls its folder says nothing of where it lies in a commit
  const same = later?.kind === 'saved' ? folder : (folder ?? name.path);
  const before = readSide(earlier, same, figures, on, context);
  if (!before.side) {
    host.stderr.write(`${faultyBase(earlier.label)[language]}\n`);
    return refuse(before.diagnostics, options, context);
  }
  const difference = before.score && after.score && diffScores(before.score, after.score);
  const diagnostics = options.quiet ? [] : after.diagnostics;
  const report = buildDiff(before.side, after.side, difference, diagnostics, language);
  const [{ diffPretty }, { diffMarkdown }, { diffJson }] = await Promise.all([
    import('../../reporters/pretty/diff.ts'),
    import('../../reporters/markdown/diff.ts'),
    import('../../reporters/check-json.ts'),
  ]);
  writeOutputs(
    report,
    [diffPretty, diffJson, diffMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

/** What is compared with: HEAD where nothing is named; with `--merge-base`, where the two parted. */
function earlierSide(
  base: string | undefined,
  later: NamedSide | undefined,
  near: string,
  options: Options,
  host: Host,
): NamedSide {
  const named = base === undefined ? headCommit(near, host) : nameSide(base, near, host);
  if (!options['mergeBase']) return named;
  if (named.kind !== 'commit' || (later && later.kind !== 'commit')) {
    throw new UsageError({
      ko: '--merge-base는 커밋을 비교할 때만 쓸 수 있습니다.',
      en: '--merge-base needs commits to compare.',
    });
  }
  return whereTheyParted(named, later ?? headCommit(near, host), host);
}

/** The assessment nearest to here, where the later side does not say one itself; none is needed where a commit has only one. */
function nearestFolder(later: NamedSide | undefined, near: string, host: Host): string | undefined {
  if (later?.kind === 'folder' || later?.kind === 'saved') return undefined;
  try {
    return findAssessment(undefined, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    if (later) return undefined;
    // what is checked out knows best where the assessment stands now
    const only = stateInCommit(headCommit(near, host), undefined, undefined, host)!;
    const shown = displayPath(only.folder, only.host);
    if (host.kindOf(shown) === 'folder') return shown;
    throw new UsageError(error.text, {
      ko: '진단 폴더를 --assessment에 적으십시오.',
      en: 'Name the assessment folder with --assessment.',
    });
  }
}

function readSide(
  named: NamedSide | undefined,
  folder: string | undefined,
  identity: Identity | undefined,
  on: string | undefined,
  { host, language }: CommandContext,
): ReadSide {
  if (named?.kind === 'saved') return readSaved(named.path, host);
  const state = stateOf(named, folder, identity, host);
  const { value, diagnostics } = loadAssessment(state.folder, state.host, on);
  if (!value) return { diagnostics };
  const scored = score(value);
  const { kind, label, commit } = state;
  const name = { kind, label, commit, path: displayPath(state.folder, state.host) };
  return {
    side: { name, figures: figuresOf(buildReport(scored, diagnostics, language)) },
    score: scored,
    diagnostics,
  };
}

function stateOf(
  named: Exclude<NamedSide, { kind: 'saved' }> | NamedSide | undefined,
  folder: string | undefined,
  identity: Identity | undefined,
  host: Host,
): AssessmentState {
  if (named === undefined)
    return { kind: 'working-tree', label: '', commit: null, host, folder: findAssessment(folder, host) };
  if (named.kind !== 'commit')
    return { kind: 'folder', label: named.label, commit: null, host, folder: named.path };
  const known = identity ?? (folder === undefined ? undefined : identityOf(folder, host));
  const found = stateInCommit(named, folder, known, host);
  if (found) return found;
  const shown = folder === undefined ? '' : displayPath(folder, host);
  throw new UsageError(
    {
      ko: `${ko(named.label)}에 진단 ${koWith(shown, '이/가')} 없습니다.`,
      en: `${en(named.label)} does not have the assessment ${en(shown)}.`,
    },
    {
      ko: '그 커밋 뒤에 새로 만든 진단이면 「assess score」로 점수를 보십시오.',
      en: 'If it was made after that commit, see its score with "assess score".',
    },
  );
}

/** The most that is read of a saved result: that of thousands of indicators is smaller. */
const mostSavedBytes = 64 * 1024 * 1024;

function readSaved(path: string, host: Host): ReadSide {
  const read = host.readFile(path, path, mostSavedBytes);
  const figures = 'bytes' in read ? readSavedScore(new TextDecoder().decode(read.bytes)) : undefined;
  const shown = displayPath(path, host);
  if (!figures) {
    throw new UsageError(
      {
        ko: `${koWith(shown, '은/는')} 저장한 채점 결과가 아닙니다.`,
        en: `${en(shown)} is not a saved score.`,
      },
      {
        ko: '「assess score -f json=파일」로 저장한 파일을 적으십시오.',
        en: 'Name a file that "assess score -f json=FILE" wrote.',
      },
    );
  }
  return {
    side: { name: { kind: 'saved', label: path, commit: null, path: shown }, figures },
    diagnostics: [],
  };
}

function faultyBase(label: string) {
  return {
    ko: `변경 전(${label})의 파일에 오류가 있어 비교할 수 없습니다.`,
    en: `The files of the earlier state (${label}) have errors, so nothing can be compared.`,
  };
}
