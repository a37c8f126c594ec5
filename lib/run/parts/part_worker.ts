/** Makes one part at a time: in a worker where there are several, in the stage's own thread where there is one. @module */
import { readParquet } from "../../tables/parquet.ts";
import type { Frame } from "../../tables/frame.ts";
import { type ColumnSpec, type Schema, SCHEMAS, type TableName } from "../../tables/schemas.ts";
import type { PartFunction } from "../../tables/stage.ts";
import { sha256 } from "../files/hash.ts";
import type { PartHashes } from "./part_hashes.ts";
import { errorToSend } from "./sent_error.ts";
import { writePart } from "./write_part.ts";

/** All that is needed to make part i of some tables. */
export interface PartTask {
  readonly index: number;
  readonly module: string;
  readonly parameters: unknown;
  readonly own: unknown;
  /** Paths of the parts to read, by table. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly carry: Readonly<Record<string, readonly string[]>>;
  /** Paths of what was made of the same rows when other ones were chosen, by table. */
  readonly before?: Readonly<Record<string, string>>;
  /** Paths of the parts to write, by table or pack. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface PartDone {
  readonly index: number;
  readonly parts: Readonly<Record<string, PartHashes & { readonly rows: number }>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** Reads a part's inputs, runs its function, writes its outputs. */
export async function makePart(task: PartTask): Promise<PartDone> {
  const { part } = await import(task.module) as { part: PartFunction };
  const frames = framesAt(task.inputs, task), before = task.before && framesAt(task.before);
  const { tables, packs = {}, counts = {}, notes = [] } = await part(frames, task.parameters, task.own, before);
  const parts: Record<string, PartHashes & { readonly rows: number }> = {};
  for (const [table, path] of Object.entries(task.outputs)) {
    const hashes = table in packs
      ? await writePack(path, packs[table])
      : await writePart(path, tables[table], schemaOf(table, tables[table]));
    parts[table] = { ...hashes, rows: tables[table]?.length ?? 0 };
  }
  return { index: task.index, parts, counts, notes };
}

/** Parts by table, all columns of those of which none are named. */
function framesAt(
  paths: Readonly<Record<string, string>>,
  { columns, carry }: Partial<Pick<PartTask, "columns" | "carry">> = {},
): Record<string, Frame> {
  return Object.fromEntries(
    Object.entries(paths).map(([table, path]) => [table, readParquet(path, columns?.[table], carry?.[table])]),
  );
}

async function writePack(path: string, bytes: Uint8Array): Promise<PartHashes> {
  await Deno.writeFile(path, bytes);
  return { hash: sha256(bytes) };
}

/** The schema of a table of the design; of a stage's own table, what its columns hold. */
function schemaOf(table: string, frame: Frame): Schema {
  if (table in SCHEMAS) return SCHEMAS[table as TableName];
  return [...frame.columns].map(([name, { type }]): ColumnSpec => ({
    name,
    type: type === "number" ? "number" : "text", // a stage's own table holds texts and numbers only
    nullable: true,
  }));
}

// deno-lint-ignore no-explicit-any -- the worker's own global has no type beside the window's
const scope = globalThis as any;
if (scope.name === "part worker") {
  scope.onmessage = async ({ data }: MessageEvent<PartTask>) => {
    try {
      scope.postMessage({ done: await makePart(data) });
    } catch (error) {
      scope.postMessage({ error: errorToSend(error as Error) });
    }
  };
}
