/** Compares two texts by code units: the same order everywhere, and for dates (YYYY-MM-DD) their own. For `sort`. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
