/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The least number above 0 that both divide. */
export function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** `over` ÷ `under` (above 0), rounded up. */
export function ceiling(over: bigint, under: bigint): bigint {
  const cut = over / under;
  return cut * under < over ? cut + 1n : cut;
}
