/** Kept mentions as typed arrays, and the books of all of them. @module */
import type { Frame } from "../../tables/frame.ts";
import type { Part } from "../../tables/stage.ts";
import type { Zone } from "../../time/zone.ts";
import { Dictionary } from "./dictionary.ts";
import { IdTable } from "./id_table.ts";

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
  readonly ids: IdTable;
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
  /** Number of the author among those that were asked for; −1 for all others. */
  readonly author: Column;
  /** Number of the subject whose official account wrote it; −1 for all others. */
  readonly official: Int16Array;
  /** Official replies: the row, and the id it answers. */
  readonly replies: readonly { readonly row: number; readonly parent: string }[];
  readonly dropped: ReadonlyMap<string, number>;
  readonly batches: ReadonlySet<string>;
}

/** A column of names as numbers. */
export interface Column {
  readonly names: Dictionary;
  readonly of: Int32Array;
}

export interface KeptOptions {
  readonly zone: Zone;
  /** Number of the subject by the handle of its account, lower-case. */
  readonly owners: ReadonlyMap<string, number>;
  /** Authors to be told apart: those the report names. */
  readonly authors: readonly string[];
}

/** Why a mention was dropped that was nevertheless said. */
const COPY_REASONS = ["exact duplicate", "near duplicate", "repost"];

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
];

/** Reads the table `mentions` part by part. */
export function readKept(parts: readonly Part[], options: KeptOptions): Kept {
  const total = parts.reduce((sum, part) => sum + part.rows, 0);
  const kept = emptyKept(total, options.authors);
  parts.forEach((part, number) => readPart(part.read(COLUMNS), number, kept, options));
  return kept;
}

type Growing = { -readonly [K in keyof Kept]: Kept[K] } & {
  copies: { row: number; original: string }[];
  replies: { row: number; parent: string }[];
  dropped: Map<string, number>;
  batches: Set<string>;
};

function emptyKept(total: number, authors: readonly string[]): Growing {
  const column = () => ({ names: new Dictionary(), of: new Int32Array(total) });
  const author = column();
  for (const name of authors) author.names.add(name);
  return {
    rows: 0,
    count: 0,
    copies: [],
    isCopy: new Uint8Array(total),
    ids: new IdTable(total),
    hash: new Uint32Array(total),
    part: new Uint16Array(total),
    at: new Uint32Array(total),
    local: new Float64Array(total),
    source: column(),
    kind: column(),
    lang: column(),
    author,
    official: new Int16Array(total),
    replies: [],
    dropped: new Map(),
    batches: new Set(),
  };
}

function readPart(frame: Frame, part: number, kept: Growing, { zone, owners }: KeptOptions): void {
  const text = (name: string) => frame.text(name);
  const [ids, source, kind, lang, author] = ["id", "source", "kind", "lang", "author"].map(text);
  const [parent, batch, status, reason, original] = ["parent", "batch", "status", "dropped_because", "duplicate_of"]
    .map(text);
  const published = frame.number("published_at");
  for (let i = 0; i < frame.length; i++) {
    kept.batches.add(batch.at(i)!);
    const dropped = status.at(i) === "kept" ? null : reason.at(i) ?? "";
    if (dropped !== null) kept.dropped.set(dropped, (kept.dropped.get(dropped) ?? 0) + 1);
    const name = author.at(i);
    const owner = name === null ? -1 : owners.get(name.toLowerCase()) ?? -1;
    if (dropped !== null && (owner < 0 || !COPY_REASONS.includes(dropped))) continue;
    const row = kept.rows++;
    if (dropped === null) kept.count++;
    else kept.isCopy[row] = 1;
    if (dropped !== null) kept.copies.push({ row, original: original.at(i) ?? "" });
    kept.hash[row] = kept.ids.add(ids, i, row);
    kept.part[row] = part;
    kept.at[row] = i;
    const ms = published.at(i)!;
    kept.local[row] = ms + zone.offset(ms);
    kept.source.of[row] = kept.source.names.add(source.at(i)!);
    kept.kind.of[row] = kept.kind.names.add(kind.at(i)!);
    kept.lang.of[row] = kept.lang.names.add(lang.at(i)!);
    kept.author.of[row] = name === null ? -1 : kept.author.names.find(name);
    kept.official[row] = owner;
    const answered = owner < 0 ? null : parent.at(i);
    if (answered !== null) kept.replies.push({ row, parent: answered });
  }
}
