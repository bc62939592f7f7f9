import { basename, dirname, join, resolve } from 'node:path';
import { lintFramework } from '../../checks/lint.ts';
import { machineDecimal } from '../../exact/display.ts';
import { loadAssessment } from '../../load/assessment.ts';
import { loadRegistry, registryIn } from '../../load/certificates.ts';
import { checkFilesBeside } from '../../load/check-files.ts';
import { loadDocument, peekKind, type Result } from '../../load/document.ts';
import { loadFramework } from '../../load/framework.ts';
import { gateFileName } from '../../load/gate.ts';
import type { Host } from '../../load/host.ts';
import { allNodes } from '../../load/members.ts';
import { displayPath } from '../../load/paths.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Registry } from '../../model/certificates.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Framework } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import type { ValidatedSubject } from '../../report/validation.ts';
import { titleText } from '../../text/title.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { checkDate, findAssessment, isBesideAssessment, writeValidation } from '../open.ts';

/** `assess validate`: everything that is wrong in the files, in one run. */
export async function runValidate(
  context: CommandContext,
  paths: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  checkDate(options.on);
  const found = targetsOf(paths, host).map((target) => validateTarget(target, options.on, host, language));
  const diagnostics = found.flatMap((each) => each.diagnostics);
  const subjects = found.map(({ subject }) => subject);
  return writeValidation(subjects, diagnostics, options, context);
}

interface Validated {
  readonly subject: ValidatedSubject;
  readonly diagnostics: readonly Diagnostic[];
}

interface Target {
  readonly kind: ValidatedSubject['kind'];
  readonly path: string;
}

/** What the paths stand for, each once: of one assessment a hook names every sheet that was changed. */
function targetsOf(paths: readonly string[], host: Host): Target[] {
  const targets =
    paths.length === 0 ? [targetAt(undefined, host)] : paths.map((path) => targetAt(path, host));
  const places = targets.map(({ kind, path }) => {
    const place = resolve(host.cwd, path);
    return `${kind} ${basename(place) === 'framework.yaml' ? dirname(place) : place}`;
  });
  return targets.filter((_, i) => places.indexOf(places[i]!) === i);
}

/** A folder with `framework.yaml` and no `assessment.yaml` is a framework; a file says itself what it is. */
function targetAt(path: string | undefined, host: Host): Target {
  const framework = path === undefined ? undefined : frameworkAt(path, host);
  if (framework !== undefined) return { kind: 'framework', path: framework };
  const registry = path === undefined ? undefined : registryAt(path, host);
  if (registry !== undefined) return { kind: 'certificates', path: registry };
  if (path !== undefined && isGateAlone(path, host)) return { kind: 'gate', path };
  return { kind: 'assessment', path: findAssessment(path, host) };
}

/** Whether a file has conditions that are not checked along with an assessment beside it. */
function isGateAlone(path: string, host: Host): boolean {
  if (host.kindOf(path) !== 'file') return false;
  const bearsName = basename(path) === gateFileName;
  if (bearsName && isBesideAssessment(path, host)) return false;
  return bearsName || peekKind(path, host) === 'gate';
}

/** A registry of certificates: the file, or one that lies in a folder without an assessment or a framework. */
function registryAt(path: string, host: Host): string | undefined {
  const kind = host.kindOf(path);
  if (kind === 'file') return peekKind(path, host) === 'certificates' ? path : undefined;
  const isAlone = host.kindOf(join(path, 'assessment.yaml')) === 'missing';
  return kind === 'folder' && isAlone ? registryIn(path, host) : undefined;
}

function validateTarget(
  { kind, path }: Target,
  on: string | undefined,
  host: Host,
  language: Language,
): Validated {
  if (kind === 'framework') return describeFramework(path, loadFramework(path, host), host, language);
  if (kind === 'gate') return describeGate(path, host);
  if (kind === 'certificates') return describeRegistry(path, loadRegistry(path, host), host, language);
  return describeAssessment(path, loadAssessment(path, host, on), host, language);
}

function frameworkAt(path: string, host: Host): string | undefined {
  const kind = host.kindOf(path);
  if (kind === 'folder') {
    const isFramework =
      host.kindOf(join(path, 'framework.yaml')) !== 'missing' &&
      host.kindOf(join(path, 'assessment.yaml')) === 'missing';
    return isFramework ? path : undefined;
  }
  const said = kind === 'file' ? peekKind(path, host) : undefined;
  if (said === 'framework') return path;
  return said === 'indicators' ? dirname(path) : undefined;
}

function describeFramework(
  path: string,
  { value, diagnostics }: Result<Framework>,
  host: Host,
  language: Language,
): Validated {
  const facts = value && {
    title: titleText(value.title, language),
    indicators: value.indicators.size,
    points: machineDecimal(value.points),
  };
  const odd = value ? lintFramework(value, allNodes(value)) : [];
  return {
    subject: { path: displayPath(path, host), kind: 'framework', ...facts },
    diagnostics: [...diagnostics, ...odd],
  };
}

function describeRegistry(
  path: string,
  { value, diagnostics }: Result<Registry>,
  host: Host,
  language: Language,
): Validated {
  const facts = value && {
    title: titleText(value.title, language),
    institutions: value.institutions.length,
    awards: value.awards.length,
  };
  return { subject: { path: displayPath(path, host), kind: 'certificates', ...facts }, diagnostics };
}

/** Which assessment a gate is for it does not say, so the names in it cannot be checked. */
function describeGate(path: string, host: Host): Validated {
  const { value, diagnostics } = loadDocument('gate', path, dirname(path), host);
  const facts = value && { conditions: value.file.conditions.length };
  return { subject: { path: displayPath(path, host), kind: 'gate', ...facts }, diagnostics };
}

function describeAssessment(
  path: string,
  { value, diagnostics }: Result<Assessment>,
  host: Host,
  language: Language,
): Validated {
  const facts = value && {
    title: titleText(value.institution.name, language),
    indicators: value.framework.indicators.size,
    points: machineDecimal(value.framework.points),
    departments: value.departments.length,
    sheets: value.sheets,
    ...openFacts(path, value, host, language),
  };
  return {
    subject: { path: displayPath(path, host), kind: 'assessment', ...facts },
    diagnostics: [...diagnostics, ...(value ? checkFilesBeside(path, value, host) : [])],
  };
}

/** Which departments have no sheet yet, and how many answers are still to be given. */
function openFacts(path: string, { departments, assignments }: Assessment, host: Host, language: Language) {
  const listed = host.listFolder(join(path, 'departments'));
  // a sheet bears its department's id, else it is an error
  const stems = new Set('names' in listed ? listed.names.map((name) => name.replace(/\.ya?ml$/i, '')) : []);
  const answers = [...assignments.values()].flatMap((assignment) => assignment.answers);
  return {
    withoutSheet: departments.filter(({ id }) => !stems.has(id)).map(({ name }) => titleText(name, language)),
    open: answers.filter(({ status }) => status === 'unanswered').length,
  };
}
