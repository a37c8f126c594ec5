/** Opens a file's bytes: as they are, out of gzip or zstd, or entry by entry out of a zip or tar. @module */
import { createGunzip, createZstdDecompress } from "node:zlib";
import { StudyError } from "../../tables/study_error.ts";
import { inflateGuard, type OnBroken } from "./inflate_guard.ts";
import { zstdEnd } from "./zstd_end.ts";
import { isTar, tarEntries, type TarEntry } from "./tar.ts";
import { entryChunks, readDirectory, type ZipEntry } from "./zip.ts";
import type { RandomBytes } from "./random_bytes.ts";
import { concatBytes } from "../../tables/columns/concat_bytes.ts";

/** Bytes of one text or workbook; a zip holds several. */
export interface Input {
  /** The file as messages name it: `exports/may.csv`, `exports/may.zip/posts.csv`. */
  readonly name: string;
  readonly kind: "text" | "workbook";
  /** All bytes, unpacked, from the start; may be called again. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Of a workbook: the bytes at random. */
  readonly file?: RandomBytes;
}

const CHUNK_BYTES = 1 << 18; // it stays in a core's cache
/** So many bytes tell what a file is: a tar's mark lies in its first header. */
const HEAD_BYTES = 512;
/** Tars, and workbooks inside a zip, are held in memory up to this size. */
const NESTED_LIMIT_BYTES = 256 << 20;

/**
 * What a file holds.
 *
 * @param path where the file lies
 * @param name what messages call it
 * @param onBroken told where a packed file breaks off
 * @throws {StudyError} if there is no such file or it may not be read, if a zip is damaged, or has an entry that points outside it, or unpacks beyond measure
 */
export async function openFile(path: string, name: string, onBroken: OnBroken): Promise<Input[]> {
  const head = beginningOf(path, name);
  if (isOldOffice(head)) {
    throw new StudyError(
      `Cannot read ${name}: it is an old workbook (XLS) or a locked one; save it as XLSX without a password`,
    );
  }
  if (!isZip(head)) return await unpackedInputs(head, () => fileChunks(path), name, 0, onBroken);
  const { size } = Deno.statSync(path);
  return await inputsOf({ size, read: (offset, length) => readAt(path, offset, length) }, name, 0, onBroken);
}

/** The first four bytes: here it shows whether a file can be read at all. */
function beginningOf(path: string, name: string): Uint8Array {
  try {
    return readAt(path, 0, 4);
  } catch (error) {
    const { errors } = Deno;
    const why = error instanceof errors.NotFound || error instanceof errors.NotADirectory
      ? "there is no such file"
      : error instanceof errors.IsADirectory
      ? "it is a folder; name the files in it"
      : error instanceof errors.PermissionDenied
      ? "this user may not read it; change its permissions"
      : null;
    if (why === null) throw error;
    throw new StudyError(`Cannot read ${name}: ${why}`);
  }
}

async function inputsOf(file: RandomBytes, name: string, depth: number, onBroken: OnBroken): Promise<Input[]> {
  const entries = readDirectory(file, name);
  if (entries.some((entry) => entry.name === "xl/workbook.xml" || entry.name === "[Content_Types].xml")) {
    return [{ name, kind: "workbook", chunks: () => whole(file), file }];
  }
  if (["mimetype", "content.xml"].every((name) => entries.some((entry) => entry.name === name))) {
    throw new StudyError(`Cannot read ${name}: it is a file of OpenDocument (ODS); save it as XLSX or CSV`);
  }
  const inputs: Input[] = [];
  for (const entry of entries.filter((entry) => isContent(entry.name))) {
    inputs.push(...await inputsIn(file, entry, `${name}/${entry.name}`, depth, onBroken));
  }
  return inputs;
}

/** An entry may itself be packed or a workbook: one level deep. */
async function inputsIn(
  file: RandomBytes,
  entry: ZipEntry,
  name: string,
  depth: number,
  onBroken: OnBroken,
): Promise<Input[]> {
  const open = () => entryChunks(file, entry, name, onBroken), head = await firstBytes(open());
  if (!isZip(head)) return await unpackedInputs(head, open, name, depth, onBroken);
  if (depth > 0 || entry.size > NESTED_LIMIT_BYTES) {
    throw new StudyError(
      `Cannot read ${name}: it is a zip inside a zip${depth > 0 ? " inside a zip" : " and too large"}; unpack it`,
    );
  }
  return await inputsOf(await inMemory(open(), name), name, depth + 1, onBroken);
}

/** A text, packed or not; or the workbook, zip or tar that was packed once more. */
async function unpackedInputs(
  head: Uint8Array,
  open: () => AsyncIterable<Uint8Array>,
  name: string,
  depth: number,
  onBroken: OnBroken,
): Promise<Input[]> {
  const chunks = unpacked(head, open, name, onBroken), inner = depth > 0 ? head : await firstBytes(chunks());
  if (depth > 0) return [{ name, kind: "text", chunks }];
  if (chunks !== open && isZip(inner)) return await inputsOf(await inMemory(chunks(), name), name, depth + 1, onBroken);
  if (chunks !== open && (isGzip(inner) || isZstd(inner))) {
    return await unpackedInputs(inner, chunks, name, depth + 1, onBroken);
  }
  if (!isTar(inner)) return [{ name, kind: "text", chunks }];
  const file = await inMemory(chunks(), name), inputs: Input[] = [];
  for (const entry of tarEntries(file).filter((entry) => isContent(entry.name))) {
    inputs.push(...await inputsInTar(file, entry, `${name}/${entry.name}`, depth, onBroken));
  }
  return inputs;
}

async function inputsInTar(
  file: RandomBytes,
  { offset, size }: TarEntry,
  name: string,
  depth: number,
  onBroken: OnBroken,
): Promise<Input[]> {
  const part = { size, read: (at: number, length: number) => file.read(offset + at, Math.min(length, size - at)) };
  const head = part.read(0, 4);
  if (isZip(head)) return await inputsOf(part, name, depth + 1, onBroken);
  return await unpackedInputs(head, () => whole(part), name, depth + 1, onBroken);
}

/** The first bytes, as many as tell what they begin. */
async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const chunk of chunks) {
    head.set(chunk.subarray(0, HEAD_BYTES - length), length);
    length = Math.min(HEAD_BYTES, length + chunk.length);
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}

/** What is no one's export: folders, and what systems leave beside files. */
function isContent(entry: string): boolean {
  const last = entry.split("/").at(-1)!;
  return last !== "" && !last.startsWith(".") && !entry.startsWith("__MACOSX/") &&
    !/^(?:thumbs\.db|desktop\.ini)$/i.test(last);
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function isZstd(head: Uint8Array): boolean {
  return head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd;
}

function isOldOffice(head: Uint8Array): boolean {
  return head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

async function* fileChunks(path: string): AsyncIterable<Uint8Array> {
  using file = Deno.openSync(path);
  const buffer = new Uint8Array(CHUNK_BYTES);
  for (let n = file.readSync(buffer); n !== null; n = file.readSync(buffer)) yield buffer.subarray(0, n);
}

async function* whole(file: RandomBytes): AsyncIterable<Uint8Array> {
  for (let at = 0; at < file.size; at += CHUNK_BYTES) yield file.read(at, Math.min(CHUNK_BYTES, file.size - at));
}

function readAt(path: string, offset: number, length: number): Uint8Array {
  using file = Deno.openSync(path);
  file.seekSync(offset, Deno.SeekMode.Start);
  const bytes = new Uint8Array(length);
  let n = 0;
  while (n < length) {
    const got = file.readSync(bytes.subarray(n));
    if (got === null) break;
    n += got;
  }
  return bytes.subarray(0, n);
}

/** Bytes out of gzip or zstd, or as they are. Node's gunzip reads files of several members, which others fail on or cut. */
function unpacked(
  head: Uint8Array,
  open: () => AsyncIterable<Uint8Array>,
  name: string,
  onBroken: OnBroken,
): Input["chunks"] {
  const unpacker = isGzip(head) ? createGunzip : isZstd(head) ? createZstdDecompress : null;
  if (!unpacker) return open;
  return () => inflateGuard(open(), name, unpacker, onBroken, isZstd(head) ? zstdEnd() : undefined);
}

async function inMemory(chunks: AsyncIterable<Uint8Array>, name: string): Promise<RandomBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk.slice());
    size += chunk.length;
    if (size > NESTED_LIMIT_BYTES) {
      throw new StudyError(`Cannot read ${name}: it is a packed zip or a tar, and too large; unpack it`);
    }
  }
  const bytes = concatBytes(parts);
  return { size, read: (offset, length) => bytes.subarray(offset, offset + length) };
}
