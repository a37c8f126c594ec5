/** Maps well-formed rows from bytes to columns, making no strings. @module */
import { ANSWERED_AT } from "../../tables/answered_at.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { digitsOfBytes, isoOfBytes } from "../values/iso_bytes.ts";
import { type CsvRecord, fieldText, unescapeInto } from "../input/csv_fields.ts";
import { byteCodes } from "./byte_codes.ts";
import { byteMemo } from "./byte_memo.ts";
import type { CodedTextWriter } from "./coded_text_writer.ts";
import { isPerson } from "./extra.ts";
import { foldHeader } from "./header_names.ts";
import { indexesOf } from "./fields_of.ts";
import type { MentionTable } from "./mention_table.ts";
import { isNumberTarget } from "./number_readers.ts";
import { isBlank, isNoName, isPlainId, isPlainName, isPlainValue, mayHoldHandle, startsRepost } from "./plain_bytes.ts";
import type { Plan, Target } from "./plan.ts";
import { sourceOfName, sourceOfUrl } from "../values/source_slug.ts";

/** Maps one record, or returns false and leaves the table as it was: then the careful way is taken. */
export type FastRow = (record: CsvRecord) => boolean;

const COUNTS = ["likes", "comments", "shares", "views"] as const;
/** What the fast way knows to fill; a plan that fills more takes the careful way. */
const KNOWN: readonly Target[] = ["id", "published_at", "source", "text", "url", "place", "author", ...COUNTS];
const SPACE = 32, QUOTE = 34, ZERO = 48, AT = 64, BACKSLASH = 92;
/** Less may be seconds. */
const SURELY_MS = 1e11;
const LAST_MS = Date.UTC(2200, 0, 1);
const encoder = new TextEncoder();
const HEX = encoder.encode("0123456789abcdef");

/**
 * A fast mapper for a plan whose every column is one plain column of the file, whose dates are ISO or Unix and whose
 * records have ids; null for other plans. What it makes is what {@linkcode makeMention} makes (a test compares them).
 */
export function fastRows(plan: Plan, names: readonly string[], table: MentionTable): FastRow | null {
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
  const personOf = byteCodes(authors, (name) => plan.name(name));
  const sourceName = byteCodes(sources, sourceOfName),
    sourceHost = byteCodes(sources, (host) => sourceOfUrl(host) ?? "unknown");
  const prefixOf = idPrefixes(sources);
  const personJson = byteMemo((text) => JSON.stringify(hiddenName(text)));
  const values = new Float64Array(COUNTS.length);
  const keys = others.map(({ i, name }) => ({
    i,
    key: encoder.encode(JSON.stringify(name) + ":"),
    person: isPerson(name, plan),
  }));
  let scratch = new Uint8Array(1 << 12);

  return (record) => {
    if (record.count !== width || record.damage) return false;
    const { bytes, starts, ends, escaped } = record;
    for (let k = 0; k < plainFields.length; k++) if (escaped[plainFields[k]] !== 0) return false;
    const idFrom = starts[id], idTo = ends[id];
    if (!isPlainId(bytes, idFrom, idTo)) return false;
    const ms = momentOf(bytes, starts[date], ends[date]);
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
    const slug = slugOf(record);
    if (slug < 0) return false;
    fill(record, ms, slug);
    return true;
  };

  function fill(record: CsvRecord, ms: number, slug: number): void {
    const { bytes, starts, ends } = record, columns = table.columns();
    columns.id.addJoined(prefixOf(slug), bytes, starts[id], ends[id]);
    columns.published_at.add(ms);
    columns.date_guessed.add(0);
    sources.addCode(slug);
    kinds.addCode(startsRepost(bytes, starts[text], ends[text]) ? repost() : post());
    addText(record);
    addPlain(columns.url, record, url);
    if (place >= 0 && starts[place] < ends[place]) columns.place.addBytes(bytes, starts[place], ends[place]);
    else columns.place.add(placeDefault);
    addAuthor(record);
    columns.parent.add(null);
    columns.rating.add(null);
    for (let k = 0; k < COUNTS.length; k++) columns[COUNTS[k]].add(values[k] < 0 ? null : values[k]);
    addExtra(record);
    batches.addCode(batch());
    columns.line.add(record.line);
    table.added(ends[text] - starts[text]);
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

  /** JSON of the other columns, as `JSON.stringify` writes it. */
  function addExtra(record: CsvRecord): void {
    const { starts, ends } = record, column = table.columns().extra;
    let n = 0;
    for (const { i, key, person } of keys) {
      if (starts[i] === ends[i]) continue;
      reserve(n + key.length + (ends[i] - starts[i]) * 6 + 24);
      scratch[n] = n === 0 ? 123 : 44;
      scratch.set(key, n + 1);
      n += key.length + 1;
      if (person) {
        const name = record.escaped[i] === 0
          ? personJson(record.bytes, starts[i], ends[i])
          : encoder.encode(JSON.stringify(hiddenName(fieldText(record, i))));
        reserve(n + name.length + 1);
        scratch.set(name, n);
        n += name.length;
      } else n = writeJson(record, i, n);
    }
    if (n === 0) return column.add(null);
    scratch[n] = 125;
    column.addBytes(scratch, 0, n + 1);
  }

  function hiddenName(value: string): string {
    const name = value.replace(/^@/, "").trim();
    return name === "" ? value : plan.name(name);
  }

  function writeJson(record: CsvRecord, i: number, start: number): number {
    const { bytes, starts, ends, escaped } = record;
    let n = start;
    scratch[n++] = QUOTE;
    for (let at = starts[i]; at < ends[i]; at++) {
      const byte = bytes[at];
      if (byte === QUOTE && escaped[i] !== 0 && bytes[at + 1] === QUOTE && at + 1 < ends[i]) at++;
      else if (byte === BACKSLASH && escaped[i] === 2 && at + 1 < ends[i] && isEscapable(bytes[at + 1])) {
        scratch[n++] = BACKSLASH;
        scratch[n++] = bytes[++at];
        continue;
      }
      if (byte === QUOTE || byte === BACKSLASH) scratch[n++] = BACKSLASH;
      else if (byte < SPACE) {
        n = writeControl(byte, n);
        continue;
      }
      scratch[n++] = byte;
    }
    scratch[n++] = QUOTE;
    return n;
  }

  function writeControl(byte: number, n: number): number {
    const letter = { 8: 98, 9: 116, 10: 110, 12: 102, 13: 114 }[byte];
    scratch[n++] = BACKSLASH;
    if (letter) scratch[n++] = letter;
    else {
      for (const b of [117, ZERO, ZERO, HEX[byte >> 4], HEX[byte & 15]]) scratch[n++] = b;
    }
    return n;
  }

  function reserve(bytes: number): void {
    if (bytes <= scratch.length) return;
    const grown = new Uint8Array(bytes * 2);
    grown.set(scratch);
    scratch = grown;
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

/** What a backslash before it makes plain: it is written in JSON as it stands in the file. */
function isEscapable(byte: number): boolean {
  return byte === QUOTE || byte === BACKSLASH;
}
