import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { isPortablePath } from '../checks/evidence.ts';
import { checkFramework } from '../checks/framework.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { issue, locate } from '../diagnostics/issue.ts';
import { toCount } from '../exact/rational.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { FrameworkFile, Group, Indicator } from '../model/files.ts';
import type { Framework, IndicatorNode, Level, TreeNode } from '../model/framework.ts';
import type { Locator, Origin } from '../model/place.ts';
import { loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';

/** Loads and checks the framework in a folder (or the `framework.yaml` named); `mention` is where it is asked for. All errors are in `diagnostics`. */
export function loadFramework(path: string, files: FileSystem, mention?: Place): Result<Framework> {
  const file = files.kindOf(path) === 'folder' ? join(path, 'framework.yaml') : path;
  const folder = resolve(files.cwd, dirname(file));
  const loaded = loadDocument('framework', file, folder, files, mention);
  if (!loaded.value) return { diagnostics: loaded.diagnostics };
  const reader = new TreeReader(loaded.value.file, folder, files);
  reader.hash.update(loaded.value.bytes);
  const children = reader.readChildren(
    loaded.value.file,
    { locator: loaded.value.source, path: [] },
    0,
    loaded.value.file.id,
  );
  const diagnostics = [...loaded.diagnostics, ...reader.diagnostics];
  const framework = assemble(loaded.value.file, children, reader, loaded.value.source);
  if (reader.diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const found = checkFramework(framework, reader.nodes);
  const broken = found.some(({ severity }) => severity === 'error');
  return {
    ...(broken ? { draft: framework } : { value: framework }),
    diagnostics: [...diagnostics, ...found],
  };
}

/** Every group and indicator of a framework, each before its children. */
export function allNodes(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...(node.kind === 'group' ? allNodes(node.children) : [])]);
}

/** Reads the tree: groups as they are nested, indicators in place or from files beside. */
class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly nodes: TreeNode[] = [];
  readonly hash = createHash('sha256');
  private readonly levels: readonly string[];
  private readonly included = new Set<string>();

  constructor(
    file: FrameworkFile,
    private readonly folder: string,
    private readonly files: FileSystem,
  ) {
    this.levels = file.levels.map((level) => levelOf(level).id);
  }

  readChildren(
    parent: Pick<Group, 'groups' | 'indicators'>,
    origin: Origin,
    depth: number,
    id: string,
  ): TreeNode[] {
    const groups = (parent.groups ?? []).map((group, i) =>
      this.readGroup(group, { locator: origin.locator, path: [...origin.path, 'groups', i] }, depth),
    );
    return [...groups, ...this.readIndicators(parent.indicators, origin, id)];
  }

  private readGroup(group: Group, origin: Origin, depth: number): TreeNode {
    // a group below the last group level has none: checkTree says so
    const level = depth < this.levels.length - 1 ? this.levels[depth]! : '';
    const place = this.nodes.length;
    const children = this.readChildren(group, origin, depth + 1, group.id);
    const { id, title, points, source } = group;
    const node = {
      kind: 'group' as const,
      id,
      title,
      points,
      ...(source && { source }),
      level,
      children,
      origin,
    };
    this.nodes.splice(place, 0, node);
    return node;
  }

  private readIndicators(
    listed: string | Indicator[] | undefined,
    origin: Origin,
    group: string,
  ): TreeNode[] {
    if (listed === undefined) return [];
    const path = [...origin.path, 'indicators'];
    if (typeof listed !== 'string')
      return listed.map((each, i) =>
        this.readIndicator(each, { locator: origin.locator, path: [...path, i] }),
      );
    const mention = origin.locator.place(path);
    if (!isPortablePath(listed)) return this.fail(diagnose('file/outside', { path: listed }, mention));
    if (this.included.has(listed))
      return this.fail(diagnose('framework/included-twice', { path: listed }, mention));
    this.included.add(listed);
    const loaded = loadDocument('indicators', join(this.folder, listed), this.folder, this.files, mention);
    this.diagnostics.push(...loaded.diagnostics);
    if (!loaded.value) return [];
    this.hash.update(loaded.value.bytes);
    const { file, source } = loaded.value;
    if (file.group !== group) {
      return this.fail(
        locate(issue('framework/wrong-group', { found: file.group, expected: group }, ['group']), source),
      );
    }
    return file.indicators.map((each, i) =>
      this.readIndicator(each, { locator: source, path: ['indicators', i] }),
    );
  }

  private readIndicator(file: Indicator, origin: Origin): IndicatorNode {
    if (file.combine !== undefined && file['answered-by'] !== 'each') {
      this.diagnostics.push(
        locate(issue('rule/combine-needs-each', {}, [...origin.path, 'combine']), origin.locator),
      );
    }
    const node = toIndicator(file, this.levels.at(-1)!, origin);
    this.nodes.push(node);
    return node;
  }

  private fail(found: Diagnostic): [] {
    this.diagnostics.push(found);
    return [];
  }
}

function toIndicator(file: Indicator, level: string, origin: Origin): IndicatorNode {
  const { id, title, points, source, basis, guidance, rule } = file;
  return {
    kind: 'indicator',
    id,
    level,
    title,
    points,
    ...(source && { source }),
    ...(basis && { basis }),
    ...(guidance && { guidance }),
    evidence: file.evidence ?? [],
    answeredBy: file['answered-by'] ?? 'lead',
    combine: file.combine ?? 'mean',
    mayBeNotApplicable: file['not-applicable'] !== 'forbidden',
    rule,
    origin,
  };
}

function assemble(
  file: FrameworkFile,
  children: readonly TreeNode[],
  reader: TreeReader,
  locator: Locator,
): Framework {
  const { scoring, verdict } = file;
  const notApplicable = scoring?.['not-applicable'];
  const atMost = notApplicable?.['at-most'];
  const indicators = reader.nodes.filter((node) => node.kind === 'indicator');
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    points: file.points,
    timeZone: file['time-zone'] ?? 'Asia/Seoul',
    levels: file.levels.map(levelOf),
    aggregate: scoring?.aggregate ?? 'points',
    ...(scoring?.round && { round: { ...scoring.round, decimals: toCount(scoring.round.decimals) } }),
    notApplicable: {
      treatAs: notApplicable?.['treat-as'] ?? 'excluded',
      rescale: notApplicable?.rescale ?? 'total',
      ...(atMost === undefined ? {} : { atMost }),
    },
    verdict: {
      ...(verdict?.bar === undefined ? {} : { bar: verdict.bar }),
      bands: (verdict?.bands ?? []).map(({ id, title, 'at-least': atLeast }) => ({
        id,
        ...(title && { title }),
        atLeast,
      })),
      floors: (verdict?.floors ?? []).map(({ group, 'at-least': atLeast }) => ({ group, atLeast })),
      must: verdict?.must ?? [],
    },
    evidenceRequired: file.evidence?.required ?? false,
    ...(file.certificate && { certificate: file.certificate }),
    children,
    indicators: new Map(indicators.map((node) => [node.id, node])),
    sha256: reader.hash.digest('hex'),
    origin: { locator, path: [] },
  };
}

function levelOf(level: FrameworkFile['levels'][number]): Level {
  return typeof level === 'string' ? { id: level } : level;
}
