import { loadAssessment } from '../../src/load/assessment.ts';
import { loadBaseline } from '../../src/load/baseline.ts';
import { findGate, loadGate } from '../../src/load/gate.ts';
import { loadWaivers } from '../../src/load/waivers.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { GateCondition } from '../../src/model/files.ts';
import type { Baseline, Gate, Waiver } from '../../src/model/gate.ts';
import { judgeGate } from '../../src/scoring/gate.ts';
import type { GateBase, GateResult, GateState } from '../../src/scoring/gate-outcome.ts';
import { traceLineage } from '../../src/scoring/lineage.ts';
import type { Score } from '../../src/scoring/score.ts';
import { score } from '../../src/scoring/score.ts';
import { filesOf, memoryHost, type Parts, type Plain, yamlText } from './build.ts';
import { memoryRoot } from './memory-files.ts';

/** An assessment with the files of its check, all read as the program reads them. */
export interface Checked {
  readonly score: Score;
  readonly gate?: Gate;
  readonly waivers?: readonly Waiver[];
  readonly baseline?: Baseline;
  /** Of the files of the check alone. */
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

export interface CheckParts extends Parts {
  readonly conditions?: readonly Plain[];
  readonly waivers?: readonly Plain[];
  /** The text of `baseline.yaml`. */
  readonly baseline?: string;
}

export const defaultDate = '2014-08-29';

/** Writes the parts as files in memory and reads them back. */
export function check(parts: CheckParts): Checked {
  const { conditions, waivers, baseline, on = defaultDate } = parts;
  const host = memoryHost({
    ...filesOf(parts),
    ...(conditions && { 'assess.config.yaml': yamlText({ kind: 'gate', conditions }) }),
    ...(waivers && { 'waivers.yaml': yamlText({ kind: 'waivers', waivers }) }),
    ...(baseline !== undefined && { 'baseline.yaml': baseline }),
  });
  const { value, diagnostics } = loadAssessment(memoryRoot, host, on);
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  const path = findGate(memoryRoot, host);
  const gate = path === undefined ? undefined : loadGate(path, value, host);
  const waived = loadWaivers(memoryRoot, value, host);
  const known = baseline === undefined ? undefined : loadBaseline('baseline.yaml', value, host);
  const found = [...(gate?.diagnostics ?? []), ...waived.diagnostics, ...(known?.diagnostics ?? [])];
  return {
    score: score(value),
    ...(gate?.value && { gate: gate.value }),
    ...(waived.value && { waivers: waived.value }),
    ...(known?.value && { baseline: known.value }),
    diagnostics: found,
    codes: found.map(({ code }) => code),
  };
}

/** The results of the conditions of `parts`, which must be right. */
export function results(
  parts: CheckParts,
  more: Partial<GateState> & { baseGate?: Gate } = {},
): GateResult[] {
  const { score: scored, gate, waivers, baseline, codes } = check(parts);
  if (gate === undefined || waivers === undefined) throw new Error(codes.join(', '));
  return judgeGate({
    score: scored,
    gate,
    waivers,
    ...(baseline && { baseline }),
    on: parts.on ?? defaultDate,
    ...more,
  });
}

/** A short form of results: `total passed 7/8`, `group F1 failed`, `verdict not judged (asks-nothing)`. */
export function told(found: readonly GateResult[]): string[] {
  return found.map(({ kind, subject, judged, passed, figures, note, asked, severity }) =>
    [
      ...(asked === 'base' ? ['base:'] : []),
      kind,
      ...(subject ? ['node' in subject ? subject.node.id : subject.department.id] : []),
      ...(judged ? [passed ? 'passed' : 'failed'] : [`not judged (${note?.kind})`]),
      ...(figures ? [`${figures.actual} of ${figures.expected}`] : []),
      ...(severity === 'warn' ? ['warn'] : []),
    ].join(' '),
  );
}

/** A state as the base of another one. */
export function baseOf(base: Checked, head: Score, frameworkSame = true): GateBase {
  const lineage = traceLineage(base.score.assessment.framework, head.assessment.framework);
  return {
    score: base.score,
    lineage,
    frameworkSame,
    ...(base.waivers && { waivers: base.waivers }),
    ...(base.baseline && { baseline: base.baseline }),
  };
}

/** Conditions as a gate that stands in no file. */
export function gateOf(conditions: readonly GateCondition[]): Gate {
  return { conditions: conditions.map((condition) => ({ condition })) };
}
