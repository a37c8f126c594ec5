/** Cleaning's last step, part by part: collected rows with what was decided over them. @module */
import { CodedBuilder, type Column, TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import { type DropReason, SCHEMAS } from "../tables/schemas.ts";
import type { PartResult } from "../tables/stage.ts";

/** What was decided over the rows of one part; rows that are not named are kept and repeat nothing. */
export interface PartDecisions {
  readonly dropped: readonly (readonly [row: number, reason: DropReason])[];
  /** Id of the mention that a row repeats. */
  readonly duplicateOf: readonly (readonly [row: number, id: string])[];
  /** Id of the mention that a row answers, where the export gave its address. */
  readonly parents: readonly (readonly [row: number, id: string])[];
  readonly renamed: readonly (readonly [row: number, id: string])[];
}

/** Puts together a part of `mentions`. */
export function part(inputs: Record<string, Frame>, _parameters: unknown, own: unknown): PartResult {
  const { collected, normalised, languages } = inputs;
  const { dropped, duplicateOf, parents, renamed } = own as PartDecisions;
  const reasons = new Map<number, string>(dropped);
  const columns = new Map<string, Column>(collected.columns);
  columns.set("id", replaced(collected.text("id"), new Map(renamed)));
  columns.set("parent", replaced(collected.text("parent"), new Map(parents)));
  columns.set("kind", normalised.columns.get("kind")!);
  columns.set("clean_text", normalised.columns.get("clean_text")!);
  columns.set("lang", languages.columns.get("lang")!);
  columns.set("duplicate_of", sparse(collected.length, new Map(duplicateOf)));
  columns.set("status", recurring(collected.length, (row) => reasons.has(row) ? "dropped" : "kept"));
  columns.set("dropped_because", recurring(collected.length, (row) => reasons.get(row) ?? null));
  const counts: Record<string, number> = { kept: collected.length - reasons.size };
  for (const reason of reasons.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  return { tables: { mentions: new Frame(SCHEMAS.mentions.map(({ name }) => [name, columns.get(name)!])) }, counts };
}

function replaced(texts: TextColumn, values: ReadonlyMap<number, string>): TextColumn {
  return values.size === 0 ? texts : filled(texts.length, (row) => values.get(row) ?? texts.at(row));
}

function sparse(rows: number, values: ReadonlyMap<number, string>): TextColumn {
  return filled(rows, (row) => values.get(row) ?? null);
}

function filled(rows: number, valueAt: (row: number) => string | null): TextColumn {
  const texts = new TextBuilder();
  for (let row = 0; row < rows; row++) texts.add(valueAt(row));
  return texts.build();
}

function recurring(rows: number, valueAt: (row: number) => string | null): TextColumn {
  const texts = new CodedBuilder();
  for (let row = 0; row < rows; row++) texts.add(valueAt(row));
  return texts.build();
}
