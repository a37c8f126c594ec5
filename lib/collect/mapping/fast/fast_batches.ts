/** Maps well-formed rows from bytes to columns, many side by side. @module */
import { recordAt } from "../../csv/csv_batches.ts";
import { emptyRecord } from "../../csv/csv_fields.ts";
import { isSame } from "./byte_memo.ts";
import type { CsvValues } from "../../csv/csv_values.ts";
import type { CsvBatch } from "../../csv/csv_window.ts";
import { sourceOfName, sourceOfUrl } from "../../values/source_slug.ts";
import type { MentionTable } from "../mention_table.ts";
import { namedOnly } from "../../people/nobody.ts";
import type { Plan } from "../plan.ts";
import type { extraWriter } from "./extra_writer.ts";
import { COUNTS, type FastColumns, isSureMoment, NO_SOURCE, unixMoment } from "./fast_columns.ts";

/** So many rows are added at once. */
const MOST = 1 << 12;
const encoder = new TextEncoder(), decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * A function that maps records of a batch from the `first` on, and gives how many: the next one may need care, or a part
 * is full. What it makes is what `fastRows` makes of each (a test compares them).
 */
export function fastBatches(
  { form, clock, defaults, name, file, nothing = null }: Plan,
  { id, date, text, url, author, place, source, counts, others }: FastColumns,
  table: MentionTable,
  addExtra: ReturnType<typeof extraWriter>,
): (records: CsvBatch, first: number) => number {
  const placeDefault = defaults.place ?? null, batch = encoder.encode(file);
  const word = nothing === null ? null : encoder.encode(nothing);
  const times = new Float64Array(MOST), lines = new Float64Array(MOST), zeros = new Float64Array(MOST);
  const counted = counts.map(() => new Float64Array(MOST)), current = emptyRecord();
  const slugs = new Int32Array(MOST), people = new Int32Array(MOST);
  const fixedSource = defaults.source ?? (source < 0 && url < 0 ? NO_SOURCE : undefined);
  const nameOf = namedOnly(name, defaults.author === undefined ? "" : name(defaults.author));
  let known: Constants | null = null;
  let reach = MOST; // where row after row needs care, looking at all that follow each would take the square of the time

  return (records, first) => {
    const count = taken(records, first);
    reach = count === 0 ? 1 : Math.min(MOST, reach * 4);
    return count;
  };

  function taken(records: CsvBatch, first: number): number {
    if (known?.of !== records.values) known = constantsIn(records.values, { ...defaults, source: fixedSource }, name);
    if (!known) return 0;
    const room = table.room(), most = Math.min(records.count - first, room.rows, reach);
    const { rows } = roomFor(records, first, plainRows(records, first, most), room.bytes);
    const count = readPeople(records, first, readSlugs(records, first, rows, known), known);
    if (count === 0) return 0;
    addRows(records, first, count, known);
    table.added(count, roomFor(records, first, count, Infinity).bytes);
    return count;
  }

  /** How many records, from the first on, need no care; their times and counts are read. */
  function plainRows(records: CsvBatch, first: number, most: number): number {
    const { values, fieldsAt } = records;
    let count = values.plain(fieldsAt(id, first, most), "id");
    count = values.plain(fieldsAt(text, first, count), "text");
    if (word !== null) count = rowsBefore(word, records, first, count);
    if (url >= 0) {
      count = values.plain(fieldsAt(url, first, count), author < 0 ? "valueWithoutHandle" : "value");
    }
    if (place >= 0) count = values.plain(fieldsAt(place, first, count), "value");
    if (author >= 0) count = values.plain(fieldsAt(author, first, count), "name");
    if (source >= 0) count = values.plain(fieldsAt(source, first, count), "value");
    for (const [c, column] of counts.entries()) {
      if (column >= 0) count = values.numbers(fieldsAt(column, first, count), counted[c]);
    }
    const dates = fieldsAt(date, first, count);
    if (form === "iso") count = values.times(dates, clock, times);
    else {
      count = values.numbers(dates, times);
      for (let k = 0; k < count; k++) times[k] = unixMoment(form, times[k]);
    }
    for (let k = 0; k < count; k++) if (!isSureMoment(times[k])) return k;
    return count;
  }

  /** How many records, from the first on, have a text that is not the word for nothing. */
  function rowsBefore(word: Uint8Array, { bytes, fields, stride }: CsvBatch, first: number, most: number): number {
    for (let k = 0, at = first * stride + (text + 1) * 2; k < most; k++, at += stride) {
      if (isSame(word, bytes, fields[at], fields[at + 1] & 0x7fffffff)) return k;
    }
    return most;
  }

  /** How many rows a part still takes that has room for so many bytes of texts, and the bytes of these. */
  function roomFor({ fields, stride }: CsvBatch, first: number, most: number, room: number) {
    let rows = 0, bytes = 0;
    for (let at = first * stride + (text + 1) * 2; rows < most && bytes <= room; rows++, at += stride) {
      bytes += (fields[at + 1] & 0x7fffffff) - fields[at];
    }
    return { rows, bytes };
  }

  /** How many records, from the first on, have a source; where it lies is read. */
  function readSlugs({ values, fieldsAt }: CsvBatch, first: number, most: number, { slug }: Constants): number {
    let count = most;
    slugs.fill(slug, 0, most);
    if (source >= 0) {
      const named = values.names(fieldsAt(source, first, most), "source", slug, slugOfName);
      slugs.set(named);
      count = named.length;
    }
    if (source < 0 && slug !== MISSING) return count;
    const hosts = url >= 0 && slugs.subarray(0, count).includes(MISSING)
      ? values.names(fieldsAt(url, first, count), "host", MISSING, slugOfHost)
      : null;
    if (hosts) count = hosts.length;
    for (let k = 0; k < count; k++) {
      if (slugs[k] === MISSING) slugs[k] = hosts?.[k] ?? MISSING;
      if (slugs[k] === MISSING || values.isEmpty(slugs[k])) return k;
    }
    return count;
  }

  /** How many records, from the first on, have an author whose name there was room for; where it lies is read. */
  function readPeople({ values, fieldsAt }: CsvBatch, first: number, most: number, { person }: Constants): number {
    if (author < 0) {
      people.fill(person, 0, most);
      return most;
    }
    const named = values.names(fieldsAt(author, first, most), "author", person, personOf);
    people.set(named);
    return named.length;
  }

  function slugOfName(bytes: Uint8Array, from: number, to: number): Uint8Array {
    return encoder.encode(sourceOfName(decoder.decode(bytes.subarray(from, to))));
  }

  function slugOfHost(bytes: Uint8Array, from: number, to: number): Uint8Array {
    return encoder.encode(sourceOfUrl(decoder.decode(bytes.subarray(from, to))) ?? "unknown");
  }

  function personOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
    return nameOf.ofBytes?.(bytes, from, to) ?? encoder.encode(nameOf(decoder.decode(bytes.subarray(from, to))));
  }

  function addRows(records: CsvBatch, first: number, count: number, { post, repost }: Constants): void {
    const columns = table.columns(), { values } = records;
    const some = (column: number) => records.fieldsAt(column, first, count);
    addGathered(columns.text, text);
    if (url < 0) columns.url.addNulls(count);
    else addGathered(columns.url, url);
    values.join(some(id), slugs, columns.id.addAll);
    values.texts(slugs.subarray(0, count), columns.source.addAll);
    values.texts(values.kinds(some(text), post, repost), columns.kind.addAll);
    values.texts(people.subarray(0, count), columns.author.addAll);
    addPlaces();
    columns.published_at.addAll(times.subarray(0, count));
    columns.date_guessed.addAll(zeros.subarray(0, count));
    columns.parent.addNulls(count);
    columns.rating.addNulls(count);
    for (const [c, name] of COUNTS.entries()) {
      if (counts[c] < 0) columns[name].addNulls(count);
      else columns[name].addAll(counted[c].subarray(0, count));
    }
    columns.batch.addRepeated(batch, count);
    for (let k = 0; k < count; k++) lines[k] = records.line + records.lines[first + k];
    columns.line.addAll(lines.subarray(0, count));
    if (others.length === 0) columns.extra.addNulls(count);
    else for (let k = 0; k < count; k++) addExtra(recordAt(records, first + k, current), columns.extra);

    function addGathered(column: typeof columns.text, field: number): void {
      const { bytes, ends } = records.gather(field, first, count);
      column.addAll(bytes, ends, count);
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
}

/** In place of where a source lies: there is none. */
const MISSING = -1;

/** Where values lie in a window that are the same in many rows. */
interface Constants {
  readonly of: CsvValues;
  readonly post: number;
  readonly repost: number;
  /** The source and the author of a record that names none. */
  readonly slug: number;
  readonly person: number;
}

/** Null if there is no room for them, or one is empty. */
function constantsIn(
  values: CsvValues,
  defaults: Readonly<Record<string, string | undefined>>,
  name: Plan["name"],
): Constants | null {
  if (defaults.source === "" || defaults.author === "") return null;
  const at = (text: string) => values.constant(encoder.encode(text));
  const post = at("post"), repost = at("repost"), slug = defaults.source === undefined ? MISSING : at(defaults.source);
  const person = at(defaults.author === undefined ? "" : name(defaults.author));
  if (post === null || repost === null || slug === null || person === null) return null;
  return { of: values, post, repost, slug, person };
}
