/** `out/manifest.json`: the books, what each stage did and why, and the hash of every output. @module */
import { writeWhole } from "./commit.ts";
import type { Layout } from "./layout.ts";
import { readState, type StageState, type StageStep } from "./state.ts";
import { STAGES } from "../stages.ts";

/** What became of every record: records = mentions + rejected + forgotten, mentions = kept + all dropped. */
export interface Books {
  /** Records read. */
  readonly records: number;
  /** Records that became mentions. */
  readonly mentions: number;
  /** Records that could not become mentions; the table `rejected` says why. */
  readonly rejected: number;
  /** Records of people who asked to be forgotten. */
  readonly forgotten: number;
  /** Mentions that are matched, coded and measured. */
  readonly kept: number;
  /** Mentions that cleaning dropped, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
}

/** What one stage did in this run. */
export interface StageEntry {
  /** collect, clean, match, topics, coding, measure or report. */
  readonly name: string;
  /** cached: nothing that it depends on has changed, so the output of the last run is still valid. */
  readonly status: "done" | "cached" | "failed";
  /** Why it ran or did not run: `new file exports/may.csv`. */
  readonly why: string;
  /** Hash of each table and file that it read, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The settings of the study that it received. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Parts of its tables that were made in this run, and parts reused from the last run. */
  readonly parts: { readonly made: number; readonly reused: number };
  /** Rows read: records for collect, mentions for the other stages. */
  readonly rows_in: number;
  /** Rows of its first table; for the report, kept mentions. */
  readonly rows_out: number;
  /** Wall-clock time; 0 if it is cached. */
  readonly seconds: number;
  /** CPU time of all cores together, including its workers. */
  readonly cpu_seconds: number;
  /** Peak memory of its process, MiB. */
  readonly peak_mb: number;
  /** Its steps, with the time that each took. */
  readonly steps: readonly StageStep[];
  /** Notes for the user, although nothing failed. */
  readonly notes: readonly string[];
}

/** What a run did: `out/manifest.json`. */
export interface Manifest {
  /** Version of the toolkit that made it. */
  readonly toolkit: string;
  /** Title of the study. */
  readonly study: string;
  /** What became of every record. */
  readonly books: Books;
  /** The stages that this run reached, in order. */
  readonly stages: readonly StageEntry[];
  /** SHA-256 of each table (of its parts' hashes) and file, by name. */
  readonly outputs: Readonly<Record<string, string>>;
}

const EMPTY_BOOKS: Books = { records: 0, mentions: 0, rejected: 0, forgotten: 0, kept: 0, dropped: {} };

/**
 * Rewrites `out/manifest.json` for each entry that it receives: entries in the order of `stages`, and books and outputs of
 * all stages whose output is still valid. Stages may run in parallel, so entries are written one after the other.
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

/** What is wrong with the books, or null if they balance. */
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
