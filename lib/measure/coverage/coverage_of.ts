/** What a study's data may lack: gaps, sources that stopped, overlaps, drift, missing authors. @module */
import type { Frame } from "../../tables/frame.ts";
import { DAY_MS } from "../../time/calendar.ts";
import type { Span } from "../../time/span_of.ts";
import { type Zone, zoneOf } from "../../time/zone.ts";
import { columnDrift } from "./column_drift.ts";
import type { SightRow } from "./looked_over.ts";
import { silencesIn } from "./silences.ts";
import { uncoveredDays } from "./uncovered.ts";
import { type CoverageRow, coverageRow } from "./types.ts";

/** Columns of `mentions` that tell in which file a record was met first. */
export const FIRST_COLUMNS = ["id", "dropped_because", "batch"];

/** A source that is smaller is not asked for gaps or authors. */
const LEAST_MENTIONS = 30;

/** Of a source's dates so many stand at midnight by chance at most: exports that round to the hour have one in 24. */
const CHANCE_MIDNIGHT = 0.1;

/** What is known of a source. */
interface Source {
  mentions: number;
  guessed: number;
  nameless: number;
  midnight: number;
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
 * Looks a study's mentions over for what they lack, dropped ones too: a record counts for the file it came in. The same
 * whatever the order of the rows.
 *
 * @param parts what `lookOver` saw of each part of `mentions`
 * @param mentions the parts of `mentions` with {@linkcode FIRST_COLUMNS}: read where records were met again
 * @param timezone of the days
 * @param span what is measured: of silences, those that no day of it has are not told; default: all that there is
 */
export function coverageOf(
  parts: Iterable<Frame>,
  mentions: () => Iterable<Frame>,
  timezone: string,
  span: Span | null = null,
): CoverageRow[] {
  const zone = zoneOf(timezone), seen: Seen = { sources: new Map(), files: new Map(), again: [], fileOf: new Map() };
  for (const part of parts) take(part.rows() as unknown as SightRow[], seen);
  if (seen.again.length > 0) findFirst(mentions(), seen);
  const names = [...seen.sources.keys()].sort();
  return [
    ...(span ? uncovered(span, seen, zone) : []),
    ...names.flatMap((name) => silences(name, seen, zone)).filter(({ from, to }) =>
      span === null || (from! < span.to && to! > span.from)
    ),
    ...names.flatMap((name) => shares(name, seen.sources.get(name)!)),
    ...overlaps(seen),
    ...drifts(seen),
  ];
}

/** Adds what was seen of a part; its file stands first. */
function take(rows: readonly SightRow[], { sources, files, again }: Seen): void {
  let file = "";
  for (const { sight, name, day, mentions, guessed, nameless, midnight } of rows) {
    if (sight === "file") {
      file = name;
      if (!files.has(file)) files.set(file, { mentions: 0, columns: new Set() });
      files.get(file)!.mentions += mentions;
    } else if (sight === "column") files.get(file)!.columns.add(name);
    else if (sight === "again") again.push({ file, of: name });
    else {
      let entry = sources.get(name);
      if (!entry) sources.set(name, entry = { mentions: 0, guessed: 0, nameless: 0, midnight: 0, days: new Map() });
      entry.mentions += mentions;
      entry.guessed += guessed;
      entry.nameless += nameless;
      entry.midnight += midnight;
      entry.days.set(day, (entry.days.get(day) ?? 0) + mentions);
    }
  }
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

/** Days of the span without data of any source. */
function uncovered({ from, to }: Span, { sources }: Seen, zone: Zone): CoverageRow[] {
  const counts = new Map<number, number>();
  let mentions = 0;
  for (const source of sources.values()) {
    mentions += source.mentions;
    for (const [day, count] of source.days) counts.set(day, (counts.get(day) ?? 0) + count);
  }
  if (mentions < LEAST_MENTIONS) return [];
  const first = dayOf(from, zone), end = dayOf(to - 1, zone) + 1;
  return uncoveredDays(counts, first, end).map(({ first: start, days }) =>
    coverageRow({
      finding: "no data",
      from: zone.toUtc(start * DAY_MS),
      to: zone.toUtc((start + days) * DAY_MS),
      count: days,
      of: end - first,
    })
  );
}

function dayOf(ms: number, zone: Zone): number {
  return Math.floor((ms + zone.offset(ms)) / DAY_MS);
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

function shares(source: string, { mentions, guessed, nameless, midnight }: Source): CoverageRow[] {
  const isDated = mentions >= LEAST_MENTIONS && midnight > CHANCE_MIDNIGHT * mentions;
  return [
    ...(guessed > 0 ? [coverageRow({ finding: "guessed dates", source, count: guessed, of: mentions })] : []),
    ...(isDated ? [coverageRow({ finding: "no time of day", source, count: midnight, of: mentions })] : []),
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
