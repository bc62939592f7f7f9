import { dirname, join } from 'node:path';
import { checkAssessment, checkAssessmentAlone } from '../checks/assessment.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { locateAll } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AssessmentFile } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import type { Review } from '../model/life-cycle.ts';
import type { SourceDocument } from '../source/read-source.ts';
import { loadActions } from './actions.ts';
import { assign } from './assign.ts';
import { todayIn } from './clock.ts';
import { type Loaded, loadDocument, type Result } from './document.ts';
import { loadFramework } from './framework.ts';
import type { Host } from './host.ts';
import { allNodes } from './members.ts';
import { findInReviews } from './review-findings.ts';
import { loadReviews } from './reviews.ts';
import { loadSheets, type Sheet } from './sheets.ts';
import { frameworkPath, shippedFrameworks } from './shipped.ts';
import { watched } from './watched.ts';

/** Loads and checks the assessment in a folder: every file of it, and its framework. All errors of all files are in `diagnostics`. */
export function loadAssessment(path: string, host: Host, on?: string): Result<Assessment> {
  return readAssessment(path, host, on).result;
}

/** An assessment with the files that it was made of, as far as they could be read. */
export interface ReadAssessment {
  readonly result: Result<Assessment>;
  readonly main?: Loaded<'assessment'>;
  readonly sheets?: readonly Sheet[];
}

/** Loads and checks an assessment as `loadAssessment`, and keeps its files. */
export function readAssessment(path: string, host: Host, on?: string): ReadAssessment {
  const folder = host.kindOf(path) === 'folder' ? path : dirname(path);
  const main = loadDocument('assessment', join(folder, 'assessment.yaml'), folder, host);
  const seen = watched(host);
  const framework = loadItsFramework(main.value ?? main.draft, folder, seen.host);
  const sheets = loadSheets(folder, host);
  const diagnostics = [...main.diagnostics, ...framework.diagnostics, ...sheets.diagnostics];
  if (!main.value) return { result: { diagnostics } };
  const { file, source } = main.value;
  const issues = checkAssessmentAlone(file);
  const known = framework.value ?? framework.draft;
  if (!known) return { result: { diagnostics: [...diagnostics, ...locateAll(issues, source)] } };
  const nodes = allNodes(known);
  issues.push(...checkAssessment(file, known, nodes));
  // a draft is never scored, and its time zone may be what is wrong with it
  const timeZone = framework.value?.timeZone ?? 'UTC';
  const named = { framework: known, frameworkFiles: seen.read };
  const frame = frameOf(file, source, named, on ?? todayIn(timeZone, host.now()));
  const assigned = assign(frame, file, sheets.value ?? [], folder, host);
  const laid = { ...frame, assignments: assigned.assignments, sheets: sheets.value?.length ?? 0 };
  const reviews = loadReviews(folder, laid, host);
  const actionPlan = loadActions(folder, laid, host);
  const all = [
    ...diagnostics,
    ...locateAll(issues, source),
    ...assigned.diagnostics,
    ...reviews.diagnostics,
    ...actionPlan.diagnostics,
  ];
  const isBroken = () => all.some(({ severity }) => severity === 'error');
  const value = {
    ...laid,
    ...(reviews.value && splitReviews(reviews.value, laid.on)),
    ...(actionPlan.value && { actionPlan: actionPlan.value }),
  };
  // what is broken cannot be scored, and these compare with the score
  if (!isBroken()) all.push(...findInReviews(value));
  return {
    result: { ...(isBroken() ? {} : { value }), diagnostics: all },
    main: main.value,
    ...(sheets.value && { sheets: sheets.value }),
  };
}

/** An assessment before its departments' answers are laid to the indicators. */
export type Frame = Omit<Assessment, 'assignments' | 'sheets' | 'reviews' | 'upcomingReviews' | 'actionPlan'>;

/** The reviews that have been given by a date, and those that are to come. */
function splitReviews(all: readonly Review[], on: string): Pick<Assessment, 'reviews' | 'upcomingReviews'> {
  const reviews = all.filter(({ date }) => date <= on);
  const upcomingReviews = all.filter(({ date }) => date > on);
  return {
    ...(reviews.length > 0 && { reviews }),
    ...(upcomingReviews.length > 0 && { upcomingReviews }),
  };
}

function frameOf(
  file: AssessmentFile,
  source: SourceDocument,
  named: Pick<Frame, 'framework' | 'frameworkFiles'>,
  on: string,
): Frame {
  const { institution, cycle } = file;
  return {
    ...named,
    institution: {
      id: institution.id,
      name: institution.name,
      ...(institution.tier && { tier: institution.tier }),
    },
    cycle: {
      id: cycle.id,
      ...(cycle.type && { type: cycle.type }),
      ...(cycle.window && { window: cycle.window }),
      ...(cycle['submit-by'] && { submitBy: cycle['submit-by'] }),
      ...(cycle.steps && { steps: new Map(Object.entries(cycle.steps)) }),
    },
    ...(file.previous && { previous: file.previous }),
    ...(file.certificate && {
      certificate: { ...file.certificate, type: file.certificate.type ?? cycle.type ?? 'new' },
    }),
    on,
    departments: file.departments.map(({ id, name, coordinates, reviewers }) => ({
      id,
      name,
      coordinates: coordinates ?? false,
      ...(reviewers && { reviewers }),
    })),
    references: new Map(
      Object.entries(file.references ?? {}).map(([id, figure]) => [
        id,
        figure instanceof Rational ? figure : figure.value,
      ]),
    ),
    origin: { locator: source, path: [] },
  };
}

/** A draft that does not even name its framework has said so itself. */
function loadItsFramework(
  main: Loaded<'assessment'> | undefined,
  folder: string,
  host: Host,
): Result<Framework> {
  const named: unknown = main?.file.framework;
  if (!main || typeof named !== 'string') return { diagnostics: [] };
  const { file, source } = main;
  const path = frameworkPath(file.framework, folder, host);
  if (path !== undefined) return loadFramework(path, host, source.place(['framework']));
  const accepted = shippedFrameworks(host);
  const args = choice({ framework: file.framework }, file.framework, accepted);
  const found: Diagnostic = diagnose('file/unknown-framework', args, source.place(['framework']));
  return { diagnostics: [found] };
}
