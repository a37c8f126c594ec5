/** Collects: reads the study's files into the tables `collected` and `rejected`. @module */
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { SourceSpec } from "./source_spec.ts";
import type { Frame } from "../tables/frame.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { StudyError } from "../tables/study_error.ts";
import { type Zone, zoneOf } from "../time/zone.ts";
import { FORMATS } from "./formats/mod.ts";
import { type MentionTable, mentionTable } from "./mapping/mention_table.ts";
import { forgetMentions, forgetRejected } from "./people/forget_rows.ts";
import { type Forgetter, forgotten, readForgetRows } from "./people/forgotten.ts";
import { type NamePerson, pseudonymKey, pseudonyms } from "./people/pseudonym.ts";
import { readFile } from "./reading/read_file.ts";
import type { CollectParameters } from "./types.ts";

/** Counts with the way of reading: another number makes files be read anew. */
const READER = 4;

/** Who is to be forgotten, as keyed hashes; relative to the study. */
const FORGET_FILE = "coding/forget.csv";

/** What is remembered of a file that was read, for the run that need not read it again. */
interface Reading {
  readonly mentions: number;
  readonly rejected: number;
  /** Records of people who asked to be forgotten; not remembered where nobody did. */
  readonly forgotten?: number;
  readonly notes: readonly string[];
}

/** How people's names are written, and whose are not. */
interface People {
  readonly name: NamePerson;
  readonly forgetter: Forgetter | null;
  /** Hash of the key. */
  readonly secret: string | null;
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
  const { parameters } = context;
  const people = await peopleOf(context);
  const mistakes: StudyError[] = [];
  let mentions = 0, rejected = 0, gone = 0;
  for (const source of parameters.sources) {
    for (const path of source.paths) {
      try {
        const reading = await readOnce(context, source, path, people);
        gone += reading.forgotten ?? 0;
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
  const records = mentions + rejected + gone;
  return { rows_in: records, rows_out: mentions, books: { records, mentions, rejected, forgotten: gone } };
}

async function peopleOf({ parameters, folder, inputs }: StageContext<CollectParameters>): Promise<People> {
  const forgets = FORGET_FILE in inputs, { pseudonyms: hidden, accounts, key_file } = parameters;
  const key = hidden || forgets ? await readKey(join(folder, key_file)) : null;
  const rows = forgets ? readForgetRows(await Deno.readTextFile(join(folder, FORGET_FILE))) : [];
  return {
    name: pseudonyms(hidden ? key : null, accounts),
    forgetter: rows.length > 0 ? forgotten(rows, key!, { pseudonyms: hidden, accounts }) : null,
    secret: key ? createHash("sha256").update(key).digest("hex") : null,
  };
}

/** Reads a file, or takes over what an earlier run read of it. */
async function readOnce(
  context: StageContext<CollectParameters>,
  source: SourceSpec,
  path: string,
  people: People,
): Promise<Reading> {
  const key = keyOf(context, source, path, people.secret);
  const known = context.recall(key) as Reading | undefined;
  if (known) {
    const collected = known.mentions === 0 || await context.reuse("collected", key);
    if (collected && (known.rejected === 0 || await context.reuse("rejected", key))) return known;
  }
  const reading = await read(context, source, path, people, key);
  context.remember(key, reading);
  return reading;
}

async function read(
  context: StageContext<CollectParameters>,
  source: SourceSpec,
  path: string,
  { name, forgetter }: People,
  key: string,
): Promise<Reading> {
  const { parameters: { timezone, timezone_given }, folder } = context;
  const clock = watchedClock(timezone);
  const table = mentionTable(), notes: string[] = [];
  const gone = { collected: 0, rejected: 0 };
  const put = async (table: keyof typeof gone, read: Frame, forget: (frame: Frame, who: Forgetter) => Frame) => {
    const frame = forgetter ? forget(read, forgetter) : read;
    gone[table] += read.length - frame.length;
    if (frame.length > 0) await context.handOver(table, frame, key);
  };
  const write = async (all: boolean) => {
    const { collected, rejected } = table.take(all);
    for (const frame of collected) await put("collected", frame, forgetMentions);
    for (const frame of rejected) await put("rejected", frame, forgetRejected);
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
  notes.push(...rejectionsIn(path, table));
  const [mentions, rejected] = [table.mentions - gone.collected, table.rejections - gone.rejected];
  const forgotten = gone.collected + gone.rejected;
  return { mentions, rejected, ...(forgotten > 0 ? { forgotten } : {}), notes };
}

/** What was rejected of a file, for which reasons, the commonest first: where it is half or more, the study is likely wrong. */
function rejectionsIn(file: string, { mentions, rejections, reasons }: MentionTable): string[] {
  if (rejections === 0) return [];
  const kinds = [...reasons].sort(([, a], [, b]) => b.count - a.count || a.first.line - b.first.line);
  const told = kinds.map(([kind, { count, first }], i) =>
    i === 0
      ? `${count} of them for "${kind}"; the first in line ${first.line}: ${first.reason}`
      : `${count} for "${kind}", the first in line ${first.line}`
  );
  return [`${file}: ${rejections} of ${mentions + rejections} records were rejected, ${told.join("; ")}`];
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
  const forgets = inputs[FORGET_FILE] === undefined ? [] : [inputs[FORGET_FILE]];
  const all = [READER, path, inputs[path] ?? null, how, timezone, timezone_given, accounts, secret, ...forgets];
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
