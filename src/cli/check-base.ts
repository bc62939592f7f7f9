import { basename, dirname, join, relative, resolve } from 'node:path';
import { loadAssessment } from '../load/assessment.ts';
import { loadBaseline } from '../load/baseline.ts';
import { findGate, loadGate } from '../load/gate.ts';
import type { Host } from '../load/host.ts';
import { type AssessmentState, assessmentsIn, identityOf, mountedFolder } from '../load/states.ts';
import { loadWaivers } from '../load/waivers.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Baseline, Gate, Waiver } from '../model/gate.ts';
import type { Localized } from '../model/language.ts';
import { defaultGate } from '../scoring/gate-default.ts';
import { type Score, score } from '../scoring/score.ts';
import { en, ko } from '../text/quoted.ts';
import type { Options } from './command.ts';
import {
  headCommit,
  type NamedCommit,
  type NamedSide,
  nameSide,
  stateInCommit,
  topOf,
  whereTheyParted,
} from './states.ts';
import { UsageError } from './usage-error.ts';

/** What a check compares with, as far as it could be read. */
export interface CheckBase {
  readonly state?: AssessmentState;
  /** Absent where it has no such assessment, or one with errors. */
  readonly score?: Score;
  /** Its own gate, which a change cannot loosen; absent where there is no assessment that it would be for. */
  readonly gate?: Gate;
  readonly waivers?: readonly Waiver[];
  readonly baseline?: Baseline;
  /** Whether the assessment is new, with none of the base's gone in its place: then there is nothing to compare with. */
  readonly isNew: boolean;
  /** Why something could not be read. */
  readonly note?: Localized;
}

/** Reads what `--base` names: the assessment, its gate, waivers and baseline, from git objects and judged on the same day. */
export function readBase(
  ref: string,
  folder: string,
  head: Assessment,
  options: Options,
  host: Host,
): CheckBase {
  const named = baseSide(ref, folder, options, host);
  const identity = { institution: head.institution.id, cycle: head.cycle.id };
  const state =
    named.kind === 'commit' ? stateInCommit(named, folder, identity, host) : folderState(named, host);
  if (!state) return missing(named as NamedCommit, folder, head, options, host);
  const { value, diagnostics } = loadAssessment(state.folder, state.host, head.on);
  if (!value) {
    const first = diagnostics.find(({ severity }) => severity === 'error');
    return { state, isNew: false, note: faulty(ref, first?.file ?? '') };
  }
  const { gate, isFaulty } = gateOf(state, value, folder, options, host);
  const waivers = loadWaivers(state.folder, value, state.host).value;
  const baseline = baselineOf(state, value, folder, options, host);
  return {
    state,
    score: score(value),
    gate,
    ...(isFaulty && { note: faultyGate(ref) }),
    ...(waivers && { waivers }),
    ...(baseline && { baseline }),
    isNew: false,
  };
}

function baseSide(
  ref: string,
  folder: string,
  options: Options,
  host: Host,
): Exclude<NamedSide, { kind: 'saved' }> {
  const named = nameSide(ref, folder, host, false);
  // a saved result has no answers, no gate and no waivers
  if ('path' in named && named.kind === 'saved') throw notSaved();
  if (!options['mergeBase']) return named as Exclude<NamedSide, { kind: 'saved' }>;
  if (named.kind !== 'commit') throw notSaved();
  return whereTheyParted(named, headCommit(folder, host), host);
}

function folderState(named: Exclude<NamedSide, NamedCommit>, host: Host): AssessmentState {
  return { kind: 'folder', label: named.label, commit: null, host, folder: named.path };
}

/** An assessment that the base does not have: new, unless one that the base has is gone. The base's gate holds for it all the same. */
function missing(
  named: NamedCommit,
  folder: string,
  head: Assessment,
  options: Options,
  host: Host,
): CheckBase {
  const { prefix } = named.repository;
  const mounted = mountedFolder(folder, prefix, named.files, host);
  const state: AssessmentState = {
    kind: 'commit',
    label: named.label,
    commit: named.commit,
    host: { ...host, ...named.files },
    folder: mounted,
  };
  const isNew = !hasVanished(named, host);
  const { gate } = gateOf(state, head, folder, options, host, false);
  return { isNew, ...(isNew && { gate }), note: isNew ? added(named.label) : vanished(named.label) };
}

/** Whether some assessment of a commit no longer stands where it stood. */
function hasVanished({ files, repository }: NamedCommit, host: Host): boolean {
  const top = topOf(repository, host);
  return assessmentsIn(files).some((each) => {
    const [was, is] = [identityOf(each, files), identityOf(join(top, relative(files.top, each)), host)];
    return was !== undefined && (was.institution !== is?.institution || was.cycle !== is.cycle);
  });
}

/**
 * The gate of a state: of a configuration that was named the file at the same place, else the nearest, else the default one. Also the
 * default one, with a fault, where the configuration has errors: nothing is released by that.
 */
function gateOf(
  { folder, host: files, kind }: AssessmentState,
  assessment: Assessment,
  here: string,
  options: Options,
  host: Host,
  hasBase = true,
): { readonly gate: Gate; readonly isFaulty: boolean } {
  const explicit = options['config'] as string | undefined;
  const there =
    explicit === undefined || kind !== 'commit'
      ? explicit
      : counterpart(explicit, { folder, here }, files, host);
  const path = there !== undefined && files.kindOf(there) !== 'missing' ? there : findGate(folder, files);
  const loaded = path === undefined ? undefined : loadGate(path, assessment, files);
  return {
    gate: loaded?.value ?? defaultGate(assessment.framework, hasBase),
    isFaulty: loaded !== undefined && loaded.value === undefined,
  };
}

function baselineOf(
  { folder, host: files, kind }: AssessmentState,
  assessment: Assessment,
  here: string,
  options: Options,
  host: Host,
): Baseline | undefined {
  const given = options['baseline'] as string | undefined;
  if (given === undefined || kind !== 'commit') return undefined;
  const path = counterpart(given, { folder, here }, files, host);
  if (files.kindOf(path) === 'missing') return undefined;
  // one that cannot be read tolerates nothing, so that whatever stands there now is more
  return loadBaseline(path, assessment, files).value ?? { departments: new Map() };
}

/** A file of the disk in a commit: in the assessment's folder wherever that stood, else at the same place. */
function counterpart(
  path: string,
  { folder, here }: { readonly folder: string; readonly here: string },
  files: Host,
  host: Host,
): string {
  const inside = relative(resolve(host.cwd, here), resolve(host.cwd, path));
  if (!inside.startsWith('..')) return join(folder, inside);
  return join(resolve(files.cwd, relative(host.cwd, dirname(resolve(host.cwd, path)))), basename(path));
}

function notSaved(): UsageError {
  return new UsageError(
    {
      ko: '--base에는 커밋이나 진단 폴더를 적어야 합니다.',
      en: '--base must name a commit or an assessment folder.',
    },
    {
      ko: '예: --base origin/main. 폴더는 「./이전」처럼 적으십시오.',
      en: 'For example: --base origin/main. Write a folder as ./before.',
    },
  );
}

function faulty(ref: string, file: string): Localized {
  return {
    ko: `변경 전(${ref})의 진단에 오류가 있어 비교할 수 없음: ${file}`,
    en: `The assessment of the base (${ref}) has errors and cannot be compared with: ${file}`,
  };
}

function faultyGate(ref: string): Localized {
  return {
    ko: `변경 전(${ref})의 점검 조건 파일에 오류가 있어 그 대신 기본 점검 조건을 봄`,
    en: `The conditions of the base (${ref}) have errors; the default ones are judged in their place`,
  };
}

function added(ref: string): Localized {
  return {
    ko: `${ko(ref)}에 없던 새 진단이어서 비교할 변경 전이 없음`,
    en: `The assessment is new: ${en(ref)} does not have it, so there is nothing to compare with`,
  };
}

function vanished(ref: string): Localized {
  return {
    ko: `${ko(ref)}에 이 진단이 없고, 그곳에 있던 다른 진단이 없어졌거나 바뀌어 비교할 수 없음`,
    en: `${en(ref)} does not have this assessment, and one that it has is gone or renamed, so nothing can be compared`,
  };
}
