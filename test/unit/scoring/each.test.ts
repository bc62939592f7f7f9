import { describe, expect, it } from 'vitest';
import { scoreOf, text } from '../../support/build.ts';
import { answers, away, leaf, tree } from '../../support/tree.ts';

const proven = (value: number) => ({ value, evidence: [{ document: 'D' }] });
const undone = { status: 'not-implemented' };

/** Claimed and substantiated score of 120 points that every department answers. */
function each(combine: string | undefined, given: readonly unknown[]) {
  const more = { 'answered-by': 'each', ...(combine === undefined ? {} : { combine }) };
  const framework = tree(120, 1, [leaf('A', 120, more)], { evidence: { required: true } });
  const sheets = Object.fromEntries(
    given.map((value, i) => [`d${i + 1}`, value === undefined ? {} : answers({ A: value })]),
  );
  const score = scoreOf({ framework, sheets });
  return { score, totals: [text(score.claimed.total), text(score.substantiated.total)] };
}

describe('answered by each department', () => {
  it.each([
    ['mean', [proven(100), proven(50), proven(0)], ['60', '60']],
    [undefined, [proven(100), proven(50), proven(0)], ['60', '60']],
    ['mean', [proven(100), 50, proven(0)], ['60', '40']],
    ['mean', [100, 50, 0], ['60', '0']],
    ['mean', [proven(100), undefined, undone], ['40', '40']],
    ['mean', [proven(100), away, proven(50)], ['90', '90']],
    ['mean', [proven(10), proven(10), proven(15)], ['14', '14']],
    ['mean', [proven(100), away, away], ['120', '120']],
    ['all', [proven(100), proven(50), proven(75)], ['60', '60']],
    ['all', [proven(100), 50, proven(75)], ['60', '0']],
    ['all', [proven(100), proven(75), undefined], ['0', '0']],
    ['all', [proven(100), proven(75), undone], ['0', '0']],
    ['all', [proven(100), proven(75), away], ['90', '90']],
    ['any', [proven(25), proven(50), proven(0)], ['60', '60']],
    ['any', [100, proven(50), proven(0)], ['120', '60']],
    ['any', [undefined, proven(50), undone], ['60', '60']],
    ['any', [away, proven(50), proven(0)], ['60', '60']],
    ['any', [undefined, undone, away], ['0', '0']],
    ['sum', [proven(25), proven(50), proven(0)], ['90', '90']],
    ['sum', [proven(25), 50, proven(0)], ['90', '30']],
    ['sum', [proven(25), away, undefined], ['30', '30']],
    ['sum', [proven(80), proven(80)], ['120', '120']],
  ])('%s of %j', (combine, given, totals) => {
    expect(each(combine, given).totals).toEqual(totals);
  });

  it('is not applicable where it is so for all departments', () => {
    const { score } = each('mean', [away, away]);
    expect(score.claimed.nodes.get('A')!.notApplicable).toBe(true);
    expect(score.coverage).toEqual({ answered: 0, applicable: 0, total: 1 });
    const one = each('mean', [away, undefined]).score;
    expect(one.claimed.nodes.get('A')!.notApplicable).toBe(false);
  });

  it('a department without a sheet has not answered', () => {
    const framework = tree(120, 1, [leaf('A', 120, { 'answered-by': 'each' })]);
    const departments = ['d1', 'd2'].map((id) => ({ id, name: id }));
    const score = scoreOf({ framework, assessment: { departments }, sheets: { d1: { A: { value: 100 } } } });
    expect(text(score.claimed.total)).toBe('60');
    expect(score.coverage).toEqual({ answered: 0, applicable: 1, total: 1 });
  });

  it('each answer is scored by itself for the record', () => {
    const parts = each('mean', [proven(50), 25, undefined]).score.claimed.nodes.get('A')!.indicator!.parts;
    expect(parts.map(({ share, substantiated }) => [text(share), substantiated])).toEqual([
      ['1/2', true],
      ['1/4', false],
      ['0', false],
    ]);
  });
});
