import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf, withoutUnit } from '../diagnostics/suggest.ts';
import type { Rule } from '../model/files.ts';
import { decimalText } from '../rules/amount.ts';
import { intervalsOf } from '../rules/scales/interval.ts';

/** The fault of an answer with what the answer itself hints at: a title written for an id, a number with its unit. */
export function withHints(fault: Issue, value: unknown, rule: Rule): Issue {
  const { at, related } = fault;
  const more = { ...(at && { at }), ...(related && { related }) };
  if (fault.code === 'answer/unknown-part' && rule.kind === 'checklist') {
    const { part, accepted } = fault.arguments as { part: string; accepted: readonly string[] };
    return issue(
      fault.code,
      choice({ part }, part, accepted, () => titlesOf(rule.parts)),
      fault.path,
      more,
    );
  }
  if (fault.code === 'answer/unknown-level' && rule.kind === 'levels') {
    const { level, accepted } = fault.arguments as { level: string; accepted: readonly string[] };
    return issue(
      fault.code,
      choice({ level }, level, accepted, () => titlesOf(rule.levels)),
      fault.path,
      more,
    );
  }
  if (fault.code === 'answer/not-a-number' || (fault.code === 'answer/wrong-shape' && asksForNumber(fault))) {
    return {
      ...fault,
      arguments: { ...fault.arguments, ...withoutUnit(valueAt(value, fault.path)) } as Issue['arguments'],
    };
  }
  return fault;
}

/** A hole between two bands with the figures that fall into it. */
export function withHole(fault: Issue, rule: Rule): Issue {
  if (fault.code !== 'rule/band-hole' || rule.kind !== 'bands') return fault;
  const intervals = intervalsOf(rule.bands);
  const intervalAt = (path: Issue['related']) => intervals.find(({ index }) => index === path?.[1])?.interval;
  const low = intervalAt(fault.related)?.high;
  const high = intervalAt(fault.path)?.low;
  if (!low || !high) return fault;
  const [from, to] = [decimalText(low.value), decimalText(high.value)];
  const hole = {
    holeKo: `${from} ${low.inclusive ? '초과' : '이상'} ${to} ${high.inclusive ? '미만이' : '이하가'}`,
    holeEn: `${low.inclusive ? 'more than' : 'at least'} ${from} and ${high.inclusive ? 'below' : 'at most'} ${to}`,
  };
  return { ...fault, arguments: hole };
}

function asksForNumber({ arguments: args }: Issue): boolean {
  return (args as { form?: string }).form === 'number';
}

function valueAt(value: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}
