import { decimalPlaces } from '../../exact/decimal.ts';
import { machineDecimal } from '../../exact/display.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Baseline, BaselineEntry } from '../../model/gate.ts';
import { quoted } from './plain.ts';

const head = [
  '# 기존 미흡 목록: 이미 알고 있는 미흡지표. 나빠지거나 새로 생긴 것만 점검에서 걸립니다.',
  '# 「assess check --update-baseline」이 씁니다. 개선된 것을 빼기만 하며, 직접 고치지 마십시오.',
  '# The baseline: gaps that are known already; only new or worse ones fail the check.',
  '# Written by "assess check --update-baseline", which only takes out what was closed. Do not edit it.',
];

/**
 * A baseline as a file: every department, in its order, and one line for each gap. Lines that never change stand between the
 * departments, so that two branches that close gaps of two departments merge.
 */
export function baselineText({ departments }: Baseline): string {
  const lines = [...departments].flatMap(([department, gaps]) => [
    '',
    `  # ${department}`,
    `  ${quoted(department)}:${gaps.size === 0 ? ' {}' : ''}`,
    ...[...gaps].map(([indicator, entry]) => `    ${quoted(indicator)}: ${entryText(entry)}`),
  ]);
  return `${[...head, 'kind: baseline', 'departments:', ...lines].join('\n')}\n`;
}

function entryText({ state, lost, atRisk }: BaselineEntry): string {
  const figures = [
    ...(lost.isZero ? [] : [`lost: ${exactText(lost)}`]),
    ...(atRisk.isZero ? [] : [`at-risk: ${exactText(atRisk)}`]),
  ];
  return `{ ${[`state: ${state}`, ...figures].join(', ')} }`;
}

/** A decimal where it ends, else a fraction. */
function exactText(value: Rational): string {
  return decimalPlaces(value) === undefined ? `"${value.toString()}"` : machineDecimal(value);
}
