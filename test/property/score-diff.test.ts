import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational, sum } from '../../src/exact/rational.ts';
import type { Score } from '../../src/scoring/score.ts';
import { type CausePart, diffScores, type ScoreDiff } from '../../src/scoring/score-diff.ts';
import { type Parts, scoreOf } from '../support/build.ts';
import { assessments, numRuns } from './assessments.ts';

const opposite: Readonly<Record<string, string>> = {
  'framework/added': 'framework/withdrawn',
  'framework/withdrawn': 'framework/added',
};

describe('what moved a score', () => {
  it('adds up: the causes of every figure are its change, exactly, between any two assessments', () => {
    law(fc.tuple(assessments(), assessments()), ([one, other]) => {
      const [before, after] = [scoreOf(one), scoreOf(other)];
      const diff = diffScores(before, after);
      for (const view of ['claimed', 'substantiated'] as const) {
        expect(total(diff, view)).toBe(`${after[view].total.minus(before[view].total)}`);
        const { back, forward } = diff.transition.framework.lineage;
        const part = (name: string) => `${sumOf(diff.causes.get(name) ?? [], view)}`;
        for (const [id, { node, score }] of after[view].nodes) {
          if (node.kind === 'indicator' && node.effect) continue;
          const former = back.get(id);
          const old = former === undefined ? undefined : before[view].nodes.get(former)?.score;
          expect(part(`node:${id}`)).toBe(`${score.minus(old ?? Rational.zero)}`);
        }
        for (const [id, { node, score }] of before[view].nodes) {
          if (forward.has(id) || (node.kind === 'indicator' && node.effect)) continue;
          expect(part(`node:~${id}`)).toBe(`${score.negated()}`);
        }
        const led = [ledBy(before, view), ledBy(after, view)] as const;
        for (const id of new Set(led.flatMap((each) => [...each.keys()]))) {
          const [old, young] = led.map((each) => each.get(id) ?? Rational.zero);
          expect(part(`department:${id}`)).toBe(`${young!.minus(old!)}`);
        }
      }
    });
  });

  it('is the same on the way back with the other sign (law 19), and nothing between equals (law 18)', () => {
    law(fc.tuple(assessments(), assessments()), ([one, other]) => {
      const [a, b] = [scoreOf(one), scoreOf(other)];
      const [there, back] = [diffScores(a, b), diffScores(b, a)];
      // a withdrawn node stands under its former id with a mark, a new one under its own
      const all = ({ causes }: ScoreDiff, text: (part: CausePart) => string) =>
        new Set(
          [...causes].flatMap(([name, parts]) =>
            parts.map((part) => `${name.replace('~', '')} ${text(part)}`),
          ),
        );
      const mirrored = ({ cause, claimed, substantiated }: CausePart) =>
        `${opposite[cause] ?? cause} ${claimed.negated()} ${substantiated.negated()}`;
      const found = ({ cause, claimed, substantiated }: CausePart) => `${cause} ${claimed} ${substantiated}`;
      expect(all(back, found)).toEqual(all(there, mirrored));
      expect(diffScores(a, a).causes.size).toBe(0);
      expect(diffScores(a, a).transition.present).toEqual([]);
    });
  });

  it('lays nothing on rounding where nothing is rounded', () => {
    law(fc.tuple(assessments({ round: false }), assessments({ round: false })), ([one, other]) => {
      const diff = diffScores(scoreOf(one), scoreOf(other));
      for (const parts of diff.causes.values())
        expect(parts.some(({ cause }) => cause === 'rounding')).toBe(false);
    });
  });

  it('names a cause alone, when alone it changed, and then adds up over a chain (law 25)', () => {
    law(
      fc.tuple(assessments({ notApplicable: 'none', round: false }), fc.nat(), fc.nat()),
      ([parts, m, n]) => {
        const chain = [parts, silenced(parts, m), silenced(silenced(parts, m), n)].map(scoreOf);
        const [ab, bc, ac] = [
          diffScores(chain[0]!, chain[1]!),
          diffScores(chain[1]!, chain[2]!),
          diffScores(chain[0]!, chain[2]!),
        ];
        for (const diff of [ab, bc, ac])
          expect((diff.causes.get('total') ?? []).every(({ cause }) => cause === 'answers')).toBe(true);
        for (const view of ['claimed', 'substantiated'] as const)
          expect(total(ac, view)).toBe(
            `${sum([...(ab.causes.get('total') ?? []), ...(bc.causes.get('total') ?? [])].map((part) => part[view]))}`,
          );
      },
    );
  });
});

/** The parts with the answers of one department's sheet left out beyond a number. */
function silenced(parts: Parts, n: number): Parts {
  const [department, answers] = Object.entries(parts.sheets ?? {}).at(n % 3 === 0 ? 0 : -1) ?? [];
  if (department === undefined || answers === undefined) return parts;
  const entries = Object.entries(answers);
  const kept = entries.filter((_, i) => i !== n % Math.max(entries.length, 1));
  return { ...parts, sheets: { ...parts.sheets, [department]: Object.fromEntries(kept) } };
}

/** The points of the indicators that each department leads. */
function ledBy(scored: Score, view: 'claimed' | 'substantiated'): Map<string, Rational> {
  const led = new Map<string, Rational>();
  for (const [id, { score }] of scored[view].nodes) {
    const lead = scored.assessment.assignments.get(id)?.lead;
    if (lead !== undefined) led.set(lead, (led.get(lead) ?? Rational.zero).plus(score));
  }
  return led;
}

function total(diff: ScoreDiff, view: 'claimed' | 'substantiated'): string {
  return `${sumOf(diff.causes.get('total') ?? [], view)}`;
}

function sumOf(parts: readonly CausePart[], view: 'claimed' | 'substantiated'): Rational {
  return sum(parts.map((part) => part[view]));
}

function law<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  // each run scores dozens of states in between
  fc.assert(fc.property(arbitrary, holds), { numRuns: Math.ceil(numRuns / 2) });
}
