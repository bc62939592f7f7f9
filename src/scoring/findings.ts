import type { EvidenceState } from '../model/assessment.ts';
import type { Diagnostic, PathStep } from '../model/diagnostic.ts';
import type { Baseline, Waiver } from '../model/gate.ts';
import { entryOf, isNoWorse, isTolerated } from './baseline.ts';
import type { GateBase, GateResult } from './gate-outcome.ts';
import { type Shortfall, shortfallsOf, type UselessRecord } from './gate-shortfalls.ts';
import type { Score } from './score.ts';
import { waiverOf } from './waivers.ts';

/** What a reviewer should see, before it is worded. */
export type Finding = {
  /** `error` fails the gate, a `note` is known already, waived or tolerated. */
  readonly level: 'error' | 'warning' | 'note';
  /** A diagnostic code, `gap/<state>`, or `gate/<kind>`. */
  readonly code: string;
  readonly indicator?: string;
  readonly department?: string;
  /** The waiver that covers it, as an index. */
  readonly waiver?: number;
  readonly inBaseline: boolean;
  /** Whether the base does not have it; absent where that is not known. */
  readonly isNew?: boolean;
} & (
  | { readonly about: 'gap'; readonly shortfall: Shortfall }
  | { readonly about: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly about: 'gate'; readonly result: GateResult }
);

/** What findings are made of. */
export interface FindingsInput {
  readonly score: Score;
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly GateResult[];
  readonly waivers: readonly Waiver[];
  readonly baseline?: Baseline;
  readonly base?: GateBase;
  readonly on: string;
}

const levels = ['error', 'warning', 'note'] as const;

/**
 * Everything to look at, worst first: errors, warnings, notes; in each conditions that are not met, then gaps by the points that they
 * lose, then what was found in the files.
 */
export function findingsOf(input: FindingsInput): Finding[] {
  const found = [...gateFindings(input.results), ...gapFindings(input), ...diagnosticFindings(input)];
  return levels.flatMap((level) => found.filter((finding) => finding.level === level));
}

function gateFindings(results: readonly GateResult[]): Finding[] {
  return (
    results
      // what only the base asks for the change has loosened, which is told even where it is met
      .filter(({ passed, asked }) => !passed || asked === 'base')
      .map((result) => ({
        about: 'gate',
        result,
        level: result.severity === 'error' && !result.passed ? 'error' : 'warning',
        code: `gate/${result.kind}`,
        ...(result.subject && 'department' in result.subject && { department: result.subject.department.id }),
        ...(result.subject &&
          'node' in result.subject &&
          result.subject.node.kind === 'indicator' && { indicator: result.subject.node.id }),
        inBaseline: false,
      }))
  );
}

function gapFindings({ score, waivers, baseline, base, on }: FindingsInput): Finding[] {
  const isNew = newness(base);
  return shortfallsOf(score).map((shortfall) => {
    const { gap, department, state } = shortfall;
    const code = `gap/${state}`;
    const waiver = waiverOf(waivers, { code, indicator: gap.indicator, department }, on);
    const known = { ...isNew(shortfall), inBaseline: isTolerated(baseline, shortfall) };
    return {
      about: 'gap',
      shortfall,
      level: levelOf({ ...known, waiver }),
      code,
      indicator: gap.indicator.id,
      department,
      ...(waiver !== undefined && { waiver }),
      ...known,
    };
  });
}

function levelOf(known: {
  readonly waiver: number | undefined;
  readonly inBaseline: boolean;
  readonly isNew?: boolean;
}): 'warning' | 'note' {
  return known.waiver !== undefined || known.inBaseline || known.isNew === false ? 'note' : 'warning';
}

/** Says of a gap whether the base has it already, of the same department and no better. */
function newness(base: GateBase | undefined): (shortfall: Shortfall) => { isNew?: boolean } {
  if (base === undefined || 'fault' in base) return () => ({});
  const key = (indicator: string, department: string) => `${department} ${indicator}`;
  const former = new Map(
    shortfallsOf(base.score).map((each) => [key(each.gap.indicator.id, each.department), each]),
  );
  return (shortfall) => {
    const { id, answeredBy } = shortfall.gap.indicator;
    const was = former.get(key(base.lineage.back.get(id) ?? id, shortfall.department));
    return {
      isNew: was === undefined || !isNoWorse(entryOf(shortfall), entryOf(was), answeredBy),
    };
  };
}

function diagnosticFindings(input: FindingsInput): Finding[] {
  const records = recordsByPlace(input.score);
  const isNew = newRecords(input.base);
  const seen = new Set<string>();
  return input.diagnostics
    .filter((found) => {
      const key = `${placeKey(found.code, found.file, found.place?.line, found.place?.column)} ${JSON.stringify(found.arguments)}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map((diagnostic) => {
      const { code, file, place, severity } = diagnostic;
      const useless = records.get(placeKey(code, file, place?.line, place?.column));
      if (useless === undefined)
        return { about: 'diagnostic', diagnostic, level: severity, code, inBaseline: false };
      const { indicator, department } = useless;
      const node = input.score.assessment.framework.indicators.get(indicator)!;
      const waiver = waiverOf(input.waivers, { code, indicator: node, department }, input.on);
      const known = isNew(useless);
      return {
        about: 'diagnostic',
        diagnostic,
        level: levelOf({ ...known, waiver, inBaseline: false }),
        code,
        indicator,
        department,
        ...(waiver !== undefined && { waiver }),
        inBaseline: false,
        ...known,
      };
    });
}

/** The key of a record that its diagnostic points to. */
const faultyKeys: Readonly<Record<EvidenceState, readonly PathStep[]>> = {
  valid: [],
  undated: [],
  'before-window': ['approved'],
  'after-window': ['approved'],
  'not-yet-approved': ['approved'],
  expired: ['valid-until'],
  'file-missing': ['file'],
  'file-unusable': ['file'],
  'hash-mismatch': ['sha256'],
};

/** Every evidence record that does not count, by where its diagnostic stands. */
function recordsByPlace(score: Score): ReadonlyMap<string, UselessRecord> {
  return new Map(
    allUseless(score).map((useless) => {
      const { state, origin } = useless.record;
      const { file, line, column } = origin.locator.place([...origin.path, ...faultyKeys[state]]);
      return [placeKey(`evidence/${state}`, file, line, column), useless];
    }),
  );
}

/** Of every answer, also of those that need no evidence: a warning is one all the same. */
function allUseless({ assessment }: Score): UselessRecord[] {
  return [...assessment.assignments].flatMap(([indicator, { answers }]) =>
    answers.flatMap(({ department, evidence }) =>
      evidence.filter(({ state }) => state !== 'valid').map((record) => ({ indicator, department, record })),
    ),
  );
}

function placeKey(code: string, file: string, line: number | undefined, column: number | undefined): string {
  return `${code} ${line ?? 0} ${column ?? 0} ${file}`;
}

/** Says of a record whether the base has one like it, with the same fault. */
function newRecords(base: GateBase | undefined): (useless: UselessRecord) => { isNew?: boolean } {
  if (base === undefined || 'fault' in base) return () => ({});
  const key = (indicator: string, { department, record: { record, state } }: UselessRecord) =>
    JSON.stringify([indicator, department, state, record.file ?? null, record.document ?? null]);
  const former = new Set(allUseless(base.score).map((useless) => key(useless.indicator, useless)));
  return (useless) => {
    const { indicator } = useless;
    return { isNew: !former.has(key(base.lineage.back.get(indicator) ?? indicator, useless)) };
  };
}
