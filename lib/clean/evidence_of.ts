/** Gathers from all parts what decides over mentions. @module */
import { TextBuilder, type TextColumn } from "../tables/columns.ts";
import type { Frame } from "../tables/frame.ts";
import type { Part } from "../tables/stage.ts";
import type { Evidence, HashColumn } from "./types.ts";

/** The columns of cleaning's own table that decide. */
const COLUMNS = [
  "words",
  "marks",
  "flags",
  ...["text", "author", "url", "parentUrl"].flatMap((name) => [`${name}_high`, `${name}_low`]),
];

/** The evidence of all mentions, in memory: about 120 bytes each. */
export function evidenceOf(collected: readonly Part[], normalised: readonly Part[]): Evidence {
  const rows = collected.reduce((sum, part) => sum + part.rows, 0);
  const hashes = (): HashColumn => ({ high: new Uint32Array(rows), low: new Uint32Array(rows) });
  const published_at = new Float64Array(rows),
    batch = new Int32Array(rows),
    words = new Uint16Array(rows),
    flags = new Uint8Array(rows);
  const hashed = { text: hashes(), author: hashes(), url: hashes(), parentUrl: hashes() };
  const id = new TextBuilder(), marks = new TextBuilder(), files = new Map<string, number>();
  let row = 0;
  for (const [i, part] of collected.entries()) {
    const records = part.read(["id", "published_at", "batch"]), own = normalised[i].read(COLUMNS);
    addAll(id, records.text("id"));
    addAll(marks, own.text("marks"));
    published_at.set(records.number("published_at").values, row);
    batch.fill(fileNumber(records, files), row, row + part.rows);
    words.set(own.number("words").values, row);
    flags.set(own.number("flags").values, row);
    for (const [name, { high, low }] of Object.entries(hashed)) {
      high.set(own.number(`${name}_high`).values, row);
      low.set(own.number(`${name}_low`).values, row);
    }
    row += part.rows;
  }
  return { id: id.build(), published_at, batch, ...hashed, words, marks: marks.build(), flags };
}

/** A part holds rows of one file: its first row names it. */
function fileNumber(records: Frame, files: Map<string, number>): number {
  const name = records.length > 0 ? records.text("batch").at(0)! : "";
  return files.get(name) ?? files.set(name, files.size).get(name)!;
}

function addAll(builder: TextBuilder, { bytes, offsets, length }: TextColumn): void {
  for (let k = 0; k < length; k++) builder.addBytes(bytes, offsets[k], offsets[k + 1]);
}
