import { machineDecimal } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { Language } from '../model/language.ts';
import {
  type ActionPart,
  type ActionState,
  actionStates,
  gainOf,
  gapsWithoutAction,
} from '../scoring/actions.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import type { ActionPartReport, ActionPartState, ActionPlanReport, ActionReport } from './actions-report.ts';
import { toAmount } from './amounts.ts';
import { locationOf } from './location.ts';

const defaultUnit = { ko: '인일', en: 'person-days' } as const;

/** The actions that `keep` lets through (by default all), in the order of the file; undefined where there is no file of actions. */
export function reportActions(
  score: Score,
  language: Language,
  keep: (state: ActionState) => boolean = () => true,
): ActionPlanReport | undefined {
  const { actionPlan, departments } = score.assessment;
  if (actionPlan === undefined) return undefined;
  const names = new Map(departments.map(({ id, name }) => [id, titleText(name, language)]));
  const states = actionStates(score);
  const kept = states.filter(keep);
  return {
    effortUnit: titleText(actionPlan.effortUnit ?? defaultUnit, language),
    items: kept.map((state) => reportAction(state, names, language)),
    count: states.length,
    gain: toAmount(gainOf(kept)),
    withoutAction: gapsWithoutAction(score).map(({ indicator }) => indicator.id),
  };
}

function reportAction(
  { action, parts, ...state }: ActionState,
  names: ReadonlyMap<string, string>,
  language: Language,
): ActionReport {
  const { id, title, type, status, owner, cooperates, due, effort, note } = action;
  return {
    id,
    title: titleText(title, language),
    type,
    status,
    owner,
    ownerName: names.get(owner)!,
    cooperating: cooperates.map((each) => ({ id: each, name: names.get(each)! })),
    due: due ?? null,
    daysOverdue: state.daysOverdue,
    overdue: state.daysOverdue > 0,
    orphaned: state.orphaned,
    withoutDue: state.withoutDue,
    doneButOpen: state.doneButOpen.map((indicator) => indicator.id),
    effort: effort === undefined ? null : machineDecimal(effort),
    note: note === undefined ? null : titleText(note, language),
    lost: toAmount(state.lost),
    gain: toAmount(state.gain),
    proof: toAmount(state.proof),
    indicators: parts.map((part) => reportPart(part, language)),
    location: locationOf(action.origin),
  };
}

function reportPart(part: ActionPart, language: Language): ActionPartReport {
  const { indicator, gap, expected, gain, proof, impactOfGain } = part;
  return {
    indicator: indicator.id,
    title: titleText(indicator.title, language),
    state: stateOf(part),
    points: machineDecimal(indicator.points),
    lost: toAmount(gap?.lost ?? Rational.zero),
    atRisk: toAmount(gap?.atRisk ?? Rational.zero),
    expected: toAmount(expected),
    gain: toAmount(gain),
    proof: toAmount(proof),
    impact: toAmount(impactOfGain),
  };
}

function stateOf({ gap, indicator, notApplicable }: ActionPart): ActionPartState {
  return gap?.state ?? (notApplicable ? 'not-applicable' : (indicator.effect ?? 'met'));
}
