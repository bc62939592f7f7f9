/** The signs that stand beside words; the words say the same. */
export interface Symbols {
  readonly passed: string;
  readonly failed: string;
  readonly notApplicable: string;
  readonly block: string;
  readonly empty: string;
}

const unicode: Symbols = {
  passed: '✓',
  failed: '✗',
  notApplicable: '–',
  block: '█',
  empty: '░',
};
const ascii: Symbols = {
  passed: '[v]',
  failed: '[x]',
  notApplicable: '[-]',
  block: '#',
  empty: '.',
};

/** The signs of a run: Unicode, or ASCII where that is asked for. */
export function symbols(asciiOnly: boolean): Symbols {
  return asciiOnly ? ascii : unicode;
}

/** A bar of blocks for a percentage as it is shown: a block is full only when it is earned. */
export function bar(percent: string | null, cells: number, signs: Symbols): string {
  if (percent === null) return signs.empty.repeat(cells);
  const [whole] = percent.split('.');
  const full = Math.floor((Number(whole) * cells) / 100);
  return signs.block.repeat(full) + signs.empty.repeat(cells - full);
}
