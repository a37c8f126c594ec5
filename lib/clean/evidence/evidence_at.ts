/** The evidence of some mentions alone. @module */
import { selectTexts } from "../../tables/select_rows.ts";
import { ranksOf } from "../duplicates/ranks_of.ts";
import { noHashes } from "../hash_column.ts";
import type { Evidence, HashColumn } from "../types.ts";

/**
 * The evidence of some rows, in the order given: rising, so that of equal mentions the same one stands for the others.
 */
export function evidenceAt(evidence: Evidence, rows: Int32Array): Evidence {
  const id = selectTexts(evidence.id, rows), text = hashesAt(evidence.text, rows);
  const published_at = Float64Array.from(rows, (row) => evidence.published_at[row]);
  return {
    id,
    key: hashesAt(evidence.key, rows),
    published_at,
    ranks: ranksOf({ id, published_at, text }),
    batch: rows.map((row) => evidence.batch[row]),
    text,
    author: hashesAt(evidence.author, rows),
    url: hashesAt(evidence.url, rows),
    parentUrl: hashesAt(evidence.parentUrl, rows),
    words: Uint16Array.from(rows, (row) => evidence.words[row]),
    marks: selectTexts(evidence.marks, rows),
    flags: Uint8Array.from(rows, (row) => evidence.flags[row]),
    textsOf(wanted) {
      const places = new Map(Array.from(wanted, (place) => [rows[place], place]));
      const texts = evidence.textsOf(new Set(places.keys()));
      return new Map(Array.from(texts, ([row, text]) => [places.get(row)!, text]));
    },
  };
}

function hashesAt({ high, low }: HashColumn, rows: Int32Array): HashColumn {
  const own = noHashes(rows.length);
  for (let k = 0; k < rows.length; k++) {
    own.high[k] = high[rows[k]];
    own.low[k] = low[rows[k]];
  }
  return own;
}
