/** Krippendorff's alpha on counted patterns: what the measure and its bootstrap share. @module */
import type { Pattern } from "./_patterns.ts";
import type { AlphaOptions, Level } from "./types.ts";

type Code = string | number;

/** Alpha of patterns; null where no unit was coded twice or one code was used throughout. */
export function alphaOfPatterns(patterns: readonly Pattern[], options: AlphaOptions): number | null {
  const twice = patterns.filter(({ codes }) => codes.length > 1);
  const codes = sortedCodes(twice, options);
  const pairs = coincidences(twice, codes);
  const totals = pairs.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = twice.reduce((sum, { codes, count }) => sum + codes.length * count, 0);
  const distance = distanceOf(options.level ?? "nominal", codes, totals);
  let observed = 0, expected = 0;
  for (let c = 0; c < codes.length; c++) {
    for (let k = c + 1; k < codes.length; k++) {
      observed += pairs[c][k] * distance(c, k);
      expected += totals[c] * totals[k] * distance(c, k);
    }
  }
  return expected === 0 ? null : 1 - (n - 1) * observed / expected;
}

/** The codes that were used, in their order; for names any fixed order will do, so that the sums are always the same. */
function sortedCodes(patterns: readonly Pattern[], { level = "nominal", order }: AlphaOptions): Code[] {
  const used = [...new Set(patterns.flatMap(({ codes }) => codes))];
  if (level === "nominal") return used.sort((a, b) => String(a) < String(b) ? -1 : 1);
  if (level === "ordinal" && order) {
    const unknown = used.find((code) => !order.includes(code));
    if (unknown === undefined) return order.filter((code) => used.includes(code));
    throw new RangeError(`Cannot rank code "${unknown}": order has ${order.map((code) => `"${code}"`).join(", ")}`);
  }
  const name = used.find((code) => !Number.isFinite(code));
  const numbers = used.map(Number).sort((a, b) => a - b);
  if (name === undefined && level === "ratio" && numbers[0] < 0) {
    throw new RangeError(`Cannot compute ratio agreement: code ${numbers[0]} is below 0; amounts are needed`);
  }
  if (name === undefined) return numbers;
  throw new TypeError(
    `Cannot compute ${level} agreement: code "${name}" is not a number` + (level === "ordinal" ? "; give order" : ""),
  );
}

/** How often two codes met in a unit; a unit of m codes shares its pairs out so that each of its codes weighs 1. */
function coincidences(patterns: readonly Pattern[], codes: readonly Code[]): number[][] {
  const place = new Map(codes.map((code, i) => [code, i]));
  const pairs = codes.map(() => codes.map(() => 0));
  // Whole counts by size of unit first: sums of fractions would depend on the order of the rows.
  const counts = new Map<number, number[][]>();
  for (const { codes: unit, count } of patterns) {
    const table = counts.get(unit.length) ?? codes.map(() => codes.map(() => 0));
    counts.set(unit.length, table);
    unit.forEach((a, i) =>
      unit.forEach((b, j) => {
        if (i !== j) table[place.get(a)!][place.get(b)!] += count;
      })
    );
  }
  for (const [size, table] of [...counts].sort(([a], [b]) => a - b)) {
    table.forEach((row, c) => row.forEach((count, k) => pairs[c][k] += count / (size - 1)));
  }
  return pairs;
}

/** The squared distance of two codes, by their positions. */
function distanceOf(
  level: Level,
  codes: readonly Code[],
  totals: readonly number[],
): (c: number, k: number) => number {
  const value = (i: number) => Number(codes[i]);
  switch (level) {
    case "nominal":
      return () => 1;
    case "ordinal":
      return (c, k) => (totals.slice(c, k + 1).reduce((sum, n) => sum + n, 0) - (totals[c] + totals[k]) / 2) ** 2;
    case "interval":
      return (c, k) => (value(c) - value(k)) ** 2;
    case "ratio":
      return (c, k) => ((value(c) - value(k)) / (value(c) + value(k))) ** 2;
  }
}
