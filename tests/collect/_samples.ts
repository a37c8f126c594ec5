/** Reads samples that tests write, and compares what matters of their mentions. @module */
import assert from "node:assert/strict";
import { readMentions, type ReadOptions, type ReadResult } from "../../lib/collect/mod.ts";

/** A mention in short: own id, moment, kind, author, text; then whatever else a test asks. */
export interface Short {
  id?: string;
  at?: string;
  kind?: string;
  author?: string | null;
  text?: string;
  url?: string | null;
  parent?: string | null;
  source?: string;
  [count: string]: unknown;
}

/** Reads a file of that content, whose name tells nothing. */
export async function read(
  content: string | Uint8Array,
  timezone = "UTC",
  options: ReadOptions = {},
): Promise<ReadResult> {
  const path = await Deno.makeTempFile();
  try {
    await Deno.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    return await readMentions(path, { timezone, name: "export", ...options });
  } finally {
    await Deno.remove(path);
  }
}

/** Compares mentions by the keys that are wanted of each, and the reasons of what was rejected. */
export function check({ mentions, rejected }: ReadResult, wanted: readonly Short[], reasons: readonly RegExp[] = []) {
  const short = mentions.map((mention, i) =>
    Object.fromEntries(
      Object.keys(wanted[i] ?? {}).map((
        key,
      ) => [key, key === "at" ? new Date(mention.published_at).toISOString() : mention[key as "id"]]),
    )
  );
  assert.deepEqual(short, wanted);
  assert.equal(rejected.length, reasons.length, JSON.stringify(rejected));
  rejected.forEach(({ reason }, i) => assert.match(reason, reasons[i]));
}

/** Objects, one a line. */
export const jsonl = (...records: unknown[]): string =>
  records.map((record) => JSON.stringify(record)).join("\n") + "\n";
