import { describe, expect, it } from 'vitest';
import { brokenSample, checkSample } from '../../../support/check-sample.ts';
import { gitlabOf } from './outputs.ts';

const severities = { error: 'major', warning: 'minor', note: 'info' };

describe('gitlab', () => {
  it('holds every finding once, with its severity and a path from the root', () => {
    const report = checkSample();
    const issues = gitlabOf(report);
    expect(
      issues.map(({ fingerprint, severity, check_name }) => [fingerprint, severity, check_name]),
    ).toEqual(report.findings.map(({ fingerprint, level, code }) => [fingerprint, severities[level], code]));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { location } of issues) expect(location.path).toMatch(/^examples\//);
    expect(issues[0]).toEqual({
      description: '총점이 변경 전보다 3.2점 낮습니다.',
      check_name: 'gate/no-drop',
      fingerprint: report.findings[0]!.fingerprint,
      severity: 'major',
      location: { path: 'examples/seodaemun-2014/assess.config.yaml', lines: { begin: 9 } },
    });
  });

  it('hides nothing that is waived', () => {
    const waived = gitlabOf(checkSample()).filter(({ description }) => description.includes('유예:'));
    expect(
      waived.map(({ severity, description }) => [severity, /\((유예: [^()]*)\)$/.exec(description)?.[1]]),
    ).toEqual([['info', '유예: 2015. 6. 30.까지, 승인 민원여권과장, 사유: 2015년 예산 편성 뒤 시행']]);
  });

  it('begins at the first line where none is known, and is an empty list without findings', () => {
    expect(gitlabOf(brokenSample()).map(({ location }) => location.lines.begin)).toEqual([7, 1]);
    expect(gitlabOf(checkSample({ findings: [] }))).toEqual([]);
  });
});
