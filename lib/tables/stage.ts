/** The interface of a stage, a function from tables to tables, and the context that it receives. @module */
import type { Frame } from "./frame.ts";
import type { TableName } from "./schemas.ts";

/** A part of a table on disk. Parts are read one after the other, never the whole table at once. */
export interface Part {
  /** Hash of the part's bytes. The same hash in the next run means the same part. */
  readonly hash: string;
  readonly rows: number;
  /** Reads the named columns (default: all). */
  read(columns?: readonly string[]): Frame;
}

/** Private bytes of a stage on disk, in a format that only this stage reads. */
export interface Pack {
  /** The same hash in the next run means the same bytes. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** All bytes. If `room` is given and large enough, they are stored there and stay valid until it is used again. */
  read(room?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

/** Reports the progress of a step; `unit` is what is counted: records, mentions, parts. */
export type Progress = (
  step: string,
  done: number,
  total: number | null,
  unit: string,
) => void;

/**
 * A function of one part. It has its own module, which exports it as `part`, so that a worker can load it. It is pure:
 * the same frames, parameters and `own` (the value of {@linkcode MapParts.each} for this part) give the same outputs.
 * `counts` are summed over the parts.
 *
 * `before` can save work but must not change the result: it holds the tables that the function made from the same rows
 * when a different selection of them was chosen ({@linkcode MapParts.chosen_by}).
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

/** Work to do on every part of the input tables; see {@linkcode StageContext.mapParts}. */
export interface MapParts<P> {
  /** The step's name in progress lines and in the manifest. */
  readonly step: string;
  /** Input tables; the function receives part i of each of them together. */
  readonly inputs: readonly string[];
  /** Columns to read, by table; default all. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /**
   * Columns, by table, that only select the rows to work on. If nothing else in a part changed, the function receives its
   * earlier result: if one mention of 50,000 becomes a copy, only that mention costs work.
   */
  readonly chosen_by?: Readonly<Record<string, readonly string[]>>;
  /** Columns, by table, that are written again unchanged: they are copied packed, which costs almost nothing. */
  readonly carry?: Readonly<Record<string, readonly string[]>>;
  /** Output tables: part i is made from part i of the inputs. */
  readonly outputs: readonly string[];
  /** Names of additional bytes that it makes, one piece per part: see {@linkcode StageContext.packs}. */
  readonly packs?: readonly string[];
  /** `import.meta.resolve("./match_part.ts")`: a module that exports a {@linkcode PartFunction} named `part`. */
  readonly module: string;
  /** True if another step of the stage maps parts next, so that the workers are kept. */
  readonly more_follows?: boolean;
  /** Rows per worker; default 20,000, for functions that load dictionaries. Infinity: no workers. */
  readonly rows_a_worker?: number;
  /** Plain data, the same for every part. A part is remade only if its inputs or these parameters changed. */
  readonly parameters: P;
  /** Additional plain data for part i; a new `key` means that it changed. */
  readonly each?: (
    index: number,
  ) => { readonly key: string; readonly value: unknown };
}

/** Network access of a stage to the host that the study names for it; no other host can be reached. */
export interface Outside {
  readonly fetch: typeof fetch;
  /** Resolves after this many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Value of the environment variable that the study names; undefined if it is not set. */
  readonly secret: (name: string) => string | undefined;
  /** A file under `out/` that is kept even if the run fails, so that paid answers are not requested again. */
  readonly kept: (name: string) => Kept;
}

/** An append-only file. */
export interface Kept {
  /** Its whole content; empty if it does not exist yet. */
  read(): string;
  /** Appends text, which is on the disk when the call returns. */
  add(text: string): void;
}

/** Everything that a stage receives. It reads nothing else: no clock, environment, network or random source. */
export interface StageContext<P> {
  readonly parameters: P;
  /** Absolute path of the study's folder, for the files that the parameters name. */
  readonly folder: string;
  /** Hashes of its input tables and files, by name: `exports/may.csv`. Use one as the key of a part made from one file. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Parts of an input table, or of a table that this stage made in an earlier step with `mapParts`. */
  parts(table: string): readonly Part[];
  /** Adds a part to an output table. A `key` makes it reusable: see {@linkcode StageContext.reuse}. */
  write(table: TableName, frame: Frame, key?: string): Promise<void>;
  /** Like `write`, but the frame must not be used afterwards: with several workers, a thread writes it in the background. */
  handOver(table: TableName, frame: Frame, key?: string): Promise<void>;
  /** Adds to the table the parts that the last run wrote under this key; false if there are none. */
  reuse(table: TableName, key: string): Promise<boolean>;
  /** Keeps plain data for the next run under a key, for example the counts of a reused part. */
  remember(key: string, value: unknown): void;
  /** Data that this run or the last one remembered under the key. Recalled data is kept for the next run too. */
  recall(key: string): unknown;
  /** Parts of one of this stage's own tables from the last run; empty if there are none. */
  previous(table: TableName): readonly Part[];
  /** Runs a function over every part on workers, and reuses parts that an earlier run has made. */
  mapParts<Q>(work: MapParts<Q>): Promise<{ counts: Record<string, number> }>;
  /** Bytes that `mapParts` made in an earlier step, in the order of the parts. */
  packs(name: string): readonly Pack[];
  /** Keeps bytes for the next run. */
  keep(name: string, bytes: Uint8Array): Promise<void>;
  /** Bytes that the last run kept; null if there are none, they are damaged, or another version of the code kept them. */
  kept(name: string): Uint8Array<ArrayBuffer> | null;
  /** Writes a file beside the tables, such as `report.html`: `out/NAME`. */
  writeFile(name: string, content: string | Uint8Array): Promise<void>;
  /** Present only if the study names a host for the stage. */
  readonly outside?: Outside;
  readonly progress: Progress;
  /** Adds a note for the user, once, to the manifest and to stderr. */
  note(text: string): void;
  /** Times a named step for the manifest. */
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>;
}

/** The counts that a stage returns. Rows are those of the main tables read and written. */
export interface StageCounts {
  readonly rows_in: number;
  readonly rows_out: number;
  /** Goes to the manifest's books: records, mentions, rejected, kept, dropped by reason. */
  readonly books?: Readonly<Record<string, number | Record<string, number>>>;
}

/** What a stage may read before its turn. */
export interface EarlyContext<P> extends Pick<StageContext<P>, "parameters" | "folder" | "progress"> {
  /** Parts of an input table; null: it is still being made. */
  parts(table: string): readonly Part[] | null;
}

/** One stage. `P` are its parameters; `E` is what it prepares before its turn. */
export interface Stage<P, E = unknown> {
  readonly name: string;
  /** Tables it reads. All of them decide whether it is up to date. */
  readonly reads: readonly TableName[];
  readonly writes: readonly TableName[];
  /** `early` is the result of `beforeTurn`; undefined if there is none, or if the tables it read have changed since. */
  run(context: StageContext<P>, early?: E): Promise<StageCounts>;
  /**
   * Prepares while earlier stages work: loads dictionaries, reads the tables that are ready. The work may be wasted,
   * because the stage may turn out to be up to date.
   */
  beforeTurn?(context: EarlyContext<P>): E | Promise<E>;
}
