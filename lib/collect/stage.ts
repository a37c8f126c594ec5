/** Collects: reads the study's files into the tables `collected` and `rejected`. @module */
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { SourceSpec } from "./source_spec.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { StudyError } from "../tables/study_error.ts";
import { type Zone, zoneOf } from "../time/zone.ts";
import { FORMATS } from "./formats/mod.ts";
import { mentionTable } from "./mapping/mention_table.ts";
import { type NamePerson, pseudonymKey, pseudonyms } from "./people/pseudonym.ts";
import { readFile } from "./reading/read_file.ts";
import type { CollectParameters } from "./types.ts";

/** Counts with the way of reading: another number makes files be read anew. */
const READER = 1;

/** What is remembered of a file that was read, for the run that need not read it again. */
interface Reading {
  readonly mentions: number;
  readonly rejected: number;
  readonly notes: readonly string[];
}

/**
 * The stage `collect`. A file is read again only when its bytes or what the study says of it changed; its parts hold
 * 50,000 rows of it at most.
 */
export const STAGE: Stage<CollectParameters> = {
  name: "collect",
  reads: [],
  writes: ["collected", "rejected"],
  run: collect,
};

async function collect(context: StageContext<CollectParameters>): Promise<StageCounts> {
  const { parameters, folder } = context;
  const key = parameters.pseudonyms ? await readKey(join(folder, parameters.key_file)) : null;
  const name = pseudonyms(key, parameters.accounts);
  const secret = key ? createHash("sha256").update(key).digest("hex") : null;
  const mistakes: StudyError[] = [];
  let mentions = 0, rejected = 0;
  for (const source of parameters.sources) {
    for (const path of source.paths) {
      try {
        const reading = await readOnce(context, source, path, name, secret);
        mentions += reading.mentions;
        rejected += reading.rejected;
        for (const note of reading.notes) context.note(note);
      } catch (error) {
        if (!(error instanceof StudyError)) throw error;
        mistakes.push(error);
      }
    }
  }
  if (mistakes.length > 0) throw new StudyError([...new Set(mistakes.map((error) => error.message))].join("\n"));
  const records = mentions + rejected;
  return { rows_in: records, rows_out: mentions, books: { records, mentions, rejected } };
}

/** Reads a file, or takes over what an earlier run read of it. */
async function readOnce(
  context: StageContext<CollectParameters>,
  source: SourceSpec,
  path: string,
  name: NamePerson,
  secret: string | null,
): Promise<Reading> {
  const key = keyOf(context, source, path, secret);
  const known = context.recall(key) as Reading | undefined;
  if (known) {
    const collected = known.mentions === 0 || await context.reuse("collected", key);
    if (collected && (known.rejected === 0 || await context.reuse("rejected", key))) return known;
  }
  const reading = await read(context, source, path, name, key);
  context.remember(key, reading);
  return reading;
}

async function read(
  context: StageContext<CollectParameters>,
  source: SourceSpec,
  path: string,
  name: NamePerson,
  key: string,
): Promise<Reading> {
  const { parameters: { timezone, timezone_given }, folder } = context;
  const clock = watchedClock(timezone);
  const table = mentionTable(), notes: string[] = [];
  const write = async (all: boolean) => {
    const { collected, rejected } = table.take(all);
    for (const frame of collected) await context.write("collected", frame, key);
    for (const frame of rejected) await context.write("rejected", frame, key);
    context.progress(path, table.mentions + table.rejections, null, "records");
  };
  await readFile(join(folder, path), {
    file: path,
    source,
    clock,
    name,
    formats: FORMATS,
    table,
    note: (text) => void notes.push(text),
    pause: () => write(false),
  });
  await write(true);
  if (clock.asked && !timezone_given) {
    notes.push(`${path}: dates name no zone and the study gives none: they were read as UTC; write timezone:`);
  }
  return { mentions: table.mentions, rejected: table.rejections, notes };
}

/** A zone's clock that remembers whether it was asked: then dates named no zone. */
function watchedClock(timezone: string): Pick<Zone, "toUtc"> & { asked: boolean } {
  const zone = zoneOf(timezone);
  const clock = {
    asked: false,
    toUtc: (ms: number) => {
      clock.asked = true;
      return zone.toUtc(ms);
    },
  };
  return clock;
}

/** All that a file's rows depend on. */
function keyOf(
  { inputs, parameters }: StageContext<CollectParameters>,
  source: SourceSpec,
  path: string,
  secret: string | null,
): string {
  const { files: _files, paths: _paths, line: _line, column_lines: _lines, ...how } = source;
  const { timezone, timezone_given, accounts } = parameters;
  const all = [READER, path, inputs[path] ?? null, how, timezone, timezone_given, accounts, secret];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}

async function readKey(path: string): Promise<Uint8Array> {
  try {
    return pseudonymKey(await Deno.readTextFile(path));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new StudyError(
      `Cannot make pseudonyms: the study's file .key is missing; write pseudonyms: false, or run the study by its command, which makes the key`,
    );
  }
}
