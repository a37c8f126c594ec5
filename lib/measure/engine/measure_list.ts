/** The list of measures, in which each name stands once. @module */
import type { Measure } from "../types.ts";

/**
 * Makes a list of measures.
 *
 * @throws {TypeError} if two measures share a name, or one has two slices that would make the same rows
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mentions } from "../measures/volume/mentions.ts";
 * import { measureList } from "./measure_list.ts";
 *
 * assert.equal(measureList([mentions]).length, 1);
 * assert.throws(() => measureList([mentions, mentions]), /two measures are called "mentions"/);
 * ```
 */
export function measureList(measures: readonly Measure[]): readonly Measure[] {
  const names = new Set<string>();
  for (const { name, slices } of measures) {
    if (names.has(name)) throw new TypeError(`Cannot list measures: two measures are called "${name}"`);
    names.add(name);
    if (typeof slices === "function") continue;
    const dimensions = new Set<string>();
    for (const { dimension, periods = ["all"] } of slices) {
      for (const period of periods) {
        const rows = `${dimension?.name ?? "the whole"} by ${period}`;
        if (dimensions.has(rows)) throw new TypeError(`Cannot list measures: "${name}" gives ${rows} twice`);
        dimensions.add(rows);
      }
    }
  }
  return measures;
}
