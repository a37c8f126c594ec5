/** Office files with the same bytes whenever they are made: a zip's entries packed again with fixed dates. @module */
import { Buffer } from "node:buffer";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { pairsTogether } from "./_office.ts";

const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50;
const LOCAL_BYTES = 30, CENTRAL_BYTES = 46, END_BYTES = 22;
/** 1 January 1980, midnight: the first date a zip knows. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800, DEFLATED = 8, VERSION = 20;

interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Packs a zip again: entries in the order of their names, the list of contents first as Office writes it, dates fixed, folders
 * left out (they hold nothing), charts counted from 1, files inside files (the workbooks behind a deck's charts) packed again too.
 *
 * @param zip made by a library of ours, not a stranger's
 * @param change what becomes of a text entry; default as it is
 */
export function repack(
  zip: Uint8Array,
  change: (name: string, text: string) => string = (_, text) => text,
): Uint8Array {
  const own = entriesOf(zip).filter(({ name }) => !name.endsWith("/"));
  const counted = chartsCounted(own.map(({ name }) => name));
  const entries = own.map(({ name: given, content }) => {
    const name = counted(given);
    if (name.endsWith(".xlsx")) return { name, content: repack(content, change) };
    if (!/\.(?:xml|rels)$/.test(name)) return { name, content };
    const text = pairsTogether(new TextDecoder().decode(content));
    return { name, content: new TextEncoder().encode(change(name, LISTS.test(name) ? counted(text) : text)) };
  });
  return zipOf(entries.sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1)));
}

/** Files that name other files. */
const LISTS = /^\[Content_Types\]\.xml$|\.rels$/;
/** Where the number of a chart stands: in its own name, and in that of the workbook behind it. */
const CHART = /(?<=charts\/(?:_rels\/)?chart|embeddings\/Microsoft_Excel_Worksheet)\d+(?=\.xml|\.xlsx)/g;

/** Numbers charts from 1: the slides' library counts them through a process, so that a second deck would have other names. */
function chartsCounted(names: readonly string[]): (text: string) => string {
  const found = new Set(names.flatMap((name) => name.match(CHART) ?? []).map(Number));
  const order = new Map([...found].sort((a, b) => a - b).map((number, i) => [String(number), String(i + 1)]));
  return (text) => text.replace(CHART, (number) => order.get(number) ?? number);
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
}

/** The entries of a zip, in the order of its directory. */
export function entriesOf(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError("Cannot pack again: this is no zip");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const packed = view.getUint32(at + 20, true), local = view.getUint32(at + 42, true);
    const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const bytes = zip.subarray(from, from + packed);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + name)),
      content: view.getUint16(at + 10, true) === DEFLATED ? new Uint8Array(inflateRawSync(bytes)) : bytes,
    });
    at += CENTRAL_BYTES + name + extra + comment;
  }
  return entries;
}

function zipOf(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [], directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const title = new TextEncoder().encode(name), packed = new Uint8Array(deflateRawSync(content));
    const sizes = [crc32(content), packed.length, content.length];
    const local = record(LOCAL, [VERSION, UTF8_NAMES, DEFLATED, 0, DATE], sizes, [title.length, 0]);
    directory.push(
      record(CENTRAL, [VERSION, VERSION, UTF8_NAMES, DEFLATED, 0, DATE], sizes, [title.length, 0, 0, 0, 0], [0, at]),
      title,
    );
    parts.push(local, title, packed);
    at += local.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(END, [0, 0, entries.length, entries.length], [size, at], [0]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** A signature, then fields of two bytes and of four by turns. */
function record(signature: number, ...fields: (readonly number[])[]): Uint8Array {
  const shorts = fields.filter((_, i) => i % 2 === 0).flat(), longs = fields.filter((_, i) => i % 2 === 1).flat();
  const bytes = new Uint8Array(4 + shorts.length * 2 + longs.length * 4), view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  fields.forEach((group, i) =>
    group.forEach((value) => {
      if (i % 2 === 0) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += i % 2 === 0 ? 2 : 4;
    })
  );
  return bytes;
}
