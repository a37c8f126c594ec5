/** The hand-coded sample of each codebook. @module */
import type { Frame } from "../../tables/frame.ts";
import type { Sampled } from "../../tables/people/sample.ts";
import { ADJUDICATED } from "../../tables/schemas.ts";
import { periodOf } from "../../time/periods.ts";
import type { CodeTable } from "../facts/code_table.ts";
import { type Facts, KEPT } from "../facts/types.ts";
import { chanceInAny, codedDrawings, type Drawing, drawingOf, drawnUnit } from "./drawings.ts";
import { type HandRow, handRows } from "./hand_rows.ts";
import { type MachineView, machineViews } from "./machine_view.ts";
import type { SampledBook, SampleLabel } from "./types.ts";

/** Columns that {@linkcode sampledBooks} reads. */
export const SAMPLE_READS = {
  codes: ["mention", "subject", "codebook", "code", "coder", "at"],
  probabilities: ["mention", "subject", "codebook", "p"],
} as const;

/**
 * If so many units of the new mentions should have joined a sample and none did, it was not drawn again since they came: by
 * chance none joins once in twenty times (e^-3).
 */
const OUTGROWN = 3;

export interface SampleTables {
  readonly codes: Iterable<Frame>;
  readonly probabilities: Iterable<Frame>;
}

/**
 * What people coded of the study's random samples, by codebook; a codebook of which nothing sampled was coded is not there.
 *
 * Codes of mentions that no sample holds are left out: who chose them is not known. Of several samples those count that were
 * coded in the codebook. A repost or a copy that counts has its original's label, and stands and falls with it.
 *
 * @param samples rows of each `coding/sample-NAME.csv`
 */
export function sampledBooks(
  tables: SampleTables,
  samples: readonly (readonly Sampled[])[],
  facts: Facts,
): Map<string, SampledBook> {
  const drawings = samples.flatMap((sample) => drawingOf(sample, facts) ?? []);
  if (drawings.length === 0) return new Map();
  const rows = handRows(tables.codes, facts).filter(({ codebook }) => facts.codebooks.has(codebook));
  const books = [...new Set(rows.map(({ codebook }) => codebook))].sort();
  if (books.length === 0) return new Map();
  const views = machineViews(tables.probabilities, facts, books);
  return new Map(books.flatMap((book) => {
    const own = rows.filter(({ codebook }) => codebook === book);
    const sampled = bookOf(book, own, { drawings, facts, view: views.get(book)! });
    return sampled ? [[book, sampled]] : [];
  }));
}

/** What to tell of a sample that was not drawn again for the newest mentions; null where it holds for all. */
export function reachNote(
  { codebook, until }: Pick<SampledBook, "codebook" | "until">,
  { zone }: Pick<Facts, "zone">,
): string | null {
  if (until === Infinity) return null;
  const day = periodOf(until, "day", zone);
  return `codebook ${codebook}: hand codes reach to ${day}; later mentions are not corrected; sample and code again`;
}

interface Known {
  readonly drawings: readonly Drawing[];
  readonly facts: Facts;
  readonly view: MachineView;
}

function bookOf(codebook: string, rows: readonly HandRow[], known: Known): SampledBook | null {
  const { facts, view } = known, drawings = codedDrawings(known.drawings, codedUnits(rows, facts));
  const table = facts.codebooks.get(codebook)!;
  const per_subject = rows.some(({ about }) => about >= 0);
  const labels = labelsOf(rows, table, drawings, facts);
  if (labels.length === 0) return null;
  const byKey = new Map(labels.map((label) => [keyOf(label.row, label.about), label]));
  const newest = labels.reduce((latest, { row }) => Math.max(latest, facts.times[row]), -Infinity);
  const divided = per_subject && drawings.length === 1 && drawings[0].divided;
  return {
    codebook,
    codes: table.codes,
    labels,
    labelOf: (row, about) => byKey.get(keyOf(labelledFor(facts, row), per_subject ? about : -1)) ?? null,
    ...view,
    stratumOf: (row, about) => divided && about >= 0 ? drawings[0].stratumOf(labelledFor(facts, row), about) : "",
    newest,
    until: expectedAfter(newest, drawings, facts) > OUTGROWN ? newest : Infinity,
  };
}

/** Whether a drawn unit was coded: for its subject or, where the codebook is of the mention as a whole, at all. */
function codedUnits(rows: readonly HandRow[], { ids, subjects }: Facts): (unit: string) => boolean {
  const coded = new Set(
    rows.map(({ row, about }) => about < 0 ? ids.at(row) : drawnUnit(ids.at(row), subjects[about].name)),
  );
  return (unit) => coded.has(unit) || coded.has(unit.slice(0, unit.indexOf("\n")));
}

const keyOf = (row: number, about: number) => `${row} ${about}`;

function labelsOf(
  rows: readonly HandRow[],
  { codes }: CodeTable,
  drawings: readonly Drawing[],
  facts: Facts,
): SampleLabel[] {
  const units = Map.groupBy(rows, ({ row, about }) => keyOf(row, about));
  const labels = [...units.values()].flatMap((said) => {
    const { row, about } = said[0];
    const subjects = about >= 0 ? [about] : aboutWhat(row, facts);
    if (!subjects.some((subject) => drawings.some((drawing) => drawing.has(row, subject)))) return [];
    const decisions = decisionsOf(said, codes);
    return [{
      unit: facts.ids.at(row) + (about >= 0 ? `\n${facts.subjects[about].name}` : ""),
      row,
      about,
      chance: chanceInAny(drawings, row, subjects),
      truths: truthsOf(decisions, codes),
      decisions,
      cluster: clusterOf(row, facts),
    }];
  });
  return labels.sort((a, b) => a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);
}

/**
 * A person's mentions stand and fall together. Those of a subject's account do not: it is no voice drawn from many, and what it
 * wrote is a large known part of the whole.
 */
function clusterOf(row: number, { authors, author_names, official_authors, ids }: Facts): string {
  const author = authors[row];
  return author >= 0 && !official_authors.has(author) ? `author ${author_names.at(author)}` : `mention ${ids.at(row)}`;
}

/** What each coder gave; what was settled alone counts, where it was. */
function decisionsOf(said: readonly HandRow[], codes: readonly string[]): number[][] {
  const settled = said.filter(({ coder }) => coder === ADJUDICATED), counted = settled.length > 0 ? settled : said;
  const byCoder = [...Map.groupBy(counted, ({ coder }) => coder)].sort(([a], [b]) => a < b ? -1 : 1);
  return byCoder.map(([, rows]) => rows.map(({ code }) => codes.indexOf(code)));
}

/** The share of coders who gave each code. */
function truthsOf(decisions: readonly (readonly number[])[], codes: readonly string[]): Float64Array {
  return Float64Array.from(codes, (_, code) => decisions.filter((own) => own.includes(code)).length / decisions.length);
}

function aboutWhat(row: number, { subjects }: Facts): number[] {
  return subjects.flatMap(({ kept }, place) => kept.includes(row) ? [place] : []);
}

/** The mention whose label a kept one has: of a repost or a copy that is kept, its original. */
function labelledFor({ states, originals }: Facts, row: number): number {
  return states[row] === KEPT && originals[row] >= 0 ? originals[row] : row;
}

/** How many units the samples would be expected to have of the mentions after a moment. */
function expectedAfter(moment: number, drawings: readonly Drawing[], facts: Facts): number {
  const counts = new Map<number, number>();
  facts.subjects.forEach(({ kept }, subject) => {
    for (const row of kept) {
      if (facts.times[row] <= moment || facts.originals[row] >= 0) continue;
      const chance = chanceInAny(drawings, row, [subject]);
      counts.set(chance, (counts.get(chance) ?? 0) + 1);
    }
  });
  return [...counts].sort(([a], [b]) => a - b).reduce((sum, [chance, count]) => sum + chance * count, 0);
}
