/** What cleaning knows of a part of the mentions, as bytes that are read as they lie. @module */
import type { NumberColumn, TextColumn } from "../../tables/columns.ts";
import { packArrays, unpackArrays } from "./packed_arrays.ts";
import type { Hashes } from "../bytes/hash_columns.ts";

/** Columns of hashes, each two halves. */
export const HASHED = ["key", "text", "author", "url", "parentUrl"] as const;
export type Hashed = typeof HASHED[number];

/** What is known of the mentions of one part. */
export interface PartEvidence {
  /** File that they came from. */
  readonly batch: string;
  readonly id: TextColumn;
  readonly published_at: NumberColumn;
  readonly words: Uint16Array;
  readonly flags: Uint8Array;
  readonly marks: TextColumn;
  readonly hashes: Readonly<Record<Hashed, Hashes>>;
}

const NO_HALF = new Uint32Array();

/** Columns as they are packed; one of hashes is empty where no mention has a value. */
export interface PackedEvidence {
  readonly batch: string;
  readonly arrays: {
    readonly published_at: Float64Array;
    readonly words: Uint16Array;
    readonly flags: Uint8Array;
    readonly id: Uint8Array;
    readonly idEnds: Int32Array;
    readonly marks: Uint8Array;
    readonly markEnds: Int32Array;
  } & Readonly<Record<`${Hashed}High` | `${Hashed}Low`, Uint32Array>>;
}

/** The part's evidence as bytes: about 110 for each mention, a third of them marks of words. */
export function packEvidence(part: PartEvidence): Uint8Array<ArrayBuffer> {
  const { batch, id, published_at, words, flags, marks, hashes } = part;
  const halves = Object.entries(hashes).flatMap(([name, { high, low }]) => {
    const isEmpty = high.every((half, i) => half === 0 && low[i] === 0);
    return [[`${name}High`, isEmpty ? NO_HALF : high], [`${name}Low`, isEmpty ? NO_HALF : low]];
  });
  const arrays = {
    published_at: published_at.values,
    words,
    flags,
    id: id.bytes.subarray(0, id.offsets[id.length]),
    idEnds: id.offsets.subarray(1),
    marks: marks.bytes.subarray(0, marks.offsets[marks.length]),
    markEnds: marks.offsets.subarray(1),
    ...Object.fromEntries(halves),
  };
  return packArrays({ about: { batch }, arrays });
}

/** What {@linkcode packEvidence} was handed, as views of the bytes. */
export function unpackEvidence(bytes: Uint8Array<ArrayBuffer>): PackedEvidence {
  const { about, arrays } = unpackArrays(bytes);
  return { ...about as { batch: string }, arrays: arrays as unknown as PackedEvidence["arrays"] };
}
