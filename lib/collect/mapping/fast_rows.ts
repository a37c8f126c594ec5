/** Maps well-formed rows from bytes to columns, making no strings. @module */
import { ANSWERED_AT } from "../../tables/answered_at.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { digitsOfBytes, isoOfBytes } from "../values/iso_bytes.ts";
import { recordAt } from "../csv/csv_batches.ts";
import { type CsvRecord, emptyRecord, unescapeInto } from "../csv/csv_fields.ts";
import type { CsvBatch } from "../csv/csv_window.ts";
import { byteCodes } from "./byte_codes.ts";
import type { CodedTextWriter } from "./coded_text_writer.ts";
import { extraWriter } from "./extra_writer.ts";
import { foldHeader } from "./header_names.ts";
import { indexesOf } from "./fields_of.ts";
import type { MentionTable } from "./mention_table.ts";
import { isNumberTarget } from "./number_readers.ts";
import {
  isBlank,
  isNoName,
  isPlainId,
  isPlainName,
  isPlainValue,
  mayHoldHandle,
  startsRepost,
} from "../values/plain_bytes.ts";
import type { Plan, Target } from "./plan.ts";
import { sourceOfName, sourceOfUrl } from "../values/source_slug.ts";

/** Maps records that need no care; what it does not take leaves the table as it was, and goes the careful way. */
export interface FastRows {
  /** Maps one record, or returns false. */
  row(record: CsvRecord): boolean;
  /** Maps records of a batch from the `first` on, and gives how many: the next one may need care, or a part is full. */
  batch(batch: CsvBatch, first: number): number;
}

const COUNTS = ["likes", "comments", "shares", "views"] as const;
/** What the fast way knows to fill; a plan that fills more takes the careful way. */
const KNOWN: readonly Target[] = ["id", "published_at", "source", "text", "url", "place", "author", ...COUNTS];
const AT = 64;
/** So many rows are added at once. */
const MOST = 1 << 12;
/** Less may be seconds. */
const SURELY_MS = 1e11;
const LAST_MS = Date.UTC(2200, 0, 1);
const encoder = new TextEncoder();

/**
 * A fast mapper for a plan whose every column is one plain column of the file, whose dates are ISO or Unix and whose
 * records have ids; null for other plans. What it makes is what {@linkcode makeMention} makes (a test compares them).
 */
export function fastRows(plan: Plan, names: readonly string[], table: MentionTable): FastRows | null {
  const { format, from, form, clock, defaults } = plan;
  const entries = Object.entries(from);
  if (format?.markup || format?.reject || format?.date_guessed || format?.title || plan.defaults.kind) return null;
  if (format) return null; // formats unify line ends
  if (Object.keys(defaults).some(isNumberTarget)) return null;
  if (entries.some(([target, name]) => typeof name !== "string" || !KNOWN.includes(target as Target))) return null;
  if (!["iso", "unix-seconds", "unix-ms"].includes(form) || from.id === undefined) return null;
  const indexes = indexesOf(names), width = names.length;
  const at = (target: Target) => {
    const name = from[target];
    return typeof name === "string" ? indexes.get(foldHeader(name)) ?? -1 : -1;
  };
  const id = at("id"), date = at("published_at"), text = at("text"), url = at("url"), author = at("author");
  const place = at("place"), source = at("source"), counts = COUNTS.map(at);
  if (id < 0 || date < 0 || text < 0) return null;
  if (names.includes(ANSWERED_AT)) return null; // a name that means something in `extra`
  const mapped = new Set([id, date, text, url, author, place, source, ...counts]);
  const others = names.map((name, i) => ({ i, name })).filter(({ i, name }) =>
    !mapped.has(i) && foldHeader(name) !== ""
  );
  const plainFields = [...mapped].filter((i) => i >= 0 && i !== text);
  const { source: sources, kind: kinds, author: authors, batch: batches } = table.columns();
  const [post, repost] = [constant(kinds, "post"), constant(kinds, "repost")];
  const fixedSource = defaults.source === undefined ? null : constant(sources, defaults.source);
  const batch = constant(batches, plan.file), placeDefault = defaults.place ?? null;
  const personOf = byteCodes(authors, plan.name, plan.name.ofBytes);
  const sourceName = byteCodes(sources, sourceOfName),
    sourceHost = byteCodes(sources, (host) => sourceOfUrl(host) ?? "unknown");
  const prefixOf = idPrefixes(sources);
  const values = new Float64Array(COUNTS.length);
  const addExtra = extraWriter(others, plan);
  let scratch = new Uint8Array(1 << 12), ms = 0, slug = 0;
  const numbers = { times: new Float64Array(MOST), lines: new Float64Array(MOST), zeros: new Float64Array(MOST) };
  const counted = COUNTS.map(() => new Float64Array(MOST)), current = emptyRecord();

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
      batches.addCode(batch());
      columns.line.add(record.line);
      table.added(1, ends[text] - starts[text]);
      return true;
    },
    batch(records, first) {
      const room = table.room(), last = Math.min(records.count, first + Math.min(room.rows, MOST));
      let k = first, bytes = 0;
      for (; k < last && bytes <= room.bytes; k++) {
        if (!accepts(recordAt(records, k, current))) break;
        addShort(current);
        numbers.times[k - first] = ms;
        numbers.lines[k - first] = current.line;
        for (let c = 0; c < counted.length; c++) counted[c][k - first] = values[c] < 0 ? NaN : values[c];
        bytes += current.ends[text] - current.starts[text];
      }
      if (k > first) addLong(records, first, k - first, bytes);
      return k - first;
    },
  };

  /** Whether a record needs no care; what was read of it stands in `ms`, `slug` and `values`. */
  function accepts(record: CsvRecord): boolean {
    if (record.count !== width || record.damage) return false;
    const { bytes, starts, ends, escaped } = record;
    for (let k = 0; k < plainFields.length; k++) if (escaped[plainFields[k]] !== 0) return false;
    const idFrom = starts[id], idTo = ends[id];
    if (!isPlainId(bytes, idFrom, idTo)) return false;
    ms = momentOf(bytes, starts[date], ends[date]);
    if (!(ms >= DAY_MS && ms < LAST_MS)) return false;
    if (isBlank(bytes, starts[text], ends[text])) return false;
    for (let k = 0; k < counts.length; k++) {
      if (counts[k] < 0 || starts[counts[k]] === ends[counts[k]]) values[k] = -1;
      else if (!((values[k] = digitsOfBytes(bytes, starts[counts[k]], ends[counts[k]])) >= 0)) return false;
    }
    if (url >= 0 && !isPlainValue(bytes, starts[url], ends[url])) return false;
    if (place >= 0 && !isPlainValue(bytes, starts[place], ends[place])) return false;
    if (author >= 0 && !isPlainName(bytes, starts[author], ends[author])) return false;
    if (author < 0 && url >= 0 && mayHoldHandle(bytes, starts[url], ends[url])) return false;
    slug = slugOf(record);
    return slug >= 0;
  }

  /** The columns that are filled row by row in any case. */
  function addShort(record: CsvRecord): void {
    const { bytes, starts, ends } = record, columns = table.columns();
    columns.id.addJoined(prefixOf(slug), bytes, starts[id], ends[id]);
    sources.addCode(slug);
    kinds.addCode(startsRepost(bytes, starts[text], ends[text]) ? repost() : post());
    if (place >= 0 && starts[place] < ends[place]) columns.place.addBytes(bytes, starts[place], ends[place]);
    else if (place >= 0 || placeDefault !== null) columns.place.add(placeDefault);
    addAuthor(record);
    if (others.length > 0) addExtra(record, columns.extra);
  }

  /** The others, for many rows at once. */
  function addLong(records: CsvBatch, first: number, count: number, bytes: number): void {
    const columns = table.columns(), texts = records.gather(text, first, count);
    columns.text.addAll(texts.bytes, texts.ends, count);
    if (url < 0) columns.url.addNulls(count);
    else {
      const urls = records.gather(url, first, count);
      columns.url.addAll(urls.bytes, urls.ends, count);
    }
    if (place < 0 && placeDefault === null) columns.place.addNulls(count);
    if (others.length === 0) columns.extra.addNulls(count);
    columns.published_at.addAll(numbers.times.subarray(0, count));
    columns.date_guessed.addAll(numbers.zeros.subarray(0, count));
    columns.parent.addNulls(count);
    columns.rating.addNulls(count);
    for (const [c, name] of COUNTS.entries()) {
      if (counts[c] < 0) columns[name].addNulls(count);
      else columns[name].addAll(counted[c].subarray(0, count));
    }
    batches.addCodes(batch(), count);
    columns.line.addAll(numbers.lines.subarray(0, count));
    table.added(count, bytes);
  }

  function momentOf(bytes: Uint8Array, start: number, end: number): number {
    if (form === "unix-seconds") return digitsOfBytes(bytes, start, end) * 1000;
    if (form === "unix-ms") {
      const ms = digitsOfBytes(bytes, start, end);
      return ms >= SURELY_MS ? ms : NaN;
    }
    return isoOfBytes(bytes, start, end, clock);
  }

  /** The number of the record's source; below zero: the careful way decides. */
  function slugOf({ bytes, starts, ends }: CsvRecord): number {
    if (source >= 0 && starts[source] < ends[source]) {
      return isNoName(bytes, starts[source], ends[source]) ? -1 : sourceName(bytes, starts[source], ends[source]);
    }
    if (fixedSource) return fixedSource();
    if (url < 0 || starts[url] === ends[url]) return -1;
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
    const start = author < 0 ? 0 : starts[author] + (bytes[starts[author]] === AT ? 1 : 0);
    if (author >= 0 && start < ends[author]) authors.addCode(personOf(bytes, start, ends[author]));
    else authors.add(defaults.author === undefined ? null : plan.name(defaults.author));
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

/** The number of a value that is always the same. */
function constant(writer: CodedTextWriter, text: string): () => number {
  let code = -1, generation = -1;
  return () => {
    if (generation !== writer.generation) [code, generation] = [writer.intern(text), writer.generation];
    return code;
  };
}

/** `twitter:` for the number of a source. */
function idPrefixes(sources: CodedTextWriter): (code: number) => Uint8Array {
  let prefixes: Uint8Array[] = [], generation = -1;
  return (code) => {
    if (generation !== sources.generation) [prefixes, generation] = [[], sources.generation];
    return prefixes[code] ??= encoder.encode(`${sources.valueOf(code)}:`);
  };
}
