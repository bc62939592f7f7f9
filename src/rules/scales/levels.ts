import { type Issue, issue } from '../../diagnostics/issue.ts';
import { choice, titlesOf } from '../../diagnostics/suggest.ts';
import type { Language } from '../../model/language.ts';
import { titleText } from '../../text/title.ts';
import { amountText, exceeds, shareOf } from '../amount.ts';
import { awardWords } from '../words.ts';
import { earned } from './earned.ts';
import { nameText, sureOutcome, titled } from './outcome.ts';
import type { ChoiceScale, RuleOf } from './scale.ts';

/** Named grades, each with its award. */
export const levels: ChoiceScale<RuleOf<'levels'>> = {
  check(rule, points) {
    const seen = new Map<string, number>();
    return rule.levels.flatMap((level, i) => {
      const found: Issue[] = [];
      const first = seen.get(level.id);
      if (first === undefined) seen.set(level.id, i);
      else
        found.push(
          issue('rule/duplicate-level', { id: level.id }, ['levels', i, 'id'], {
            related: ['levels', first, 'id'],
          }),
        );
      if (exceeds(level.award, points))
        found.push(
          issue('rule/award-above-points', { award: amountText(level.award) }, ['levels', i, 'award']),
        );
      return found;
    });
  },
  fault(value, rule) {
    const accepted = rule.levels.map((level) => level.id);
    if (typeof value !== 'string') return issue('answer/wrong-shape', { form: 'level', accepted });
    if (accepted.includes(value.normalize('NFC'))) return undefined;
    return issue(
      'answer/unknown-level',
      choice({ level: value }, value, accepted, () => titlesOf(rule.levels)),
    );
  },
  award(value, rule, points) {
    const level = rule.levels.find(({ id }) => id === (value as string).normalize('NFC'))!;
    const worth = earned(level.award, points);
    return {
      share: shareOf(level.award, points),
      step: {
        label: { ko: '등급', en: 'level' },
        formula: { ko: `${level.id} → ${worth.ko}`, en: `${level.id} → ${worth.en}` },
      },
    };
  },
  words(rule, points) {
    const lines = (language: Language) =>
      rule.levels.map(({ id, title, award }) => {
        const meaning = title ? ` (${titleText(title, language)})` : '';
        return `${id}${meaning}: ${awardWords(award, points)[language]}`;
      });
    return { ko: lines('ko'), en: lines('en') };
  },
  example(rule, points) {
    const share = (level: (typeof rule.levels)[number]) => shareOf(level.award, points);
    const best = rule.levels.reduce((a, b) => (share(a).isLessThan(share(b)) ? b : a));
    return nameText(best.id);
  },
  outcomes: (rule, points) =>
    rule.levels.map(({ id, title, award }) => sureOutcome(id, titled(id, title), shareOf(award, points))),
  outcomesOf: (value) => [(value as string).normalize('NFC')],
  answerFor: (key, rule) => (rule.levels.some(({ id }) => id === key) ? nameText(key) : undefined),
};
