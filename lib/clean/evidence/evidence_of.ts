/** Gathers from all parts what decides over mentions. @module */
import { TextColumn } from "../../tables/columns.ts";
import type { Pack, Part } from "../../tables/stage.ts";
import { ranksOf } from "../duplicates/ranks_of.ts";
import { noHashes } from "../hash_column.ts";
import { HASHED, type Hashed, type PackedEvidence, unpackEvidence } from "./pack_evidence.ts";
import { type Evidence, EXCLUDED, type HashColumn } from "../types.ts";

/**
 * The evidence of all mentions, in memory: about 110 bytes each.
 *
 * @param languages null where the study excludes nothing
 */
export function evidenceOf(
  packs: readonly Pack[],
  normalised: readonly Part[],
  languages: readonly Part[] | null,
): Evidence {
  const rows = normalised.reduce((sum, part) => sum + part.rows, 0),
    bytes = packs.reduce((sum, { size }) => sum + size, 0);
  const published_at = new Float64Array(rows), batch = new Int32Array(rows), words = new Uint16Array(rows);
  const flags = new Uint8Array(rows), ids = new TextRows(rows, bytes), marks = new TextRows(rows, bytes);
  const hashes = Object.fromEntries(HASHED.map((name) => [name, noHashes(rows)])) as Record<Hashed, HashColumn>;
  const files = new Map<string, number>(),
    room = new Uint8Array(packs.reduce((most, { size }) => Math.max(most, size), 0));
  let row = 0;
  for (const [i, pack] of packs.entries()) {
    const { batch: file, arrays } = unpackEvidence(pack.read(room)), end = row + arrays.words.length;
    published_at.set(arrays.published_at, row);
    words.set(arrays.words, row);
    flags.set(arrays.flags, row);
    batch.fill(files.get(file) ?? files.set(file, files.size).get(file)!, row, end);
    ids.add(arrays.id, arrays.idEnds);
    marks.add(arrays.marks, arrays.markEnds);
    for (const name of HASHED) setHashes(hashes[name], arrays, name, row);
    if (languages) markExcluded(flags.subarray(row, end), languages[i]);
    row = end;
  }
  const ranked = { id: ids.build(), published_at, text: hashes.text };
  let ranks: Int32Array | undefined;
  return {
    ...hashes,
    ...ranked,
    get ranks() {
      return ranks ??= ranksOf(ranked);
    },
    batch,
    words,
    marks: marks.build(),
    flags,
    textsOf: (wanted) => textsAt(normalised, wanted),
  };
}

function setHashes({ high, low }: HashColumn, arrays: PackedEvidence["arrays"], name: Hashed, row: number): void {
  high.set(arrays[`${name}High`], row);
  low.set(arrays[`${name}Low`], row);
}

function markExcluded(flags: Uint8Array, languages: Part): void {
  const excluded = languages.read(["excluded"]).number("excluded").values;
  for (let k = 0; k < flags.length; k++) if (excluded[k] === 1) flags[k] |= EXCLUDED;
}

function textsAt(normalised: readonly Part[], wanted: ReadonlySet<number>): Map<number, string> {
  const texts = new Map<number, string>(), rows = [...wanted].sort((a, b) => a - b);
  let start = 0, k = 0;
  for (const part of normalised) {
    const end = start + part.rows;
    const column = k < rows.length && rows[k] < end ? part.read(["clean_text"]).text("clean_text") : null;
    for (; column && rows[k] < end; k++) texts.set(rows[k], column.at(rows[k] - start)!);
    start = end;
  }
  return texts;
}

/** One column of the rows of all parts. */
class TextRows {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #offsets: Int32Array<ArrayBuffer>;
  #rows = 0;

  /** @param bytes no less than there will be: memory that is not written to costs nothing */
  constructor(rows: number, bytes: number) {
    this.#bytes = new Uint8Array(bytes);
    this.#offsets = new Int32Array(rows + 1);
  }

  add(bytes: Uint8Array, ends: Int32Array): void {
    const offsets = this.#offsets, start = offsets[this.#rows];
    this.#bytes.set(bytes, start);
    for (let k = 0; k < ends.length; k++) offsets[++this.#rows] = start + ends[k];
  }

  build(): TextColumn {
    return new TextColumn(this.#bytes, this.#offsets);
  }
}
