/** Reads a zip's directory and unpacks its entries, trusting neither. @module */
import { createInflateRaw } from "node:zlib";
import { StudyError } from "../../tables/study_error.ts";
import { inflateGuard, type OnBroken } from "./inflate_guard.ts";
import type { RandomBytes } from "./random_bytes.ts";

/** A file in a zip, as the directory describes it. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly offset: number;
}

const END = 0x06054b50, END64 = 0x06064b50, LOCATOR64 = 0x07064b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50;
const STORED = 0, DEFLATED = 8;
const ENCRYPTED = 1, UTF8_NAMES = 1 << 11;
const FULL32 = 0xffffffff;
const CHUNK_BYTES = 1 << 18;
const MOST_ENTRIES = 100_000;

/**
 * The files in a zip, in the directory's order; folders are left out.
 *
 * @throws {StudyError} if there is no sound directory, or an entry is absolute or climbs out by `..`
 */
export function readDirectory(file: RandomBytes, name: string): ZipEntry[] {
  const { count, offset, size } = directoryOf(file, name);
  if (count > MOST_ENTRIES || offset + size > file.size) throw damaged(name);
  const bytes = file.read(offset, size), view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged(name);
    const nameLength = view.getUint16(at + 28, true), extraLength = view.getUint16(at + 30, true);
    const entry = entryAt(view, bytes, at, nameLength, extraLength, name);
    if (entry) entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** An entry's bytes. @throws {StudyError} if it is encrypted, packed in an unknown way or grows beyond measure */
export function entryChunks(
  file: RandomBytes,
  entry: ZipEntry,
  name: string,
  onBroken: OnBroken,
): AsyncIterable<Uint8Array> {
  if (entry.method === STORED) return stored(file, entry, name);
  return inflateGuard(stored(file, entry, name), name, createInflateRaw, onBroken);
}

async function* stored(file: RandomBytes, entry: ZipEntry, name: string): AsyncIterable<Uint8Array> {
  const head = viewOf(file.read(entry.offset, 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw damaged(name);
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  for (let at = start; at < start + entry.packed; at += CHUNK_BYTES) {
    yield file.read(at, Math.min(CHUNK_BYTES, start + entry.packed - at));
  }
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
  zip: string,
): ZipEntry | null {
  const flags = view.getUint16(at + 8, true), method = view.getUint16(at + 10, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder(flags & UTF8_NAMES ? "utf-8" : nameEncoding(rawName)).decode(rawName).replaceAll(
    "\\",
    "/",
  );
  if (name.endsWith("/")) return null;
  if (/^(?:\/|[a-z]:)/i.test(name) || name.split("/").includes("..") || name.includes("\0")) {
    throw new StudyError(
      `Cannot read ${zip}: its entry ${JSON.stringify(name)} points outside the zip; it was not read`,
    );
  }
  if (flags & ENCRYPTED) throw new StudyError(`Cannot read ${zip}: ${JSON.stringify(name)} is encrypted; unpack it`);
  if (method !== STORED && method !== DEFLATED) {
    throw new StudyError(`Cannot read ${zip}: ${JSON.stringify(name)} is packed by method ${method}; pack it anew`);
  }
  const small = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size, packed, offset] = large(small, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
  return { name, size, packed, method, offset };
}

/** Sizes that do not fit 32 bits stand in an extra field, those alone, in this order. */
function large(small: readonly number[], extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return small.map((value) => {
      if (value !== FULL32 || next + 8 > extra.length) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...small];
}

function directoryOf(file: RandomBytes, name: string): { count: number; offset: number; size: number } {
  const length = Math.min(file.size, 65_557), tail = file.read(file.size - length, length), view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    return found.offset === FULL32 || found.count === 0xffff ? directory64(file, tail, at, name) : found;
  }
  throw damaged(name);
}

function directory64(file: RandomBytes, tail: Uint8Array, end: number, name: string) {
  const view = viewOf(tail);
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) throw damaged(name);
  const record = viewOf(file.read(Number(view.getBigUint64(end - 12, true)), 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== END64) throw damaged(name);
  const at = (offset: number) => Number(record.getBigUint64(offset, true));
  return { count: at(32), size: at(40), offset: at(48) };
}

/** Names without a flag are UTF-8 nearly always; old Windows wrote CP866 in Russia. */
function nameEncoding(bytes: Uint8Array): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "ibm866";
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(name: string): StudyError {
  return new StudyError(`Cannot read ${name}: it is a zip or a workbook whose directory is damaged; get it anew`);
}
