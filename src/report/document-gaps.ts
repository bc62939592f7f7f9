import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { Measure, Rule } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { decimalText } from '../rules/amount.ts';
import { ruleWords } from '../rules/rule.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { answerWords } from './plan-answers.ts';
import type { GapReport } from './report.ts';

/** A name made for files, such as `none` or `long-term`; a grade such as `A` or `나` is none. */
const fileName = /^[a-z][a-z0-9-]+$/;

/**
 * Gaps as a document that is handed in words them: parts and levels by their titles, reference figures by their value, answers in words, and
 * what does not end cut to two decimals. Files and lines stay: who shows them decides.
 */
export function documentGaps(
  gaps: readonly GapReport[],
  { assessment }: Score,
  language: Language,
): GapReport[] {
  return gaps.map((gap) => {
    const indicator = assessment.framework.indicators.get(gap.indicator)!;
    const { answers } = assessment.assignments.get(gap.indicator)!;
    const rule = withTitles(indicator.rule, assessment, language);
    return {
      ...gap,
      combined: gap.combined && cutFractions(gap.combined),
      rule: ruleWords(rule, indicator.points)[language],
      parts: gap.parts.map((part) => {
        const answer = answers.find(({ department }) => department === part.department)!;
        return { ...part, now: part.now && answerText(answer, indicator, language) };
      }),
    };
  });
}

/** What was answered: a level that is only named for files by its title. */
function answerText(answer: DepartmentAnswer, indicator: IndicatorNode, language: Language): string {
  const { rule } = indicator;
  const level = rule.kind === 'levels' ? rule.levels.find(({ id }) => id === answer.value) : undefined;
  if (level?.title && fileName.test(level.id)) return titleText(level.title, language);
  return answerWords(answer, indicator, language);
}

/** A rule in which titles stand for the ids that have one. */
function withTitles(rule: Rule, { references }: Assessment, language: Language): Rule {
  if (rule.kind === 'checklist')
    return {
      ...rule,
      parts: rule.parts.map(({ title, ...part }) =>
        title ? { ...part, id: titleText(title, language) } : part,
      ),
    };
  if (rule.kind === 'levels')
    return {
      ...rule,
      levels: rule.levels.map((level) => {
        const { title, ...bare } = level;
        return title && fileName.test(level.id) ? { ...bare, id: titleText(title, language) } : level;
      }),
    };
  if (!isFigureRule(rule) || rule.measure?.kind !== 'against') return rule;
  const figure = references.get(rule.measure.reference);
  const measure: Measure = figure ? { ...rule.measure, reference: decimalText(figure) } : rule.measure;
  return { ...rule, measure };
}

/** `64147 ÷ 64560 × 100 = 320735/3228 (99.360285…)` → `64147 ÷ 64560 × 100 = 99.36%`. */
function cutFractions(text: string): string {
  return text.replace(/-?\d+\/\d+ \((-?\d+\.\d{2})\d*…\)/g, '$1…').replace(/(× 100 = -?[\d.]+)…?$/, '$1%');
}
