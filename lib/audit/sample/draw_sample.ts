/** A random sample with known chances. @module */
import { seedOf } from "../../stats/seed_of.ts";
import type { Sampled } from "../../tables/people/sample.ts";
import { StudyError } from "../../tables/study_error.ts";
import { unitKey } from "../unit_key.ts";
import { chancesOf } from "./chances_of.ts";
import { lotOf } from "./lot_of.ts";
import type { Unit } from "./population_of.ts";

/** By what a population can be divided. */
export const STRATA = ["subject", "source"] as const;
export type By = (typeof STRATA)[number];

export interface DrawOptions {
  /** Lots depend on it: two samples of different names are drawn independently. */
  readonly name: string;
  /** Units that are wanted, about; what was drawn before has its chances and goes on with them. */
  readonly size: number;
  readonly by: readonly By[];
  /** Of the study, a whole number; default 1. */
  readonly seed?: number;
}

const ALL = "all";

/**
 * Draws a sample, or goes on with one: each unit whose mention's lot is below the chance of its stratum.
 *
 * A stratum keeps the chance with which it was first drawn from. One that is new to the sample (a new subject, a new
 * source) gets the smallest chance that the sample has.
 *
 * @param units the whole population, from `populationOf`
 * @param before rows that the sample has already
 * @returns rows to add, in the order of the units
 * @throws {StudyError} if the sample was divided otherwise before
 *
 * @example New mentions join by the rule that drew the first
 * ```ts
 * import assert from "node:assert/strict";
 * import { drawSample } from "./draw_sample.ts";
 *
 * const units = Array.from({ length: 2000 }, (_, i) => ({ mention: `vk:${i}`, subject: "МТС", source: "vk", text: "" }));
 * const options = { name: "may", size: 100, by: [] };
 * const first = drawSample(units.slice(0, 1000), [], options);
 * const added = drawSample(units, first, options);
 * assert.ok(first.length > 70 && first.length < 130);
 * assert.ok(first[0].chance === 0.1 && added.every(({ chance }) => chance === 0.1));
 * ```
 */
export function drawSample(units: readonly Unit[], before: readonly Sampled[], options: DrawOptions): Sampled[] {
  const { name, size, by, seed = 1 } = options;
  const strata = units.map((unit) => stratumOf(unit, by));
  const chances = before.length > 0 ? chancesBefore(before, by) : firstChances(strata, size);
  const least = Math.min(...chances.values());
  const lots = seedOf(`sample ${name}`, seed);
  const have = new Set(before.map(unitKey));
  return units.flatMap((unit, i) => {
    const { mention, subject, text } = unit, stratum = strata[i], chance = chances.get(stratum) ?? least;
    if (lotOf(mention, lots) >= chance || have.has(unitKey(unit))) return [];
    return [{ mention, subject, stratum, chance, text }];
  });
}

function stratumOf(unit: Unit, by: readonly By[]): string {
  return by.length === 0 ? ALL : by.map((name) => `${name}=${unit[name]}`).join(";");
}

function firstChances(strata: readonly string[], size: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const stratum of strata) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  return chancesOf(sizes, size);
}

function chancesBefore(before: readonly Sampled[], by: readonly By[]): Map<string, number> {
  const chances = new Map<string, number>();
  for (const { stratum, chance } of before) {
    const divided = dividedBy(stratum);
    if (divided !== by.join(",")) {
      const found = divided === "" ? "without --by" : `with --by ${divided}`;
      throw new StudyError(`Cannot go on with the sample: it was drawn ${found}; give the same, or another --name`);
    }
    if ((chances.get(stratum) ?? chance) !== chance) {
      throw new StudyError(
        `Cannot go on with the sample: stratum "${stratum}" has two chances; put the file back as it was drawn`,
      );
    }
    chances.set(stratum, chance);
  }
  return chances;
}

/** `subject,source` for `subject=МТС;source=vk`. */
function dividedBy(stratum: string): string {
  if (stratum === ALL) return "";
  return stratum.startsWith("subject=") ? (stratum.includes(";source=") ? "subject,source" : "subject") : "source";
}
