import { describe, expect, it } from 'vitest';
import { loadPrevious } from '../../../src/load/previous.ts';
import { filesOf, memoryHost, oneIndicator, type Plain } from '../../support/build.ts';
import { memoryRoot } from '../../support/memory-files.ts';

describe('the last cycle', () => {
  const window = { from: '2013-09-01', to: '2014-08-31' };
  const deadline = { window, 'submit-by': '2014-08-29T18:00+09:00' };

  it.each([
    ['as of the end of its cycle, once that is over', deadline, {}, '2016-08-31', '2014-08-29'],
    ['on the day of its deadline', deadline, {}, '2014-08-29', '2014-08-29'],
    ['no earlier than the day of its deadline', deadline, {}, '2014-01-01', '2014-08-29'],
    [
      'no earlier than the end of its window, where it has no deadline',
      { window },
      {},
      '2014-08-30',
      '2014-08-31',
    ],
    ['as of the date of the report, where it has neither', {}, {}, '2014-01-01', '2014-01-01'],
    // 18:00 in Seoul is 05:00 in New York, 00:30 there is the day before
    [
      'by the day where its framework is at home',
      { 'submit-by': '2014-08-29T00:30+09:00' },
      { 'time-zone': 'America/New_York' },
      '2014-01-01',
      '2014-08-28',
    ],
  ])('is read %s', (_, cycle, framework, on, expected) => {
    expect(load(cycle, framework, on).value?.on).toBe(expected);
  });

  it('counts evidence and reviews of the date on which it is read', () => {
    const { value } = load(deadline, {}, '2014-10-01', {
      'reviews/later.yaml':
        'kind: review\nstage: on-site\nreviewer: R\ndate: 2014-09-30\nindicators: { X: { award: 1, reason: seen } }\n',
    });
    expect(value?.reviews?.map(({ date }) => date)).toEqual(['2014-09-30']);
    const [answer] = value?.assignments.get('X')?.answers ?? [];
    expect(answer?.evidence.map(({ state }) => state)).toEqual(['valid']);
  });

  it('keeps what is wrong with it', () => {
    const { value, diagnostics } = load(deadline, { points: 4 }, '2016-08-31');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });
});

function load(cycle: Plain, framework: Plain, on: string, files: Readonly<Record<string, string>> = {}) {
  const texts = filesOf({
    framework: { ...oneIndicator({ kind: 'yes-no' }, 5), ...framework },
    assessment: { cycle: { id: '2014', ...cycle } },
    sheets: { one: { X: { value: true, evidence: [{ document: 'D', approved: '2014-08-29' }] } } },
    files,
  });
  return loadPrevious(memoryRoot, memoryHost(texts), on);
}
