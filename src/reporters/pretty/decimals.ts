const decimal = /^(-?\d+)(?:\.(\d+))?(%?)$/;

/** Gives the figures of a column the same number of decimal places, so that their points stand under each other; other texts stay. */
export function alignDecimals(column: readonly string[]): string[] {
  const places = Math.max(0, ...column.map((text) => decimal.exec(text)?.[2]?.length ?? 0));
  return column.map((text) => {
    const figure = decimal.exec(text);
    if (!figure || places === 0) return text;
    const [, whole, fraction = '', sign] = figure;
    return `${whole}.${fraction.padEnd(places, '0')}${sign}`;
  });
}
