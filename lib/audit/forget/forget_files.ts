/** Takes a person out of kept runs, and removes what no run makes any more. @module */
import { basename, dirname, join, relative } from "node:path";
import { writeWhole } from "../../run/files/commit.ts";
import type { Layout } from "../../run/files/layout.ts";
import type { Manifest } from "../../run/files/manifest.ts";
import { type Frame, FrameBuilder } from "../../tables/frame.ts";
import { encodeParquet, readParquet } from "../../tables/parquet.ts";
import { SCHEMAS, type TableName } from "../../tables/schemas.ts";
import { selectRows } from "../../tables/select_rows.ts";
import { filesUnder } from "./files_under.ts";
import type { Person } from "./types.ts";
import { holdsPerson } from "./holds_person.ts";

/** What was removed. */
export interface Removed {
  readonly runs: Record<string, number>;
  readonly files: string[];
}

/** Columns that name a mention. */
const MENTIONS = ["mention", "id"];
/** Files of `out/` that every run writes, beside what its manifest lists. */
const OWN = /^(manifest\.json|\.(stage\.)?lock|tables\/|state\/)/;

/**
 * Cleans what lies under `runs/` and `out/` after the study was run without the person: rows about them go from the tables
 * of kept runs; a kept report, and whatever else holds their name or a text of theirs, is removed whole.
 */
export async function forgetFiles(layout: Layout, person: Person): Promise<Removed> {
  const removed: Removed = { runs: {}, files: [] }, { file } = holdsPerson(person);
  for (const path of await leftovers(layout)) { // first, or their second names under runs/ would pass for the last run's
    await Deno.remove(path);
    removed.files.push(relative(layout.folder, path));
  }
  for (const path of filesUnder(layout.runs)) {
    const name = relative(layout.folder, path);
    if (path.endsWith(".parquet")) {
      const rows = await forgetRows(path, person);
      if (rows > 0) removed.runs[dirname(name)] = (removed.runs[dirname(name)] ?? 0) + rows;
    } else if (path === layout.weeklyLog && !file(await Deno.readTextFile(path))) {
      continue;
    } else if (!/^(manifest|order)\.json$/.test(basename(path))) {
      if (await isOfTheLastRun(path, layout)) continue;
      await Deno.remove(path);
      removed.files.push(name);
    } else if (file(await Deno.readTextFile(path))) await redactJson(path, file);
  }
  for (const path of filesUnder(dirname(layout.state("topics")))) { // what stages remember: words of topics that have vanished
    if (path.endsWith(".json") && file(await Deno.readTextFile(path))) await redactJson(path, file);
  }
  return removed;
}

/** Rows that are about the person's mentions, or hold their name or text. */
async function forgetRows(path: string, person: Person): Promise<number> {
  const frame = readParquet(path), { cell } = holdsPerson(person);
  const texts = [...frame.columns].filter(([, { type }]) => type !== "number");
  const stays: number[] = [];
  for (let row = 0; row < frame.length; row++) {
    const theirs = texts.some(([name, column]) =>
      [column.at(row) ?? []].flat().some((value) =>
        typeof value === "string" && (cell(value) || (MENTIONS.includes(name) && person.ids.has(value)))
      )
    );
    if (!theirs) stays.push(row);
  }
  if (stays.length === frame.length) return 0;
  await writeWhole(path, encodeParquet(keptOf(frame, stays, path), schemaOf(path)));
  return frame.length - stays.length;
}

function keptOf(frame: Frame, rows: readonly number[], path: string): Frame {
  return rows.length > 0 ? selectRows(frame, rows) : new FrameBuilder(schemaOf(path)).build();
}

function schemaOf(path: string) {
  return SCHEMAS[basename(dirname(path)) as TableName];
}

/** Reports of the run that was just made are without the person; those of others are not, and cannot be cleaned. */
async function isOfTheLastRun(path: string, { out }: Layout): Promise<boolean> {
  try {
    const [kept, made] = await Promise.all([Deno.readFile(path), Deno.readFile(join(out, basename(path)))]);
    return kept.length === made.length && kept.every((byte, i) => byte === made[i]);
  } catch {
    return false;
  }
}

/** A note in a manifest that names the person is left out. */
async function redactJson(path: string, holds: (text: string) => boolean): Promise<void> {
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return holds(value) ? "forgotten" : value;
    if (Array.isArray(value)) return value.map(clean);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [holds(key) ? "forgotten" : key, clean(own)]));
  };
  await writeWhole(path, `${JSON.stringify(clean(JSON.parse(await Deno.readTextFile(path))), null, 2)}\n`);
}

/** Files of `out/` that the last run did not make: a report in a format that the study no longer asks for. */
async function leftovers({ out, manifest }: Layout): Promise<string[]> {
  const { outputs }: Manifest = JSON.parse(await Deno.readTextFile(manifest));
  return filesUnder(out).filter((path) => {
    const name = relative(out, path);
    return !OWN.test(name) && !Object.hasOwn(outputs, name);
  });
}
