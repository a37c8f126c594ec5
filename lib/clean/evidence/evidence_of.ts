/** Gathers from all parts what decides over mentions. @module */
import { TextColumn } from "../../tables/columns.ts";
import type { Pack, Part } from "../../tables/stage.ts";
import { ranksOf } from "../duplicates/ranks_of.ts";
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
  const rows = normalised.reduce((sum, part) => sum + part.rows, 0);
  const published_at = new Float64Array(rows), batch = new Int32Array(rows), words = new Uint16Array(rows);
  const flags = new Uint8Array(rows), id: PackedTexts[] = [], marks: PackedTexts[] = [];
  const hashes = Object.fromEntries(HASHED.map((name) => [name, noHashes(rows)])) as Record<Hashed, HashColumn>;
  const files = new Map<string, number>();
  let row = 0;
  for (const [i, pack] of packs.entries()) {
    const { batch: file, arrays } = unpackEvidence(pack.read()), end = row + arrays.words.length;
    published_at.set(arrays.published_at, row);
    words.set(arrays.words, row);
    flags.set(arrays.flags, row);
    batch.fill(files.get(file) ?? files.set(file, files.size).get(file)!, row, end);
    id.push({ bytes: arrays.id.slice(), ends: arrays.idEnds.slice() }); // the pack itself is let go
    marks.push({ bytes: arrays.marks.slice(), ends: arrays.markEnds.slice() });
    for (const name of HASHED) setHashes(hashes[name], arrays, name, row);
    if (languages) markExcluded(flags.subarray(row, end), languages[i]);
    row = end;
  }
  const ids = joined(id, rows);
  let ranks: Int32Array | undefined;
  return {
    id: ids,
    ...hashes,
    published_at,
    get ranks() {
      return ranks ??= ranksOf({ id: ids, published_at, text: hashes.text });
    },
    batch,
    words,
    marks: joined(marks, rows),
    flags,
    textsOf: (wanted) => textsAt(normalised, wanted),
  };
}

function noHashes(rows: number): HashColumn {
  return { high: new Uint32Array(rows), low: new Uint32Array(rows) };
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

/** Texts of a part: the bytes of all, and where each ends. */
interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

/** One column of the rows of all. */
function joined(parts: readonly PackedTexts[], rows: number): TextColumn {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const offsets = new Int32Array(rows + 1);
  let row = 0, at = 0;
  for (const { bytes: own, ends } of parts) {
    bytes.set(own, at);
    for (const end of ends) offsets[++row] = at + end;
    at += own.length;
  }
  return new TextColumn(bytes, offsets);
}
