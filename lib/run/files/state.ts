/** What a stage left behind: the fingerprint it was made from and the parts it made. @module */
import { isAbsolute } from "node:path";
import { canonicalJson, sha256 } from "./hash.ts";
import type { Layout } from "./layout.ts";

/** One part of a table as it lies on disk. */
export interface PartState {
  /** Its name in the table's folder. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  /** Hashes of its columns. */
  readonly columns?: Readonly<Record<string, string>>;
  /** How many it has. */
  readonly rows: number;
  /** What it was made from: a later run that needs a part of this key takes it over. */
  readonly key: string | null;
  /** The same without the columns that only chose its rows: see `chosen_by` of `MapParts`. */
  readonly basis?: string;
}

/** A table as it lies on disk. */
export interface TableState {
  /** Folder relative to `out/`. */
  readonly folder: string;
  /** Of its parts' hashes. */
  readonly hash: string;
  /** In their order. */
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

/** A step of a stage's work, and what it cost. */
export interface StageStep {
  /** `near duplicates` */
  readonly name: string;
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Of all cores together. */
  readonly cpu_seconds: number;
}

/** What a stage process hands back. */
export interface StageResult {
  readonly rows_in: number;
  readonly rows_out: number;
  readonly books: Readonly<Record<string, number | Record<string, number>>>;
  readonly notes: readonly string[];
  readonly parts: { readonly made: number; readonly reused: number };
  /** What the stage asked to be kept for its next run, by key. */
  readonly memory: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, TableState>>;
  /** Hashes of files written beside the tables, such as report.html. */
  readonly files: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly cpu_seconds: number;
  readonly peak_mb: number;
  readonly steps: readonly StageStep[];
}

/** A result without what differs from run to run: this is kept beside the tables. */
export type StageState = Omit<StageResult, "parts" | "seconds" | "cpu_seconds" | "peak_mb" | "steps"> & {
  readonly fingerprint: Fingerprint;
};

/** The state of a stage, or null if it never finished here, or what it left cannot be read. */
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
 * Whether plain data has what every state has, and names places in `out/` alone: another release, a hand, or whoever sent the
 * study may have written it, and what it names is read, moved and removed.
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

/** Whether it is a relative path to something below. */
function isWithin(path: unknown): boolean {
  if (typeof path !== "string" || isAbsolute(path)) return false;
  return path.split(/[/\\]/).every((name) => !["", ".", ".."].includes(name));
}

export function stateOf(result: StageResult, fingerprint: Fingerprint): StageState {
  const { parts: _m, seconds: _s, cpu_seconds: _c, peak_mb: _p, steps: _t, ...kept } = result;
  return { ...kept, fingerprint };
}

/** Hash of a table: that of its parts in their order. */
export function tableHash(parts: readonly PartState[]): string {
  return sha256(canonicalJson(parts.map((part) => part.hash)));
}
