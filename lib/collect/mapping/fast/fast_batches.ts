/** Maps well-formed rows from bytes to columns, many side by side. @module */
import { DAY_MS } from "../../../time/calendar.ts";
import { recordAt } from "../../csv/csv_batches.ts";
import { emptyRecord } from "../../csv/csv_fields.ts";
import { type CsvValues, MOST_PREFIXES, PREFIX_BYTES } from "../../csv/csv_values.ts";
import type { CsvBatch } from "../../csv/csv_window.ts";
import { sourceOfName, sourceOfUrl } from "../../values/source_slug.ts";
import type { MentionTable } from "../mention_table.ts";
import type { Plan } from "../plan.ts";
import { constant } from "./constant.ts";
import type { extraWriter } from "./extra_writer.ts";
import { COUNTS, type FastColumns, unixMoment } from "./fast_columns.ts";

/** So many rows are added at once. */
const MOST = 1 << 12;
const LAST_MS = Date.UTC(2200, 0, 1);
const encoder = new TextEncoder(), decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * A function that maps records of a batch from the `first` on, and gives how many: the next one may need care, or a part
 * is full. What it makes is what `fastRows` makes of each (a test compares them).
 */
export function fastBatches(
  { form, clock, defaults, name, file }: Plan,
  { id, date, text, url, author, place, source, counts, others }: FastColumns,
  table: MentionTable,
  addExtra: ReturnType<typeof extraWriter>,
): (records: CsvBatch, first: number) => number {
  const { source: sources, kind: kinds, author: authors, batch: batches } = table.columns();
  const [post, repost] = [constant(kinds, "post"), constant(kinds, "repost")], batch = constant(batches, file);
  const fixedSource = defaults.source === undefined ? null : constant(sources, defaults.source);
  const fixedAuthor = defaults.author === undefined ? null : constant(authors, name(defaults.author));
  const placeDefault = defaults.place ?? null;
  const times = new Float64Array(MOST), lines = new Float64Array(MOST), zeros = new Float64Array(MOST);
  const counted = counts.map(() => new Float64Array(MOST)), slugs = new Int32Array(MOST), current = emptyRecord();
  const tooLong = new Set<number>();
  let generations = "", prefixes = 0;

  return (records, first) => {
    const room = table.room(), most = Math.min(records.count - first, room.rows, MOST);
    forgetOld(records);
    const plain = plainRows(records, first, most), { rows, bytes } = roomFor(records, first, plain, room.bytes);
    const count = readSlugs(records, first, rows);
    if (count === 0) return 0;
    addRows(records, first, count);
    table.added(count, count === rows ? bytes : roomFor(records, first, count, Infinity).bytes);
    return count;
  };

  /** How many records, from the first on, need no care; their times and counts are read. */
  function plainRows({ values, fieldsAt }: CsvBatch, first: number, most: number): number {
    let count = values.plain(fieldsAt(id, first, most), "id");
    count = values.plain(fieldsAt(text, first, count), "text");
    if (url >= 0) {
      count = values.plain(fieldsAt(url, first, count), author < 0 ? "valueWithoutHandle" : "value");
    }
    if (place >= 0) count = values.plain(fieldsAt(place, first, count), "value");
    if (author >= 0) count = values.plain(fieldsAt(author, first, count), "name");
    if (source >= 0) count = values.plain(fieldsAt(source, first, count), "saidName");
    for (const [c, column] of counts.entries()) {
      if (column >= 0) count = values.numbers(fieldsAt(column, first, count), counted[c]);
    }
    const dates = fieldsAt(date, first, count);
    if (form === "iso") count = values.times(dates, clock, times);
    else {
      count = values.numbers(dates, times);
      for (let k = 0; k < count; k++) times[k] = unixMoment(form, times[k]);
    }
    for (let k = 0; k < count; k++) if (!(times[k] >= DAY_MS && times[k] < LAST_MS)) return k;
    return count;
  }

  /** How many rows a part still takes that has room for so many bytes of texts, and the bytes of these. */
  function roomFor({ fields, stride }: CsvBatch, first: number, most: number, room: number) {
    let rows = 0, bytes = 0;
    for (let at = first * stride + (text + 1) * 2; rows < most && bytes <= room; rows++, at += stride) {
      bytes += (fields[at + 1] & 0x7fffffff) - fields[at];
    }
    return { rows, bytes };
  }

  /** How many records, from the first on, have a source; their numbers are read. */
  function readSlugs({ values, fieldsAt }: CsvBatch, first: number, most: number): number {
    if (source >= 0) slugs.set(values.names(fieldsAt(source, first, most), "source", slugOfName).subarray(0, most));
    else slugs.fill(-1, 0, most);
    const missing = slugs.subarray(0, most).includes(-1);
    const others = !missing || fixedSource || url < 0
      ? null
      : values.names(fieldsAt(url, first, most), "host", slugOfHost);
    for (let k = 0; k < most; k++) {
      if (slugs[k] < 0) slugs[k] = fixedSource ? fixedSource() : others?.[k] ?? -1;
      if (slugs[k] >= prefixes) setPrefixes(values, slugs[k]);
      if (slugs[k] < 0 || slugs[k] >= MOST_PREFIXES || tooLong.has(slugs[k])) return k;
    }
    return most;
  }

  /** `twitter:` for the numbers of sources up to one. */
  function setPrefixes(values: CsvValues, last: number): void {
    for (; prefixes <= last && prefixes < MOST_PREFIXES; prefixes++) {
      const prefix = encoder.encode(`${sources.valueOf(prefixes)}:`);
      if (prefix.length > PREFIX_BYTES) tooLong.add(prefixes);
      else values.setPrefix(prefixes, prefix);
    }
  }

  function slugOfName(bytes: Uint8Array, from: number, to: number): number {
    return sources.intern(sourceOfName(decoder.decode(bytes.subarray(from, to))));
  }

  function slugOfHost(bytes: Uint8Array, from: number, to: number): number {
    return sources.intern(sourceOfUrl(decoder.decode(bytes.subarray(from, to))) ?? "unknown");
  }

  function personOf(bytes: Uint8Array, from: number, to: number): number {
    const made = name.ofBytes?.(bytes, from, to) ?? null;
    return made ? authors.internBytes(made) : authors.intern(name(decoder.decode(bytes.subarray(from, to))));
  }

  function addRows(records: CsvBatch, first: number, count: number): void {
    const columns = table.columns(), { values } = records;
    const some = (column: number) => records.fieldsAt(column, first, count);
    addGathered(columns.text, text);
    if (url < 0) columns.url.addNulls(count);
    else addGathered(columns.url, url);
    const ids = values.join(some(id), slugs);
    columns.id.addAll(ids.bytes, ids.ends, count);
    sources.addEach(slugs.subarray(0, count));
    kinds.addEach(values.kinds(some(text), post(), repost()).subarray(0, count));
    addAuthors();
    addPlaces();
    columns.published_at.addAll(times.subarray(0, count));
    columns.date_guessed.addAll(zeros.subarray(0, count));
    columns.parent.addNulls(count);
    columns.rating.addNulls(count);
    for (const [c, name] of COUNTS.entries()) {
      if (counts[c] < 0) columns[name].addNulls(count);
      else columns[name].addAll(counted[c].subarray(0, count));
    }
    batches.addCodes(batch(), count);
    for (let k = 0; k < count; k++) lines[k] = records.line + records.lines[first + k];
    columns.line.addAll(lines.subarray(0, count));
    if (others.length === 0) columns.extra.addNulls(count);
    else for (let k = 0; k < count; k++) addExtra(recordAt(records, first + k, current), columns.extra);

    function addGathered(column: typeof columns.text, field: number): void {
      const { bytes, ends } = records.gather(field, first, count);
      column.addAll(bytes, ends, count);
    }

    function addAuthors(): void {
      if (author < 0 && !fixedAuthor) return authors.addCodes(-1, count);
      if (author < 0) return authors.addCodes(fixedAuthor!(), count);
      const codes = values.names(some(author), "author", personOf).subarray(0, count);
      if (fixedAuthor) { for (let k = 0; k < count; k++) if (codes[k] < 0) codes[k] = fixedAuthor(); }
      authors.addEach(codes);
    }

    function addPlaces(): void {
      if (place < 0 && placeDefault === null) return columns.place.addNulls(count);
      if (place >= 0 && placeDefault === null) return addGathered(columns.place, place);
      const { fields, stride } = records;
      for (let k = first; k < first + count; k++) {
        const at = k * stride + (place + 1) * 2;
        if (place < 0 || fields[at] === fields[at + 1]) columns.place.add(placeDefault);
        else columns.place.addBytes(records.bytes, fields[at], fields[at + 1]);
      }
    }
  }

  /** Numbers hold until a writer changes its generation. */
  function forgetOld({ values }: CsvBatch): void {
    const now = `${authors.generation} ${sources.generation}`;
    if (now === generations) return;
    generations = now;
    values.forget();
    tooLong.clear();
    prefixes = 0;
  }
}
