/** The state that a stage leaves: the fingerprint of its inputs and the parts it made. @module */
import { isAbsolute } from "node:path";
import { canonicalJson, sha256 } from "./hash.ts";
import type { Layout } from "./layout.ts";

/** One part of a table on disk. */
export interface PartState {
  /** File name in the table's folder. */
  readonly file: string;
  /** Hash of its bytes. */
  readonly hash: string;
  /** Hashes of its columns. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Number of rows. */
  readonly rows: number;
  /** Key of what it was made from. A later run that needs a part with this key reuses it. */
  readonly key: string | null;
  /** The same key without the columns that only select its rows: see `chosen_by` of `MapParts`. */
  readonly basis?: string;
}

/** A table on disk. */
export interface TableState {
  /** Folder relative to `out/`. */
  readonly folder: string;
  /** Hash of its parts' hashes. */
  readonly hash: string;
  /** Its parts, in order. */
  readonly parts: readonly PartState[];
}

/** What decides whether a stage is up to date. */
export interface Fingerprint {
  /** Hashes by name: `tables/collected`, `exports/may.csv`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly toolkit: string;
  readonly code: string;
}

/** A step of a stage and its cost. */
export interface StageStep {
  /** `near duplicates` */
  readonly name: string;
  /** Wall-clock time. */
  readonly seconds: number;
  /** CPU time of all cores together. */
  readonly cpu_seconds: number;
}

/** The result of a stage's process. */
export interface StageResult {
  readonly rows_in: number;
  readonly rows_out: number;
  readonly books: Readonly<Record<string, number | Record<string, number>>>;
  readonly notes: readonly string[];
  readonly parts: { readonly made: number; readonly reused: number };
  /** Data that the stage keeps for its next run, by key. */
  readonly memory: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, TableState>>;
  /** Hashes of files beside the tables, such as report.html. */
  readonly files: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly cpu_seconds: number;
  readonly peak_mb: number;
  readonly steps: readonly StageStep[];
}

/** A result without the values that differ from run to run. It is kept beside the tables. */
export type StageState = Omit<StageResult, "parts" | "seconds" | "cpu_seconds" | "peak_mb" | "steps"> & {
  readonly fingerprint: Fingerprint;
};

/** The state of a stage, or null if the stage never finished here or its state cannot be read. */
export async function readState(layout: Layout, stage: string): Promise<StageState | null> {
  try {
    const state = JSON.parse(await Deno.readTextFile(layout.state(stage)));
    return isState(state) ? state : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Whether plain data has the fields of a state and names only paths in `out/`. Another release, a person, or the sender of
 * the study may have written it, and the paths that it names are read, moved and removed.
 */
export function isState(data: unknown): data is StageState {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  const { fingerprint, tables, files, memory, books } = Object(data) as Partial<StageState>;
  if (![fingerprint, fingerprint?.inputs, fingerprint?.parameters, tables, files, memory, books].every(isObject)) {
    return false;
  }
  return Object.keys(files!).every(isWithin) &&
    Object.values(tables!).every((table) =>
      isWithin(table?.folder) && Array.isArray(table.parts) &&
      table.parts.every((part) => isWithin(part?.file) && typeof part.hash === "string")
    );
}

/** Whether it is a relative path that stays below its folder. */
function isWithin(path: unknown): boolean {
  if (typeof path !== "string" || isAbsolute(path)) return false;
  return path.split(/[/\\]/).every((name) => !["", ".", ".."].includes(name));
}

export function stateOf(result: StageResult, fingerprint: Fingerprint): StageState {
  const { parts: _m, seconds: _s, cpu_seconds: _c, peak_mb: _p, steps: _t, ...kept } = result;
  return { ...kept, fingerprint };
}

/** Hash of a table: the hash of its parts' hashes, in order. */
export function tableHash(parts: readonly PartState[]): string {
  return sha256(canonicalJson(parts.map((part) => part.hash)));
}
