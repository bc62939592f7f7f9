import { figuresOf, type ScoreData, type ScoreFigures } from './score-figures.ts';

/** How deep the tree of a saved result may be: deeper than any framework. */
const deepest = 64;

/** The figures of a result that `assess score -f json` wrote; undefined where a text is no such result, or of another version. */
export function readSavedScore(text: string): ScoreFigures | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isScore(data) ? figuresOf(data) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const count: Test = (value) => Number.isSafeInteger(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const having =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(tests).every(
      ([key, test]) => Object.hasOwn(value, key) && test((value as Record<string, unknown>)[key]),
    );

const passed = orNull((value) => typeof value === 'boolean');
const exact = having({ exact: text });
const scores = { claimed: exact, substantiated: exact };
/** Results that were saved before there were reviews do not have it. */
const isReviewed: Test = (value) => value === undefined || orNull(exact)(value);
const location = having({ file: text, line: count, column: count });
const node =
  (depth: number): Test =>
  (value) =>
    depth < deepest &&
    having({ id: text, level: text, title: text, ...scores })(value) &&
    (!Object.hasOwn(value as object, 'children') || having({ children: listOf(node(depth + 1)) })(value));

const score = having({
  schemaVersion: (value) => value === 1,
  framework: having({
    id: text,
    version: text,
    sha256: text,
    title: text,
    points: text,
    levels: listOf(having({ id: text, title: text })),
    aggregate: text,
  }),
  assessment: having({ institution: text, name: text, cycle: text, on: text }),
  total: (value) => having(scores)(value) && isReviewed((value as { reviewed?: unknown }).reviewed),
  adjustments: orNull(
    having({
      bonus: having(scores),
      deduction: having(scores),
      items: listOf(having({ indicator: text, title: text, effect: text, ...scores })),
    }),
  ),
  verdict: having({
    passed,
    bar: orNull(text),
    band: orNull(having({ id: text, title: text, atLeast: text })),
    conditions: listOf(
      having({
        kind: text,
        id: orNull(text),
        title: orNull(text),
        expected: text,
        actual: text,
        distance: text,
        judged: (value) => typeof value === 'boolean',
        passed,
      }),
    ),
    substantiated: having({ passed }),
  }),
  coverage: having({ answered: count, applicable: count, total: count }),
  tree: listOf(node(0)),
  departments: listOf(having({ id: text, name: text, ...scores })),
  gaps: listOf(
    having({
      indicator: text,
      title: text,
      state: text,
      department: orNull(text),
      departmentName: orNull(text),
      location,
      exact: having({ lost: text, atRisk: text, impact: text }),
    }),
  ),
});

function isScore(data: unknown): data is ScoreData {
  return score(data);
}
