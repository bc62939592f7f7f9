import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatest, Rational, sum } from '../../src/exact/rational.ts';
import { buildReport } from '../../src/report/build.ts';
import { actionDraftsText } from '../../src/reporters/templates/actions.ts';
import { actionStates, gainOf, gapsWithoutAction, isActive } from '../../src/scoring/actions.ts';
import type { Score } from '../../src/scoring/score.ts';
import { buildScore, type Parts, type Plain, scoreOf, text, yamlText } from '../support/build.ts';
import { answers, away, group, leaf, tree } from '../support/tree.ts';
import { assessments, numRuns } from './assessments.ts';

/** How an action is drawn before it is known what it may name. */
interface ActionDraw {
  readonly picks: readonly number[];
  readonly owner: number;
  readonly helper: number;
  readonly type: string;
  readonly status: string;
  readonly due: string | undefined;
  readonly shares: readonly number[];
}

const draws: fc.Arbitrary<readonly ActionDraw[]> = fc.array(
  fc.record({
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    owner: fc.nat(),
    helper: fc.nat(),
    type: fc.constantFrom('improve', 'improve', 'maintain'),
    status: fc.constantFrom('reviewing', 'planned', 'in-progress', 'done', 'on-hold'),
    due: fc.constantFrom(undefined, '2014-08-28', '2014-08-29', '2014-08-30'),
    shares: fc.array(fc.nat({ max: 100 }), { minLength: 4, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
);

function actionsFrom(drawn: readonly ActionDraw[], { assessment }: Score): Plain[] {
  const ids = [...assessment.framework.indicators.keys()];
  const departments = assessment.departments.map(({ id }) => id);
  return drawn.map(({ picks, owner, helper, shares, ...rest }, i) => {
    const indicators = [...new Set(picks.map((pick) => ids[pick % ids.length]!))];
    const [own, help] = [departments[owner % departments.length]!, departments[helper % departments.length]!];
    return {
      id: `a${i}`,
      title: `조치 ${i}`,
      indicators,
      owner: own,
      ...(help === own ? {} : { cooperates: [help] }),
      ...rest,
      expected: Object.fromEntries(indicators.map((id, n) => [id, `${shares[n]}%`])),
    };
  });
}

function withActions(parts: Parts, actions: readonly Plain[]): Parts {
  return { ...parts, files: { ...parts.files, 'actions.yaml': yamlText({ kind: 'actions', actions }) } };
}

describe('actions', { timeout: 300_000 }, () => {
  it('bring no more than is lost, change no score, and their order is irrelevant', () => {
    fc.assert(
      fc.property(assessments(), draws, (parts, drawn) => {
        const plain = scoreOf(parts);
        const actions = actionsFrom(drawn, plain);
        const score = scoreOf(withActions(parts, actions));
        expect(text(score.claimed.total)).toBe(text(plain.claimed.total));
        expect(text(score.substantiated.total)).toBe(text(plain.substantiated.total));
        const states = actionStates(score);
        for (const { gain, proof, lost, parts: own } of states) {
          expect(gain.isNegative || proof.isNegative).toBe(false);
          expect(lost.isAtLeast(gain)).toBe(true);
          for (const part of own) {
            const { lost: missing = Rational.zero, atRisk = Rational.zero } = part.gap ?? {};
            expect(missing.isAtLeast(part.gain) && atRisk.isAtLeast(part.proof)).toBe(true);
          }
        }
        expect(sum(score.gaps.map(({ impact }) => impact)).isAtLeast(gainOf(states))).toBe(true);
        const reversed = actionStates(scoreOf(withActions(parts, [...actions].reverse())));
        expect(text(gainOf(reversed))).toBe(text(gainOf(states)));
        expect(reversed.map(({ action }) => action.id).reverse()).toEqual(
          states.map(({ action }) => action.id),
        );
      }),
      { numRuns },
    );
  });

  it('bring what the scorer gives once every indicator earns what is expected', () => {
    const percent = fc.nat({ max: 100 });
    const answer = fc.oneof({ weight: 4, arbitrary: percent }, { weight: 1, arbitrary: fc.constant(away) });
    const points = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 5 });
    const given = fc.array(answer, { minLength: 5, maxLength: 5 });
    const scoring = fc.constantFrom<Plain>(
      {},
      { scoring: { 'not-applicable': { 'treat-as': 'excluded', rescale: 'L1' } } },
      { scoring: { aggregate: 'weighted' } },
    );
    fc.assert(
      fc.property(points, given, scoring, draws, ([a, b, c, d, e], table, more, drawn) => {
        const framework = tree(
          a! + b! + c! + d! + e!,
          2,
          [
            group('G', a! + b!, leaf('A', a), leaf('B', b)),
            group('H', c! + d! + e!, leaf('C', c), leaf('D', d), leaf('E', e)),
          ],
          more,
        );
        const now = Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((id, i) => [id, table[i]!]));
        const parts = { framework, sheets: { one: answers(now) } };
        const score = scoreOf(withActions(parts, actionsFrom(drawn, scoreOf(parts))));
        const after: Record<string, unknown> = { ...now };
        for (const { action } of actionStates(score)) {
          if (action.type === 'maintain' || !isActive(action)) continue;
          for (const [id, expected] of action.expected) {
            const share = expected.dividedBy(score.assessment.framework.indicators.get(id)!.points);
            const before = after[id];
            if (typeof before !== 'number') continue;
            const raised = greatest(share.times(Rational.of(100)), Rational.of(before));
            after[id] = Number(raised.numerator / raised.denominator);
          }
        }
        const total = scoreOf({ framework, sheets: { one: answers(after) } }).claimed.total;
        expect(text(total)).toBe(text(score.claimed.total.plus(gainOf(actionStates(score)))));
      }),
      { numRuns: 4 * numRuns },
    );
  });

  it('are drafted for every gap without one, and the drafts load', () => {
    fc.assert(
      fc.property(assessments(), draws, fc.boolean(), (parts, drawn, isPlanned) => {
        const plain = scoreOf(parts);
        const named = isPlanned ? withActions(parts, actionsFrom(drawn, plain)) : parts;
        const score = scoreOf(named);
        const drafts = actionDraftsText(buildReport(score, [], 'ko'), score.assessment.actionPlan, []);
        if (drafts === '') {
          expect(gapsWithoutAction(score)).toEqual([]);
          return;
        }
        const existing = isPlanned ? (named.files!['actions.yaml'] as string) : '';
        const files = { ...parts.files, 'actions.yaml': existing + drafts };
        const { score: drafted, diagnostics } = buildScore({ ...parts, files });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(gapsWithoutAction(drafted!)).toEqual([]);
        expect(text(drafted!.claimed.total)).toBe(text(score.claimed.total));
      }),
      { numRuns },
    );
  });
});
