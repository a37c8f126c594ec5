/** Agreement of any number of coders. @module */
import { type Coding, type Units, unitsOf } from "./coding.ts";

/** What kind of thing the codes are: names, ranks, distances or amounts. It decides how far apart two codes are. */
export type Level = "nominal" | "ordinal" | "interval" | "ratio";

export interface AlphaOptions {
  /** Default "nominal". */
  readonly level?: Level;
  /** For "ordinal": the codes from lowest to highest; default: numbers by size. */
  readonly order?: readonly (string | number)[];
}

/** Alpha and its base. */
export interface Agreement {
  /** −1 to 1; null if it is not defined. */
  readonly alpha: number | null;
  /** Units that two or more coders coded. */
  readonly units: number;
  /** Codes in those units. */
  readonly codings: number;
}

/**
 * Krippendorff's alpha: agreement beyond what chance gives.
 *
 * Any number of coders; a coder may skip a unit. 1 is full agreement, 0 is chance. Units coded once say nothing about
 * agreement and are left out of the base. O(codings + codes²) time and memory.
 *
 * @param codings one row for each unit a coder coded, in any order; no row where a coder skipped
 * @param options the codes' level of measurement, and for ranks their order
 * @returns alpha (−1 to 1, no unit) and its base, the units and codings that count; alpha is null if no unit was coded
 *   twice or one code was used throughout
 * @throws {RangeError} if one coder coded one unit twice, or a code is not in `order`
 * @throws {TypeError} if the level needs numbers and a code is none
 * @see Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", parts C and D
 *
 * @example Two coders who differ on one mention of three
 * ```ts
 * import assert from "node:assert/strict";
 * import { krippendorffAlpha } from "./krippendorff_alpha.ts";
 *
 * const { alpha, units } = krippendorffAlpha([
 *   { unit: "m1", coder: "AK", code: "price" }, { unit: "m1", coder: "TS", code: "price" },
 *   { unit: "m2", coder: "AK", code: "habit" }, { unit: "m2", coder: "TS", code: "habit" },
 *   { unit: "m3", coder: "AK", code: "price" }, { unit: "m3", coder: "TS", code: "habit" },
 * ]);
 * assert.equal(alpha?.toFixed(3), "0.444");
 * assert.equal(units, 3);
 * ```
 */
export function krippendorffAlpha(codings: Iterable<Coding>, options: AlphaOptions = {}): Agreement {
  const units = comparable(unitsOf(codings));
  const codes = sortedCodes(units, options);
  const pairs = coincidences(units, codes);
  const totals = pairs.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = [...units.values()].reduce((sum, unit) => sum + unit.length, 0);
  const distance = distanceOf(options.level ?? "nominal", codes, totals);
  let observed = 0, expected = 0;
  for (let c = 0; c < codes.length; c++) {
    for (let k = c + 1; k < codes.length; k++) {
      observed += pairs[c][k] * distance(c, k);
      expected += totals[c] * totals[k] * distance(c, k);
    }
  }
  return { alpha: expected === 0 ? null : 1 - (n - 1) * observed / expected, units: units.size, codings: n };
}

function comparable(units: Units): Units {
  return new Map([...units].filter(([, codes]) => codes.length > 1));
}

/** The codes that were used, in their order; for names any fixed order will do, so that the sums are always the same. */
function sortedCodes(units: Units, { level = "nominal", order }: AlphaOptions): (string | number)[] {
  const used = [...new Set([...units.values()].flat())];
  if (level === "nominal") return used.sort((a, b) => String(a) < String(b) ? -1 : 1);
  if (level === "ordinal" && order) {
    const unknown = used.find((code) => !order.includes(code));
    if (unknown === undefined) return order.filter((code) => used.includes(code));
    throw new RangeError(`Cannot rank code "${unknown}": order has ${order.map((code) => `"${code}"`).join(", ")}`);
  }
  const name = used.find((code) => typeof code !== "number");
  if (name === undefined) return used.sort((a, b) => Number(a) - Number(b));
  throw new TypeError(
    `Cannot compute ${level} agreement: code "${name}" is not a number` + (level === "ordinal" ? "; give order" : ""),
  );
}

/** How often two codes met in a unit; a unit of m codes shares its pairs out so that each of its codes weighs 1. */
function coincidences(units: Units, codes: readonly (string | number)[]): number[][] {
  const place = new Map(codes.map((code, i) => [code, i]));
  const pairs = codes.map(() => codes.map(() => 0));
  // Whole counts by size of unit first: sums of fractions would depend on the order of the rows.
  const counts = new Map<number, number[][]>();
  for (const unit of units.values()) {
    const table = counts.get(unit.length) ?? codes.map(() => codes.map(() => 0));
    counts.set(unit.length, table);
    unit.forEach((a, i) => unit.forEach((b, j) => i !== j && table[place.get(a)!][place.get(b)!]++));
  }
  for (const [size, table] of [...counts].sort(([a], [b]) => a - b)) {
    table.forEach((row, c) => row.forEach((count, k) => pairs[c][k] += count / (size - 1)));
  }
  return pairs;
}

/** The squared distance of two codes, by their positions. */
function distanceOf(
  level: Level,
  codes: readonly (string | number)[],
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
