import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.ts';
import { loadAssessment } from '../../src/load/assessment.ts';
import { loadWaivers } from '../../src/load/waivers.ts';
import type { GateCondition } from '../../src/model/files.ts';
import type { Waiver } from '../../src/model/gate.ts';
import { baselineOf, compareBaseline, grownEntries, updateBaseline } from '../../src/scoring/baseline.ts';
import { isPassed, judgeGate } from '../../src/scoring/gate.ts';
import type { GateState } from '../../src/scoring/gate-outcome.ts';
import { traceLineage } from '../../src/scoring/lineage.ts';
import { type Score, score } from '../../src/scoring/score.ts';
import { filesOf, memoryHost, type Parts, type Plain, yamlText } from '../support/build.ts';
import { gateOf } from '../support/gate.ts';
import { memoryRoot } from '../support/memory-files.ts';
import { assessments, numRuns, on } from './assessments.ts';

const severity = fc.constantFrom<'error' | 'warn' | 'off' | undefined>('error', 'warn', 'off', undefined);
const view = fc.constantFrom<'claimed' | 'substantiated'>('claimed', 'substantiated');
const share = fc.constantFrom('0%', '1%', '40%', '70%', '100%');
const count = fc.integer({ min: 0, max: 3 }).map((n) => Rational.of(n));

/** Conditions of every kind, sometimes with names that do not exist. */
const condition: fc.Arbitrary<GateCondition> = fc
  .oneof<fc.Arbitrary<Plain>[]>(
    fc.record({ kind: fc.constant('verdict'), score: view }),
    fc.record({ kind: fc.constant('total'), score: view, 'at-least': share }),
    fc.record({ kind: fc.constant('group'), group: fc.constantFrom('I1', 'G1', 'none'), 'at-least': share }),
    fc.record({ kind: fc.constant('group'), level: fc.constantFrom('L1', 'none'), 'at-least': share }),
    fc.record({ kind: fc.constant('department'), 'at-least': share }),
    fc.record({
      kind: fc.constant('department'),
      department: fc.constantFrom('main', 'none'),
      'at-least': share,
    }),
    fc.record({ kind: fc.constant('coverage'), 'at-least': share }),
    fc.record({ kind: fc.constant('not-applicable'), 'at-most': share }),
    fc.record({ kind: fc.constant('gaps'), 'at-most': count }),
    fc.record({ kind: fc.constant('gaps'), 'at-most': count, department: fc.constantFrom('north', 'none') }),
    fc.record({ kind: fc.constant('must-haves'), indicators: fc.constantFrom(['I1'], ['I1', 'none']) }),
    fc.record({ kind: fc.constant('no-drop'), of: fc.constantFrom('total', 'department', 'L1') }),
    fc.record({ kind: fc.constant('evidence'), 'at-most': count }),
    fc.record({ kind: fc.constant('waivers'), new: fc.constantFrom('allowed', 'forbidden') }),
    fc.record({ kind: fc.constant('framework-unchanged') }),
  )
  .chain((plain) =>
    severity.map((own) => ({ ...plain, ...(own && { severity: own }) }) as unknown as GateCondition),
  );
const conditions = fc.array(condition, { minLength: 1, maxLength: 6 });

const waiver: fc.Arbitrary<Plain> = fc.record({
  indicator: fc.constantFrom('I1', 'I2'),
  department: fc.constantFrom('main', 'north', 'south'),
  reason: fc.constant('예산'),
  approver: fc.constant('과장'),
  until: fc.constantFrom('2014-08-28', on, '2015-01-01', '무기한'),
});

function scored(parts: Parts): Score {
  const { value, diagnostics } = loadAssessment(memoryRoot, memoryHost(filesOf(parts)), on);
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return score(value);
}

function waiversOf(parts: Parts, listed: readonly Plain[]): readonly Waiver[] {
  const { assessment } = scored(parts);
  const known = listed.filter((each) => assessment.framework.indicators.has(each['indicator'] as string));
  const unique = [
    ...new Map(known.map((each) => [`${each['indicator']} ${each['department']}`, each])).values(),
  ];
  const host = memoryHost({ 'waivers.yaml': yamlText({ kind: 'waivers', waivers: unique }) });
  return loadWaivers(memoryRoot, assessment, host).value!;
}

const stateOf = (found: Score, more: Partial<GateState> = {}): GateState => ({
  score: found,
  waivers: [],
  on,
  ...more,
});

/** The same assessment with other answers everywhere; `undefined` leaves every sheet empty. */
function answeredWith(parts: Parts, answer: Plain | undefined): Parts {
  const { assessment } = scored({
    ...parts,
    sheets: Object.fromEntries(Object.keys(parts.sheets!).map((id) => [id, {}])),
  });
  const sheets = Object.fromEntries(
    Object.keys(parts.sheets!).map((id) => [id, {} as Record<string, Plain>]),
  );
  if (answer !== undefined)
    for (const [indicator, { answers }] of assessment.assignments)
      for (const { department } of answers) sheets[department]![indicator] = answer;
  return { ...parts, sheets };
}

describe('a gate', () => {
  const law = (name: string, property: fc.IRawProperty<unknown>) =>
    it(name, () => {
      fc.assert(property, { numRuns });
    });

  law(
    'says of everything whether it was judged, and passes nothing that was not',
    fc.property(assessments({ verdict: true }), conditions, (parts, asked) => {
      const results = judgeGate({ ...stateOf(scored(parts)), gate: gateOf(asked) });
      expect(results.length).toBeGreaterThan(0);
      for (const { judged, passed, figures, note } of results) {
        if (passed) expect(judged).toBe(true);
        if (!judged) expect(note).toBeDefined();
        if (figures && judged) {
          expect(figures.expected).toBeInstanceOf(Rational);
          expect(figures.actual).toBeInstanceOf(Rational);
        }
      }
      if (asked.every((each) => each.severity === 'off')) expect(isPassed(results)).toBe(false);
    }),
  );

  law(
    'never passes what nobody has answered, or what does not apply at all',
    fc.property(assessments({ verdict: true }), conditions, (parts, asked) => {
      for (const answer of [undefined, { status: 'not-applicable', reason: 'x' }]) {
        const found = scored(answeredWith(parts, answer));
        expect(isPassed(judgeGate({ ...stateOf(found), gate: gateOf(asked) }))).toBe(false);
      }
    }),
  );

  law(
    'waivers change no score, no total, no verdict and no coverage',
    fc.property(assessments({ verdict: true }), fc.array(waiver, { maxLength: 4 }), (parts, listed) => {
      const found = scored(parts);
      const kinds: GateCondition[] = [
        { kind: 'verdict' },
        { kind: 'verdict', score: 'substantiated' },
        { kind: 'total', 'at-least': '50%' },
        { kind: 'coverage', 'at-least': '100%' },
        { kind: 'not-applicable', 'at-most': '5%' },
        { kind: 'department', 'at-least': '50%' },
      ];
      const gate = gateOf(kinds);
      const waivers = waiversOf(parts, listed);
      expect(judgeGate({ ...stateOf(found, { waivers }), gate })).toEqual(
        judgeGate({ ...stateOf(found), gate }),
      );
    }),
  );

  law(
    'that was loosened never turns a failed check into one that passes',
    fc.property(assessments({ verdict: true }), conditions, conditions, (parts, own, base) => {
      const state = stateOf(scored(parts));
      const baseGate = gateOf(base);
      const before = judgeGate({ ...state, gate: baseGate, baseGate });
      const loosened = own.map((each, i) => ({
        ...base[i % base.length]!,
        severity: each.severity ?? 'warn',
      }));
      for (const asked of [own, loosened as GateCondition[], base.slice(1)]) {
        if (asked.length === 0) continue;
        const after = judgeGate({ ...state, gate: gateOf(asked), baseGate });
        // a gate that was off altogether had nothing to check, which another gate may mend
        if (base.some((each) => each.severity !== 'off') && !isPassed(before))
          expect(isPassed(after)).toBe(false);
      }
    }),
  );
});

describe('a baseline', () => {
  const two = fc
    .tuple(assessments({ verdict: true }), assessments({ verdict: true }))
    .map(([first, second]) => [first, { ...first, sheets: keptIn(first, second) }] as const);

  /** Answers of another assessment under the framework of this one, where they fit: otherwise none. */
  function keptIn(first: Parts, second: Parts): NonNullable<Parts['sheets']> {
    return Object.fromEntries(
      Object.entries(first.sheets!).map(([department, answers]) => [
        department,
        Object.fromEntries(
          Object.entries(answers).filter(
            (_, i) => i % 2 === Object.keys(second.sheets!['main'] ?? {}).length % 2,
          ),
        ),
      ]),
    );
  }

  it('knows exactly what it was made of', () => {
    fc.assert(
      fc.property(assessments({ verdict: true }), (parts) => {
        const found = scored(parts);
        expect(compareBaseline(baselineOf(found), found)).toMatchObject({ fresh: [], improved: 0 });
      }),
      { numRuns },
    );
  });

  it('only shrinks, and is up to date after one update', () => {
    fc.assert(
      fc.property(two, fc.boolean(), ([first, second], swapped) => {
        const [was, is] = swapped ? [scored(second), scored(first)] : [scored(first), scored(second)];
        const old = baselineOf(was);
        const once = updateBaseline(old, is, false);
        expect(once.added).toBe(0);
        const { framework } = is.assessment;
        expect(grownEntries(once.baseline, old, is, traceLineage(framework, framework))).toEqual([]);
        const twice = updateBaseline(once.baseline, is, false);
        expect(twice).toEqual({ baseline: once.baseline, added: 0, removed: 0 });
        expect(updateBaseline(old, is, true).baseline).toEqual(baselineOf(is));
      }),
      { numRuns },
    );
  });
});
