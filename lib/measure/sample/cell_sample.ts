/** A cell of a measure with its labels, ready to be corrected. @module */
import { type CorrectionOptions, type DifferenceSide, type Labelled, LEAST_LABELS } from "../../stats/corrected/mod.ts";
import { aboutAt, type List } from "../engine/list_of.ts";
import type { Facts } from "../facts/types.ts";
import { type SampledBook, type SampleLabel, STEPS } from "./types.ts";

/** Codes with their worth: one code a share, positive less negative a net share. */
export type Worth = readonly (readonly [code: number, worth: number])[];

/** A cell with its labels. */
export interface CellSample {
  /** Distinct units that people coded. */
  readonly n_labelled: number;
  /** Labels and whole of a share; null where there are too few labels. */
  readonly side: (worth: Worth) => DifferenceSide | null;
}

/** How every share of a study is corrected: a coder's beliefs are followed as far as they proved right on other authors. */
export const CORRECTION: CorrectionOptions = { lambda: "fitted" };

/** Finds the labels among the lines; mentions that the sample was not drawn from are left out. */
export function cellSample(book: SampledBook, lines: List, facts: Facts): CellSample {
  const { rows } = lines, found: { label: SampleLabel; at: number }[] = [];
  for (let at = 0; at < rows.length; at++) {
    const label = facts.times[rows[at]] <= book.until ? book.labelOf(rows[at], aboutAt(lines, at)) : null;
    if (label) found.push({ label, at });
  }
  const n_labelled = new Set(found.map(({ label }) => label.unit)).size;
  const side = (worth: Worth): DifferenceSide | null => {
    if (n_labelled < LEAST_LABELS) return null;
    const labelled = found.map(({ label, at }): Labelled => ({
      unit: `${facts.ids.at(rows[at])}\n${aboutAt(lines, at)}`,
      truth: worth.reduce((sum, [code, each]) => sum + each * label.truths[code], 0),
      machine: machineSum(book, rows[at], aboutAt(lines, at), worth) / STEPS,
      chance: label.chance,
      cluster: label.cluster,
      stratum: book.stratumOf(rows[at], aboutAt(lines, at)),
    }));
    return { labelled, whole: wholeOf(book, lines, facts, worth) };
  };
  return { n_labelled, side };
}

function machineSum(book: SampledBook, row: number, about: number, worth: Worth): number {
  let sum = 0;
  for (const [code, each] of worth) sum += each * book.machineOf(row, about, code);
  return sum;
}

function wholeOf(book: SampledBook, lines: List, facts: Facts, worth: Worth): DifferenceSide["whole"] {
  const { rows } = lines;
  const parts = new Map<string, { n: number; sum: number }>();
  for (let at = 0; at < rows.length; at++) {
    if (facts.times[rows[at]] > book.until) continue;
    const about = aboutAt(lines, at), name = book.stratumOf(rows[at], about);
    let part = parts.get(name);
    if (!part) parts.set(name, part = { n: 0, sum: 0 });
    part.n++;
    part.sum += machineSum(book, rows[at], about, worth);
  }
  const n = [...parts.values()].reduce((all, part) => all + part.n, 0);
  const sum = [...parts.values()].reduce((all, part) => all + part.sum, 0);
  const strata = Object.fromEntries([...parts].map(([name, { n, sum }]) => [name, { n, machine: sum / n / STEPS }]));
  return { n, machine: sum / n / STEPS, strata };
}
