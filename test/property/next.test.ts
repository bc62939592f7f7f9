import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { loadAssessment } from '../../src/load/assessment.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { score } from '../../src/scoring/score.ts';
import { filesOf, memoryHost, type Parts, type Plain, scoreFiles, yamlText } from '../support/build.ts';
import { leavesOf } from '../support/oracle.ts';
import { assessments, numRuns, on } from './assessments.ts';
import { changeAnswers, indicatorIds, withFramework } from './changes.ts';

/** Texts that would be answers, evidence or documents of their own if they got out of their comment or quotes. */
const pieces = fc.constantFrom(
  '\n',
  '\n    value: yes\n',
  '\nanswers: { I1: { value: yes } }',
  '\n---\n',
  '\n...\n',
  '# ',
  ' #',
  '"',
  "'",
  ': ',
  '- ',
  '{',
  ']',
  '|\n',
  '\t',
  '\\n',
  '&a ',
  '*a',
  '!!x ',
  '%YAML 1.1\n',
  'yaml-language-server: $schema=x',
  '\u2028    value: yes',
  '\u0085    value: yes',
  '\u200b',
  '가나다',
  'x',
);
const hostile = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((list) => `a${list.join('')}`);

interface Case {
  readonly parts: Parts;
  readonly texts: readonly string[];
  readonly edition: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  parts: assessments(),
  texts: fc.array(hostile, { minLength: 7, maxLength: 7 }),
  edition: fc.boolean(),
});

/** The assessment in `old/`, each answer with texts of its own, and with actions and a review of all indicators. */
function lastCycle({ parts, texts }: Case): Record<string, string> {
  const [note, reason, document, title, reviewer, why, name] = texts;
  const written = changeAnswers(parts, (answer) => {
    const evidence = ((answer['evidence'] ?? []) as Plain[]).map((each) => ({ ...each, document, title }));
    const away = answer['status'] === 'not-applicable' ? { reason, 'approved-by': name } : {};
    return { ...answer, ...away, note, ...(evidence.length > 0 && { evidence }) };
  });
  const ids = indicatorIds(parts);
  // what is worth nothing can be awarded nothing
  const worthy = leavesOf(parts.framework).filter(({ points }) => Number(String(points)) > 0);
  const entries = worthy.map(({ id }) => [id, { award: '50%', reason: why }]);
  const statuses = ['planned', 'done', 'on-hold'];
  const actions = ids.map((id, i) => ({
    id: `A${i}`,
    title,
    indicators: [id],
    owner: 'main',
    status: statuses[i % 3],
    type: i % 2 === 0 ? 'improve' : 'maintain',
    note: why,
  }));
  const review = { kind: 'review', stage: 'internal', reviewer, date: '2014-08-20' };
  const files = filesOf({
    ...written,
    assessment: { ...written.assessment, institution: { id: 'test', name } },
    files: {
      'actions.yaml': yamlText({ kind: 'actions', actions }),
      'reviews/a.yaml': yamlText({ ...review, indicators: Object.fromEntries(entries) }),
    },
  });
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`old/${path}`, String(text)]));
}

/** The next edition: all but the first indicator have new ids, the first is another one, and every third has another rule. */
function nextEdition({ parts }: Case): Record<string, string> {
  let count = 0;
  const { framework } = withFramework(parts, (node) => {
    if (!('rule' in node)) return [node];
    const id = String(node['id']);
    const { combine: _combine, ...rest } = node;
    const rule = count % 3 === 2 ? { rule: { kind: 'yes-no' } } : { combine: node['combine'] };
    const known = Object.entries(rule).filter(([, value]) => value !== undefined);
    return [{ ...rest, ...Object.fromEntries(known), id: `N${id}`, ...(count++ > 0 && { formerly: id }) }];
  });
  const files = filesOf({ framework: { id: 'after', ...framework } });
  return { 'after/framework.yaml': String(files['framework/framework.yaml']) };
}

/** The files that `assess next` writes into `new/`, by their paths. */
async function makeNext(each: Case, files: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const said: string[] = [];
  const output = { isTerminal: false, columns: undefined, write: (text: string) => void said.push(text) };
  const host = {
    ...memoryHost(files),
    stdout: output,
    stderr: output,
    makeFolder: () => undefined,
    writeFolder: (folder: string, contents: Iterable<readonly [path: string, bytes: Uint8Array]>) => {
      for (const [path, bytes] of contents) made.set(`${folder}/${path}`, new TextDecoder().decode(bytes));
    },
  };
  const args = ['next', 'old', '--out', 'new', '--cycle', '2016', '--on', on];
  const exit = await run([...args, ...(each.edition ? ['--framework', 'after'] : [])], host);
  expect({ exit, said: exit === 0 ? '' : said.join('') }).toEqual({ exit: 0, said: '' });
  return made;
}

function load(files: Readonly<Record<string, string>>): Assessment {
  const { value, diagnostics } = loadAssessment('new', memoryHost(files), on);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return value ?? expect.fail(errors.map(({ code }) => code).join());
}

const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/;

describe('the next cycle', { timeout: 300_000 }, () => {
  it('law: nothing is answered, evidenced or scored, whatever the last cycle says', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const files = { ...lastCycle(each), ...nextEdition(each) };
        const made = await makeNext(each, files);
        const next = load({ ...files, ...Object.fromEntries(made) });
        const answers = [...next.assignments.values()].flatMap((assignment) => assignment.answers);
        expect(answers.length).toBeGreaterThan(0);
        for (const { status, evidence, value } of answers)
          expect([status, evidence.length, value]).toEqual(['unanswered', 0, undefined]);
        const { claimed, substantiated, coverage } = score(next);
        expect([claimed, substantiated].map(({ total }) => total.toString())).toEqual(['0', '0']);
        expect(coverage.answered).toBe(0);
        expect(next.reviews).toBeUndefined();
        expect(next.cycle).toEqual({ id: '2016' });
        // nothing but what was asked for is written, and none of it into the last cycle
        expect([...made.keys()].every((path) => path.startsWith('new/'))).toBe(true);
      }),
      { numRuns },
    );
  });

  it('law: no reader of YAML finds anything in a sheet but indicators that are to be answered', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const made = await makeNext(each, { ...lastCycle(each), ...nextEdition(each) });
        for (const [path, text] of made) {
          if (!path.includes('/departments/')) continue;
          for (const version of ['1.1', '1.2'] as const) {
            const sheet = parse(text, { version }) as Record<string, unknown>;
            expect(Object.keys(sheet)).toEqual(['kind', 'department', 'answers']);
            for (const answer of Object.values(sheet['answers'] as object))
              expect(answer).toEqual({ status: 'unanswered' });
          }
          // also for readers with more kinds of line ends
          const others = text.split(lineEnds).filter((line) => line !== '' && !/^ *#/.test(line));
          for (const line of others)
            expect(line).toMatch(
              /^(kind: department|department: \w+|answers:( \{\})?| {2}N?I\d+:| {4}status: unanswered)$/,
            );
        }
      }),
      { numRuns },
    );
  });

  it('law: the old answers are there word for word: put in place again they claim what they claimed, and prove nothing', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const each = { ...drawn, edition: false };
        const last = lastCycle(each);
        const before = Object.entries(last).map(([path, text]) => [path.slice('old/'.length), text]);
        const { score: old } = scoreFiles(Object.fromEntries(before), on);
        const made = [...(await makeNext(each, last))].map(([path, text]) => [
          path,
          path.includes('/departments/') ? answeredAgain(text) : text,
        ]);
        const again = score(load({ ...last, ...Object.fromEntries(made) }));
        expect(again.claimed.total.toString()).toBe(old!.claimed.total.toString());
        expect(again.coverage.answered).toBe(old!.coverage.answered);
        for (const { answers } of again.assessment.assignments.values())
          for (const { evidence, approvedBy } of answers)
            expect([evidence.length, approvedBy]).toEqual([0, undefined]);
      }),
      { numRuns },
    );
  });
});

/** A sheet whose reader puts every old answer in place of the status again; one with the figures moved on is left alone. */
function answeredAgain(text: string): string {
  const entries = text.split('\n\n').map((entry) => {
    const lines = entry.split('\n');
    const told = lines.filter((line) => /^ {4}#( {3}|$)/.test(line) && !/새_실적/.test(line));
    if (told.length === 0 || !lines.includes('    status: unanswered')) return entry;
    return lines
      .filter((line) => line !== '    status: unanswered' && !/새_실적/.test(line))
      .map((line) => (told.includes(line) ? `    ${line.slice('    #   '.length)}` : line))
      .join('\n');
  });
  return entries.join('\n\n');
}
