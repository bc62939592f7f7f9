import { describe, expect, it } from 'vitest';
import { loadVectors, type VectorSuite } from '../../../src/load/vectors.ts';
import { planVectors } from '../../../src/report/vector-scaffold.ts';
import { coverageOf, reachedCount } from '../../../src/scoring/vector-coverage.ts';
import { runVector, type VectorResult } from '../../../src/scoring/vectors.ts';
import { filesOf, memoryHost, type Plain, yamlText } from '../../support/build.ts';
import { group, leaf, tree } from '../../support/tree.ts';

const yesNo = (id: string, points: number, more: Plain = {}): Plain => ({
  id,
  title: id,
  points,
  rule: { kind: 'yes-no' },
  ...more,
});

function load(framework: Plain, vectors: readonly Plain[]) {
  const files = filesOf({
    framework,
    files: { 'framework/tests/t.yaml': yamlText({ kind: 'vectors', vectors }) },
  });
  return loadVectors('framework', memoryHost(files));
}

function suiteOf(framework: Plain, vectors: readonly Plain[]): VectorSuite {
  const { value, diagnostics } = load(framework, vectors);
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return value;
}

function resultsOf(framework: Plain, ...vectors: readonly Plain[]): VectorResult[] {
  return suiteOf(framework, vectors).files.flatMap((file) => file.vectors.map(runVector));
}

/** The places of the differences of one vector. */
function differing(framework: Plain, vector: Plain): string[] {
  return resultsOf(framework, { id: 'v', ...vector })[0]!.differences.map(({ path }) => path.join('.'));
}

const codes = (framework: Plain, ...vectors: readonly Plain[]) =>
  load(framework, vectors).diagnostics.map(({ code }) => code);

const plain = tree(12, 2, [group('G', 12, leaf('A', 6), leaf('B', 3), yesNo('C', 3))], {
  verdict: {
    bar: 9,
    bands: [
      { id: 'high', 'at-least': 9 },
      { id: 'low', 'at-least': 0 },
    ],
    floors: [{ group: 'G', 'at-least': '50%' }],
    must: ['C'],
  },
});
const half = { A: { value: 50 }, B: { value: 50 }, C: { value: 'no' } };

describe('comparing', () => {
  const right = {
    total: 4.5,
    bonus: 0,
    deduction: 0,
    passed: false,
    band: 'low',
    failed: ['C', 'G', 'bar'],
    scores: { G: 4.5, A: 3, B: 1.5, C: 0 },
  };

  it('passes where everything comes out', () => {
    expect(resultsOf(plain, { id: 'v', answers: half, expect: right })[0]).toMatchObject({
      passed: true,
      differences: [],
    });
  });

  it.each([
    ['total', { total: 4.51 }],
    ['bonus', { bonus: 1 }],
    ['deduction', { deduction: 1 }],
    ['passed', { passed: true }],
    ['band', { band: 'high' }],
    ['failed', { failed: ['C', 'bar'] }],
    ['failed', { failed: ['C', 'G', 'bar', 'answered'] }],
    ['scores.A', { scores: { A: 'n/a' } }],
    ['total', { total: 'n/a' }],
  ])('a wrong %s fails: %j', (path, wrong) => {
    expect(differing(plain, { answers: half, expect: wrong })).toEqual([path]);
  });

  it('is exact: a third is a fraction and no decimal', () => {
    const framework = tree(100, 1, [
      { id: 'X', title: 'X', points: 100, rule: { kind: 'linear', zero: 0, full: 6 } },
    ]);
    const answers = { X: { value: 5 } };
    expect(differing(framework, { answers, expect: { total: '250/3' } })).toEqual([]);
    expect(differing(framework, { answers, expect: { total: '500/6' } })).toEqual([]);
    expect(differing(framework, { answers, expect: { total: 83.3333333333 } })).toEqual(['total']);
  });

  it('a vector that expects nothing does not pass', () => {
    expect(resultsOf(plain, { id: 'v', answers: half })[0]!.passed).toBe(false);
    expect(resultsOf(plain, { id: 'v', answers: half, expect: {} })[0]!.passed).toBe(false);
    expect(codes(plain, { id: 'v', answers: half })).toEqual(['vectors/no-expect']);
  });

  it('another rule makes it fail', () => {
    const answers = { A: { value: 50 } };
    const vector = { answers, expect: { total: 5 } };
    expect(differing(tree(10, 1, [leaf('A', 10)]), vector)).toEqual([]);
    const steeper = leaf('A', 10, { rule: { kind: 'linear', zero: 0, full: 80 } });
    expect(differing(tree(10, 1, [steeper]), vector)).toEqual(['total']);
    const split = tree(10, 1, [leaf('A', 4), leaf('B', 6)]);
    expect(differing(split, vector)).toEqual(['total']);
  });

  it('what does not apply is n/a, also as a group', () => {
    const framework = tree(12, 2, [group('G', 6, leaf('A', 6)), group('H', 6, leaf('B', 6))]);
    const answers = { A: { status: 'not-applicable' }, B: { value: 50 } };
    expect(
      differing(framework, { answers, expect: { total: 6, scores: { A: 'n/a', G: 'n/a', H: 3 } } }),
    ).toEqual([]);
    const zero = { ...framework, scoring: { 'not-applicable': { 'treat-as': 'zero' } } };
    expect(differing(zero, { answers, expect: { total: 3, scores: { A: 0, G: 0 } } })).toEqual([]);
  });

  it('bonuses and deductions are compared after their caps, their indicators before', () => {
    const framework = tree(
      10,
      1,
      [leaf('A', 10), yesNo('U', 4, { effect: 'bonus' }), yesNo('D', 2, { effect: 'deduction' })],
      { scoring: { caps: { bonus: 3 } } },
    );
    const answers = { A: { value: 50 }, U: { value: 'yes' }, D: { value: 'yes' } };
    const expected = { total: 6, bonus: 3, deduction: 2, scores: { U: 4, D: 2 } };
    expect(differing(framework, { answers, expect: expected })).toEqual([]);
  });

  it('no evidence is asked for', () => {
    const framework = { ...tree(10, 1, [leaf('A', 10)]), evidence: { required: true } };
    expect(differing(framework, { answers: { A: { value: 50 } }, expect: { total: 5 } })).toEqual([]);
  });
});

describe('answers', () => {
  const shared = tree(10, 1, [leaf('A', 10, { 'answered-by': 'each' })]);

  it('one answer is that of all departments, a list is theirs in turn', () => {
    const each = [{ value: 100 }, { value: 0 }, { status: 'unanswered' }, { status: 'not-applicable' }];
    expect(differing(shared, { answers: { A: { each } }, expect: { total: '10/3' } })).toEqual([]);
    expect(differing(shared, { answers: { A: { value: 50 } }, expect: { total: 5 } })).toEqual([]);
    const two = tree(20, 1, [
      leaf('A', 10, { 'answered-by': 'each', combine: 'sum' }),
      leaf('B', 10, { 'answered-by': 'each' }),
    ]);
    const answers = { A: { value: 20 }, B: { each: [{ value: 100 }, { value: 0 }] } };
    expect(differing(two, { answers, expect: { scores: { A: 4, B: 5 } } })).toEqual([]);
  });

  it('others: full earns everything and takes nothing; bonuses stay unanswered', () => {
    const framework = tree(10, 1, [
      leaf('A', 6),
      leaf('B', 4, { 'answered-by': 'each' }),
      yesNo('U', 4, { effect: 'bonus' }),
      yesNo('D', 2, { effect: 'deduction' }),
    ]);
    const expected = { total: 10, bonus: 0, deduction: 0, scores: { A: 6, B: 4, U: 0, D: 0 } };
    expect(differing(framework, { others: 'full', answers: {}, expect: expected })).toEqual([]);
    expect(differing(framework, { answers: {}, expect: { total: 0, deduction: 2 } })).toEqual([]);
  });

  it('a reference is the vector’s own', () => {
    const rule = { kind: 'linear', zero: 0, full: 10, measure: { kind: 'against', reference: 'mean' } };
    const framework = tree(10, 1, [{ id: 'A', title: 'A', points: 10, rule }]);
    const answers = { A: { value: 55 } };
    expect(differing(framework, { references: { mean: 50 }, answers, expect: { total: 5 } })).toEqual([]);
    expect(codes(framework, { id: 'v', answers, expect: { total: 5 } })).toEqual(['vectors/no-reference']);
    expect(codes(framework, { id: 'v', others: 'full', answers: {}, expect: { total: 5 } })).toEqual([
      'vectors/not-full',
    ]);
  });
});

describe('checks', () => {
  const ok = { expect: { total: 0 } };
  it.each([
    ['vectors/unknown-indicator', { answers: { Z: { value: 1 } }, ...ok }],
    ['vectors/each-on-lead', { answers: { A: { each: [{ value: 1 }] } }, ...ok }],
    ['answer/wrong-shape', { answers: { A: { value: 'x' } }, ...ok }],
    ['vectors/unknown-node', { answers: {}, expect: { scores: { Z: 1 } } }],
    ['vectors/unknown-band', { answers: {}, expect: { band: 'none' } }],
    ['vectors/unknown-condition', { answers: {}, expect: { failed: ['limit'] } }],
    ['vectors/unknown-condition', { answers: {}, expect: { failed: ['A'] } }],
    ['assessment/unused-reference', { answers: {}, references: { x: 1 }, ...ok }],
    ['schema/bad-form', { answers: {}, expect: { total: '1/0' } }],
  ])('%s: %j', (code, vector) => {
    expect(codes(plain, { id: 'v', ...vector })).toEqual([code]);
  });

  it('an id stands once in all files', () => {
    const text = yamlText({ kind: 'vectors', vectors: [{ id: 'v', answers: {}, ...ok }] });
    const files = filesOf({
      framework: plain,
      files: { 'framework/tests/a.yaml': text, 'framework/tests/b.yaml': text },
    });
    const { value, diagnostics } = loadVectors('framework', memoryHost(files));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['vectors/duplicate-id', 'framework/tests/b.yaml'],
    ]);
    expect(diagnostics[0]!.related?.file).toBe('framework/tests/a.yaml');
  });

  it('each list is as long as the longest, and added series too', () => {
    const framework = tree(20, 1, [
      leaf('A', 10, { 'answered-by': 'each' }),
      leaf('B', 10, { 'answered-by': 'each' }),
    ]);
    const answers = { A: { each: [{ value: 1 }, { value: 2 }] }, B: { each: [{ value: 1 }] } };
    expect(codes(framework, { id: 'v', answers, ...ok })).toEqual(['vectors/each-length']);
  });

  it('without any vector there is an error, unless there may be none', () => {
    const files = filesOf({ framework: plain });
    expect(loadVectors('framework', memoryHost(files)).diagnostics.map(({ code }) => code)).toEqual([
      'vectors/no-tests',
    ]);
    expect(loadVectors('framework', memoryHost(files), true).value?.files).toEqual([]);
  });
});

describe('coverage', () => {
  const counted = (...vectors: readonly Plain[]) => {
    const suite = suiteOf(plain, vectors);
    const found = coverageOf(
      suite.framework,
      suite.files.flatMap((file) => file.vectors.map(runVector)),
    );
    const missing = found.indicators.flatMap(({ indicator, outcomes }) =>
      outcomes.filter(({ reached }) => !reached).map(({ outcome }) => `${indicator.id} ${outcome.key}`),
    );
    const verdict = found.verdict
      .filter(({ reached }) => !reached)
      .map(({ kind, id, passed }) => [kind, id, passed].filter((part) => part !== undefined).join(' '));
    return { reached: reachedCount(found), missing, verdict };
  };
  const ok = { expect: { total: 0 } };

  it('counts what answers reach, and nothing else', () => {
    const nothing = counted({ id: 'v', answers: {}, ...ok });
    // the low band, and bar, floor and must-have missed
    expect(nothing.reached).toBe(4);
    expect(nothing.missing).toEqual([
      'A zero',
      'A between',
      'A full',
      'B zero',
      'B between',
      'B full',
      'C yes',
      'C no',
    ]);
    expect(nothing.verdict).toEqual(['band high', 'bar true', 'floor G true', 'must C true']);
    const one = counted({ id: 'v', answers: half, ...ok });
    expect(one.reached).toBe(3 + 4);
    expect(one.missing).toEqual(['A zero', 'A full', 'B zero', 'B full', 'C yes']);
  });

  it('two vectors reach what each of them does', () => {
    const both = counted({ id: 'v', answers: half, ...ok }, { id: 'w', others: 'full', answers: {}, ...ok });
    expect(both.missing).toEqual(['A zero', 'B zero']);
    expect(both.verdict).toEqual([]);
  });

  it('where figures are added, only the sum reaches something', () => {
    const framework = tree(10, 1, [leaf('A', 10, { 'answered-by': 'each', combine: 'sum' })]);
    const reached = (each: readonly Plain[]) => {
      const suite = suiteOf(framework, [{ id: 'v', answers: { A: { each } }, ...ok }]);
      const results = suite.files.flatMap((file) => file.vectors.map(runVector));
      return coverageOf(suite.framework, results)
        .indicators[0]!.outcomes.filter((outcome) => outcome.reached)
        .map(({ outcome }) => outcome.key);
    };
    expect(reached([{ value: 50 }, { value: 50 }])).toEqual(['full']);
    expect(reached([{ value: 50 }, { status: 'unanswered' }])).toEqual([]);
    expect(reached([{ value: 50 }, { status: 'not-applicable' }])).toEqual(['between']);
  });

  it('the plan reaches every outcome with as few vectors as the longest list of one indicator', () => {
    const suite = suiteOf(plain, [{ id: 'v', answers: {}, ...ok }]);
    const coverage = coverageOf(suite.framework, []);
    const { vectors, left } = planVectors(suite.framework, coverage, [], (k) => `c${k}`);
    expect(left).toEqual([]);
    expect(vectors.map(({ id, answers }) => [id, answers.size])).toEqual([
      ['c1', 3],
      ['c2', 3],
      ['c3', 2],
    ]);
    const planned = vectors.map(({ id, others, answers }) => ({
      id,
      others,
      answers: Object.fromEntries([...answers].map(([key, text]) => [key, { value: readBack(text) }])),
      ...ok,
    }));
    expect(counted(...planned).missing).toEqual([]);
  });
});

/** The value of an answer text, of which there are only numbers and yes or no here. */
function readBack(text: string): unknown {
  const value = text.replace('value: ', '');
  return /^\d/.test(value) ? Number(value) : value;
}
