/** The year of the examples where the cycle names none. */
const exampleYear = '2026';

/** The year that a cycle's id names. */
export function yearOf(cycle: string): string {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(cycle)?.[0] ?? exampleYear;
}

/** Plain where YAML reads it back as the same text, else in double quotes, in which JSON and YAML agree. */
export function quoted(text: string): string {
  const plain =
    /^(?:[A-Za-z가-힣]|\.{1,2}\/)[A-Za-z0-9가-힣 ./_-]*$/.test(text) &&
    !/^(true|false|null|yes|no|~)$/i.test(text) &&
    !text.endsWith(' ');
  return plain ? text : JSON.stringify(text);
}
