import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Score } from '../../src/scoring/score.ts';
import { buildScore, filesOf, type Parts, type Plain, scoreFiles, scoreOf, text } from '../support/build.ts';
import { fraction, multiply, subtract, written } from '../support/fraction.ts';
import { leavesOf, membersOf } from '../support/oracle.ts';
import { assessments, decimalOf, numRuns, split, sumOf } from './assessments.ts';
import { changeStrings, keysReversed, scaled, withFramework } from './changes.ts';

/** What an assessment amounts to, without places in files. Node ids through `rename`, gaps by their ids. */
function essence(score: Score, rename = (id: string) => id) {
  const nodes = [...score.claimed.nodes].map(([id, node]) => {
    const proven = score.substantiated.nodes.get(id)!;
    return [
      rename(id),
      text(node.score),
      text(node.applicable),
      node.notApplicable,
      text(proven.score),
    ] as const;
  });
  const gaps = score.gaps.map(({ indicator, state, lost, atRisk, impact, parts }) =>
    [
      rename(indicator.id),
      state,
      text(lost),
      text(atRisk),
      text(impact),
      ...parts.map((part) => part.answer.department + part.state),
    ].join(' '),
  );
  const departments = score.departments.map(({ department, points, claimed, substantiated, ...counts }) =>
    [
      department.id,
      counts.answered,
      counts.assigned,
      counts.notApplicable,
      text(points),
      text(claimed),
      text(substantiated),
    ].join(' '),
  );
  const conditions = score.verdict.claimed.conditions.map(
    ({ kind, passed, actual }) => `${kind} ${passed} ${text(actual)}`,
  );
  return {
    totals: [text(score.claimed.total), text(score.substantiated.total)],
    verdict: [score.verdict.claimed.passed, score.verdict.substantiated.passed, ...conditions],
    coverage: score.coverage,
    nodes: [...nodes].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    gaps: [...gaps].sort(),
    departments,
  };
}

const any = assessments({ verdict: true });

describe('what does not matter', { timeout: 300_000 }, () => {
  it('law 5: the order of answers, files and keys', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const score = scoreOf(parts);
        const files = Object.fromEntries(Object.entries(filesOf(keysReversed(parts))).reverse());
        const other = scoreFiles(files, parts.on!).score!;
        expect(essence(other)).toEqual(essence(score));
        expect(other.gaps.map(({ indicator }) => indicator.id)).toEqual(
          score.gaps.map(({ indicator }) => indicator.id),
        );
      }),
      { numRuns },
    );
  });

  it('law 6: the order of indicators and groups', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const turned = (node: Plain): Plain => ({
          ...node,
          ...(node['groups'] ? { groups: [...(node['groups'] as Plain[])].reverse().map(turned) } : {}),
          ...(node['indicators'] ? { indicators: [...(node['indicators'] as Plain[])].reverse() } : {}),
        });
        expect(essence(scoreOf({ ...parts, framework: turned(parts.framework) }))).toEqual(
          essence(scoreOf(parts)),
        );
      }),
      { numRuns },
    );
  });

  it('law 13: the names of ids', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const rename = (id: string) => (/^[IG]\d+$/.test(id) ? `X-${id}_y` : id);
        const renamed = scoreOf(changeStrings(parts, rename));
        expect(essence(renamed)).toEqual(essence(scoreOf(parts), rename));
      }),
      { numRuns },
    );
  });

  it('law 24: the form of Hangul, NFC or NFD', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const decomposed: Parts = {
          ...parts,
          // grades are named in the framework by their composed form; answers may come in either
          framework: changeTitles(parts.framework),
          sheets: changeStrings(parts.sheets!, (each) => each.normalize('NFD')),
        };
        expect(essence(scoreOf(decomposed))).toEqual(essence(scoreOf(parts)));
      }),
      { numRuns },
    );
  });

  it('law 30: how the answers are dealt out to departments', () => {
    fc.assert(
      fc.property(assessments({ verdict: true, leadOnly: true }), (parts) => {
        const merged: Parts = {
          ...parts,
          assessment: { ...parts.assessment, departments: [{ id: 'all', name: 'all' }], responsible: {} },
          sheets: { all: Object.assign({}, ...Object.values(parts.sheets!)) as Plain },
        };
        const [one, several] = [essence(scoreOf(merged)), essence(scoreOf(parts))];
        const anonymous = (gaps: readonly string[]) =>
          gaps.map((gap) => gap.replace(/ (all|main|north|south)/, ' '));
        expect({ ...one, departments: [], gaps: anonymous(one.gaps) }).toEqual({
          ...several,
          departments: [],
          gaps: anonymous(several.gaps),
        });
      }),
      { numRuns },
    );
  });

  it('law 32: the same input gives the same bytes', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const bytes = () => {
          const { score, diagnostics } = buildScore(parts);
          return JSON.stringify([
            buildReport(score!, diagnostics, 'ko'),
            buildReport(score!, diagnostics, 'en'),
          ]);
        };
        expect(bytes()).toBe(bytes());
      }),
      { numRuns },
    );
  });
});

describe('cutting and joining', { timeout: 300_000 }, () => {
  it('law 7: any partition into groups has the same total', () => {
    const flat = assessments({ aggregate: 'points', round: 'leaf' });
    fc.assert(
      fc.property(flat, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), (parts, places) => {
        const leaves = leavesOf(parts.framework);
        const { groups: _groups, indicators: _indicators, ...rest } = parts.framework;
        const scoring = rest['scoring'] as Plain;
        const total = { ...(scoring['not-applicable'] as Plain), rescale: 'total' };
        const round =
          scoring['round'] === undefined ? {} : { round: { ...(scoring['round'] as Plain), at: 'leaf' } };
        const partition = (levels: string[], members: readonly Plain[]): Parts => ({
          ...parts,
          framework: {
            ...rest,
            levels,
            scoring: { aggregate: 'points', 'not-applicable': total, ...round },
            ...split(members),
          },
        });
        const grouped = [0, 1, 2, 3].flatMap((place) => {
          const mine = leaves.filter((_, i) => places[i] === place);
          return mine.length === 0
            ? []
            : [{ id: `P${place}`, title: 'P', points: sumOf(mine), indicators: mine }];
        });
        const [one, other] = [
          scoreOf(partition(['leaf'], leaves)),
          scoreOf(partition(['part', 'leaf'], grouped)),
        ];
        expect(text(other.claimed.total)).toBe(text(one.claimed.total));
        expect(text(other.substantiated.total)).toBe(text(one.substantiated.total));
      }),
      { numRuns },
    );
  });

  it('law 8: an indicator cut in two keeps the total', () => {
    fc.assert(
      fc.property(
        assessments({ round: false }),
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        (parts, pick, at) => {
          const leaves = leavesOf(parts.framework);
          const { id, points } = leaves[pick % leaves.length]!;
          const whole = written(points);
          const first = decimalOf(fraction((whole.top * BigInt(at)) / 100n, whole.bottom));
          const second = decimalOf(subtract(whole, written(first)));
          const cut = withFramework(parts, (node) =>
            node['id'] === id
              ? [
                  { ...node, id: 'Ia', points: first },
                  { ...node, id: 'Ib', points: second },
                ]
              : [node],
          );
          const sheets = Object.entries(parts.sheets!).map(
            ([department, { [id as string]: answer, ...others }]) => [
              department,
              answer === undefined ? others : { ...others, Ia: answer, Ib: answer },
            ],
          );
          const { [id as string]: lead, ...responsible } = parts.assessment!['responsible'] as Record<
            string,
            string
          >;
          const assessment = {
            ...parts.assessment,
            responsible: lead === undefined ? responsible : { ...responsible, Ia: lead, Ib: lead },
          };
          const [before, after] = [
            scoreOf(parts),
            scoreOf({ ...cut, assessment, sheets: Object.fromEntries(sheets) }),
          ];
          expect(text(after.claimed.total)).toBe(text(before.claimed.total));
          expect(text(after.substantiated.total)).toBe(text(before.substantiated.total));
        },
      ),
      { numRuns },
    );
  });

  it('law 12: points and bar times a factor keep the verdict', () => {
    fc.assert(
      fc.property(
        assessments({ verdict: true, round: false }),
        fc.integer({ min: 2, max: 50 }),
        (parts, factor) => {
          const withBar = (given: Parts, times: number): Parts => {
            const { bar, ...others } = parts.framework['verdict'] as Plain;
            const share = fraction(Number.parseFloat(bar as string) * 10 * times, 1000);
            const points = decimalOf(multiply(share, written(parts.framework['points'])));
            return { ...given, framework: { ...given.framework, verdict: { ...others, bar: points } } };
          };
          const [one, other] = [scoreOf(withBar(parts, 1)), scoreOf(withBar(scaled(parts, factor), factor))];
          expect(text(other.claimed.total)).toBe(text(one.claimed.total.times(Rational.of(factor))));
          expect(other.verdict.claimed.passed).toBe(one.verdict.claimed.passed);
          expect(other.verdict.substantiated.passed).toBe(one.verdict.substantiated.passed);
        },
      ),
      { numRuns },
    );
  });

  it('law 34: rescaling at the total or at a level agrees when nothing is excluded', () => {
    const given = assessments({ aggregate: 'points', notApplicable: 'none' });
    fc.assert(
      fc.property(given, (parts) => {
        const levels = (parts.framework['levels'] as string[]).slice(0, -1);
        const at = (rescale: string) => {
          const scoring = { ...(parts.framework['scoring'] as Plain), 'not-applicable': { rescale } };
          return essence(scoreOf({ ...parts, framework: { ...parts.framework, scoring } }));
        };
        for (const level of levels) expect(at(level)).toEqual(at('total'));
      }),
      { numRuns },
    );
  });
});

function changeTitles(node: Plain): Plain {
  const title = node['title'] === undefined ? {} : { title: String(node['title']).normalize('NFD') };
  return { ...node, ...title, ...split(membersOf(node).map(changeTitles)) };
}
