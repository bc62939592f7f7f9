import { dirname, join, resolve } from 'node:path';
import { checkFramework } from '../checks/framework.ts';
import { checkScales } from '../checks/scales.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { issue, locateAll } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import { Rational, toCount } from '../exact/rational.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { FrameworkFile, Rule } from '../model/files.ts';
import type { Edition, Framework, Level, TreeNode, Validity } from '../model/framework.ts';
import type { Locator } from '../model/place.ts';
import { type Loaded, loadDocument, type Result } from './document.ts';
import { editTree } from './edition.ts';
import type { FileSystem } from './host.ts';
import { allNodes, splitMembers } from './members.ts';
import { withScales } from './scales.ts';
import { frameworkPath, shippedFrameworks } from './shipped.ts';
import { TreeReader } from './tree.ts';

/** Editions that may stand on one another. */
const mostEditions = 16;

/** Loads and checks the framework in a folder (or the `framework.yaml` named); `mention` is where it is asked for. All errors are in `diagnostics`. */
export function loadFramework(path: string, files: FileSystem, mention?: Place): Result<Framework> {
  return load(path, files, mention, []);
}

/** `above` are the files of the editions that led here, so that none leads back to itself. */
function load(
  path: string,
  files: FileSystem,
  mention: Place | undefined,
  above: readonly string[],
): Result<Framework> {
  const file = resolve(files.cwd, files.kindOf(path) === 'folder' ? join(path, 'framework.yaml') : path);
  if (above.includes(file) || above.length >= mostEditions)
    return { diagnostics: [diagnose('framework/extends-itself', {}, mention ?? { file })] };
  const folder = dirname(file);
  const loaded = loadDocument('framework', file, folder, files, mention);
  if (!loaded.value) return { diagnostics: loaded.diagnostics };
  const { value } = loaded;
  const alone = locateAll(checkExtends(value.file), value.source);
  const base = loadBase(value, folder, files, [...above, file]);
  const before = [...loaded.diagnostics, ...alone, ...base.diagnostics];
  if (alone.length > 0 || (value.file.extends !== undefined && !base.value)) return { diagnostics: before };
  return build(value, base.value, before, folder, files);
}

/** The tree, the scales in their places, and the head: then everything that a schema cannot say is checked. */
function build(
  { file, source, bytes }: Loaded<'framework'>,
  base: Framework | undefined,
  before: readonly Diagnostic[],
  folder: string,
  files: FileSystem,
): Result<Framework> {
  const levels = file.levels?.map(levelOf) ?? base?.levels ?? [];
  const reader = new TreeReader(
    levels.map(({ id }) => id),
    folder,
    files,
  );
  if (base) reader.hash.update(base.sha256);
  reader.hash.update(bytes);
  const read = base
    ? editTree(base, file.id, file.changes, source, reader)
    : { members: reader.readMembers(file, { locator: source, path: [] }, 0, file.id), diagnostics: [] };
  const scales = new Map([...(base?.scales ?? []), ...Object.entries(file.scales ?? {})]);
  const scaled = withScales(read.members, scales);
  const framework = assemble(file, base, { levels, members: scaled.nodes, scales, reader, locator: source });
  const own = locateAll(checkScales(file.scales ?? {}), source);
  const reading = [...reader.diagnostics, ...read.diagnostics, ...own, ...scaled.diagnostics];
  if (reading.some(({ severity }) => severity === 'error')) return { diagnostics: [...before, ...reading] };
  const found = checkFramework(framework, allNodes(framework));
  const broken = found.some(({ severity }) => severity === 'error');
  return {
    ...(broken ? { draft: framework } : { value: framework }),
    diagnostics: [...before, ...reading, ...found],
  };
}

/** An edition says what changes, and only an edition does. */
function checkExtends(file: FrameworkFile) {
  if (file.extends === undefined)
    return file.changes ? [issue('framework/changes-without-extends', {}, ['changes'], { at: 'key' })] : [];
  return (['groups', 'indicators'] as const).flatMap((key) =>
    file[key] === undefined ? [] : [issue('framework/tree-in-edition', { key }, [key], { at: 'key' })],
  );
}

/** The framework that an edition extends. */
function loadBase(
  { file, source }: Loaded<'framework'>,
  folder: string,
  files: FileSystem,
  above: readonly string[],
): Result<Framework> {
  if (file.extends === undefined) return { diagnostics: [] };
  const { framework, version } =
    typeof file.extends === 'string' ? { framework: file.extends, version: undefined } : file.extends;
  const at = typeof file.extends === 'string' ? ['extends'] : ['extends', 'framework'];
  const path = frameworkPath(framework, folder, files);
  if (path === undefined) {
    const args = choice({ framework }, framework, shippedFrameworks(files));
    return { diagnostics: [diagnose('file/unknown-framework', args, source.place(at))] };
  }
  const base = load(path, files, source.place(at), above);
  if (!base.value || version === undefined || base.value.version === version) return base;
  const args = { found: version, expected: base.value.version };
  return {
    diagnostics: [
      ...base.diagnostics,
      diagnose('assessment/version', args, source.place(['extends', 'version'])),
    ],
  };
}

interface Parts {
  readonly levels: readonly Level[];
  readonly members: readonly TreeNode[];
  readonly scales: ReadonlyMap<string, Rule>;
  readonly reader: TreeReader;
  readonly locator: Locator;
}

/** What an edition does not say about itself it takes over, key by key. */
function assemble(file: FrameworkFile, base: Framework | undefined, parts: Parts): Framework {
  const { levels, members, scales, reader, locator } = parts;
  const split = splitMembers(members);
  const indicators = allNodes(split).filter((node) => node.kind === 'indicator');
  const scoring = file.scoring ? scoringOf(file.scoring) : (base ?? scoringOf({}));
  const certificate = file.certificate ? validityOf(file.certificate) : base?.certificate;
  const description = file.description ?? base?.description;
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    ...(description && { description }),
    points: file.points ?? base?.points ?? Rational.zero,
    timeZone: file['time-zone'] ?? base?.timeZone ?? 'Asia/Seoul',
    levels,
    aggregate: scoring.aggregate,
    ...(scoring.round && { round: scoring.round }),
    notApplicable: scoring.notApplicable,
    caps: scoring.caps,
    aboveFull: scoring.aboveFull,
    ...(file.verdict || !base ? { verdict: verdictOf(file.verdict) } : takenOver(base, members)),
    evidenceRequired: file.evidence?.required ?? base?.evidenceRequired ?? false,
    ...(certificate && { certificate }),
    procedure: file.procedure ?? base?.procedure ?? [],
    scales,
    ...(base && { base: editionOf(base) }),
    ...split,
    indicators: new Map(indicators.map((node) => [node.id, node])),
    sha256: reader.hash.digest('hex'),
    origin: { locator: base ? editionLocator(locator, file) : locator, path: [] },
  };
}

/** What a framework is known by to those that extend it. */
function editionOf({ id, version, sha256, base }: Framework): Edition {
  return { id, version, sha256, ...(base && { base }) };
}

/** The validity of certificates as a file states it. */
export function validityOf(file: NonNullable<FrameworkFile['certificate']>): Validity {
  const lead = file['renewal-lead'];
  return {
    new: file.new,
    renewal: file.renewal,
    countsFrom: file['counts-from'] ?? 'next-day',
    ...(lead && { renewalLead: lead }),
  };
}

type Scoring = Pick<Framework, 'aggregate' | 'round' | 'notApplicable' | 'caps' | 'aboveFull'>;

function scoringOf(scoring: NonNullable<FrameworkFile['scoring']>): Scoring {
  const notApplicable = scoring['not-applicable'];
  const atMost = notApplicable?.['at-most'];
  return {
    aggregate: scoring.aggregate ?? 'points',
    ...(scoring.round && { round: { ...scoring.round, decimals: toCount(scoring.round.decimals) } }),
    notApplicable: {
      treatAs: notApplicable?.['treat-as'] ?? 'excluded',
      rescale: notApplicable?.rescale ?? 'total',
      ...(atMost === undefined ? {} : { atMost }),
    },
    caps: scoring.caps ?? {},
    aboveFull: scoring['above-full'] === 'allowed',
  };
}

function verdictOf(verdict: FrameworkFile['verdict']): Framework['verdict'] {
  return {
    ...(verdict?.bar === undefined ? {} : { bar: verdict.bar }),
    bands: (verdict?.bands ?? []).map(({ id, title, 'at-least': atLeast }) => ({
      id,
      ...(title && { title }),
      atLeast,
    })),
    floors: (verdict?.floors ?? []).map(({ group, 'at-least': atLeast }) => ({ group, atLeast })),
    must: verdict?.must ?? [],
  };
}

/**
 * The verdict of the framework that is extended, by the new ids of what it speaks of. Conditions on what is
 * withdrawn are named apart: they cannot hold, and the edition must say what holds instead.
 */
function takenOver(
  base: Framework,
  members: readonly TreeNode[],
): Pick<Framework, 'verdict' | 'withdrawnConditions'> {
  const now = new Map(
    allNodes(splitMembers(members)).flatMap(({ id, formerly }) =>
      formerly[0]?.framework === base.id ? [[formerly[0].id, id] as const] : [],
    ),
  );
  const { floors, must } = base.verdict;
  const asked = [...floors.map(({ group }) => group), ...must];
  return {
    verdict: {
      ...base.verdict,
      floors: floors.flatMap((floor) => {
        const group = now.get(floor.group);
        return group === undefined ? [] : [{ ...floor, group }];
      }),
      must: must.flatMap((id) => now.get(id) ?? []),
    },
    withdrawnConditions: asked.filter((id) => !now.has(id)),
  };
}

function levelOf(level: NonNullable<FrameworkFile['levels']>[number]): Level {
  return typeof level === 'string' ? { id: level } : level;
}

/** What an edition takes over stands nowhere in its file: it is found at its changes, or at `extends` where it has none. */
function editionLocator(locator: Locator, file: FrameworkFile): Locator {
  const elsewhere = file.changes ? ['changes'] : ['extends'];
  return {
    file: locator.file,
    place(path, at) {
      const isOwn = path[0] === undefined || Object.hasOwn(file, path[0]);
      return isOwn ? locator.place(path, at) : locator.place(elsewhere, 'key');
    },
  };
}
