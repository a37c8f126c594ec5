/** What a study's data may lack: gaps, sources that stopped, overlaps, drift, missing authors. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { type Zone, zoneOf } from "../../time/zone.ts";
import { columnDrift } from "./column_drift.ts";
import { silencesIn } from "./silences.ts";
import { type CoverageRow, coverageRow } from "./types.ts";

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
/** A source that is smaller is not asked for gaps or authors. */
const LEAST_MENTIONS = 30;

/** What is known of a source. */
interface Source {
  mentions: number;
  guessed: number;
  nameless: number;
  /** Mentions by day number. */
  readonly days: Map<number, number>;
}

interface Seen {
  readonly sources: Map<string, Source>;
  readonly files: Map<string, { mentions: number; readonly columns: Set<string> }>;
  /** For records met again: the file, and the id of the first. */
  readonly again: { readonly file: string; readonly of: string }[];
  readonly fileOf: Map<string, string>;
}

/**
 * Looks a study's mentions over for what they lack, dropped ones too: a record counts for the file it came in.
 *
 * The same whatever the order of the rows. Half a second for a million mentions.
 *
 * @param frames parts of `mentions` with {@linkcode COVERAGE_COLUMNS}; read twice where records were met again
 * @param timezone of the days
 */
export function coverageOf(frames: () => Iterable<Frame>, timezone: string): CoverageRow[] {
  const zone = zoneOf(timezone), seen: Seen = { sources: new Map(), files: new Map(), again: [], fileOf: new Map() };
  for (const frame of frames()) look(frame, zone, seen);
  if (seen.again.length > 0) findFirst(frames(), seen);
  const names = [...seen.sources.keys()].sort();
  return [
    ...names.flatMap((name) => silences(name, seen, zone)),
    ...names.flatMap((name) => shares(name, seen.sources.get(name)!)),
    ...overlaps(seen),
    ...drifts(seen),
  ];
}

function look(frame: Frame, zone: Zone, { sources, files, again }: Seen): void {
  if (frame.length === 0) return;
  const [source, author, because, of] = ["source", "author", "dropped_because", "duplicate_of"].map((name) =>
    frame.text(name)
  );
  const times = frame.number("published_at").values, guessed = frame.number("date_guessed").values;
  const file = frame.text("batch").at(0)!; // a part holds rows of one file
  const own = files.get(file) ?? files.set(file, { mentions: 0, columns: new Set() }).get(file)!;
  own.mentions += frame.length;
  columnsOf(frame, own.columns);
  const nameAt = repeating(source);
  for (let i = 0; i < frame.length; i++) {
    const dropped = because.valid?.[i] !== 0;
    if (dropped && because.at(i) === "same record") {
      again.push({ file, of: of.at(i)! });
      continue;
    }
    const name = nameAt(i);
    let entry = sources.get(name);
    if (!entry) sources.set(name, entry = { mentions: 0, guessed: 0, nameless: 0, days: new Map() });
    const day = Math.floor((times[i] + zone.offset(times[i])) / DAY_MS);
    entry.mentions++;
    entry.guessed += guessed[i];
    if (author.valid?.[i] === 0) entry.nameless++;
    entry.days.set(day, (entry.days.get(day) ?? 0) + 1);
  }
}

/** Which columns hold anything, and the names of the others as the file has them. */
function columnsOf(frame: Frame, into: Set<string>): void {
  for (const [name, column] of frame.columns) {
    const valid = (column as TextColumn).valid;
    if (!OWN.includes(name) && (!valid || valid.includes(1))) into.add(name);
  }
  const extra = frame.text("extra");
  for (let i = 0; i < Math.min(frame.length, LOOKED_AT); i++) {
    const json = extra.at(i);
    if (json !== null) { for (const name of Object.keys(JSON.parse(json))) into.add(name); }
  }
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

function findFirst(frames: Iterable<Frame>, { again, fileOf }: Seen): void {
  const wanted = new Set(again.map(({ of }) => of));
  for (const frame of frames) {
    const id = frame.text("id"), because = frame.text("dropped_because");
    for (let i = 0; i < frame.length; i++) {
      const name = id.at(i)!;
      if (wanted.has(name) && because.at(i) !== "same record") fileOf.set(name, frame.text("batch").at(0)!);
    }
  }
}

function silences(source: string, { sources }: Seen, zone: Zone): CoverageRow[] {
  const { mentions, days } = sources.get(source)!;
  if (mentions < LEAST_MENTIONS) return [];
  let first = Infinity, last = -Infinity;
  for (const { days } of sources.values()) {
    for (const day of days.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)];
  }
  const counts = Int32Array.from({ length: last - first + 1 }, (_, i) => days.get(first + i) ?? 0);
  return silencesIn(counts).map(({ first: start, days, expected, at_end }) =>
    coverageRow({
      finding: at_end ? "stopped" : "gap",
      source,
      from: zone.toUtc((first + start) * DAY_MS),
      to: zone.toUtc((first + start + days) * DAY_MS),
      count: days,
      of: Math.round(expected),
    })
  );
}

function shares(source: string, { mentions, guessed, nameless }: Source): CoverageRow[] {
  return [
    ...(guessed > 0 ? [coverageRow({ finding: "guessed dates", source, count: guessed, of: mentions })] : []),
    ...(nameless > 0 ? [coverageRow({ finding: "no author", source, count: nameless, of: mentions })] : []),
  ];
}

function overlaps({ again, files, fileOf }: Seen): CoverageRow[] {
  const counts = new Map<string, number>();
  for (const { file, of } of again) {
    const other = fileOf.get(of);
    if (other === undefined || other === file) continue;
    const pair = JSON.stringify([file, other].sort());
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([pair, count]) => {
    const [other, file] = JSON.parse(pair);
    return coverageRow({ finding: "overlap", file, other, count, of: files.get(file)!.mentions });
  });
}

function drifts({ files }: Seen): CoverageRow[] {
  return columnDrift([...files].map(([file, { columns }]) => ({ file, columns }))).map(({ file, other, added, lost }) =>
    coverageRow({
      finding: "column drift",
      file,
      other,
      count: added.length + lost.length,
      of: files.get(file)!.columns.size,
      names: [...added.map((name) => `+${name}`), ...lost.map((name) => `−${name}`)].join(", "),
    })
  );
}
