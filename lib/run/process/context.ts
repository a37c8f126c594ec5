/** What a stage is handed while it runs: its tables as parts, places to write, and what the last run left. @module */
import { dirname, join } from "node:path";
import process from "node:process";
import { type Frame, FrameBuilder } from "../../tables/frame.ts";
import { SCHEMAS, type TableName } from "../../tables/schemas.ts";
import type { MapParts, Outside, Pack, Part, StageContext, StageCounts } from "../../tables/stage.ts";
import { sha256 } from "../files/hash.ts";
import type { Job } from "../files/job.ts";
import { keptFile } from "./kept_file.ts";
import { type Layout, layoutOf, partFile, tableFolder, type Work, workOf } from "../files/layout.ts";
import { mapParts, sumCounts, type Tally } from "../parts/map_parts.ts";
import { Workers } from "../parts/part_pool.ts";
import { endIfLeft } from "./end_if_left.ts";
import { partsIn } from "../parts/parts_in.ts";
import { cpuSeconds, timed } from "./timed.ts";
import { progressLine } from "./progress.ts";
import { readWhole } from "../files/read_whole.ts";
import { type PartState, type StageResult, type StageStep, tableHash } from "../files/state.ts";
import { WriteBehind } from "../parts/write_behind.ts";
import { writePart } from "../parts/write_part.ts";

/** Up to so many rows are written here: a thread takes longer to start. */
const ROWS_BEFORE_BEHIND = 100_000;

/** A context for the job, and the function that sums up what was done with it; `before` are steps that came before it. */
export function contextOf(
  job: Job,
  before: readonly StageStep[] = [],
): { context: StageContext<unknown>; result: (counts: StageCounts) => Promise<StageResult> } {
  const run = new StageRun(job, before);
  const context: StageContext<unknown> = {
    parameters: job.parameters,
    folder: job.folder,
    inputs: job.inputs,
    parts: (table) => run.parts(table),
    write: (table, frame, key) => run.write(table, frame, key ?? null),
    handOver: (table, frame, key) => run.handOver(table, frame, key ?? null),
    reuse: (table, key) => run.reuse(table, key),
    previous: (table) => run.previous(table),
    remember: (key, value) => void run.memory.set(key, value),
    recall: (key) => run.recall(key),
    mapParts: (work) => run.mapParts(work),
    packs: (name) => run.packs(name),
    keep: (name, bytes) => run.keep(name, bytes),
    kept: (name) => run.kept(name),
    writeFile: (name, content) => run.writeFile(name, content),
    ...(job.parameters.llm ? { outside: outsideOf(layoutOf(job.folder).out) } : {}),
    progress: progressLine(job.stage),
    note: (text) => run.note(text),
    step: (name, work) => run.step(name, work),
  };
  return { context, result: (counts) => run.result(counts) };
}

class StageRun {
  readonly memory = new Map<string, unknown>();
  readonly #job: Job;
  readonly #layout: Layout;
  readonly #work: Work;
  readonly #made = new Map<string, PartState[]>();
  readonly #files: Record<string, string> = {};
  readonly #notes: string[] = [];
  readonly #steps: StageStep[];
  readonly #workers = new Workers();
  readonly #behind = new WriteBehind();
  #handedOver = 0;
  readonly #parts = { made: 0, reused: 0 };
  readonly #start = performance.now();

  constructor(job: Job, before: readonly StageStep[]) {
    this.#job = job;
    this.#steps = [...before];
    this.#layout = layoutOf(job.folder);
    this.#work = workOf(this.#layout, job.stage);
  }

  parts(table: string): Part[] {
    const made = this.#made.get(table);
    if (made) return partsIn(join(this.#work.folder, this.#folderOf(table)), made);
    const state = this.#job.tables[table];
    if (!state) throw new TypeError(`Cannot read table "${table}": stage ${this.#job.stage} does not declare it`);
    return partsIn(join(this.#layout.out, state.folder), state.parts);
  }

  previous(table: string): Part[] {
    const state = this.#job.previous?.tables[table];
    return state ? partsIn(join(this.#layout.out, state.folder), state.parts) : [];
  }

  recall(key: string): unknown {
    const value = this.memory.get(key) ?? this.#job.previous?.memory[key];
    if (value !== undefined) this.memory.set(key, value);
    return value;
  }

  async write(table: TableName, frame: Frame, key: string | null): Promise<void> {
    const { path, file } = await this.#place(table, this.#list(table).length);
    const hashes = await writePart(path, frame, SCHEMAS[table]);
    this.#list(table).push({ file, ...hashes, rows: frame.length, key });
    this.#parts.made++;
  }

  async handOver(table: TableName, frame: Frame, key: string | null): Promise<void> {
    const list = this.#list(table), at = list.length, rows = frame.length;
    this.#handedOver += rows;
    if (this.#job.workers === 1 || this.#handedOver <= ROWS_BEFORE_BEHIND) return await this.write(table, frame, key);
    const { path, file } = await this.#place(table, at);
    list.push({ file, hash: "", rows, key }); // until it is known
    await this.#behind.put(path, frame, SCHEMAS[table], (hashes) => list[at] = { file, ...hashes, rows, key });
    this.#parts.made++;
  }

  async reuse(table: TableName, key: string): Promise<boolean> {
    if (this.#job.previous?.fingerprint.code !== this.#job.code) return false; // other code makes other parts
    const found = this.#previousParts(table).filter((part) => part.key === key);
    for (const part of found) this.#list(table).push(await this.#takeOver(table, this.#list(table).length, part));
    return found.length > 0;
  }

  async mapParts<Q>(work: MapParts<Q>): Promise<{ counts: Record<string, number> }> {
    const inputs = work.inputs.map((table) => ({
      table,
      folder: this.#folderWithParts(table),
      parts: this.#statesOf(table),
    }));
    const outputs = await Promise.all([...work.outputs, ...work.packs ?? []].map(async (table, i) => {
      const folder = join(this.#work.folder, this.#folderOf(table));
      await Deno.mkdir(folder, { recursive: true });
      const kind = i < work.outputs.length ? "parquet" as const : "pack" as const;
      const old_folder = join(this.#layout.out, this.#folderOf(table));
      return { table, kind, folder, old: this.#previousParts(table), old_folder };
    }));
    const { code, workers, stage } = this.#job;
    const mapped = await mapParts(work, { inputs, outputs, code, workers, waiting: this.#workers }, {
      recall: (key) => this.recall(key) as Tally | undefined,
      takeOver: (table, index, part) => this.#takeOver(table, index, part),
      progress: progressLine(stage),
    });
    this.#parts.made += mapped.made * outputs.length;
    for (const [table, parts] of mapped.tables) this.#made.set(table, parts);
    for (const [key, tally] of mapped.tallies) this.memory.set(key, tally);
    for (const note of mapped.tallies.flatMap(([, tally]) => tally.notes)) this.note(note);
    return { counts: sumCounts(mapped.tallies.map(([, tally]) => tally)) };
  }

  packs(name: string): Pack[] {
    const folder = join(this.#work.folder, this.#folderOf(name));
    return this.#list(name).map(({ file, hash }) => {
      const path = join(folder, file);
      return { hash, size: Deno.statSync(path).size, read: (room) => readWhole(path, room) };
    });
  }

  async keep(name: string, bytes: Uint8Array): Promise<void> {
    const { path, file } = await this.#place(name, this.#list(name).length, "pack");
    await Deno.writeFile(path, bytes);
    this.#list(name).push({ file, hash: sha256(bytes), rows: 0, key: null });
  }

  kept(name: string): Uint8Array<ArrayBuffer> | null {
    const part = this.#previousParts(name).at(-1);
    if (!part || this.#job.previous!.fingerprint.code !== this.#job.code) return null;
    return readWhole(join(this.#layout.out, this.#folderOf(name), part.file));
  }

  async writeFile(name: string, content: string | Uint8Array): Promise<void> {
    const path = join(this.#work.folder, name);
    await Deno.mkdir(dirname(path), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(path, content);
    else await Deno.writeFile(path, content);
    this.#files[name] = sha256(content);
  }

  note(text: string): void {
    if (!this.#notes.includes(text)) this.#notes.push(text);
  }

  async step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    endIfLeft(this.#job);
    const { value, step } = await timed(name, work);
    this.#steps.push(step);
    return value;
  }

  /** Sums up the run; a table without rows becomes a part without rows, so that every table can be read. */
  async result(counts: StageCounts): Promise<StageResult> {
    this.#workers.end(); // a step that said more would follow may have been the last
    await this.#behind.end();
    for (const table of this.#job.writes) {
      if (this.#list(table).length === 0) await this.write(table, new FrameBuilder(SCHEMAS[table]).build(), null);
    }
    const tables = [...this.#made].map(([name, parts]) => {
      return [name, { folder: this.#folderOf(name), hash: tableHash(parts), parts }] as const;
    });
    return {
      rows_in: counts.rows_in,
      rows_out: counts.rows_out,
      books: counts.books ?? {},
      notes: this.#notes,
      parts: this.#parts,
      memory: Object.fromEntries(this.memory),
      tables: Object.fromEntries(tables),
      files: this.#files,
      seconds: (performance.now() - this.#start) / 1000,
      cpu_seconds: cpuSeconds(),
      peak_mb: process.resourceUsage().maxRSS / 1024,
      steps: this.#steps,
    };
  }

  #list(table: string): PartState[] {
    return this.#made.get(table) ?? this.#made.set(table, []).get(table)!;
  }

  /** Folder of a table, relative to `out/` or to the work folder. */
  #folderOf(table: string): string {
    return tableFolder(table, this.#job.stage, table in SCHEMAS);
  }

  #previousParts(table: string): readonly PartState[] {
    return this.#job.previous?.tables[table]?.parts ?? [];
  }

  #statesOf(table: string): readonly PartState[] {
    return this.#made.get(table) ?? this.#job.tables[table]?.parts ?? [];
  }

  /** Absolute path of the folder in which a table's parts lie: the work folder if this run made them, else `out/`. */
  #folderWithParts(table: string): string {
    if (this.#made.has(table)) return join(this.#work.folder, this.#folderOf(table));
    return join(this.#layout.out, this.#job.tables[table].folder);
  }

  async #place(table: string, index: number, kind?: "parquet" | "pack"): Promise<{ path: string; file: string }> {
    const folder = join(this.#work.folder, this.#folderOf(table)), file = partFile(index, kind);
    await Deno.mkdir(folder, { recursive: true });
    return { path: join(folder, file), file };
  }

  /** The old part under its new number: a second name for the same bytes where the disk can, else a copy. */
  async #takeOver(table: string, index: number, part: PartState): Promise<PartState> {
    const { path, file } = await this.#place(table, index, part.file.endsWith(".pack") ? "pack" : "parquet");
    const from = join(this.#layout.out, this.#folderOf(table), part.file);
    await Deno.link(from, path).catch(() => Deno.copyFile(from, path));
    this.#parts.reused++;
    return { ...part, file };
  }
}

/** The process's permissions say which host and which variable. */
function outsideOf(out: string): Outside {
  return {
    fetch: globalThis.fetch,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    secret: (name) => Deno.env.get(name),
    kept: (name) => keptFile(join(out, name)),
  };
}
