import { Rational } from '../exact/rational.ts';
import type { Choice, SearchNode, Settlement, Sum } from './plan-tree.ts';

/** A choice with what one point of its score adds to the sum at the root. */
export interface WorthyChoice {
  readonly index: number;
  readonly settlements: readonly Settlement[];
  readonly worth: Rational;
}

/** One term of a block's sum: a choice or a block within, and the factor before its score. */
export interface Entry {
  readonly factor: Rational;
  readonly choice?: WorthyChoice;
  readonly block?: Block;
}

/** A sum that has to be known exactly: the root, and what is rounded or has a floor. All other sums below it are part of its own. */
export interface Block {
  /** What nothing can be decided about. */
  readonly constant: Rational;
  readonly entries: readonly Entry[];
  /** The score that a sum makes; the root's is the sum. */
  readonly finish: (sum: Rational) => Rational;
  readonly admits?: (sum: Rational) => boolean;
  /** The score that its choices make together where each is settled in the first way, not rounded. */
  readonly now: Rational;
  /** What one point of its score adds to the sum at the root. */
  readonly worth: Rational;
}

/** A search tree in blocks. */
export interface Blocks {
  readonly root: Block;
  readonly choices: readonly WorthyChoice[];
  /** The most that all rounding together adds at the root. */
  readonly slack: Rational;
}

/** Lays a tree out in blocks; undefined where some choice has no way at all. */
export function blocksOf(root: Sum): Blocks | undefined {
  const choices: WorthyChoice[] = [];
  let slack = Rational.zero;
  let isEmpty = false;
  const made = blockOf(root, Rational.one, true);
  return isEmpty ? undefined : { root: made, choices, slack };

  function blockOf(sum: Sum, worth: Rational, isRoot = false): Block {
    const { factor, rounding, admits } = sum;
    const own = isRoot ? Rational.one : factor;
    const entries: Entry[] = [];
    let [constant, now] = [Rational.zero, Rational.zero];
    for (const member of sum.members) gather(member, Rational.one);
    if (rounding) slack = slack.plus(rounding.lift.times(worth));
    return {
      constant,
      entries,
      finish: rounding?.finish ?? ((total) => total.times(own)),
      ...(admits && { admits }),
      now: now.times(own),
      worth,
    };

    function gather(node: SearchNode, times: Rational): void {
      const inner = worth.times(own).times(times);
      if (node.kind === 'choice') {
        addChoice(node, times, inner);
      } else if (node.rounding === undefined && node.admits === undefined) {
        for (const member of node.members) gather(member, times.times(node.factor));
      } else {
        const block = blockOf(node, inner);
        entries.push({ factor: times, block });
        now = now.plus(block.now.times(times));
      }
    }

    function addChoice({ settlements }: Choice, times: Rational, inner: Rational): void {
      const [first] = settlements;
      if (first === undefined) {
        isEmpty = true;
        return;
      }
      now = now.plus(first.score.times(times));
      if (settlements.length === 1 && first.cost === 0n && first.pick === undefined) {
        constant = constant.plus(first.score.times(times));
        return;
      }
      const choice = { index: choices.length, settlements, worth: inner };
      choices.push(choice);
      entries.push({ factor: times, choice });
    }
  }
}
