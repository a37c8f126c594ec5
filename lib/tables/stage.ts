/** What every stage is: a function from tables to tables, and what it is handed to do its work. @module */
import type { Frame } from "./frame.ts";
import type { TableName } from "./schemas.ts";

/** A part of a table that lies on disk. Parts are read one after the other, never the whole table at once. */
export interface Part {
  /** Hash of the part's bytes: what makes it the same part in the next run. */
  readonly hash: string;
  readonly rows: number;
  /** Reads the named columns (default: all). */
  read(columns?: readonly string[]): Frame;
}

/** Bytes of a stage's own that lie on disk, in a form that it alone reads. */
export interface Pack {
  /** What makes it the same in the next run. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** All bytes, in `room` if that is given and large enough: then they are good until that is used again. */
  read(room?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

/** Names a step of long work and says how far it is; `unit` is what is counted: records, mentions, parts. */
export type Progress = (
  step: string,
  done: number,
  total: number | null,
  unit: string,
) => void;

/**
 * A function of a part, in a module of its own so that a worker can load it: the module exports it as `part`.
 * It is pure: same frames, parameters and `own` (what {@linkcode MapParts.each} gave for
 * this part), same outputs. `counts` are added up over the parts.
 *
 * `before` saves it work and changes nothing: the tables that it made of the same rows when other ones of them were
 * chosen ({@linkcode MapParts.chosen_by}).
 */
export type PartFunction<P = unknown> = (
  inputs: Record<string, Frame>,
  parameters: P,
  own?: unknown,
  before?: Record<string, Frame>,
) => PartResult | Promise<PartResult>;

export interface PartResult {
  readonly tables: Record<string, Frame>;
  /** By the names in {@linkcode MapParts.packs}. */
  readonly packs?: Record<string, Uint8Array<ArrayBuffer>>;
  readonly counts?: Record<string, number>;
  readonly notes?: readonly string[];
}

/** What to do with every part of the input tables; see {@linkcode StageContext.mapParts}. */
export interface MapParts<P> {
  /** The step's name in progress lines and in the manifest. */
  readonly step: string;
  /** Tables whose parts run side by side: part i of each is handed over together. */
  readonly inputs: readonly string[];
  /** Columns to read, by table; default all. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /**
   * Columns, by table, that only choose the rows which the function works on. Where nothing else of a part changed, it is
   * handed what it made before: one mention of 50,000 that is a copy since today costs one mention.
   */
  readonly chosen_by?: Readonly<Record<string, readonly string[]>>;
  /** Columns that are only written again, by table: they are handed on as they lie, which costs next to nothing. */
  readonly carry?: Readonly<Record<string, readonly string[]>>;
  /** Tables that the function makes: part i of the output is made of part i of the inputs. */
  readonly outputs: readonly string[];
  /** Bytes that it makes beside them, one piece a part: see {@linkcode StageContext.packs}. */
  readonly packs?: readonly string[];
  /** `import.meta.resolve("./match_part.ts")`: a module that exports a {@linkcode PartFunction} named `part`. */
  readonly module: string;
  /** True if another step of the stage maps parts next: the workers are kept for it. */
  readonly more_follows?: boolean;
  /** Rows for which one more worker is started; default 20,000, for functions that load dictionaries. Infinity: none is. */
  readonly rows_a_worker?: number;
  /** Plain data, the same for every part. A part is made again only when its inputs or these changed. */
  readonly parameters: P;
  /** More for part i alone, as plain data; `key` says when it changed. */
  readonly each?: (
    index: number,
  ) => { readonly key: string; readonly value: unknown };
}

/** The world outside, for a stage for which the study names a host: no other can be reached. */
export interface Outside {
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** The environment variable that the study names; undefined: it is not set. */
  readonly secret: (name: string) => string | undefined;
  /** A file under `out/` that outlives the run, also one that fails: what was paid for is not asked again. */
  readonly kept: (name: string) => Kept;
}

/** A file that is only added to. */
export interface Kept {
  /** All of it; empty where there is none yet. */
  read(): string;
  /** On the disk when it returns. */
  add(text: string): void;
}

/** What a stage is handed. It reads nothing else: no clock, no environment, no network, no chance. */
export interface StageContext<P> {
  readonly parameters: P;
  /** Absolute path of the study's folder, for the files that the parameters name. */
  readonly folder: string;
  /** Hashes of its input tables and files, by name: `exports/may.csv`. A key for a part made of one file. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Parts of an input table (or of one this stage made in an earlier step with `mapParts`). */
  parts(table: string): readonly Part[];
  /** Adds a part to an output table. A `key` makes it reusable: see {@linkcode StageContext.reuse}. */
  write(table: TableName, frame: Frame, key?: string): Promise<void>;
  /** As `write`, but the frame must not be used any more: with several workers a thread writes it while the stage goes on. */
  handOver(table: TableName, frame: Frame, key?: string): Promise<void>;
  /** Takes over into the table the parts that the last run wrote under this key; false if there are none. */
  reuse(table: TableName, key: string): Promise<boolean>;
  /** Keeps plain data for the next run under a key: what a reused part was counted as, say. */
  remember(key: string, value: unknown): void;
  /** What this or the last run remembered under the key; what was recalled is kept for the next run too. */
  recall(key: string): unknown;
  /** Parts of a table of this stage's own as the last run left it; empty if there was none. */
  previous(table: TableName): readonly Part[];
  /** Runs a function over every part, on workers, and takes over what an earlier run has already made. */
  mapParts<Q>(work: MapParts<Q>): Promise<{ counts: Record<string, number> }>;
  /** Bytes that `mapParts` made in an earlier step, in the order of the parts. */
  packs(name: string): readonly Pack[];
  /** Keeps bytes for the next run. */
  keep(name: string, bytes: Uint8Array): Promise<void>;
  /** What the last run kept; null where there is none, where it was damaged, and where other code kept it. */
  kept(name: string): Uint8Array<ArrayBuffer> | null;
  /** Writes a file beside the tables, such as `report.html`: `out/NAME`. */
  writeFile(name: string, content: string | Uint8Array): Promise<void>;
  /** Only where the study names a host for the stage. */
  readonly outside?: Outside;
  readonly progress: Progress;
  /** Says something once that a person should know; it goes to the manifest and to stderr. */
  note(text: string): void;
  /** Times a named step for the manifest. */
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>;
}

/** What a stage reports back. Rows are those of the main tables read and written. */
export interface StageCounts {
  readonly rows_in: number;
  readonly rows_out: number;
  /** Goes to the manifest's books: records, mentions, rejected, kept, dropped by reason. */
  readonly books?: Readonly<Record<string, number | Record<string, number>>>;
}

/** What a stage may look at before its turn. */
export interface EarlyContext<P> extends Pick<StageContext<P>, "parameters" | "folder" | "progress"> {
  /** Parts of an input table; null: it is still being made. */
  parts(table: string): readonly Part[] | null;
}

/** `E` is what it makes before its turn. */
export interface Stage<P, E = unknown> {
  readonly name: string;
  /** Tables it reads; all of them are among the inputs that decide whether it is up to date. */
  readonly reads: readonly TableName[];
  readonly writes: readonly TableName[];
  /** `early` is what `beforeTurn` gave; undefined: nothing, or the tables that it looked at are others by now. */
  run(context: StageContext<P>, early?: E): Promise<StageCounts>;
  /**
   * Does what can be done while the stages before it are at work: loads dictionaries, reads the tables that are there. It may
   * be in vain, for its turn may not come.
   */
  beforeTurn?(context: EarlyContext<P>): E | Promise<E>;
}
