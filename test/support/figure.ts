/** A number that tests write into files digit by digit, so that no float comes between; small ones may be plain JS numbers. */
export class Figure {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** A number as it is written in a file. */
export function figure(text: string): Figure {
  return new Figure(text);
}
