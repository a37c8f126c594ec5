/** Kept mentions as typed arrays, and the books of all of them. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { ByteIndex } from "../../tables/lookup/byte_index.ts";
import type { Part } from "../../tables/stage.ts";
import type { Zone } from "../../time/zone.ts";
import { hashBytes } from "../../text/content_hash.ts";
import { Column } from "./column.ts";
import { Dictionary } from "./dictionary.ts";

/**
 * What is known of every kept mention without its text. Row i of each array is the same mention. Copies that official
 * accounts wrote are rows too, for an answer given a hundred times was given; they count as what an account did only.
 */
export interface Kept {
  readonly rows: number;
  /** Kept mentions: the rows without the copies. */
  readonly count: number;
  /** Copies by official accounts: the row, and the id of the mention whose copy it is. */
  readonly copies: readonly { readonly row: number; readonly original: string }[];
  /** 1 where the row is such a copy. */
  readonly isCopy: Uint8Array;
  /** Ids by row. */
  readonly ids: ByteIndex;
  /** 32 bits of the id's hash: chance that does not depend on the order of the records. */
  readonly hash: Uint32Array;
  /** Where the mention lies: part of the table, and row of the part. */
  readonly part: Uint16Array;
  readonly at: Uint32Array;
  /** Wall time in the study's zone, in milliseconds. */
  readonly local: Float64Array;
  readonly source: Column;
  readonly kind: Column;
  readonly lang: Column;
  /** Number of the subject whose official account wrote it; −1 for all others. */
  readonly official: Int16Array;
  /** 1 where the record gives a rating. */
  readonly rated: Uint8Array;
  /** Official replies: the row, and the id it answers. */
  readonly replies: readonly { readonly row: number; readonly parent: string }[];
  /** When the newest mention was published, dropped ones too: ms UTC. */
  readonly newest: number;
  readonly dropped: ReadonlyMap<string, number>;
  readonly batches: ReadonlySet<string>;
}

export interface KeptOptions {
  readonly zone: Zone;
  /** Number of the subject by the handle of its account, lower-case. */
  readonly owners: ReadonlyMap<string, number>;
}

/** "kept" and "dropped" differ in their first letter. */
const LETTER_K = 0x6b;
/** Why a mention was dropped that was nevertheless said. */
const COPY_REASONS = ["exact duplicate", "near duplicate", "repost"];

const hash = new Uint32Array(4);

const COLUMNS = [
  "id",
  "published_at",
  "source",
  "kind",
  "lang",
  "author",
  "parent",
  "batch",
  "status",
  "dropped_because",
  "duplicate_of",
  "rating",
];

/** Reads the table `mentions` part by part. */
export function readKept(parts: readonly Part[], options: KeptOptions): Kept {
  const total = parts.reduce((sum, part) => sum + part.rows, 0);
  const kept = emptyKept(total);
  parts.forEach((part, number) => readPart(part.read(COLUMNS), number, kept, options));
  return kept;
}

type Growing = { -readonly [K in keyof Kept]: Kept[K] } & {
  copies: { row: number; original: string }[];
  replies: { row: number; parent: string }[];
  dropped: Map<string, number>;
  batches: Set<string>;
};

function emptyKept(total: number): Growing {
  return {
    rows: 0,
    count: 0,
    copies: [],
    isCopy: new Uint8Array(total),
    ids: new ByteIndex(total),
    hash: new Uint32Array(total),
    part: new Uint16Array(total),
    at: new Uint32Array(total),
    local: new Float64Array(total),
    source: new Column(total),
    kind: new Column(total),
    lang: new Column(total),
    official: new Int16Array(total),
    rated: new Uint8Array(total),
    replies: [],
    newest: 0,
    dropped: new Map(),
    batches: new Set(),
  };
}

function readPart(frame: Frame, part: number, kept: Growing, { zone, owners }: KeptOptions): void {
  const [ids, author, parent, original] = ["id", "author", "parent", "duplicate_of"].map((name) => frame.text(name));
  const [batch, status, reason] = ["batch", "status", "dropped_because"].map((name) => frame.text(name));
  const columns = (["source", "kind", "lang"] as const).map((name) => [kept[name], frame.text(name)] as const);
  const [batches, reasons] = [new Dictionary(), new Dictionary()];
  const dropped: number[] = [];
  const ownerAt = ownerReader(author, owners);
  const published = frame.number("published_at"), rating = frame.number("rating");
  for (let i = 0; i < frame.length; i++) {
    batches.addAt(batch, i);
    const ms = published.values[i];
    if (ms > kept.newest) kept.newest = ms;
    const isKept = status.bytes[status.offsets[i]] === LETTER_K;
    const why = isKept ? -1 : reasons.addAt(reason, i);
    if (!isKept) dropped[why] = (dropped[why] ?? 0) + 1;
    const owner = ownerAt(i);
    if (!isKept && (owner < 0 || !COPY_REASONS.includes(reasons.names[why]))) continue;
    const row = kept.ids.add(ids.bytes, ids.offsets[i], ids.offsets[i + 1]);
    if (row < kept.rows) continue; // a record met again is the same mention
    kept.rows++;
    if (isKept) kept.count++;
    else kept.copies.push({ row, original: original.at(i) ?? "" });
    kept.isCopy[row] = isKept ? 0 : 1;
    kept.hash[row] = hashBytes(ids.bytes, ids.offsets[i], ids.offsets[i + 1], hash)[0];
    kept.part[row] = part;
    kept.at[row] = i;
    kept.local[row] = ms + zone.offset(ms);
    for (const [column, text] of columns) column.put(row, column.names.addAt(text, i));
    kept.official[row] = owner;
    kept.rated[row] = rating.valid?.[i] === 0 ? 0 : 1;
    const answered = owner < 0 ? null : parent.at(i);
    if (answered !== null) kept.replies.push({ row, parent: answered });
  }
  for (const name of batches.names) kept.batches.add(name);
  dropped.forEach((count, why) => {
    const name = reasons.names[why];
    kept.dropped.set(name, (kept.dropped.get(name) ?? 0) + count);
  });
}

/** Finds the subject whose account wrote a row; only names as long as an account's are read as text. */
function ownerReader(author: TextColumn, owners: KeptOptions["owners"]): (i: number) => number {
  const encoder = new TextEncoder();
  const lengths = new Set([...owners.keys()].map((name) => encoder.encode(name).length));
  return (i) => {
    if (author.valid?.[i] === 0 || !lengths.has(author.offsets[i + 1] - author.offsets[i])) return -1;
    return owners.get(author.at(i)!.toLowerCase()) ?? -1;
  };
}

/** Which of the named authors wrote each kept mention; −1: another one. */
export function readAuthors(kept: Kept, parts: readonly Part[], names: readonly string[]): Column {
  const author = new Column(kept.rows, -1);
  for (const name of names) author.names.add(name);
  let row = 0;
  for (const [number, part] of names.length === 0 ? [] : parts.entries()) {
    const column = part.read(["author"]).text("author");
    for (; row < kept.rows && kept.part[row] === number; row++) {
      if (column.valid?.[kept.at[row]] !== 0) author.put(row, author.names.findAt(column, kept.at[row]));
    }
  }
  return author;
}
