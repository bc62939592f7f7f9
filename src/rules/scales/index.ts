import type { Rule } from '../../model/files.ts';
import { bands } from './bands.ts';
import { checklist } from './checklist.ts';
import { levels } from './levels.ts';
import { linear } from './linear.ts';
import { perUnit } from './per-unit.ts';
import type { ChoiceRule, ChoiceScale, FigureRule, FigureScale, RuleOf } from './scale.ts';
import { yesNo } from './yes-no.ts';

/** Every scale over a choice by its name in the files. */
const choiceScales: { readonly [K in ChoiceRule['kind']]: ChoiceScale<RuleOf<K>> } = {
  'yes-no': yesNo,
  levels,
  checklist,
};

/** Every scale over a figure by its name in the files. */
const figureScales: { readonly [K in FigureRule['kind']]: FigureScale<RuleOf<K>> } = {
  bands,
  linear,
  'per-unit': perUnit,
};

/** Whether a rule judges a figure. */
export function isFigureRule(rule: Rule): rule is FigureRule {
  return rule.kind in figureScales;
}

/** The scale of a rule over a figure. */
export function figureScale(rule: FigureRule): FigureScale {
  return figureScales[rule.kind] as FigureScale;
}

/** The scale of a rule over a choice. */
export function choiceScale(rule: ChoiceRule): ChoiceScale {
  return choiceScales[rule.kind] as unknown as ChoiceScale;
}
