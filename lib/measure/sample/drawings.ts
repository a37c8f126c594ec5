/** With which chance a mention was to be drawn. @module */
import type { Sampled } from "../../tables/people/sample.ts";
import type { Facts } from "../facts/types.ts";

/** One sample: its units and the chances of its strata. */
export interface Drawing {
  readonly has: (row: number, subject: number) => boolean;
  readonly chanceOf: (row: number, subject: number) => number;
  readonly stratumOf: (row: number, subject: number) => string;
  /** Whether it has more than one stratum. */
  readonly divided: boolean;
}

/** Null where the sample has no rows. */
export function drawingOf(sample: readonly Sampled[], facts: Facts): Drawing | null {
  if (sample.length === 0) return null;
  const chances = new Map(sample.map(({ stratum, chance }) => [stratum, chance]));
  const least = Math.min(...chances.values()); // of a stratum that is new to the sample, as in drawing it
  const units = new Set(sample.map(({ mention, subject }) => `${mention}\n${subject}`));
  const by = ["subject", "source"].filter((name) => sample[0].stratum.split(";").some((p) => p.startsWith(`${name}=`)));
  const stratumOf = (row: number, subject: number) => {
    if (by.length === 0) return "all";
    const own = { subject: facts.subjects[subject].name, source: facts.sources.names[facts.sources.of[row]] };
    return by.map((name) => `${name}=${own[name as keyof typeof own]}`).join(";");
  };
  return {
    has: (row, subject) => units.has(`${facts.ids.at(row)}\n${facts.subjects[subject].name}`),
    chanceOf: (row, subject) => chances.get(stratumOf(row, subject)) ?? least,
    stratumOf,
    divided: by.length > 0,
  };
}

/**
 * The chance to be in at least one of several samples, which are drawn independently of each other. A mention has one lot in
 * a sample: it is in it by whichever of its subjects has the largest chance.
 */
export function chanceInAny(drawings: readonly Drawing[], row: number, subjects: readonly number[]): number {
  const missed = drawings.map((drawing) => 1 - Math.max(...subjects.map((subject) => drawing.chanceOf(row, subject))));
  return 1 - missed.reduce((product, chance) => product * chance, 1);
}
