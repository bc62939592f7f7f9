import { describe, expect, it } from 'vitest';
import { brokenSample, checkSample, finding } from '../../../support/check-sample.ts';
import { sarifFaults, sarifOf } from './outputs.ts';

describe('sarif', () => {
  it('the schema is the one that refuses what SARIF refuses', () => {
    expect(sarifFaults({ version: '2.1.0', runs: [] })).toEqual([]);
    expect(sarifFaults({ version: '2.0.0', runs: [] })).not.toEqual([]);
    expect(sarifFaults({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).not.toEqual([]);
  });

  it('holds every rule, and every finding as a result of its rule', () => {
    const report = checkSample();
    const { tool, results, columnKind, language } = sarifOf(report);
    expect([tool.driver.name, columnKind, language]).toEqual(['assess', 'utf16CodeUnits', 'ko']);
    expect(tool.driver.rules.map(({ id, defaultConfiguration: { level } }) => [id, level])).toEqual(
      report.rules.map(({ code, level }) => [code, level]),
    );
    expect(results.map(({ partialFingerprints }) => partialFingerprints['assess/v1'])).toEqual(
      report.findings.map(({ fingerprint }) => fingerprint),
    );
    for (const [i, { ruleId, ruleIndex, level, baselineState }] of results.entries()) {
      const { code, level: expected, isNew } = report.findings[i]!;
      expect([ruleId, tool.driver.rules[ruleIndex!]!.id, level]).toEqual([code, code, expected]);
      expect(baselineState).toBe(isNew ? 'new' : 'unchanged');
    }
  });

  it('suppresses what is waived or in the baseline, and nothing else', () => {
    const report = checkSample({ language: 'en' });
    const suppressed = sarifOf(report).results.filter(({ suppressions }) => suppressions.length > 0);
    expect(suppressed.map(({ suppressions, properties }) => [properties, ...suppressions])).toEqual([
      [
        { indicator: 'F1-02', department: 'policy-planning' },
        {
          kind: 'external',
          status: 'accepted',
          justification:
            'waived until 30 June 2015, approved by Head of Civil Affairs: It follows the budget of 2015',
        },
      ],
      [
        { indicator: 'F1-03' },
        { kind: 'external', status: 'accepted', justification: 'listed in the baseline' },
      ],
    ]);
  });

  it('writes paths as relative URIs', () => {
    const uriOf = (file: string) => {
      const found = finding({ code: 'yaml/tab', level: 'error', message: 'm', location: { file, line: 2 } });
      return sarifOf(checkSample({ findings: [found] })).results[0]!.locations[0].physicalLocation;
    };
    expect(uriOf('./부서/1 과#2?.yaml')).toEqual({
      artifactLocation: { uri: '%EB%B6%80%EC%84%9C/1%20%EA%B3%BC%232%3F.yaml' },
      region: { startLine: 2 },
    });
    expect(uriOf('100%/c:d.yaml').artifactLocation.uri).toBe('100%25/c%3Ad.yaml');
    expect(uriOf('\ud800.yaml').artifactLocation.uri).toBe('%EF%BF%BD.yaml');
    expect(uriOf('assess:minwon-2014/F1.yaml')).toEqual({
      artifactLocation: { uri: 'examples/seodaemun-2014/assessment.yaml' },
    });
  });

  it('says whether the files could be read, and no state where no base is known', () => {
    expect(sarifOf(checkSample()).invocations).toEqual([{ executionSuccessful: true }]);
    const { invocations, results } = sarifOf(brokenSample());
    expect(invocations).toEqual([{ executionSuccessful: false }]);
    for (const result of results) expect(result).not.toHaveProperty('baselineState');
    expect(results[1]!.locations[0].physicalLocation).not.toHaveProperty('region');
  });

  it('takes 5,000 results, the worst, and counts the rest', () => {
    const findings = Array.from({ length: 5003 }, (_, i) =>
      finding({
        code: 'gap/partial',
        level: i < 2 ? 'error' : 'warning',
        message: `message ${i}`,
        indicator: `A-${i}`,
        location: { file: 'a.yaml' },
      }),
    );
    const { results, invocations } = sarifOf(checkSample({ language: 'en', findings }));
    expect(results).toHaveLength(5000);
    expect(results.slice(0, 3).map(({ level }) => level)).toEqual(['error', 'error', 'warning']);
    expect(invocations[0].toolExecutionNotifications![0]!.message.text).toMatch(/^3 more findings /);
    expect(sarifOf(checkSample({ findings: findings.slice(3) })).invocations).toEqual([
      { executionSuccessful: true },
    ]);
  });

  it('makes no link and no placeholder of a message', () => {
    const message = '[합격](javascript:alert) {0} {12}, {x} [끝]';
    const found = finding({ code: 'gap/partial', level: 'note', message, location: { file: 'a.yaml' } });
    const { text } = sarifOf(checkSample({ findings: [found] })).results[0]!.message;
    expect(text).toBe('[합격] (javascript:alert) { 0} { 12}, {x} [끝]');
  });
});
