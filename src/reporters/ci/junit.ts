import type { CheckReport } from '../../report/check-report.ts';
import type { Reporter } from '../reporter.ts';
import { fileSuite, gateSuite, indicatorSuite, type Suite, type TestCase } from './junit-suites.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** `assess check -f junit`: conditions, indicators and files as test cases. No times: the same input gives the same bytes. */
export const checkJunit: Reporter<CheckReport> = {
  name: 'junit',
  extension: 'xml',
  render(report) {
    const suites = [gateSuite(report), indicatorSuite(report), fileSuite(report)];
    const cases = suites.flatMap((suite) => suite.cases);
    return xmlDocument({
      name: 'testsuites',
      attributes: { name: 'assess', tests: cases.length, failures: count('failure', cases), errors: 0 },
      children: suites.map(suiteElement),
    });
  },
};

function suiteElement({ name, cases, output }: Suite): XmlElement {
  const names = unique(cases.map((each) => each.name));
  return {
    name: 'testsuite',
    attributes: {
      name,
      tests: cases.length,
      failures: count('failure', cases),
      errors: 0,
      skipped: count('skipped', cases),
    },
    children: [...cases.map((each, i) => caseElement(each, names[i]!)), ...systemOut(output)],
  };
}

function caseElement({ group, outcome, output }: TestCase, name: string): XmlElement {
  return {
    name: 'testcase',
    attributes: { classname: group, name },
    children: [...outcomeElement(outcome), ...systemOut(output)],
  };
}

function outcomeElement(outcome: TestCase['outcome']): XmlElement[] {
  switch (outcome?.kind) {
    case 'failure':
      return [
        {
          name: 'failure',
          attributes: { type: outcome.code, message: outcome.message },
          children: outcome.text,
        },
      ];
    case 'skipped':
      return [{ name: 'skipped', attributes: { message: outcome.message } }];
    default:
      return [];
  }
}

function systemOut(lines: readonly string[]): XmlElement[] {
  return lines.length === 0 ? [] : [{ name: 'system-out', children: lines }];
}

function count(kind: 'failure' | 'skipped', cases: readonly TestCase[]): number {
  return cases.filter(({ outcome }) => outcome?.kind === kind).length;
}

/** Names of which none is there twice: a number stands after the second and later ones. */
function unique(names: readonly string[]): string[] {
  const given = new Set<string>();
  const times = new Map<string, number>();
  return names.map((name) => {
    let time = times.get(name) ?? 0;
    let shown: string;
    do {
      time += 1;
      shown = time === 1 ? name : `${name} (${time})`;
    } while (given.has(shown));
    times.set(name, time);
    given.add(shown);
    return shown;
  });
}
