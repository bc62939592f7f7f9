import fc from 'fast-check';
import { type Parts, type Plain, yamlText } from '../support/build.ts';
import { written } from '../support/fraction.ts';
import { assessments, type Choice } from './assessments.ts';

/** What a review is drawn to say of an indicator. */
interface Drawn {
  readonly award: string;
  readonly kind: 'nothing' | 'seen' | 'award' | 'answer';
  /** By department, for an answer: its own, or not implemented. */
  readonly confirmed: readonly boolean[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  award: fc.constantFrom('0%', '12.5%', '40%', '100%'),
  kind: fc.constantFrom('nothing', 'seen', 'award', 'award', 'answer'),
  confirmed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

export const stages = ['internal', 'committee'] as const;
export const unlisted = ['substantiated', 'claimed', 'zero'] as const;

/** An assessment with two reviews, and the entries that they have. */
export interface Reviewed {
  readonly parts: Parts;
  readonly unlisted: (typeof unlisted)[number];
  /** The later stage last. */
  readonly entries: readonly Readonly<Record<string, Plain>>[];
}

/** Every indicator of a framework, from the top. */
export function indicatorsOf(group: Plain): Plain[] {
  const { groups = [], indicators = [] } = group as { groups?: Plain[]; indicators?: Plain[] };
  return [...groups.flatMap(indicatorsOf), ...indicators];
}

/** Random assessments with two reviews of random findings. */
export function reviewedAssessments(choice: Choice = {}): fc.Arbitrary<Reviewed> {
  return assessments(choice).chain((parts) => {
    const count = indicatorsOf(parts.framework).length;
    const findings = fc.array(drawn, { minLength: count, maxLength: count });
    return fc
      .record({ first: findings, second: findings, rest: fc.constantFrom(...unlisted) })
      .map(({ first, second, rest }) => {
        const entries = [first, second].map((list) => entriesOf(list, parts, rest));
        return { parts: withReviews(parts, entries, rest), unlisted: rest, entries };
      });
  });
}

/** The parts with reviews of these entries, the last of which says what holds of the rest. */
export function withReviews(
  parts: Parts,
  entries: readonly Readonly<Record<string, Plain>>[],
  rest: string,
  name: (i: number) => string = (i) => `${i}.yaml`,
): Parts {
  const files = entries.map((indicators, i) => [
    `reviews/${name(i)}`,
    yamlText({
      kind: 'review',
      stage: stages[i],
      reviewer: '감사담당관',
      date: '2014-08-20',
      unlisted: rest,
      indicators,
    }),
  ]);
  return { ...parts, files: { ...parts.files, ...Object.fromEntries(files) } };
}

function entriesOf(list: readonly Drawn[], parts: Parts, rest: string): Record<string, Plain> {
  const { sheets = {} } = parts;
  const responsible = (parts.assessment?.['responsible'] ?? {}) as Record<string, string>;
  const entry = (indicator: Plain, { award, kind, confirmed }: Drawn): Plain | undefined => {
    const id = indicator['id'] as string;
    const isEach = indicator['answered-by'] === 'each';
    const answer = (department: string, own: boolean): Plain => {
      const given = sheets[department]?.[id] as Plain | undefined;
      if (own && given && 'value' in given) return { value: given['value'] };
      return { status: 'not-implemented' };
    };
    if (kind === 'nothing') return undefined;
    if (kind === 'seen') return { seen: { main: { status: 'unanswered' } } };
    const isSumOfSome = indicator['combine'] === 'sum' && rest === 'zero';
    if ((kind === 'award' || isSumOfSome) && written(indicator['points']).top !== 0n)
      return { award, reason: '사유' };
    if (!isEach) return { answer: answer(responsible[id]!, confirmed[0]!), reason: '사유' };
    const departments = Object.keys(sheets).filter((_, i) => i === 0 || confirmed[i]);
    const answers = departments.map((each, i) => [each, answer(each, confirmed[(i + 1) % 3]!)]);
    return { answers: Object.fromEntries(answers), reason: '사유' };
  };
  return Object.fromEntries(
    indicatorsOf(parts.framework).flatMap((indicator, i) => {
      const found = entry(indicator, list[i]!);
      return found ? [[indicator['id'], found]] : [];
    }),
  );
}

const proof: Plain = { document: 'R-1', title: '심사', approved: '2014-03-02' };

/**
 * The same assessment as if the departments had said what the reviews say: an award as an answer to a rule that gives just that. What it
 * claims (or substantiates) is what the reviews award.
 */
export function asIfAnswered({ parts, unlisted: rest, entries }: Reviewed): Parts {
  const { framework, sheets = {}, assessment } = parts;
  const responsible = (assessment?.['responsible'] ?? {}) as Record<string, string>;
  const made: Record<string, Record<string, unknown>> = Object.fromEntries(
    Object.keys(sheets).map((department) => [department, {}]),
  );
  const [first, second] = entries;
  const put = (indicator: Plain): Plain => {
    const id = indicator['id'] as string;
    const who = indicator['answered-by'] === 'each' ? Object.keys(sheets) : [responsible[id]!];
    const [old, young] = [first![id], second![id]];
    const award = young?.['award'] ?? (hasAnswer(young) ? undefined : old?.['award']);
    if (award !== undefined) {
      for (const department of who) made[department]![id] = { value: 'A', evidence: [proof] };
      const levels = [
        { id: 'A', award },
        { id: 'Z', award: '0%' },
      ];
      return { ...indicator, combine: 'mean', rule: { kind: 'levels', levels } };
    }
    for (const department of who) {
      const found =
        answerIn(young, department) ?? (old?.['award'] === undefined ? answerIn(old, department) : undefined);
      const own = sheets[department]?.[id] as Plain | undefined;
      if (found) made[department]![id] = 'value' in found ? { ...found, evidence: [proof] } : found;
      else if (own && !(rest === 'zero' && 'value' in own)) made[department]![id] = own;
    }
    return indicator;
  };
  return { ...parts, framework: mapped(framework, put), sheets: made };
}

function hasAnswer(entry: Plain | undefined): boolean {
  return entry?.['answer'] !== undefined || entry?.['answers'] !== undefined;
}

function answerIn(entry: Plain | undefined, department: string): Plain | undefined {
  return (entry?.['answer'] ?? (entry?.['answers'] as Plain | undefined)?.[department]) as Plain | undefined;
}

function mapped(group: Plain, put: (indicator: Plain) => Plain): Plain {
  const { groups, indicators } = group as { groups?: Plain[]; indicators?: Plain[] };
  return {
    ...group,
    ...(groups && { groups: groups.map((each) => mapped(each, put)) }),
    ...(indicators && { indicators: indicators.map(put) }),
  };
}
