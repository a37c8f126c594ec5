/** With which chance a mention was to be drawn. @module */
import type { Sampled } from "../../tables/people/sample.ts";
import { type Facts, KEPT } from "../facts/types.ts";

/** One sample: its units and the chances of its strata. */
export interface Drawing {
  /** Its units, as {@linkcode drawnUnit} names them, of mentions that are kept. */
  readonly units: ReadonlySet<string>;
  readonly has: (row: number, subject: number) => boolean;
  readonly chanceOf: (row: number, subject: number) => number;
  readonly stratumOf: (row: number, subject: number) => string;
  /** Whether it has more than one stratum. */
  readonly divided: boolean;
}

/** The name of a unit: a mention and the subject it was drawn for. */
export function drawnUnit(mention: string, subject: string): string {
  return `${mention}\n${subject}`;
}

/** Null where the sample has no rows. */
export function drawingOf(sample: readonly Sampled[], facts: Facts): Drawing | null {
  if (sample.length === 0) return null;
  const chances = new Map(sample.map(({ stratum, chance }) => [stratum, chance]));
  const least = Math.min(...chances.values()); // of a stratum that is new to the sample, as in drawing it
  const unitOf = ({ mention, subject }: Sampled) => drawnUnit(mention, subject);
  const drawn = new Set(sample.map(unitOf));
  const isKept = ({ mention }: Sampled) => facts.states[facts.ids.findText(mention)] === KEPT;
  const by = ["subject", "source"].filter((name) => sample[0].stratum.split(";").some((p) => p.startsWith(`${name}=`)));
  const stratumOf = (row: number, subject: number) => {
    if (by.length === 0) return "all";
    const own = { subject: facts.subjects[subject].name, source: facts.sources.names[facts.sources.of[row]] };
    return by.map((name) => `${name}=${own[name as keyof typeof own]}`).join(";");
  };
  return {
    units: new Set(sample.filter(isKept).map(unitOf)),
    has: (row, subject) => drawn.has(drawnUnit(facts.ids.at(row), facts.subjects[subject].name)),
    chanceOf: (row, subject) => chances.get(stratumOf(row, subject)) ?? least,
    stratumOf,
    divided: by.length > 0,
  };
}

/**
 * The samples that were coded: a second one that was drawn for another codebook, or is not coded yet, has no part in a unit's
 * chance. Of several samples each gives its chances times the share of its own units (those in no other) that were coded,
 * for they are coded in an order of chance; one of which none was is left out.
 */
export function codedDrawings(drawings: readonly Drawing[], isCoded: (unit: string) => boolean): readonly Drawing[] {
  if (drawings.length < 2) return drawings;
  const coded = drawings.flatMap((drawing) => {
    const others = drawings.filter((other) => other !== drawing);
    const own = [...drawing.units].filter((unit) => !others.some(({ units }) => units.has(unit)));
    const asked = own.length > 0 ? own : [...drawing.units], part = asked.filter(isCoded).length / asked.length;
    return part > 0 ? [{ ...drawing, chanceOf: (row: number, s: number) => part * drawing.chanceOf(row, s) }] : [];
  });
  return coded.length > 0 ? coded : drawings;
}

/**
 * The chance to be in at least one of several samples, which are drawn independently of each other. A mention has one lot in
 * a sample: it is in it by whichever of its subjects has the largest chance.
 */
export function chanceInAny(drawings: readonly Drawing[], row: number, subjects: readonly number[]): number {
  const missed = drawings.map((drawing) => 1 - Math.max(...subjects.map((subject) => drawing.chanceOf(row, subject))));
  return 1 - missed.reduce((product, chance) => product * chance, 1);
}
