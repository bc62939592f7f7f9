const decimal = /^(~?-?\d+)(?:\.(\d+))?(%?)$/;

/**
 * Sets the points of a column's figures under each other; other texts stay. Zeros are added only as far as every figure is
 * shown (two places, one of a percentage): further to the right a cut figure has digits that nobody sees, and no zeros.
 */
export function alignDecimals(column: readonly string[]): string[] {
  const places = Math.max(0, ...column.map((text) => decimal.exec(text)?.[2]?.length ?? 0));
  return column.map((text) => {
    const figure = decimal.exec(text);
    if (!figure || places === 0) return text;
    const [, whole, fraction = '', sign] = figure;
    const shown = fraction.padEnd(Math.min(places, sign ? 1 : 2), '0');
    return `${whole}.${shown}${sign}${' '.repeat(places - shown.length)}`;
  });
}
