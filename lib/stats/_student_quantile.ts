/** The quantile of Student's t distribution. @module */
import { normalQuantile } from "./_normal_quantile.ts";

/**
 * t with P(T ≤ t) = p for p above ½: Hill (1970), "Algorithm 396: Student's t-quantiles", which R's `qt` begins with.
 * Right to six digits from three degrees of freedom up, to seven from nine, between 80 % and 99 %.
 */
export function studentQuantile(p: number, df: number): number {
  const tails = 2 * (1 - p);
  if (df === 1) return 1 / Math.tan(tails * Math.PI / 2);
  if (df === 2) return Math.sqrt(2 / (tails * (2 - tails)) - 2);
  const a = 1 / (df - 0.5), b = 48 / (a * a);
  const c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * df;
  const y = (d * tails) ** (2 / df);
  return Math.sqrt(df * (y > 0.05 + a ? nearTheNormal(p, df, { a, b, c, d }) : inTheTail(y, df, d)));
}

function nearTheNormal(p: number, df: number, { a, b, c, d }: Record<"a" | "b" | "c" | "d", number>): number {
  const x = -normalQuantile(p), square = x * x;
  const few = df < 5 ? c + 0.3 * (df - 4.5) * (x + 0.6) : c;
  const scale = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + few;
  const y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / scale - square - 3) / b + 1) * x;
  return Math.expm1(a * y * y);
}

function inTheTail(y: number, df: number, d: number): number {
  const first = 1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3);
  return ((first + 0.5 / (df + 4)) * y - 1) * (df + 1) / (df + 2) + 1 / y;
}
