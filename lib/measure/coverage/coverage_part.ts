/** Looks a part of `mentions` over, for {@linkcode coverageOf}. @module */
import { ChunkColumn, type Column, type NumberColumn, type TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import type { PartResult } from "../../tables/stage.ts";
import { ByteIndex } from "../../tables/lookup/byte_index.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";
import { LookedOver } from "./looked_over.ts";

/** Columns of `mentions` of which it only matters whether the file has them: they are not unpacked. */
export const PRESENT_COLUMNS = ["url", "place", "parent", "rating", "likes", "comments", "shares", "views"];

/** Columns of `mentions` that are looked at. */
export const COVERAGE_COLUMNS = [
  "published_at",
  "date_guessed",
  "source",
  "author",
  "extra",
  "batch",
  "dropped_because",
  "duplicate_of",
  ...PRESENT_COLUMNS,
];

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
  const names = new ByteIndex(), sources: Source[] = [];
  for (let i = 0; i < frame.length; i++) {
    if (because.valid?.[i] !== 0 && because.at(i) === "same record") {
      found.add("again", of.at(i)!);
      continue;
    }
    const own = sources[names.addAt(source, i)] ??= { days: new Map(), last: { day: NaN, ...NOTHING } };
    const local = times[i] + zone.offset(times[i]), day = Math.floor(local / DAY_MS);
    const entry = dayOf(own, day);
    entry.mentions++;
    entry.guessed += guessed[i];
    if (author.valid?.[i] === 0) entry.nameless++;
    if (local === day * DAY_MS) entry.midnight++;
  }
  sources.forEach(({ days }, number) => {
    for (const day of days.values()) found.add("source", names.at(number), day);
  });
  return found.build();
}

/** What is known of a source on one day. */
interface SourceDay {
  readonly day: number;
  mentions: number;
  guessed: number;
  nameless: number;
  /** Those at the day's first moment: their dates have no time of day. */
  midnight: number;
}

const NOTHING = { mentions: 0, guessed: 0, nameless: 0, midnight: 0 };

interface Source {
  readonly days: Map<number, SourceDay>;
  /** The day that was asked for last: exports mostly stand in the order of time. */
  last: SourceDay;
}

function dayOf(source: Source, day: number): SourceDay {
  if (source.last.day === day) return source.last;
  source.last = source.days.get(day) ?? { day, ...NOTHING };
  source.days.set(day, source.last);
  return source.last;
}

/** Which columns hold anything, and the names of the others as the file has them. */
function columnsOf(frame: Frame): Set<string> {
  const into = new Set(["author", ...PRESENT_COLUMNS].filter((name) => holdsAnything(frame.columns.get(name)!)));
  const extra = frame.text("extra");
  for (let i = 0; i < Math.min(frame.length, LOOKED_AT); i++) {
    const json = extra.at(i);
    if (json !== null) { for (const name of Object.keys(JSON.parse(json))) into.add(name); }
  }
  return into;
}

function holdsAnything(column: Column): boolean {
  if (column instanceof ChunkColumn) return column.nulls < column.length;
  const { valid } = column as TextColumn | NumberColumn;
  return !valid || valid.includes(1);
}
