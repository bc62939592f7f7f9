import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../../src/report/check-report.ts';
import { brokenSample, checkSample } from '../../../support/check-sample.ts';
import { junitOf } from './outputs.ts';
import { elementsOf, type ParsedElement, parseXml } from './xml.ts';

function suitesOf(report: CheckReport): Record<string, ParsedElement> {
  return Object.fromEntries(junitOf(report).children.map((suite) => [suite.attributes['name'], suite]));
}

/** What became of a case: `passed`, `failure` or `skipped`, and whether it says something. */
function outcomeOf(testCase: ParsedElement): string {
  return testCase.children.map(({ name }) => name).join(' ') || 'passed';
}

describe('junit', () => {
  it('has a case for each condition, which fails only as an error', () => {
    const { gate } = suitesOf(checkSample());
    const cases = elementsOf(gate!, 'testcase');
    expect(cases.map((each) => [each.attributes['name'], outcomeOf(each)])).toEqual([
      ['총점', 'passed'],
      ['변경 전보다 낮아지지 않음: 총점', 'failure'],
      ['응답률', 'system-out'],
    ]);
    const [failure] = elementsOf(gate!, 'failure');
    expect(failure!.attributes).toEqual({
      type: 'gate/no-drop',
      message: '기준 828.04점 이상, 현황 824.84점, 3.2점 모자람',
    });
    expect(failure!.text.split('\n').slice(1)).toEqual([
      '변경 전의 점검 조건: 변경으로 완화되거나 삭제됨',
      'examples/seodaemun-2014/assess.config.yaml:3:5',
    ]);
  });

  it('has a case for each indicator: gaps fail as errors and else speak, what does not apply is skipped', () => {
    const report = checkSample({ language: 'en' });
    const { indicators } = suitesOf(report);
    const cases = new Map(
      elementsOf(indicators!, 'testcase').map((each) => [each.attributes['name']!.split(' ')[0], each]),
    );
    expect(cases.size).toBe(report.report!.coverage.total);
    expect(outcomeOf(cases.get('F1-01')!)).toBe('passed');
    expect(outcomeOf(cases.get('F1-02')!)).toBe('system-out');
    expect(cases.get('F1-02')!.children[0]!.text).toContain('(waived until 30 June 2015');
    expect(outcomeOf(cases.get('F1-06')!)).toBe('failure');
    expect(cases.get('F1-06')!.children[0]!.attributes['type']).toBe('gap/not-implemented');
    expect(cases.get('F1-06')!.attributes['classname']).toBe(
      'F Foundations of civil-petition services / F1 Foundations and management of civil-petition services',
    );
    const skipped = [...cases].filter(([, each]) => outcomeOf(each).startsWith('skipped'));
    expect(skipped.map(([id]) => id)).toEqual(report.report!.notApplicable.map(({ indicator }) => indicator));
    const { departmentName, reason } = report.report!.notApplicable[0]!;
    expect(skipped[0]![1].children[0]!.attributes['message']).toBe(`${departmentName}: ${reason}`);
    expect(indicators!.children.at(-1)!.text).toContain('Z9-99');
  });

  it('has a case for each error of a file, or one that passes, with the warnings beside it', () => {
    const broken = suitesOf(brokenSample())['files']!;
    expect(elementsOf(broken, 'testcase').map((each) => [each.attributes['name'], outcomeOf(each)])).toEqual([
      ['examples/seodaemun-2014/departments/audit.yaml:7:1 yaml/tab', 'failure'],
      ['examples/seodaemun-2014/departments/tax-1.yaml file/missing', 'failure'],
    ]);
    const sound = suitesOf(checkSample({ language: 'en' }))['files']!;
    expect(sound.children.map(({ name }) => name)).toEqual(['testcase', 'system-out']);
    expect(outcomeOf(sound.children[0]!)).toBe('passed');
    for (const { code } of checkSample().diagnostics) expect(sound.children[1]!.text).toContain(code);
  });

  it('counts what it holds', () => {
    for (const report of [checkSample(), checkSample({ passed: true, language: 'en' }), brokenSample('en')]) {
      const root = junitOf(report);
      const number = (element: ParsedElement, name: string) => Number(element.attributes[name]);
      for (const element of [root, ...root.children]) {
        expect(number(element, 'tests')).toBe(elementsOf(element, 'testcase').length);
        expect(number(element, 'failures')).toBe(elementsOf(element, 'failure').length);
        expect(number(element, 'errors')).toBe(0);
        if (element !== root) expect(number(element, 'skipped')).toBe(elementsOf(element, 'skipped').length);
      }
      expect(number(root, 'failures') > 0).toBe(!report.passed);
    }
  });

  it('has no name twice in a suite', () => {
    const sample = checkSample();
    const [condition] = sample.gate.results;
    const results = ['a', 'a', 'a (2)', 'a', 'a (2)'].map((name) => ({ ...condition!, name }));
    const { gate } = suitesOf({ ...sample, gate: { ...sample.gate, results } });
    expect(elementsOf(gate!, 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
      'a',
      'a (2)',
      'a (2) (2)',
      'a (3)',
      'a (2) (3)',
    ]);
  });
});

describe('the parser of these tests', () => {
  const document = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<a>${inner}</a>`;

  it('reads what is well-formed', () => {
    expect(parseXml(document('<b c="&quot;&lt;">x &amp; y</b>')).children[0]).toMatchObject({
      attributes: { c: '"<' },
      text: 'x & y',
    });
  });

  it.each([
    '<b>',
    '</b>',
    '<b></c>',
    '&x;',
    '& ',
    ']]>',
    '\x00',
    '\ufffe',
    '<b c="1" c="2"/>',
    '<b c="<"/>',
    '<!-- -->',
    '<![CDATA[x]]>',
    '<!DOCTYPE a>',
    '</a><a>',
  ])('refuses %j', (inner) => {
    expect(() => parseXml(document(inner))).toThrow();
  });
});
