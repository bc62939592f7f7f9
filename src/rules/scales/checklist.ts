import { type Issue, issue } from '../../diagnostics/issue.ts';
import { choice, titlesOf } from '../../diagnostics/suggest.ts';
import { Rational, sum } from '../../exact/rational.ts';
import type { Language } from '../../model/language.ts';
import { titleText } from '../../text/title.ts';
import { amountText, decimalText, exceeds, pointsOf, shareOf, shareText } from '../amount.ts';
import { awardWords } from '../words.ts';
import { shareResult } from './earned.ts';
import { nameText } from './outcome.ts';
import type { ChoiceScale, Outcome, RuleOf } from './scale.ts';
import { readYesNo } from './yes-no.ts';

type Checklist = RuleOf<'checklist'>;

/** Parts, each with its own award; the awards of the parts that are met add up. Without awards all parts weigh the same. */
export const checklist: ChoiceScale<Checklist> = {
  check(rule, points) {
    const found = duplicateParts(rule);
    const given = rule.parts.filter(({ award }) => award !== undefined).length;
    if (given === 0) return found;
    const bare = rule.parts.findIndex(({ award }) => award === undefined);
    if (bare >= 0)
      return [...found, issue('rule/part-without-award', { id: rule.parts[bare]!.id }, ['parts', bare])];
    rule.parts.forEach(({ award }, i) => {
      if (exceeds(award!, points))
        found.push(issue('rule/award-above-points', { award: amountText(award!) }, ['parts', i, 'award']));
    });
    const total = sum(rule.parts.map(({ award }) => pointsOf(award!, points)));
    if (!total.equals(points) && found.length === 0) {
      const [sumText, pointsText] = [decimalText(total), decimalText(points)];
      found.push(
        issue(
          'rule/parts-sum',
          { sum: sumText, points: pointsText, difference: decimalText(points.minus(total)) },
          ['parts'],
        ),
      );
    }
    return found;
  },
  fault(value, rule) {
    const accepted = rule.parts.map(({ id }) => id);
    const unknown = (part: string, path: (string | number)[], at: 'key' | 'value') =>
      issue(
        'answer/unknown-part',
        choice({ part }, part, accepted, () => titlesOf(rule.parts)),
        path,
        { at },
      );
    if (Array.isArray(value)) {
      for (const [i, part] of value.entries()) {
        if (typeof part !== 'string')
          return issue('answer/wrong-shape', { form: 'checklist', accepted }, [i]);
        if (!accepted.includes(part)) return unknown(part, [i], 'value');
        if (value.indexOf(part) < i)
          return issue('answer/part-twice', { part }, [i], { related: [value.indexOf(part)] });
      }
      return undefined;
    }
    if (typeof value !== 'object' || value === null || value instanceof Rational)
      return issue('answer/wrong-shape', { form: 'checklist', accepted });
    for (const [part, met] of Object.entries(value)) {
      if (!accepted.includes(part)) return unknown(part, [part], 'key');
      if (readYesNo(met) === undefined) return issue('answer/wrong-shape', { form: 'yes-no' }, [part]);
    }
    return undefined;
  },
  award(value, rule, points) {
    const met = rule.parts.filter(({ id }) => isMet(id, value));
    const share = sum(met.map((part) => shareOfPart(part, rule, points)));
    const terms = met.map((part) => `${part.id} ${shareText(shareOfPart(part, rule, points))}`);
    const shown = terms.length > 0 ? `${terms.join(' + ')} = ${shareResult(share)}` : '0%';
    return {
      share,
      step: {
        label: {
          ko: `충족 ${met.length}/${rule.parts.length}`,
          en: `${met.length} of ${rule.parts.length} met`,
        },
        formula: shown,
      },
    };
  },
  words(rule, points) {
    const lines = (language: Language) =>
      rule.parts.map((part) => {
        const worth =
          part.award === undefined
            ? shareText(shareOfPart(part, rule, points))
            : awardWords(part.award, points)[language];
        return `${part.id}${part.title ? ` (${titleText(part.title, language)})` : ''}: ${worth}`;
      });
    return {
      ko: ['충족한 부분의 점수를 합산', ...lines('ko')],
      en: ['the parts that are met add up', ...lines('en')],
    };
  },
  example: (rule) => `{ ${rule.parts.map(({ id }) => `${id}: yes`).join(', ')} }`,
  outcomes(rule, points) {
    const total = sum(rule.parts.map((part) => shareOfPart(part, rule, points)));
    return rule.parts.flatMap((part): Outcome[] => {
      const own = shareOfPart(part, rule, points);
      return [
        {
          key: `${part.id}:met`,
          label: { ko: `${part.id} 충족`, en: `${part.id} met` },
          least: own,
          most: total,
          reachable: true,
        },
        {
          key: `${part.id}:not-met`,
          label: { ko: `${part.id} 미충족`, en: `${part.id} not met` },
          least: Rational.zero,
          most: total.minus(own),
          reachable: true,
        },
      ];
    });
  },
  outcomesOf: (value, rule) => rule.parts.map(({ id }) => (isMet(id, value) ? `${id}:met` : `${id}:not-met`)),
  answerFor(key, rule) {
    const part = rule.parts.find(({ id }) => key === `${id}:met` || key === `${id}:not-met`);
    if (part === undefined) return undefined;
    // the part by itself, or everything but the part
    const isAlone = key === `${part.id}:met`;
    const answers = rule.parts.map(
      (each) => `${nameText(each.id)}: ${(each === part) === isAlone ? 'yes' : 'no'}`,
    );
    return `{ ${answers.join(', ')} }`;
  },
};

function shareOfPart(part: Checklist['parts'][number], rule: Checklist, points: Rational): Rational {
  return part.award === undefined ? Rational.of(1, rule.parts.length) : shareOf(part.award, points);
}

function isMet(id: string, value: unknown): boolean {
  return Array.isArray(value)
    ? value.includes(id)
    : readYesNo((value as Record<string, unknown>)[id]) === true;
}

function duplicateParts(rule: Checklist): Issue[] {
  const seen = new Map<string, number>();
  return rule.parts.flatMap(({ id }, i) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    return first === undefined
      ? []
      : [issue('rule/duplicate-part', { id }, ['parts', i, 'id'], { related: ['parts', first, 'id'] })];
  });
}
