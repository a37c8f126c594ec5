/** Fingerprints: SHA-256 of bytes, files and plain data. @module */
import { createHash } from "node:crypto";

/** A piece is hashed while it is still in the processor's cache. */
const CHUNK_BYTES = 1 << 18;

/** SHA-256 of bytes or text, as hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** SHA-256 of a file's content as hex, read in pieces. Reads are not awaited: that took a third longer. */
export async function hashFile(path: string): Promise<string> {
  using file = await Deno.open(path);
  const hash = createHash("sha256");
  const chunk = new Uint8Array(CHUNK_BYTES);
  for (let n = file.readSync(chunk); n !== null; n = file.readSync(chunk)) hash.update(chunk.subarray(0, n));
  return hash.digest("hex");
}

/** Plain data as JSON with its keys in order, so that equal data is equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
