import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import { buildReport } from '../../../src/report/build.ts';
import { buildDiff, type DiffSide } from '../../../src/report/diff.ts';
import { figuresOf } from '../../../src/report/score-figures.ts';
import { diffScores } from '../../../src/scoring/score-diff.ts';
import { type Plain, scoreOf } from '../../support/build.ts';
import { answers, group, leaf, tree } from '../../support/tree.ts';

const title = (ko: string, en: string) => ({ title: { ko, en } });
const framework: Plain = tree(
  100,
  2,
  [group('F', 60, leaf('A', 30, title('계획', 'A plan')), leaf('B', 30)), group('G', 40, leaf('C', 40))],
  {
    verdict: {
      bar: 50,
      bands: [
        { id: 'good', ...title('우수', 'Good'), 'at-least': 30 },
        { id: 'poor', ...title('미흡', 'Poor'), 'at-least': 0 },
      ],
    },
  },
);
const assessment = {
  departments: [{ id: 'one', name: { ko: '민원과', en: 'Front Desk' }, coordinates: true }],
};
const scored = (table: Plain, more: Plain = {}) =>
  scoreOf({ framework: { ...framework, ...more }, assessment, sheets: { one: answers(table) } });

/** A side as it was saved in a language. */
function side(score: ReturnType<typeof scored>, language: Language, label = 'a.json'): DiffSide {
  return {
    name: { kind: 'saved', label, commit: null, path: label },
    figures: figuresOf(buildReport(score, [], language)),
  };
}

describe('buildDiff', () => {
  const before = scored({ A: 50, B: 100, C: 25 });
  const after = scored({ A: 100, B: 100, C: 25 });

  it('calls things as the later result does, where the earlier one is in another language', () => {
    const report = buildDiff(side(before, 'en'), side(after, 'ko'), undefined, [], 'ko');
    expect([report.before.band?.title, report.after.band?.title]).toEqual(['우수', '우수']);
    expect(report.gaps.closed).toMatchObject([{ indicator: 'A', title: '계획', departmentName: '민원과' }]);
  });

  it('keeps what a band was called where the framework has another name for it now', () => {
    const verdict = { bar: 50, bands: [{ id: 'good', title: 'Sound', 'at-least': 0 }] };
    const report = buildDiff(
      side(before, 'ko'),
      side(scored({ A: 100, B: 100, C: 25 }, { verdict }), 'ko'),
      undefined,
      [],
      'ko',
    );
    expect([report.before.band?.title, report.after.band?.title]).toEqual(['우수', 'Sound']);
  });

  it('knows without causes only that the total has changed', () => {
    const report = buildDiff(side(before, 'ko'), side(after, 'ko'), undefined, [], 'ko');
    expect(report.causes.map(({ cause, claimed }) => [cause, claimed.exact])).toEqual([['mixed', '15']]);
    expect(report.items).toEqual([]);
    expect(report.groups.map(({ after: id, causes }) => [id, causes])).toEqual([['F', []]]);
    expect(buildDiff(side(before, 'en'), side(before, 'ko'), undefined, [], 'ko').same).toBe(true);
  });

  it('lists what differs, with what it said and says', () => {
    const report = buildDiff(side(before, 'en'), side(after, 'en'), diffScores(before, after), [], 'en');
    expect(report.items).toMatchObject([
      { cause: 'answers', kind: null, indicator: 'A', title: 'A plan', before: '50', after: '100' },
    ]);
    expect(report.departments.map(({ after: id, claimed }) => [id, claimed.difference.exact])).toEqual([
      ['one', '15'],
    ]);
    expect(report.same).toBe(false);
  });

  it('says that nothing but the bar differs', () => {
    const higher = scored(
      { A: 50, B: 100, C: 25 },
      { verdict: { ...(framework['verdict'] as Plain), bar: 60 } },
    );
    const report = buildDiff(side(before, 'ko'), side(higher, 'ko'), diffScores(before, higher), [], 'ko');
    expect([report.causes, report.groups, report.items]).toEqual([[], [], []]);
    expect([report.before.passed, report.after.passed, report.same]).toEqual([true, false, false]);
    expect(report.framework?.head.map(({ field }) => field)).toEqual(['bar']);
  });
});
