import { type Issue, issue, under } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { VectorAnswer, VectorsFile } from '../model/files.ts';
import type { Framework, IndicatorNode, TreeNode } from '../model/framework.ts';
import { answerFault, type References } from '../rules/rule.ts';
import { isFigureRule } from '../rules/scales/index.ts';

type VectorEntry = VectorsFile['vectors'][number];
type Expect = NonNullable<VectorEntry['expect']>;
type Part = Pick<VectorAnswer, 'value' | 'status'>;

/** The reference figures of a vector. */
export function referencesOf(vector: VectorEntry): References {
  return new Map(Object.entries(vector.references ?? {}));
}

/** How many departments a vector has: as many as its longest list of answers, else one. */
export function departmentsOf(vector: VectorEntry): number {
  return Math.max(1, ...Object.values(vector.answers).map(({ each }) => each?.length ?? 1));
}

/** Whether a vector says nothing of what must come out. */
export function expectsNothing({ expect }: VectorEntry): boolean {
  return expect === undefined || Object.keys(expect).length === 0;
}

/** What is wrong with a vector against its framework, of which `nodes` are all groups and indicators; paths from the vector. */
export function checkVector(
  vector: VectorEntry,
  framework: Framework,
  nodes: readonly TreeNode[],
): readonly Issue[] {
  const expected = vector.expect ?? {};
  return [
    ...checkReferences(vector, framework),
    ...checkAnswers(vector, framework),
    ...checkExpected(expected, framework, nodes).map((found) => under(['expect'], found)),
    ...(expectsNothing(vector) ? [issue('vectors/no-expect', { id: vector.id }, ['id'])] : []),
  ];
}

function checkReferences(vector: VectorEntry, framework: Framework): Issue[] {
  const used = [...framework.indicators.values()].flatMap(({ rule }) =>
    isFigureRule(rule) && rule.measure?.kind === 'against' ? [rule.measure.reference] : [],
  );
  const accepted = [...new Set(used)];
  return Object.keys(vector.references ?? {})
    .filter((reference) => !accepted.includes(reference))
    .map((reference) =>
      issue(
        'assessment/unused-reference',
        choice({ reference }, reference, accepted),
        ['references', reference],
        { at: 'key' },
      ),
    );
}

function checkAnswers(vector: VectorEntry, framework: Framework): Issue[] {
  const references = referencesOf(vector);
  const departments = departmentsOf(vector);
  return Object.entries(vector.answers).flatMap(([id, answer]) => {
    const indicator = framework.indicators.get(id);
    const found =
      indicator === undefined
        ? [unknownIndicator(id, framework)]
        : checkAnswer(answer, indicator, framework, references, departments);
    return found.map((inner) => under(['answers', id], inner));
  });
}

function unknownIndicator(id: string, { indicators }: Framework): Issue {
  const titles = () => titlesOf(indicators.values());
  return issue('vectors/unknown-indicator', choice({ id }, id, [...indicators.keys()], titles), [], {
    at: 'key',
  });
}

function checkAnswer(
  answer: VectorAnswer,
  indicator: IndicatorNode,
  framework: Framework,
  references: References,
  departments: number,
): Issue[] {
  const { each } = answer;
  if (each === undefined) return checkPart(answer, indicator, framework, references);
  if (indicator.answeredBy !== 'each')
    return [issue('vectors/each-on-lead', { indicator: indicator.id }, ['each'], { at: 'key' })];
  const args = { indicator: indicator.id, found: each.length, expected: departments };
  return [
    ...(each.length < departments ? [issue('vectors/each-length', args, ['each'], { at: 'key' })] : []),
    ...each.flatMap((part, i) =>
      checkPart(part, indicator, framework, references).map((found) => under(['each', i], found)),
    ),
  ];
}

function checkPart(
  part: Part,
  indicator: IndicatorNode,
  framework: Framework,
  references: References,
): Issue[] {
  const forbidden = framework.notApplicable.treatAs === 'forbidden' || !indicator.mayBeNotApplicable;
  if (part.status === 'not-applicable' && forbidden)
    return [issue('answer/not-applicable-forbidden', { indicator: indicator.id }, ['status'])];
  if (part.value === undefined) return [];
  const fault = answerFault(part.value, indicator.rule, references);
  return fault ? [under(['value'], ownWords(fault))] : [];
}

/** A reference that is missing is to be written into the vector, not into an assessment. */
function ownWords(fault: Issue): Issue {
  if (fault.code !== 'assessment/unknown-reference') return fault;
  const { reference } = fault.arguments as { reference: string };
  return issue('vectors/no-reference', { reference }, fault.path);
}

function checkExpected(
  { band, failed, scores }: Expect,
  framework: Framework,
  nodes: readonly TreeNode[],
): Issue[] {
  const { bands } = framework.verdict;
  const bandIds = bands.map(({ id }) => id);
  const ids = nodes.map(({ id }) => id);
  const conditions = conditionsOf(framework);
  return [
    ...(band === undefined || bandIds.includes(band)
      ? []
      : [
          issue(
            'vectors/unknown-band',
            choice({ band }, band, bandIds, () => titlesOf(bands)),
            ['band'],
          ),
        ]),
    ...(failed ?? []).flatMap((condition, i) =>
      conditions.includes(condition)
        ? []
        : [issue('vectors/unknown-condition', choice({ condition }, condition, conditions), ['failed', i])],
    ),
    ...Object.keys(scores ?? {})
      .filter((id) => !ids.includes(id))
      .map((id) =>
        issue(
          'vectors/unknown-node',
          choice({ id }, id, ids, () => titlesOf(nodes)),
          ['scores', id],
          { at: 'key' },
        ),
      ),
  ];
}

/** What of a framework's verdict can fail: its bar, its limit, its floors and must-haves, and that anything is answered. */
function conditionsOf({ verdict, notApplicable }: Framework): string[] {
  return [
    ...new Set([
      ...(verdict.bar === undefined ? [] : ['bar']),
      ...(notApplicable.atMost === undefined ? [] : ['limit']),
      'answered',
      ...verdict.floors.map(({ group }) => group),
      ...verdict.must,
    ]),
  ];
}
