/** Gathers from all parts what decides over mentions. @module */
import { TextColumn } from "../tables/columns.ts";
import type { Frame } from "../tables/frame.ts";
import type { Part } from "../tables/stage.ts";
import { ranksOf } from "./duplicates/ranks_of.ts";
import { type Evidence, EXCLUDED, type HashColumn } from "./types.ts";

/** The columns of cleaning's own table that decide. */
const COLUMNS = [
  "words",
  "marks",
  "flags",
  ...["text", "author", "url", "parentUrl"].flatMap((name) => [`${name}_high`, `${name}_low`]),
];

/** The evidence of all mentions, in memory: about 110 bytes each. */
export function evidenceOf(
  collected: readonly Part[],
  normalised: readonly Part[],
  languages: readonly Part[],
): Evidence {
  const rows = collected.reduce((sum, part) => sum + part.rows, 0);
  const hashes = (): HashColumn => ({ high: new Uint32Array(rows), low: new Uint32Array(rows) });
  const published_at = new Float64Array(rows),
    batch = new Int32Array(rows),
    words = new Uint16Array(rows),
    flags = new Uint8Array(rows);
  const hashed = { text: hashes(), author: hashes(), url: hashes(), parentUrl: hashes() };
  const id: TextColumn[] = [], marks: TextColumn[] = [], files = new Map<string, number>();
  let row = 0;
  for (const [i, part] of collected.entries()) {
    const records = part.read(["id", "published_at", "batch"]), own = normalised[i].read(COLUMNS);
    id.push(records.text("id"));
    marks.push(own.text("marks"));
    published_at.set(records.number("published_at").values, row);
    batch.fill(fileNumber(records, files), row, row + part.rows);
    words.set(own.number("words").values, row);
    flags.set(own.number("flags").values, row);
    const excluded = languages[i].read(["excluded"]).number("excluded").values;
    for (let k = 0; k < part.rows; k++) if (excluded[k] === 1) flags[row + k] |= EXCLUDED;
    for (const [name, { high, low }] of Object.entries(hashed)) {
      high.set(own.number(`${name}_high`).values, row);
      low.set(own.number(`${name}_low`).values, row);
    }
    row += part.rows;
  }
  const ids = joined(id, rows), ranks = ranksOf({ id: ids, published_at, text: hashed.text });
  const textsOf = (wanted: ReadonlySet<number>) => textsAt(normalised, wanted);
  return { id: ids, published_at, ranks, batch, ...hashed, words, marks: joined(marks, rows), flags, textsOf };
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

/** A part holds rows of one file: its first row names it. */
function fileNumber(records: Frame, files: Map<string, number>): number {
  const name = records.length > 0 ? records.text("batch").at(0)! : "";
  return files.get(name) ?? files.set(name, files.size).get(name)!;
}

/** One column of the rows of all. */
function joined(columns: readonly TextColumn[], rows: number): TextColumn {
  const bytes = new Uint8Array(columns.reduce((sum, { offsets, length }) => sum + offsets[length], 0));
  const offsets = new Int32Array(rows + 1);
  let row = 0, at = 0;
  for (const column of columns) {
    bytes.set(column.bytes.subarray(0, column.offsets[column.length]), at);
    for (let k = 1; k <= column.length; k++) offsets[row + k] = at + column.offsets[k];
    row += column.length;
    at = offsets[row];
  }
  return new TextColumn(bytes, offsets);
}
