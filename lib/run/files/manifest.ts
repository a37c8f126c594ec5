/** `out/manifest.json`: the books, what each stage did and why, and the hash of everything made. @module */
import { writeWhole } from "./commit.ts";
import type { Layout } from "./layout.ts";
import { readState, type StageState, type Step } from "./state.ts";
import { STAGES } from "../stages.ts";

export interface Books {
  readonly records: number;
  readonly mentions: number;
  readonly rejected: number;
  /** Records of people who asked to be forgotten. */
  readonly forgotten: number;
  readonly kept: number;
  readonly dropped: Readonly<Record<string, number>>;
}

/** What one stage did in this run. */
export interface StageEntry {
  readonly name: string;
  readonly status: "done" | "cached" | "failed";
  readonly why: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly parts: { readonly made: number; readonly reused: number };
  readonly rows_in: number;
  readonly rows_out: number;
  readonly seconds: number;
  readonly cpu_seconds: number;
  readonly peak_mb: number;
  readonly steps: readonly Step[];
  readonly notes: readonly string[];
}

export interface Manifest {
  readonly toolkit: string;
  readonly study: string;
  readonly books: Books;
  readonly stages: readonly StageEntry[];
  /** SHA-256 of each table (of its parts' hashes) and file, by name. */
  readonly outputs: Readonly<Record<string, string>>;
}

const EMPTY_BOOKS: Books = { records: 0, mentions: 0, rejected: 0, forgotten: 0, kept: 0, dropped: {} };

/**
 * Writes `out/manifest.json` anew with each entry that it is handed: entries in the order of `stages`, and books and outputs
 * of all stages whose work still stands. One is written after the other, for stages run side by side.
 */
export function manifestWriter(
  layout: Layout,
  { title, toolkit, stages }: { readonly title: string; readonly toolkit: string; readonly stages: readonly string[] },
): (entry: StageEntry) => Promise<Manifest> {
  const entries = new Map<string, StageEntry>(), states = new Map<string, StageState | null>();
  let last: Promise<unknown> = Promise.resolve();
  const write = async (entry: StageEntry) => {
    entries.set(entry.name, entry);
    states.delete(entry.name); // only this stage's can have changed
    for (const { name } of STAGES) if (!states.has(name)) states.set(name, await readState(layout, name));
    const made = stages.flatMap((name) => entries.get(name) ?? []);
    const manifest = { toolkit, study: title, ...standing(STAGES.map(({ name }) => states.get(name)!), made) };
    await writeWhole(layout.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  };
  return (entry) => {
    const own = last.then(() => write(entry));
    last = own;
    return own;
  };
}

function standing(
  states: readonly (StageState | null)[],
  stages: readonly StageEntry[],
): Pick<Manifest, "books" | "stages" | "outputs"> {
  const outputs: Record<string, string> = {};
  for (const state of states) if (state) Object.assign(outputs, outputsOf(state));
  const books = Object.assign({}, EMPTY_BOOKS, ...states.map((state) => state?.books)) as Books;
  return { books, stages, outputs };
}

/** Says what is wrong with the books, or null if they balance. */
export function unbalanced({ records, mentions, rejected, forgotten, kept, dropped }: Books): string | null {
  const all = Object.values(dropped).reduce((sum, count) => sum + count, 0);
  if (records !== mentions + rejected + forgotten) {
    return `${records} records are not ${mentions} mentions + ${rejected} rejected + ${forgotten} forgotten`;
  }
  if (mentions !== kept + all) return `${mentions} mentions are not ${kept} kept + ${all} dropped`;
  return null;
}

function outputsOf(state: StageState): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [name, { folder, hash }] of Object.entries(state.tables)) {
    if (folder.startsWith("tables/")) outputs[`tables/${name}`] = `sha256:${hash}`;
  }
  for (const [name, hash] of Object.entries(state.files)) outputs[name] = `sha256:${hash}`;
  return outputs;
}
