/** Gwet's AC1 on counted patterns: what the measure and its bootstrap share. @module */
import type { Pattern } from "./_patterns.ts";

/** AC1 of patterns, and the share of agreeing pairs in a unit, averaged over units that were coded twice. */
export interface Ac1OfPatterns {
  readonly ac1: number | null;
  readonly agreement: number | null;
}

/** @param q how many codes there are to give */
export function ac1OfPatterns(patterns: readonly Pattern[], q: number): Ac1OfPatterns {
  const twice = patterns.filter(({ codes }) => codes.length > 1);
  const units = countOf(twice);
  if (units === 0) return { ac1: null, agreement: null };
  const agreement = twice.reduce((sum, { codes, count }) => sum + count * agreeingPairs(codes), 0) / units;
  if (q < 2) return { ac1: null, agreement };
  const shares = new Map<string | number, number>();
  for (const { codes, count } of patterns) {
    for (const code of codes) shares.set(code, (shares.get(code) ?? 0) + count / codes.length);
  }
  const all = countOf(patterns);
  const chance = [...shares.values()].reduce((sum, share) => sum + share / all * (1 - share / all), 0) / (q - 1);
  return { ac1: (agreement - chance) / (1 - chance), agreement };
}

function countOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}

function agreeingPairs(codes: readonly (string | number)[]): number {
  let agreeing = 0;
  codes.forEach((a, i) => codes.forEach((b, j) => i !== j && a === b && agreeing++));
  return agreeing / (codes.length * (codes.length - 1));
}
