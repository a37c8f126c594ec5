/** The researcher's way in: one export file as plain mentions. @module */
import { basename } from "node:path";
import type { SourceSpec } from "./source_spec.ts";
import type { TimeForm } from "../time/time_forms.ts";
import { StudyError } from "../tables/study_error.ts";
import { zoneOf } from "../time/zone.ts";
import { FORMATS } from "./formats/mod.ts";
import { mentionTable } from "./mapping/mention_table.ts";
import { pseudonyms } from "./people/pseudonym.ts";
import { readFile } from "./reading/read_file.ts";
import type { Source } from "./reading/task.ts";
import type { Format, Mention, Rejected } from "./types.ts";

/** How to read a file; what is left out is found in the file. */
export interface ReadOptions {
  /** Zone of dates that name none; default UTC. */
  readonly timezone?: string;
  /** Name of a format; default: recognised by content. */
  readonly format?: string;
  /** The file's column for a mention's: `{ id: "twitid", published_at: "date", text: "text" }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** How dates are written; default: decided by the column. */
  readonly time?: TimeForm;
  /** Values that win over what is derived, not over a mapped column: `{ source: "forum" }`. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** A label that `TextDecoder` knows; default: told by the bytes. */
  readonly encoding?: string;
  /** One character; default: told by the header row. */
  readonly delimiter?: string;
  /** Name of a workbook's sheet; default: the one whose header is best known. */
  readonly sheet?: string;
  /** Row of the header, from 1; default: found. */
  readonly headerRow?: number;
  /** Authors become pseudonyms under this key; default: they keep their names. */
  readonly key?: Uint8Array;
  /** Reading stops soon after so many records. */
  readonly limit?: number;
  /** Formats to choose from; default: all that are known. */
  readonly formats?: readonly Format[];
  /** What messages and `batch` call the file; default: its name without folders. */
  readonly name?: string;
}

/** What a file held. Records read are mentions and rejected together. */
export interface ReadResult {
  /** Records that are mentions, in the file's order. */
  readonly mentions: Mention[];
  /** Records that are none, each with its reason. */
  readonly rejected: Rejected[];
  /** What was odd in the file, in plain words. */
  readonly notes: string[];
}

/**
 * Reads an export file: its format is recognised by its content.
 *
 * All of it is held in memory; a study reads larger files part by part.
 *
 * @throws {StudyError} if the format cannot be told, a named column is missing, or dates can be read both ways
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readMentions } from "./read_mentions.ts";
 *
 * const path = await Deno.makeTempFile();
 * await Deno.writeTextFile(path, "id,date,text\n1,2015-07-01 12:00,Привет\n2,2015-07-01 13:00,\n");
 * const columns = { id: "id", published_at: "date", text: "text" };
 * const { mentions, rejected } = await readMentions(path, { columns, timezone: "Europe/Moscow" });
 * assert.equal(mentions[0].text, "Привет");
 * assert.equal(new Date(mentions[0].published_at).toISOString(), "2015-07-01T09:00:00.000Z");
 * assert.equal(rejected[0].reason, 'no text: column "text" is empty');
 * await Deno.remove(path);
 * ```
 */
export async function readMentions(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const { timezone, columns = {}, defaults = {}, headerRow, key, limit, name, formats, ...more } = options;
  const source: Source = { ...more, columns, defaults, header_row: headerRow, line: 1, column_lines: {} };
  try {
    return await readAs(path, source, { timezone, key, limit, name, formats });
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    throw new StudyError(error.message.replace(/^study\.yml:\d+: /gm, "")); // here there is no study
  }
}

/** Reads a file as an entry of `sources` says. */
async function readAs(
  path: string,
  source: Source,
  { timezone = "UTC", key, limit, name, formats = FORMATS }: Pick<
    ReadOptions,
    "timezone" | "key" | "limit" | "name" | "formats"
  >,
): Promise<ReadResult> {
  const notes: string[] = [], table = mentionTable();
  await readFile(path, {
    file: name ?? basename(path),
    source,
    clock: zoneOf(timezone),
    name: pseudonyms(key ?? null, []),
    formats,
    table,
    note: (text) => void (notes.includes(text) || notes.push(text)),
    pause: () => Promise.resolve(),
    limit,
  });
  const { collected, rejected } = table.take(true);
  const mentions = collected.flatMap((frame) => frame.rows() as unknown as Mention[])
    .map((mention) => ({ ...mention, date_guessed: Boolean(mention.date_guessed) }));
  return { mentions, rejected: rejected.flatMap((frame) => frame.rows() as unknown as Rejected[]), notes };
}

/**
 * The first records of a source's file as mentions, for a look before a run.
 *
 * @param path where the file lies
 * @param source the study's entry for it
 * @param count records wanted, those that would be rejected included
 * @param name what messages call the file; default: its name without folders
 */
export async function previewSource(
  path: string,
  source: SourceSpec,
  count: number,
  timezone = "UTC",
  name = basename(path),
): Promise<ReadResult> {
  const { mentions, rejected, notes } = await readAs(path, source, { timezone, limit: count, name });
  return { mentions: mentions.slice(0, count), rejected: rejected.slice(0, count), notes };
}
