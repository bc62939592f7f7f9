/** An exact fraction in lowest terms with a positive denominator. Immutable. Points and shares are never anything else. */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** The fraction `numerator / denominator` in lowest terms. Throws a RangeError when the denominator is 0. */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d === 0n) throw new RangeError('a fraction with denominator 0');
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
    const sign = d < 0n ? -1n : 1n;
    return new Rational((sign * n) / divisor, (sign * d) / divisor);
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** The quotient. Throws a RangeError when `other` is 0: callers check first and say so in their own words. */
  dividedBy(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  /** −1, 0 or 1 as this is less than, equal to or greater than `other`. */
  compare(other: Rational): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  isAtLeast(other: Rational): boolean {
    return this.compare(other) >= 0;
  }

  isLessThan(other: Rational): boolean {
    return this.compare(other) < 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** The fraction as text, `3413/4`, or `800` when it is whole. `parseFraction` reads it back. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

/** The sum; 0 for none. */
export function sum(terms: Iterable<Rational>): Rational {
  let total = Rational.zero;
  for (const term of terms) total = total.plus(term);
  return total;
}

/** The lesser of two. */
export function least(a: Rational, b: Rational): Rational {
  return b.isLessThan(a) ? b : a;
}

/** The greater of two. */
export function greatest(a: Rational, b: Rational): Rational {
  return a.isLessThan(b) ? b : a;
}

/** `value` held between `low` and `high` (`low` must not exceed `high`). */
export function clamp(value: Rational, low: Rational, high: Rational): Rational {
  return least(greatest(value, low), high);
}

/** A small whole number, such as a number of places or periods, as what loops and arrays count with. */
export function toCount(value: Rational): number {
  return Number(value.numerator / value.denominator);
}

/** Reads the text that `Rational.toString` writes. Undefined when it is not such a text. */
export function parseFraction(text: string): Rational | undefined {
  const match = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(text);
  return match ? Rational.of(BigInt(match[1]!), BigInt(match[2] ?? 1)) : undefined;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
