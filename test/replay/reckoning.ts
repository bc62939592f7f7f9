import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  nought,
  order,
  subtract,
} from '../support/fraction.ts';

/** An indicator by hand: its points, and what its answer earns, claimed and substantiated. Points 0: not applicable, so out of the reckoning. */
export type Earned = readonly [points: number, claimed: string | number, substantiated?: string | number];

/** Every indicator by its id. Bonuses and deductions (`B-…`, `D-…`) stand beside the others. */
export type EarnedTable = Readonly<Record<string, Earned>>;

const views = ['claimed', 'substantiated'] as const;
type View = (typeof views)[number];
export type Both = Readonly<Record<View, Fraction>>;

/** A fraction as it is written: `-7/3`, `5`. */
export function parse(text: string | number): Fraction {
  const [top = '', bottom = '1'] = String(text).split('/');
  return fraction(BigInt(top), BigInt(bottom));
}

/** Reckons the total and every group, by no more than: points × earned ÷ applicable, + bonus, − deduction, with caps of 4 and 5. */
export function reckon(table: EarnedTable): ReadonlyMap<string, Both> {
  const found = new Map<string, Both>([['total', both((view) => totalOf(table, view))]]);
  for (const [id, earned] of Object.entries(table)) {
    const own = both((view) => scoreOf(earned, view));
    found.set(id, id.startsWith('D-') ? both((view) => subtract(nought, own[view])) : own);
    if (/^[BD]-/.test(id)) continue;
    for (const group of [id.slice(0, 1), id.slice(0, 2)]) {
      const sum = found.get(group) ?? both(() => nought);
      found.set(
        group,
        both((view) => add(sum[view], own[view])),
      );
    }
  }
  return found;
}

function totalOf(table: EarnedTable, view: View): Fraction {
  const those = (pattern: RegExp) =>
    Object.entries(table).flatMap(([id, earned]) => (pattern.test(id) ? [earned] : []));
  const sum = (pattern: RegExp) => add(...those(pattern).map((earned) => scoreOf(earned, view)));
  const applicable = those(/^[PQ]/).reduce((all, [points]) => all + points, 0);
  const base = divide(multiply(fraction(100), sum(/^[PQ]/)), fraction(applicable));
  return subtract(add(base, capped(sum(/^B/), 4)), capped(sum(/^D/), 5));
}

function scoreOf([, claimed, substantiated]: Earned, view: View): Fraction {
  return parse(view === 'claimed' ? claimed : (substantiated ?? claimed));
}

function capped(value: Fraction, cap: number): Fraction {
  return order(value, fraction(cap)) > 0 ? fraction(cap) : value;
}

function both(of: (view: View) => Fraction): Both {
  return { claimed: of('claimed'), substantiated: of('substantiated') };
}
