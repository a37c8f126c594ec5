/** Which slices and subjects a measure has in a study. @module */
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import type { Measure, MeasureKey, Slice } from "../types.ts";

/** The slices of a measure, less those that need a codebook the study does not use. */
export function slicesOf(measure: Measure, facts: Facts): readonly Slice[] {
  const has = (codebook?: string) => codebook === undefined || facts.codebooks.has(codebook);
  if (!has(measure.codebook)) return [];
  const slices = typeof measure.slices === "function" ? measure.slices(facts) : measure.slices;
  return slices.filter(({ dimension }) => has(dimension?.codebook));
}

/** Places of the subjects that a measure is given for, all together ({@linkcode ALL}) last. */
export function subjectsOf(measure: Measure, facts: Facts): number[] {
  return [...facts.subjects.map((_, place) => place), ALL].filter((place) =>
    !measure.subjects || measure.subjects.includes(kindOf(facts, place))
  );
}

/** Name and kind of a subject as a row has them. */
export function nameOf(facts: Facts, subject: number): Pick<MeasureKey, "subject" | "subject_kind"> {
  return { subject: subject === ALL ? "all" : facts.subjects[subject].name, subject_kind: kindOf(facts, subject) };
}

function kindOf(facts: Facts, subject: number): MeasureKey["subject_kind"] {
  return subject === ALL ? "all" : facts.subjects[subject].kind;
}
