/** Maps well-formed rows from bytes to columns, making no strings. @module */
import { digitsOfBytes, isoOfBytes } from "../../values/iso_bytes.ts";
import { type CsvRecord, unescapeInto } from "../../csv/csv_fields.ts";
import type { CsvBatch } from "../../csv/csv_window.ts";
import { byteMemo, isSame } from "./byte_memo.ts";
import { extraWriter } from "./extra_writer.ts";
import { fastBatches } from "./fast_batches.ts";
import { COUNTS, fastColumns, isSureMoment, NO_SOURCE, unixMoment } from "./fast_columns.ts";
import type { MentionTable } from "../mention_table.ts";
import {
  isPlainId,
  isPlainName,
  isPlainText,
  isPlainValue,
  mayHoldHandle,
  startsRepost,
} from "../../values/plain_bytes.ts";
import { namedOnly } from "../../people/nobody.ts";
import type { Plan } from "../plan.ts";
import { sourceOfName, sourceOfUrl } from "../../values/source_slug.ts";

/** Maps records that need no care; what it does not take leaves the table as it was, and goes the careful way. */
export interface FastRows {
  /** Maps one record, or returns false. */
  row(record: CsvRecord): boolean;
  /** Maps records of a batch from the `first` on, and gives how many: the next one may need care, or a part is full. */
  batch(batch: CsvBatch, first: number): number;
}

const AT = 64;
const encoder = new TextEncoder();

/**
 * A fast mapper for a plan whose every column is one plain column of the file, whose dates are ISO or Unix and whose
 * records have ids; null for other plans. What it makes is what {@linkcode makeMention} makes (a test compares them).
 */
export function fastRows(plan: Plan, names: readonly string[], table: MentionTable): FastRows | null {
  const columnsOfFile = fastColumns(plan, names);
  if (!columnsOfFile) return null;
  const { form, clock, defaults } = plan;
  const { width, id, date, text, url, author, place, source, counts, others, plain } = columnsOfFile;
  const sourceGiven = defaults.source ?? (source < 0 && url < 0 ? NO_SOURCE : null);
  const fixedSource = sourceGiven === null ? null : encoder.encode(`${sourceGiven}:`);
  const batch = encoder.encode(plan.file), placeDefault = defaults.place ?? null;
  const authorDefault = defaults.author === undefined ? null : plan.name(defaults.author);
  const personOf = byteMemo(namedOnly(plan.name, authorDefault ?? "")),
    sourceName = byteMemo((text) => `${sourceOfName(text)}:`);
  const sourceHost = byteMemo((host) => `${sourceOfUrl(host) ?? "unknown"}:`);
  const nothing = plan.nothing ? encoder.encode(plan.nothing) : null;
  const values = new Float64Array(COUNTS.length);
  const addExtra = extraWriter(others, plan);
  let scratch = new Uint8Array(1 << 12), ms = 0, slug: Uint8Array | null = null;

  return {
    row(record) {
      if (!accepts(record)) return false;
      const { starts, ends } = record, columns = table.columns();
      addShort(record);
      columns.published_at.add(ms);
      columns.date_guessed.add(0);
      addText(record);
      addPlain(columns.url, record, url);
      columns.parent.add(null);
      columns.rating.add(null);
      for (let k = 0; k < COUNTS.length; k++) columns[COUNTS[k]].add(values[k] < 0 ? null : values[k]);
      if (others.length === 0) columns.extra.add(null);
      if (place < 0 && placeDefault === null) columns.place.add(null);
      columns.batch.addBytes(batch, 0, batch.length);
      columns.line.add(record.line);
      table.added(1, ends[text] - starts[text]);
      return true;
    },
    batch: fastBatches(plan, columnsOfFile, table, addExtra),
  };

  /** Whether a record needs no care; what was read of it stands in `ms`, `slug` and `values`. */
  function accepts(record: CsvRecord): boolean {
    if (record.count !== width || record.damage) return false;
    const { bytes, starts, ends, escaped } = record;
    for (let k = 0; k < plain.length; k++) if (escaped[plain[k]] !== 0) return false;
    const idFrom = starts[id], idTo = ends[id];
    if (!isPlainId(bytes, idFrom, idTo)) return false;
    if (!isPlainText(bytes, starts[text], ends[text])) return false; // before its date: without a text none is read
    if (nothing !== null && isSame(nothing, bytes, starts[text], ends[text])) return false;
    ms = momentOf(bytes, starts[date], ends[date]);
    if (!isSureMoment(ms)) return false;
    for (let k = 0; k < counts.length; k++) {
      if (counts[k] < 0 || starts[counts[k]] === ends[counts[k]]) values[k] = -1;
      else if (!((values[k] = digitsOfBytes(bytes, starts[counts[k]], ends[counts[k]])) >= 0)) return false;
    }
    if (url >= 0 && !isPlainValue(bytes, starts[url], ends[url])) return false;
    if (place >= 0 && !isPlainValue(bytes, starts[place], ends[place])) return false;
    if (author >= 0 && !isPlainName(bytes, starts[author], ends[author])) return false;
    if (author < 0 && url >= 0 && mayHoldHandle(bytes, starts[url], ends[url])) return false;
    slug = slugOf(record);
    return slug !== null;
  }

  /** The columns that are filled row by row in any case. */
  function addShort(record: CsvRecord): void {
    const { bytes, starts, ends } = record, columns = table.columns();
    columns.id.addJoined(slug!, bytes, starts[id], ends[id]);
    columns.source.addBytes(slug!, 0, slug!.length - 1);
    columns.kind.add(startsRepost(bytes, starts[text], ends[text]) ? "repost" : "post");
    if (place >= 0 && starts[place] < ends[place]) columns.place.addBytes(bytes, starts[place], ends[place]);
    else if (place >= 0 || placeDefault !== null) columns.place.add(placeDefault);
    addAuthor(record);
    if (others.length > 0) addExtra(record, columns.extra);
  }

  function momentOf(bytes: Uint8Array, start: number, end: number): number {
    return form === "iso" ? isoOfBytes(bytes, start, end, clock) : unixMoment(form, digitsOfBytes(bytes, start, end));
  }

  /** The record's source and a colon; null: the careful way decides. */
  function slugOf({ bytes, starts, ends }: CsvRecord): Uint8Array | null {
    if (source >= 0 && starts[source] < ends[source]) {
      return isPlainValue(bytes, starts[source], ends[source]) ? sourceName(bytes, starts[source], ends[source]) : null;
    }
    if (fixedSource) return fixedSource;
    if (url < 0 || starts[url] === ends[url]) return null;
    let slashes = 0, end = starts[url];
    while (end < ends[url] && slashes < 3) if (bytes[end++] === 47) slashes++;
    return sourceHost(bytes, starts[url], end);
  }

  function addText(record: CsvRecord): void {
    const { bytes, starts, ends, escaped } = record, column = table.columns().text;
    if (escaped[text] === 0) return column.addBytes(bytes, starts[text], ends[text]);
    reserve(ends[text] - starts[text]);
    column.addBytes(scratch, 0, unescapeInto(record, text, scratch));
  }

  function addAuthor({ bytes, starts, ends }: CsvRecord): void {
    const column = table.columns().author,
      start = author < 0 ? 0 : starts[author] + (bytes[starts[author]] === AT ? 1 : 0);
    if (author < 0 || start >= ends[author]) return column.add(authorDefault);
    const person = personOf(bytes, start, ends[author]);
    if (person.length === 0) return column.add(null);
    column.addBytes(person, 0, person.length);
  }

  function reserve(bytes: number): void {
    if (bytes > scratch.length) scratch = new Uint8Array(bytes * 2);
  }
}

function addPlain(
  column: { add(text: null): void; addBytes(b: Uint8Array, s: number, e: number): void },
  r: CsvRecord,
  i: number,
) {
  if (i < 0 || r.starts[i] === r.ends[i]) column.add(null);
  else column.addBytes(r.bytes, r.starts[i], r.ends[i]);
}
