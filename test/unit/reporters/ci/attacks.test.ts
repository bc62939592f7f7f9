import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findingCodes } from '../../../../src/diagnostics/findings.ts';
import type { CheckReport, FindingReport, GateResultReport } from '../../../../src/report/check-report.ts';
import type { NodeReport, Report } from '../../../../src/report/report.ts';
import { inert } from '../../../../src/text/terminal.ts';
import { checkSample, finding } from '../../../support/check-sample.ts';
import { ciReporters, githubOf, gitlabOf, junitOf, rendered, sarifOf } from './outputs.ts';
import { elementsOf } from './xml.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What runners, parsers and readers could take for something else than text. */
const attacks = [
  '%0A::set-output name=x::y',
  'x\n::add-mask::8',
  '::error::x',
  '  ::stop-commands::z',
  'x\r\n##[error]y',
  '##[error]',
  '##vso[task.setvariable variable=x]y',
  "##teamcity[buildStatus status='SUCCESS']",
  'a,line=99::b',
  'a%2Cline=99%3A%3Ab',
  '%25%0D%0A',
  ']]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '&amp;&x;&#0;',
  '"><failure/>',
  '\u202eabc\u202c',
  '\x1b[2J\x1b]8;;x\x07',
  '\0',
  '\ufffe\uffff',
  '\ud800',
  '\udc00\ud800',
  '가'.repeat(7000),
  '%'.repeat(7000),
  '👩‍👩‍👧‍👦'.repeat(300),
  '](x)[y](z){0}',
  '감사 담당관/1 과#2%.yaml',
  './a b.yaml',
  'assess:x y#%.yaml',
  "{'__proto__'}",
  '__proto__',
  'constructor',
  '',
];

/** A line that a runner would obey, anywhere in an output; GitHub's own format has them on purpose. */
const COMMAND = /^\s*::|##(?:vso|teamcity)?\[/im;
/** What is never there raw, not even between our own characters. */
const RAW = /[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffe\uffff]/u;

const levels = ['error', 'warning', 'note'] as const;
const severities = { error: 'major', warning: 'minor', note: 'info' };
const commands = { error: 'error', warning: 'warning', note: 'notice' };

/** Checks every output of a report: nothing but what it says, every finding once or counted, at its level. */
function expectSound(report: CheckReport): void {
  for (const reporter of ciReporters) {
    const text = rendered(reporter, report);
    expect(RAW.exec(text), reporter.name).toBeNull();
    if (reporter.name === 'github') expect(text).not.toMatch(/##(?:vso|teamcity)?\[/i);
    else expect(COMMAND.exec(text), reporter.name).toBeNull();
    expect(rendered(reporter, structuredClone(report))).toBe(text);
  }
  expectGithub(report);
  expectSarif(report);
  expectGitlab(report);
  expectJunit(report);
}

function expectGithub(report: CheckReport): void {
  const all = githubOf(report);
  for (const level of levels) {
    const found = report.findings.filter((each) => each.level === level);
    const shown = all.filter(({ command }) => command === commands[level]);
    const real = shown.filter(({ properties }) => 'file' in properties);
    const rest = shown.find(({ properties }) => !('file' in properties))?.message;
    const more = Number(/\d+/.exec(rest ?? '0')![0]);
    expect(shown.length).toBe(Math.min(found.length, 10));
    expect(real.length + more).toBe(found.length);
  }
  expect(all.length).toBeLessThanOrEqual(30);
  for (const { message, properties } of all) {
    expect(message.replaceAll('%', '%25').replaceAll('\n', '%0A').length).toBeLessThanOrEqual(4000);
    const given = Object.keys(properties).filter((name) => !['line', 'col', 'endColumn'].includes(name));
    expect([[], ['file', 'title']]).toContainEqual(given);
    expect((properties['title'] ?? '').length).toBeLessThanOrEqual(200);
  }
}

function expectSarif(report: CheckReport): void {
  const { results, tool } = sarifOf(report);
  expect(results.length).toBe(report.findings.length);
  for (const [i, result] of results.entries()) {
    const found = report.findings[i]!;
    expect(result.level).toBe(found.level);
    expect(result.partialFingerprints['assess/v1']).toBe(found.fingerprint);
    expect(result.ruleId).toBe(tool.driver.rules[result.ruleIndex!]!.id);
    expect(result.message.text.length).toBeLessThanOrEqual(4200);
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^(?:[\w.!~*'()/-]|%[0-9A-F]{2})*$/);
    if (found.location.file.startsWith('assess:')) continue;
    expect(decodeURIComponent(uri)).toBe(found.location.file.replace(/^\.\//, '').toWellFormed());
  }
}

function expectGitlab(report: CheckReport): void {
  expect(gitlabOf(report).map(({ fingerprint, severity }) => [fingerprint, severity])).toEqual(
    report.findings.map(({ fingerprint, level }) => [fingerprint, severities[level]]),
  );
}

function expectJunit(report: CheckReport): void {
  const root = junitOf(report);
  const [gate, indicators, files] = root.children;
  const failures = elementsOf(root, 'failure').length;
  const known = new Set(leafIds(report.report?.tree ?? []));
  const gaps = report.findings.filter(({ code, level }) => code.startsWith('gap/') && level === 'error');
  const failing = new Set(gaps.map(({ indicator }) => indicator ?? '\n').filter((id) => known.has(id)));
  const faults = report.findings.filter(
    ({ code, level }) => !/^(?:gap|gate)\//.test(code) && level === 'error',
  );
  const unmet = report.gate.results.filter(({ passed, severity }) => severity === 'error' && !passed);
  expect(elementsOf(gate!, 'failure')).toHaveLength(unmet.length);
  expect(elementsOf(indicators!, 'failure')).toHaveLength(failing.size);
  expect(elementsOf(files!, 'failure')).toHaveLength(faults.length);
  expect(root.attributes['failures']).toBe(String(failures));
  for (const suite of root.children) {
    const names = elementsOf(suite, 'testcase').map(({ attributes }) => attributes['name']);
    expect(new Set(names).size).toBe(names.length);
    expect(suite.attributes['tests']).toBe(String(names.length));
  }
  const said = elementsOf(root, 'failure')
    .concat(elementsOf(root, 'system-out'))
    .map(({ text }) => text);
  for (const { code, fingerprint, message } of report.findings) {
    // a fingerprint at the end of a message tells findings apart; longer messages are cut before it
    if (code.startsWith('gate/') || !message.endsWith(fingerprint) || message.length > 2000) continue;
    if (inert(message).length > 2000) continue;
    expect(said.filter((text) => text.includes(fingerprint))).toHaveLength(1);
  }
}

function leafIds(nodes: readonly NodeReport[]): string[] {
  return nodes.flatMap(({ id, children }) => (children ? leafIds(children) : [id]));
}

/** The sample with a text after everything that a file or a name may bring in. */
function poisoned(text: string): CheckReport {
  const sample = checkSample();
  const { report, gate, waivers, findings } = sample;
  const poisonedNode = (node: NodeReport): NodeReport => ({
    ...node,
    title: `${node.title}${text}`,
    ...(node.children ? { children: node.children.map(poisonedNode) } : {}),
  });
  const poisonedReport: Report = {
    ...report!,
    tree: report!.tree.map(poisonedNode),
    notApplicable: report!.notApplicable.map((each) => ({ ...each, departmentName: text, reason: text })),
  };
  return {
    ...sample,
    path: text,
    subject: text,
    command: text,
    report: poisonedReport,
    gate: { ...gate, results: gate.results.map((result) => poisonedResult(result, text)) },
    waivers: waivers.map((each) => ({ ...each, reason: text, approver: text, until: text })),
    // a few are enough to see what becomes of a text that is long
    findings: findings.slice(0, text.length > 100 ? 12 : undefined).map((each, i) => ({
      ...each,
      message: `${text}${each.fingerprint}`,
      help: text,
      department: text,
      location: i % 3 === 0 ? { file: text } : { ...each.location, file: text },
    })),
  };
}

function poisonedResult(result: GateResultReport, text: string): GateResultReport {
  return {
    ...result,
    name: text,
    note: text,
    expectedShown: text,
    actualShown: text,
    distanceShown: text,
    location: { file: text, line: 1, column: 1 },
  };
}

describe('texts from files', () => {
  it.each(attacks.map((text) => [text.length > 40 ? `${text.slice(0, 10)} × ${text.length}` : text, text]))(
    '%j stays text in every field',
    (_name, text) => {
      const report = poisoned(text);
      expectSound(report);
      const [first] = githubOf(report);
      const file = text.startsWith('assess:') ? `${text}/assessment.yaml`.replace(/^\.\//, '') : text;
      if (text.length < 100 && inert(file) === file && !/^\s*::|##|^\.\//.test(file))
        expect(first!.properties['file']).toBe(file);
    },
  );

  it('stay text in codes, indicators and rules', () => {
    for (const text of attacks.map((each) => each.slice(0, 400))) {
      const sample = checkSample();
      expectSound({
        ...sample,
        findings: sample.findings.slice(0, 20).map((each) => ({
          ...each,
          code: `${each.code}${text}`,
          indicator: text,
          message: each.fingerprint,
        })),
        rules: sample.rules.map((each) => ({
          ...each,
          code: `${each.code}${text}`,
          title: text,
          help: text,
        })),
        report: null,
      });
    }
  });
});

const anyText = fc.oneof(
  {
    arbitrary: fc
      .array(fc.constantFrom(...attacks.filter((text) => text.length < 100)), { maxLength: 4 })
      .map((parts) => parts.join('')),
    weight: 3,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }), weight: 1 },
);
const count = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const place = fc.oneof(
  fc.record({ file: anyText }),
  fc.record({ file: anyText, line: count }),
  fc.record({ file: anyText, line: count, column: count, endColumn: count }),
);
const anyFinding = fc.record({
  code: fc.constantFrom('yaml/tab', 'evidence/expired', 'file/missing', ...findingCodes()),
  level: fc.constantFrom(...levels),
  message: anyText,
  help: anyText,
  indicator: fc.option(fc.oneof(anyText, fc.constantFrom('F1-01', 'F1-02', 'R1-01'))),
  department: fc.option(anyText),
  location: place,
  waiver: fc.option(fc.constantFrom(0, 1, 7)),
  inBaseline: fc.boolean(),
  isNew: fc.option(fc.boolean()),
});
const anyResult = fc.record({
  kind: fc.constantFrom('total', 'no-drop'),
  name: anyText,
  severity: fc.constantFrom('error', 'warn'),
  passed: fc.boolean(),
  note: fc.option(anyText),
  distanceShown: fc.option(anyText),
});

it('holds for any findings, conditions and waivers', () => {
  const sample = checkSample();
  const [waiver] = sample.waivers;
  const [condition] = sample.gate.results;
  fc.assert(
    fc.property(
      fc.array(anyFinding, { maxLength: 40 }),
      fc.array(anyResult, { maxLength: 5 }),
      anyText,
      fc.constantFrom('ko', 'en'),
      fc.boolean(),
      (given, results, text, language, scored) => {
        const all = given.map((each, i): FindingReport => {
          const fingerprint = `${i}`.padStart(64, '0');
          return finding({ ...each, fingerprint, message: `${each.message} ${fingerprint}` });
        });
        expectSound({
          ...sample,
          language,
          path: text,
          report: scored ? sample.report : null,
          gate: { ...sample.gate, results: results.map((each) => ({ ...condition!, ...each })) },
          waivers: [waiver!, { ...waiver!, reason: text, approver: text, until: text }],
          findings: levels.flatMap((level) => all.filter((each) => each.level === level)),
        });
      },
    ),
    { numRuns: 30 },
  );
});
