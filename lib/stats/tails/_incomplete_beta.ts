/** The share of a beta distribution that lies below a point. @module */
import { logGamma } from "./_log_gamma.ts";

/** A continued fraction of so many steps is near enough whatever it is of: some hundreds are needed for counts of millions. */
const MOST_STEPS = 100_000;
const NEAR_ENOUGH = 1e-15;
/** Stands for a denominator of 0. */
const TINY = 1e-300;

/**
 * I_q(a, b), the regularised incomplete beta function, where q is 1 − p: the continued fraction takes some √(a + b) steps,
 * on that side of the distribution's mean on which it is short.
 *
 * @param a above 0, as `b`
 * @param p from 0 to 1, both excluded; q is not asked for, as it may be too near to 1 to say how near
 * @see Press and others (2007), "Numerical Recipes", 6.4
 */
export function incompleteBeta(a: number, b: number, p: number): number {
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log1p(-p) + b * Math.log(p));
  if (p < (b + 1) / (a + b + 2)) return 1 - front * fraction(b, a, p) / b;
  return front * fraction(a, b, 1 - p) / a;
}

/** By Lentz's method: each step takes one more pair of terms, from the front. */
function fraction(a: number, b: number, x: number): number {
  let c = 1, d = 1 / notZero(1 - (a + b) * x / (a + 1)), found = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    found *= d * c;
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const step = d * c;
    found *= step;
    if (Math.abs(step - 1) < NEAR_ENOUGH) break;
  }
  return found;
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
