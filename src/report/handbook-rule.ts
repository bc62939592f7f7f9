import { Rational } from '../exact/rational.ts';
import type { Amount, Rule } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { decimalText, shareOf, shareText } from '../rules/amount.ts';
import { measureKind } from '../rules/measures/index.ts';
import { measureOf, ruleWords } from '../rules/rule.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import { awardWords } from '../rules/words.ts';
import type { HandbookRule } from './handbook.ts';

/** The rule of an indicator in words. `inShares` leaves out what awards are worth: for weights, which are no points. */
export function handbookRule(
  { rule, named, points }: IndicatorNode,
  inShares: boolean,
  language: Language,
): HandbookRule {
  return {
    kind: rule.kind,
    scale: named?.scale ?? null,
    measure: measureWords(rule, language),
    words: inShares ? shareWords(rule, points, language) : ruleWords(rule, points)[language],
    definition: plain(rule),
  };
}

/** A rule in words in which every award is a share: `60%`, not `3점(60%)`. `points` are those that its awards are of. */
export function shareWords(rule: Rule, points: Rational, language: Language): readonly string[] {
  // an award stands in the words exactly as awardWords writes it; the longest go first, lest one is the end of another
  const awards = awardsOf(rule)
    .map((award) => [awardWords(award, points)[language], shareText(shareOf(award, points))] as const)
    .sort(([a], [b]) => b.length - a.length);
  return ruleWords(rule, points)[language].map((line) =>
    awards.reduce((text, [worth, share]) => text.replaceAll(worth, share), line),
  );
}

/** Data of a file for machines: every exact number is a text. */
export function plain(data: unknown): unknown {
  if (data instanceof Rational) return decimalText(data);
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
}

function measureWords(rule: Rule, language: Language): string | null {
  if (!isFigureRule(rule)) return null;
  const measure = measureOf(rule);
  const better = 'better' in rule && rule.better === 'lower' ? 'lower' : 'higher';
  return measureKind(measure).words(measure, better)[language];
}

/** Every award that a rule's words may name. */
function awardsOf(rule: Rule): readonly Amount[] {
  switch (rule.kind) {
    case 'levels':
      return rule.levels.map(({ award }) => award);
    case 'checklist':
      return rule.parts.flatMap(({ award }) => award ?? []);
    case 'bands':
      return rule.bands.map(({ award }) => award);
    case 'linear':
      return [rule.base ?? '0%', '100%'];
    case 'per-unit':
      return [rule.each, rule['at-most'] ?? '100%'];
    case 'yes-no':
      return [];
  }
}
