import { checkActions } from '../checks/actions.ts';
import { statusOf } from '../checks/life-cycle.ts';
import { locateAll } from '../diagnostics/issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { ActionsFile } from '../model/files.ts';
import type { Action, ActionPlan } from '../model/life-cycle.ts';
import { pointsOf } from '../rules/amount.ts';
import type { SourceDocument } from '../source/read-source.ts';
import { loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';
import { checkSpelled, findSpelled } from './spellings.ts';

/** The name of the file of actions, beside `assessment.yaml`. */
export const actionsFileName = 'actions.yaml';

/** Reads and checks the actions of an assessment in a folder; no value where there is no such file. */
export function loadActions(folder: string, assessment: Assessment, files: FileSystem): Result<ActionPlan> {
  const path = actionsPath(folder, files);
  if (path === undefined) return { diagnostics: [] };
  const twice = checkSpelled(actionsFileName, folder, files);
  if (twice.length > 0) return { diagnostics: twice };
  const { value, diagnostics } = loadDocument('actions', path, folder, files);
  if (!value) return { diagnostics };
  const { file, source } = value;
  const all = [...diagnostics, ...locateAll(checkActions(file, assessment), source)];
  if (all.some(({ severity }) => severity === 'error')) return { diagnostics: all };
  const unit = file['effort-unit'];
  const actions = file.actions.map((action, i) => toAction(action, i, source, assessment));
  return { value: { ...(unit && { effortUnit: unit }), actions }, diagnostics: all };
}

/** Where the file of actions of a folder stands, whatever it is; undefined where there is none. */
export function actionsPath(folder: string, files: FileSystem): string | undefined {
  return findSpelled(actionsFileName, folder, files);
}

function toAction(
  action: ActionsFile['actions'][number],
  index: number,
  source: SourceDocument,
  { framework }: Assessment,
): Action {
  const { id, title, type, indicators, owner, cooperates, status, due, effort, expected, note } = action;
  const pointsFor = (indicator: string) => {
    const { points } = framework.indicators.get(indicator)!;
    const amount = expected && Object.hasOwn(expected, indicator) ? expected[indicator] : undefined;
    return amount === undefined ? points : pointsOf(amount, points);
  };
  return {
    id,
    title,
    type: type ?? 'improve',
    indicators,
    owner,
    cooperates: cooperates ?? [],
    status: statusOf(status),
    ...(due && { due }),
    ...(effort !== undefined && { effort }),
    expected: new Map(indicators.map((indicator) => [indicator, pointsFor(indicator)])),
    ...(note && { note }),
    origin: { locator: source, path: ['actions', index] },
  };
}
