/** Looks a part of `mentions` over, for {@linkcode coverageOf}. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import type { PartResult } from "../../tables/stage.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";
import { LookedOver } from "./looked_over.ts";

/** Columns of `mentions` that are looked at. */
export const COVERAGE_COLUMNS = [
  "id",
  "published_at",
  "date_guessed",
  "source",
  "url",
  "place",
  "author",
  "parent",
  "rating",
  "likes",
  "comments",
  "shares",
  "views",
  "extra",
  "batch",
  "dropped_because",
  "duplicate_of",
];

/** Columns that say nothing of how a file was exported. */
const OWN = ["id", "published_at", "date_guessed", "source", "extra", "batch", "dropped_because", "duplicate_of"];
/** So many rows of a part tell which other columns its file has. */
const LOOKED_AT = 500;

/** What the step depends on. */
export interface CoverageParameters {
  /** Of the days. */
  readonly timezone: string;
}

/** What was seen of a part of `mentions`. */
export function part({ mentions }: Record<string, Frame>, { timezone }: CoverageParameters): PartResult {
  return { tables: { looked_over: lookOver(mentions, timezone) } };
}

/** A few rows for a part: its file, the file's columns, its sources day by day, and the records that were met again. */
export function lookOver(frame: Frame, timezone: string): Frame {
  const found = new LookedOver();
  if (frame.length === 0) return found.build();
  const zone = zoneOf(timezone);
  const [source, author, because, of] = ["source", "author", "dropped_because", "duplicate_of"].map((name) =>
    frame.text(name)
  );
  const times = frame.number("published_at").values, guessed = frame.number("date_guessed").values;
  found.add("file", frame.text("batch").at(0)!, { mentions: frame.length }); // a part holds rows of one file
  for (const name of columnsOf(frame)) found.add("column", name);
  const sources = new Map<string, Map<number, { mentions: number; guessed: number; nameless: number }>>();
  const nameAt = repeating(source);
  for (let i = 0; i < frame.length; i++) {
    if (because.valid?.[i] !== 0 && because.at(i) === "same record") {
      found.add("again", of.at(i)!);
      continue;
    }
    const name = nameAt(i), day = Math.floor((times[i] + zone.offset(times[i])) / DAY_MS);
    let days = sources.get(name);
    if (!days) sources.set(name, days = new Map());
    let entry = days.get(day);
    if (!entry) days.set(day, entry = { mentions: 0, guessed: 0, nameless: 0 });
    entry.mentions++;
    entry.guessed += guessed[i];
    if (author.valid?.[i] === 0) entry.nameless++;
  }
  for (const [name, days] of sources) for (const [day, entry] of days) found.add("source", name, { day, ...entry });
  return found.build();
}

/** Which columns hold anything, and the names of the others as the file has them. */
function columnsOf(frame: Frame): Set<string> {
  const into = new Set<string>();
  for (const [name, column] of frame.columns) {
    const valid = (column as TextColumn).valid;
    if (!OWN.includes(name) && (!valid || valid.includes(1))) into.add(name);
  }
  const extra = frame.text("extra");
  for (let i = 0; i < Math.min(frame.length, LOOKED_AT); i++) {
    const json = extra.at(i);
    if (json !== null) { for (const name of Object.keys(JSON.parse(json))) into.add(name); }
  }
  return into;
}

/** The value of a row; the one before is not made again. */
function repeating(column: TextColumn): (i: number) => string {
  let last = -1, value = "";
  return (i) => {
    if (last >= 0 && sameBytes(column, last, i)) return value;
    last = i;
    return value = column.at(i)!;
  };
}

function sameBytes({ bytes, offsets }: TextColumn, i: number, j: number): boolean {
  const length = offsets[i + 1] - offsets[i];
  if (offsets[j + 1] - offsets[j] !== length) return false;
  for (let k = 0; k < length; k++) if (bytes[offsets[i] + k] !== bytes[offsets[j] + k]) return false;
  return true;
}
