import type { Parts, Plain } from './build.ts';
import {
  add,
  divide,
  type Fraction,
  fraction,
  hundred,
  multiply,
  nought,
  order,
  roundTo,
  whole,
  written,
} from './fraction.ts';
import { neverFalls, shareFor, shareOfFigure } from './oracle-rules.ts';

/** What the oracle says of a node: points earned, points that count, and whether anything applies. */
export interface Reckoned {
  readonly score: Fraction;
  readonly applicable: Fraction;
  readonly away: boolean;
}

export interface Reckoning {
  readonly total: Fraction;
  readonly nodes: ReadonlyMap<string, Reckoned>;
  /** Undefined where nothing is asked. */
  readonly passed: boolean | undefined;
}

type View = 'claimed' | 'substantiated';

/** Scores an assessment a second time, from the design's words alone, with arithmetic of its own. */
export function reckon(
  { framework, assessment = {}, sheets = {}, on = '2014-08-29' }: Parts,
  view: View,
): Reckoning {
  const scoring = (framework['scoring'] ?? {}) as Plain;
  const rule = {
    'treat-as': 'excluded',
    rescale: 'total',
    ...(scoring['not-applicable'] as Plain | undefined),
  } as Plain;
  const levels = framework['levels'] as string[];
  const departments =
    (assessment['departments'] as Plain[] | undefined)?.map(({ id }) => id as string) ?? Object.keys(sheets);
  const references = new Map(
    Object.entries((assessment['references'] ?? {}) as Record<string, Plain>).map(([id, { value }]) => [
      id,
      written(value),
    ]),
  );
  const nodes = new Map<string, Reckoned>();
  const members = membersOf(framework).map((child) => node(child, 0));
  const top = filled(written(framework['points']), members, true);
  const total = rounded(top.score, top.applicable, 'total');
  return { total, nodes, passed: verdict() };

  function node(given: Plain, depth: number): Reckoned {
    const found = 'rule' in given ? indicator(given) : grouped(given, depth);
    nodes.set(given['id'] as string, found);
    return found;
  }

  function grouped(given: Plain, depth: number): Reckoned {
    const children = membersOf(given).map((child) => node(child, depth + 1));
    const fills =
      scoring['aggregate'] === 'weighted' ||
      (rule['rescale'] !== 'total' && depth <= levels.indexOf(rule['rescale'] as string));
    const { score, applicable } = filled(written(given['points']), children, fills);
    return {
      score: rounded(score, applicable, levels[depth]!),
      applicable,
      away: children.every(({ away }) => away),
    };
  }

  function filled(
    points: Fraction,
    children: readonly Reckoned[],
    fills: boolean,
  ): { score: Fraction; applicable: Fraction } {
    const earned = add(...children.map(({ score }) => score));
    const applicable = add(...children.map((child) => child.applicable));
    if (!fills || applicable.top === 0n) return { score: earned, applicable };
    return { score: divide(multiply(points, earned), applicable), applicable: points };
  }

  function indicator(given: Plain): Reckoned {
    const points = written(given['points']);
    const all = answersTo(given).filter((answer) => answer?.['status'] !== 'not-applicable');
    const away = all.length === 0;
    if (away && rule['treat-as'] === 'excluded') return { score: nought, applicable: nought, away };
    const share = away ? (rule['treat-as'] === 'full' ? whole : nought) : combined(given, all, points);
    return { score: rounded(multiply(share, points), points, levels.at(-1)!), applicable: points, away };
  }

  function answersTo(given: Plain): (Plain | undefined)[] {
    const id = given['id'] as string;
    const who =
      given['answered-by'] === 'each'
        ? departments
        : [departments.find((each) => sheets[each]?.[id]) ?? departments[0]!];
    return who.map((department) => sheets[department]?.[id] as Plain | undefined);
  }

  function combined(given: Plain, all: readonly (Plain | undefined)[], points: Fraction): Fraction {
    const scale = given['rule'] as Plain;
    const proven = all.map(
      (answer) => answer !== undefined && 'value' in answer && (view === 'claimed' || isProven(answer)),
    );
    const combine = given['answered-by'] === 'each' ? (given['combine'] ?? 'mean') : 'mean';
    if (combine === 'sum') return added(scale, all, proven, points);
    const shares = all.map((answer, i) =>
      proven[i] ? shareFor(scale, answer!['value'], points, references) : nought,
    );
    if (combine === 'mean') return divide(add(...shares), fraction(shares.length));
    return [...shares].sort(order).at(combine === 'all' ? 0 : -1)!;
  }

  /** Plain numbers only. What is missing counts as 0 where more can only earn more; a loss counts, proven or not. */
  function added(
    scale: Plain,
    all: readonly (Plain | undefined)[],
    proven: readonly boolean[],
    points: Fraction,
  ): Fraction {
    const isMissing = proven.includes(false);
    if (!proven.includes(true) || (isMissing && scale['kind'] !== 'per-unit' && !neverFalls(scale, points)))
      return nought;
    const figures = all.map((answer, i) => {
      const figure = answer !== undefined && 'value' in answer ? written(answer['value']) : nought;
      return proven[i] || order(figure, nought) < 0 ? figure : nought;
    });
    return shareOfFigure(scale, add(...figures), points);
  }

  function isProven(answer: Plain): boolean {
    if ((framework['evidence'] as Plain | undefined)?.['required'] !== true) return true;
    const window = (assessment['cycle'] as Plain | undefined)?.['window'] as
      | { from: string; to: string }
      | undefined;
    return ((answer['evidence'] ?? []) as Record<string, string | undefined>[]).some((record) => {
      const { approved, 'valid-until': until } = record;
      if (until !== undefined && until < on) return false;
      if (approved === undefined) return window === undefined;
      return approved <= on && (window === undefined || (window.from <= approved && approved <= window.to));
    });
  }

  function rounded(score: Fraction, full: Fraction, level: string): Fraction {
    const round = scoring['round'] as { at: string; decimals: number; mode: string } | undefined;
    if (round?.at !== level || order(score, full) === 0) return score;
    const found = roundTo(score, round.decimals, round.mode);
    return order(found, full) > 0 ? full : found;
  }

  function verdict(): boolean | undefined {
    const {
      bar,
      floors = [],
      must = [],
    } = (framework['verdict'] ?? {}) as { bar?: unknown; floors?: Plain[]; must?: string[] };
    const leaves = leavesOf(framework);
    const answered = leaves.some((given) => {
      const { away, applicable } = nodes.get(given['id'] as string)!;
      return (
        !away &&
        applicable.top !== 0n &&
        answersTo(given).some((answer) => answer !== undefined && 'value' in answer)
      );
    });
    const limit = rule['at-most'];
    if (bar === undefined && floors.length === 0 && must.length === 0 && limit === undefined && answered)
      return undefined;
    const full = written(framework['points']);
    const reached = bar === undefined || order(total, asked(bar, full)) >= 0;
    const held = floors.every(({ group, 'at-least': least }) => {
      const { score, applicable, away } = nodes.get(group as string)!;
      return !away && applicable.top !== 0n && order(score, asked(least, applicable)) >= 0;
    });
    const had = must.every((id) => {
      const { score, away } = nodes.get(id)!;
      return !away && order(score, written(leaves.find((given) => given['id'] === id)!['points'])) >= 0;
    });
    const within = limit === undefined || order(nominal(framework, full), asked(limit, full)) <= 0;
    return answered && reached && held && had && within;
  }

  /** What the indicators to which nothing applies are worth of the total, by their shares at each level. */
  function nominal(given: Plain, worth: Fraction): Fraction {
    const children = membersOf(given);
    const all = add(...children.map(({ points }) => written(points)));
    return add(
      ...children.map((child) => {
        const part = all.top === 0n ? nought : divide(multiply(worth, written(child['points'])), all);
        if (!('rule' in child)) return nominal(child, part);
        return nodes.get(child['id'] as string)!.away ? part : nought;
      }),
    );
  }
}

/** The groups and indicators right below a group or framework. */
export function membersOf(given: Plain): Plain[] {
  return [...((given['groups'] ?? []) as Plain[]), ...((given['indicators'] ?? []) as Plain[])];
}

/** All indicators below. */
export function leavesOf(given: Plain): Plain[] {
  return membersOf(given).flatMap((child) => ('rule' in child ? [child] : leavesOf(child)));
}

function asked(amount: unknown, of: Fraction): Fraction {
  if (typeof amount !== 'string') return written(amount);
  return multiply(divide(written(Number(amount.slice(0, -1))), hundred), of);
}
