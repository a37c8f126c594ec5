/** Runs a function over every part of some tables, and takes over the parts that an earlier run has made. @module */
import { join } from "node:path";
import type { MapParts, Progress } from "../../tables/stage.ts";
import { canonicalJson, sha256 } from "../files/hash.ts";
import { partFile } from "../files/layout.ts";
import type { PartState } from "../files/state.ts";
import { makeParts, type Workers } from "./part_pool.ts";
import { contentKey } from "./part_hashes.ts";
import type { PartDone, PartTask } from "./part_worker.ts";

/**
 * Rows for which one more worker pays: each has to start and to load dictionaries of its own (up to 2 s of CPU). To clean
 * 4,800 rows two workers took 5.5 s of CPU, one takes 3.
 */
const ROWS_A_WORKER = 20_000;

/** What a part function counted and noted. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** Where the parts of an output go, and the parts that the last run made. */
interface Output {
  readonly table: string;
  readonly kind: "parquet" | "pack";
  readonly folder: string;
  readonly old: readonly PartState[];
  /** Absolute path of the folder of the old parts. */
  readonly old_folder: string;
}

/** Where the parts lie. */
interface Places {
  readonly inputs: readonly { readonly table: string; readonly folder: string; readonly parts: readonly PartState[] }[];
  readonly outputs: readonly Output[];
  /** Hash of the toolkit's code: other code may make other parts, so it is in every key. */
  readonly code: string;
  /** Workers at once, at most. */
  readonly workers: number;
  /** Workers that an earlier step left waiting. */
  readonly waiting: Workers;
}

/** What mapping asks of the run that it is part of. */
interface Means {
  recall(key: string): Tally | undefined;
  takeOver(table: string, index: number, part: PartState): Promise<PartState>;
  readonly progress: Progress;
}

interface Mapped {
  /** The parts of each output, by its name. */
  readonly tables: ReadonlyMap<string, PartState[]>;
  /** What each part counted, beside the part's key, in the order of the parts. */
  readonly tallies: readonly (readonly [string, Tally])[];
  /** Parts that were made; the others were taken over. */
  readonly made: number;
}

/** Makes part i of every output from part i of every input, or takes it over where an earlier run made it of the same. */
export async function mapParts<Q>(work: MapParts<Q>, places: Places, means: Means): Promise<Mapped> {
  const { keys, bases } = keysOf(work, places);
  const tables = new Map(places.outputs.map(({ table }) => [table, new Array<PartState>(keys.length)]));
  const tallies = new Array<Tally>(keys.length);
  const tasks: PartTask[] = [];
  for (const [index, key] of keys.entries()) {
    const tally = means.recall(key);
    const old = places.outputs.map((output) => output.old.find((part) => part.key === key));
    if (!tally || old.includes(undefined)) {
      tasks.push({
        ...taskOf(work, places, index),
        before: bases ? madeBefore(places.outputs, bases[index]) : undefined,
      });
      continue;
    }
    tallies[index] = tally;
    for (const [k, { table }] of places.outputs.entries()) {
      tables.get(table)![index] = await means.takeOver(table, index, old[k]!);
    }
  }
  const report = reporter(work.step, tasks, places, means.progress);
  const options = { workers: places.waiting, keep: work.more_follows };
  for (const done of await makeParts(tasks, threadsFor(work, tasks, places), report, options)) {
    tallies[done.index] = { counts: done.counts, notes: done.notes };
    for (const { table, kind } of places.outputs) {
      tables.get(table)![done.index] = {
        file: partFile(done.index, kind),
        key: keys[done.index],
        ...(bases ? { basis: bases[done.index] } : {}),
        ...done.parts[table],
      };
    }
  }
  return { tables, tallies: keys.map((key, i) => [key, tallies[i]] as const), made: tasks.length };
}

/** Adds up what the parts counted. */
export function sumCounts(tallies: readonly Tally[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { counts } of tallies) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}

/**
 * For each part a hash of all that it depends on (`keys`), and one of all but the columns that only choose its rows
 * (`bases`; null if there are none such). Of the module's path only the file name counts: the toolkit may be moved.
 */
function keysOf<Q>(work: MapParts<Q>, { inputs, code }: Places): { keys: string[]; bases: string[] | null } {
  const { step: _step, more_follows: _more, rows_a_worker: _rows, each, module, ...fixed } = work;
  const shared = sha256(canonicalJson([fixed, module.slice(module.lastIndexOf("/") + 1), code]));
  const hashes = (columnsOf: (table: string) => readonly string[] | undefined) =>
    inputs[0].parts.map((_, index) => {
      const contents = inputs.map(({ table, parts }) => contentKey(parts[index], columnsOf(table)));
      return sha256(canonicalJson([shared, contents, each?.(index).key ?? null]));
    });
  const { columns, chosen_by } = work;
  const fixedColumns = (table: string) => columns?.[table]?.filter((column) => !chosen_by?.[table]?.includes(column));
  return { keys: hashes((table) => columns?.[table]), bases: chosen_by ? hashes(fixedColumns) : null };
}

/** Paths of the old parts, by table, that were made of the same rows; undefined unless every table has one. */
function madeBefore(outputs: readonly Output[], basis: string): Record<string, string> | undefined {
  const paths: Record<string, string> = {};
  for (const { table, old, old_folder } of outputs.filter(({ kind }) => kind === "parquet")) {
    const part = old.find((part) => part.basis === basis);
    if (!part) return undefined;
    paths[table] = join(old_folder, part.file);
  }
  return paths;
}

function taskOf<Q>(work: MapParts<Q>, { inputs, outputs }: Places, index: number): PartTask {
  return {
    index,
    module: work.module,
    parameters: work.parameters,
    own: work.each?.(index).value,
    inputs: Object.fromEntries(inputs.map(({ table, folder, parts }) => [table, join(folder, parts[index].file)])),
    columns: work.columns ?? {},
    carry: work.carry ?? {},
    outputs: Object.fromEntries(outputs.map(({ table, kind, folder }) => [table, join(folder, partFile(index, kind))])),
  };
}

function threadsFor<Q>(work: MapParts<Q>, tasks: readonly PartTask[], { inputs, workers }: Places): number {
  const rows = tasks.reduce((sum, { index }) => sum + inputs[0].parts[index].rows, 0);
  return Math.min(workers, Math.ceil(rows / (work.rows_a_worker ?? ROWS_A_WORKER)));
}

function reporter(step: string, tasks: readonly PartTask[], { inputs }: Places, progress: Progress) {
  const rowsOf = (index: number) => inputs[0].parts[index].rows;
  const total = tasks.reduce((sum, { index }) => sum + rowsOf(index), 0);
  let done = 0;
  return ({ index }: PartDone) => {
    done += rowsOf(index);
    progress(step, done, total, "mentions");
  };
}
