import { describe, expect, it } from 'vitest';
import type { FindingReport } from '../../../../src/report/check-report.ts';
import { checkGithub } from '../../../../src/reporters/ci/github.ts';
import { brokenSample, checkSample, finding } from '../../../support/check-sample.ts';
import { githubOf, rendered } from './outputs.ts';

const many = (
  level: FindingReport['level'],
  count: number,
  isNew: (i: number) => boolean | null = () => null,
) =>
  Array.from({ length: count }, (_, i) =>
    finding({
      code: 'gap/partial',
      level,
      message: `message ${i}`,
      indicator: `A-${i}`,
      location: { file: 'a.yaml', line: i + 1, column: 3, endColumn: 7 },
      isNew: isNew(i),
    }),
  );

describe('github', () => {
  it('gives each finding its level, place, title and message', () => {
    const [drop, gap, ...rest] = githubOf(checkSample());
    expect(drop).toEqual({
      command: 'error',
      properties: {
        file: 'examples/seodaemun-2014/assess.config.yaml',
        line: '9',
        col: '5',
        endColumn: '12',
        title: 'gate/no-drop (신규)',
      },
      message: '총점이 변경 전보다 3.2점 낮습니다.',
    });
    expect(gap!.properties['title']).toBe('F1-06 gap/not-implemented (신규)');
    expect(gap!.message.split('\n')).toHaveLength(2);
    expect(new Set(rest.map(({ command }) => command))).toEqual(new Set(['warning', 'notice']));
  });

  it('says of notices what excuses them', () => {
    const notices = githubOf(checkSample({ language: 'en' })).filter(({ command }) => command === 'notice');
    expect(notices.map(({ message }) => /\(([^()]*)\)\n/.exec(message)?.[1])).toEqual([
      'waived until 30 June 2015, approved by Head of Civil Affairs: It follows the budget of 2015',
      'listed in the baseline',
    ]);
  });

  it('prints no error where the check passes with warnings', () => {
    expect(rendered(checkGithub, checkSample({ passed: true }))).not.toContain('::error');
    expect(githubOf(checkSample({ passed: true })).length).toBeGreaterThan(10);
  });

  it('is empty without findings', () => {
    expect(rendered(checkGithub, checkSample({ findings: [] }))).toBe('');
  });

  it('gives only the file where the line is not known', () => {
    const [, missing] = githubOf(brokenSample('en'));
    expect(missing!.properties).toEqual({
      file: 'examples/seodaemun-2014/departments/tax-1.yaml',
      title: 'file/missing',
    });
  });

  it('shows ten of a level, and of more nine and their number', () => {
    const levels = ['error', 'warning', 'note'] as const;
    for (const [count, shown, more] of [
      [9, 9, undefined],
      [10, 10, undefined],
      [11, 9, 'and 2 more: see the step summary.'],
      [3000, 9, 'and 2991 more: see the step summary.'],
    ] as const) {
      const findings = levels.flatMap((level) => many(level, count));
      const commands = githubOf(checkSample({ language: 'en', findings }));
      for (const command of ['error', 'warning', 'notice']) {
        const found = commands.filter((each) => each.command === command);
        const real = found.filter(({ properties }) => 'file' in properties);
        expect(real.map(({ message }) => message)).toEqual(
          Array.from({ length: shown }, (_, i) => `message ${i}`),
        );
        expect(found.slice(real.length).map(({ message }) => message)).toEqual(more ? [more] : []);
      }
    }
  });

  it('puts new findings first within their level', () => {
    const findings = [...many('error', 30, (i) => i > 25), ...many('warning', 3, (i) => i === 2)];
    const messages = githubOf(checkSample({ findings })).map(({ message }) => message.split(' ')[1]);
    expect(messages.slice(0, 9)).toEqual(['26', '27', '28', '29', '0', '1', '2', '3', '4']);
    expect(messages.slice(10)).toEqual(['2', '0', '1']);
  });

  it('names a shipped framework in the message and stands at the assessment', () => {
    const found = finding({
      code: 'gap/unanswered',
      level: 'warning',
      message: 'Nobody answers.',
      location: { file: 'assess:minwon-2014/F1.yaml', line: 3, column: 5 },
    });
    const places = ['examples/seodaemun-2014', '.', './here/'].map((path) => {
      const [only] = githubOf(checkSample({ findings: [found], path }));
      expect(only!.message).toBe('Nobody answers. [assess:minwon-2014/F1.yaml:3]');
      return only!.properties;
    });
    expect(places.map(({ file }) => file)).toEqual([
      'examples/seodaemun-2014/assessment.yaml',
      'assessment.yaml',
      'here/assessment.yaml',
    ]);
    for (const place of places) expect(place).not.toHaveProperty('line');
  });

  it('keeps the Unicode form of a file name, which must be that of the repository', () => {
    const file = '부서/감사.yaml'.normalize('NFD');
    const found = finding({ code: 'yaml/tab', level: 'error', message: 'm', location: { file } });
    expect(githubOf(checkSample({ findings: [found] }))[0]!.properties['file']).toBe(file);
  });

  it('cuts a message by what it shows, and says so', () => {
    const messageOf = (message: string) =>
      githubOf(
        checkSample({
          findings: [finding({ code: 'gap/partial', level: 'note', message, location: { file: 'a' } })],
        }),
      )[0]!.message;
    // three letters each, which are shown as one
    expect(messageOf('각'.normalize('NFD').repeat(2400))).toBe('각'.repeat(2400));
    expect(messageOf('각'.normalize('NFD').repeat(2401))).toBe(`${'각'.repeat(2399)}…`);
    expect(messageOf('%'.repeat(2400))).toBe(`${'%'.repeat(799)}…`);
    expect(messageOf('👩‍👩‍👧‍👦'.repeat(9000))).toBe(`${'👩‍👩‍👧‍👦'.repeat(218)}…`);
  });
});
