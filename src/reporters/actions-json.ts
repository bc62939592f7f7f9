import type { ActionReport } from '../report/actions-report.ts';
import type { Amount } from '../report/report.ts';

/** An action as JSON has it: ids without names, scores as decimals with the exact fraction. */
export function actionData({ ownerName: _name, cooperating, indicators, ...action }: ActionReport) {
  return {
    ...action,
    cooperating: cooperating.map(({ id }) => id),
    lost: amount(action.lost),
    gain: amount(action.gain),
    proof: amount(action.proof),
    indicators: indicators.map((part) => ({
      ...part,
      lost: amount(part.lost),
      atRisk: amount(part.atRisk),
      expected: amount(part.expected),
      gain: amount(part.gain),
      proof: amount(part.proof),
      impact: amount(part.impact),
    })),
  };
}

function amount({ score, exact }: Amount) {
  return { score, exact };
}
