/** Runs the stage in memory, as the runner would. @module */
import { join } from "node:path";
import { createHash } from "node:crypto";
import { STAGE } from "../../lib/collect/stage.ts";
import type { CollectParameters } from "../../lib/collect/types.ts";
import type { SourceSpec } from "../../lib/collect/source_spec.ts";
import type { Frame } from "../../lib/tables/frame.ts";
import type { StageContext, StageCounts } from "../../lib/tables/stage.ts";

export interface Collected {
  readonly collected: Record<string, unknown>[];
  readonly rejected: { file: string; line: number; reason: string; record: string }[];
  readonly notes: string[];
  readonly counts: StageCounts;
  /** Parts written and taken over. */
  readonly parts: { made: number; reused: number };
  readonly state: State;
}

/** What a run leaves for the next. */
export interface State {
  readonly parts: { table: string; key: string; frame: Frame }[];
  readonly memory: Map<string, unknown>;
}

/** A source of the study with defaults filled in. */
export function source(paths: string[], more: Partial<SourceSpec> = {}): SourceSpec {
  return { files: paths[0] ?? "", paths, columns: {}, defaults: {}, line: 8, column_lines: {}, ...more };
}

/** Collects files of a folder. */
export async function collect(
  folder: string,
  sources: SourceSpec[],
  more: Partial<CollectParameters> = {},
  previous?: State,
): Promise<Collected> {
  const parameters: CollectParameters = {
    timezone: "Europe/Moscow",
    timezone_given: true,
    sources,
    accounts: [],
    pseudonyms: false,
    key_file: ".key",
    ...more,
  };
  const state: State = { parts: [], memory: new Map() };
  const notes: string[] = [], parts = { made: 0, reused: 0 };
  const write: StageContext<CollectParameters>["write"] = (table, frame, key = "") => {
    state.parts.push({ table, key, frame });
    parts.made++;
    return Promise.resolve();
  };
  const context: StageContext<CollectParameters> = {
    parameters,
    folder,
    inputs: await hashes(folder, sources),
    parts: () => [],
    previous: () => [],
    write,
    handOver: write,
    reuse(table, key) {
      const found = previous?.parts.filter((part) => part.table === table && part.key === key) ?? [];
      state.parts.push(...found);
      parts.reused += found.length;
      return Promise.resolve(found.length > 0);
    },
    remember: (key, value) => void state.memory.set(key, value),
    recall(key) {
      const value = state.memory.get(key) ?? previous?.memory.get(key);
      if (value !== undefined) state.memory.set(key, value);
      return value;
    },
    mapParts: () => Promise.reject(new Error("not here")),
    packs: () => [],
    keep: () => Promise.resolve(),
    kept: () => null,
    writeFile: () => Promise.resolve(),
    progress: () => {},
    note: (text) => void (notes.includes(text) || notes.push(text)),
    step: async (_name, work) => await work(),
  };
  const counts = await STAGE.run(context);
  const rows = (table: string) =>
    state.parts.filter((part) => part.table === table).flatMap(({ frame }) => frame.rows());
  return {
    collected: rows("collected"),
    rejected: rows("rejected") as Collected["rejected"],
    notes,
    counts,
    parts,
    state,
  };
}

async function hashes(folder: string, sources: SourceSpec[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const path of sources.flatMap((source) => source.paths)) {
    found[path] = createHash("sha256").update(await Deno.readFile(join(folder, path))).digest("hex");
  }
  return found;
}
