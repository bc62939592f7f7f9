import { departmentsOf, referencesOf } from '../checks/vectors.ts';
import { type Issue, issue } from '../diagnostics/issue.ts';
import { Rational } from '../exact/rational.ts';
import type { Assessment, Assignment, Department, DepartmentAnswer } from '../model/assessment.ts';
import type { VectorAnswer, VectorsFile } from '../model/files.ts';
import type { Framework, IndicatorNode } from '../model/framework.ts';
import type { Origin } from '../model/place.ts';
import { answerFor, ruleOutcomes } from '../rules/outcomes.ts';
import { answerExample, answerFault } from '../rules/rule.ts';
import { scoreIndicator } from '../scoring/indicator.ts';
import { readSource } from '../source/read-source.ts';

type VectorEntry = VectorsFile['vectors'][number];

/** The answers of a vector as an assessment of `framework`, and why some cannot be made up. `origin` is the vector's. */
export function vectorAssessment(
  vector: VectorEntry,
  framework: Framework,
  origin: Origin,
): { assessment: Assessment; issues: readonly Issue[] } {
  const departments = Array.from({ length: departmentsOf(vector) }, (_, i): Department => {
    const id = `department-${i + 1}`;
    return { id, name: id, coordinates: i === 0 };
  });
  const assignments = new Map<string, Assignment>();
  const assessment: Assessment = {
    // a vector is about what is claimed
    framework: { ...framework, evidenceRequired: false },
    frameworkFiles: new Set(),
    institution: { id: framework.id, name: framework.title },
    cycle: { id: vector.id },
    on: '2000-01-01',
    departments,
    references: referencesOf(vector),
    assignments,
    sheets: departments.length,
    origin,
  };
  const issues: Issue[] = [];
  for (const indicator of framework.indicators.values()) {
    const given = vector.answers[indicator.id];
    const made = given === undefined && vector.others === 'full' && indicator.effect !== 'bonus';
    const answer = made ? fullAnswer(indicator, assessment, assignments) : given;
    if (made && answer === undefined)
      issues.push(issue('vectors/not-full', { indicator: indicator.id }, ['others']));
    assignments.set(indicator.id, assignmentOf(answer, indicator, assessment));
  }
  return { assessment, issues };
}

/** The indicators that must be listed where all others are full: no answer with all points can be made up without reference figures. */
export function indicatorsWithoutFull(framework: Framework): readonly string[] {
  const vector: VectorEntry = { id: 'full', others: 'full', answers: {} };
  const { issues } = vectorAssessment(vector, framework, framework.origin);
  return issues.map((found) => (found.arguments as { indicator: string }).indicator);
}

/** Who answers an indicator, and what: every department the same where the vector gives one answer. */
function assignmentOf(
  answer: VectorAnswer | undefined,
  indicator: IndicatorNode,
  { departments, origin }: Assessment,
): Assignment {
  const who = indicator.answeredBy === 'each' ? departments : departments.slice(0, 1);
  const path = [...origin.path, 'answers', indicator.id];
  const answers = who.map(({ id: department }, i): DepartmentAnswer => {
    const part = answer?.each ? answer.each[i] : answer;
    const at = answer?.each ? [...path, 'each', i] : path;
    return {
      department,
      status: part?.status ?? (part === undefined ? 'unanswered' : 'answered'),
      ...(part?.value === undefined ? {} : { value: part.value }),
      evidence: [],
      origin: { locator: origin.locator, path: at },
    };
  });
  return { ...(indicator.answeredBy === 'lead' ? { lead: who[0]!.id } : {}), cooperating: [], answers };
}

/**
 * An answer with which an indicator earns all its points, and a deduction takes none, whoever gives it; undefined where none can be
 * made up. The example of the rule is tried first, then an answer for each outcome. Where there are no points any answer will do.
 */
function fullAnswer(
  indicator: IndicatorNode,
  assessment: Assessment,
  assignments: Map<string, Assignment>,
): VectorAnswer | undefined {
  const { rule, points } = indicator;
  const wanted = indicator.effect === 'deduction' ? Rational.zero : Rational.one;
  for (const text of candidates()) {
    const value = readSource('answer', new TextEncoder().encode(text)).document?.values;
    if (answerFault(value, rule, assessment.references) !== undefined) continue;
    assignments.set(indicator.id, assignmentOf({ value }, indicator, assessment));
    const { share } = scoreIndicator(indicator, assessment, 'claimed');
    if (points.isZero || share.equals(wanted)) return { value };
  }
  return undefined;

  function* candidates(): Generator<string> {
    yield answerExample(rule, points);
    for (const { key, reachable } of ruleOutcomes(rule, points)) {
      const text = reachable ? answerFor(rule, points, key) : undefined;
      if (text !== undefined) yield text;
    }
  }
}
