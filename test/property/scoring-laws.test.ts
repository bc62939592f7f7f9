import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScore, scoreOf, text } from '../support/build.ts';
import { shown } from '../support/fraction.ts';
import { reckon } from '../support/oracle.ts';
import { assessments, numRuns } from './assessments.ts';

describe('the score against the oracle', { timeout: 300_000 }, () => {
  it('law 1: the total, every node and the verdict are what the oracle reckons, in both views', () => {
    fc.assert(
      fc.property(assessments({ verdict: true }), (parts) => {
        const { score, diagnostics } = buildScore(parts);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const view of ['claimed', 'substantiated'] as const) {
          const expected = reckon(parts, view);
          const found = score![view];
          for (const [id, node] of expected.nodes) {
            const { score: points, applicable, notApplicable } = found.nodes.get(id)!;
            expect([id, text(points), text(applicable), notApplicable]).toEqual([
              id,
              shown(node.score),
              shown(node.applicable),
              node.away,
            ]);
          }
          expect(text(found.total)).toBe(shown(expected.total));
          expect(score!.verdict[view].passed).toBe(expected.passed);
        }
      }),
      { numRuns },
    );
  });

  it('law 3: no score is below 0 or above its points, in either view', () => {
    fc.assert(
      fc.property(assessments(), (parts) => {
        const score = scoreOf(parts);
        for (const { nodes, total } of [score.claimed, score.substantiated]) {
          for (const { node, score: points, applicable } of nodes.values()) {
            expect(points.isNegative).toBe(false);
            expect(applicable.isAtLeast(points)).toBe(true);
            expect(node.points.isAtLeast(applicable)).toBe(true);
          }
          expect(total.isNegative).toBe(false);
          expect(score.assessment.framework.points.isAtLeast(total)).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});
