/** The texts of some kept mentions: the facts hold none. @module */
import type { Part } from "../../tables/stage.ts";
import type { Facts } from "../reading/types.ts";

/** A mention as it came in. */
export interface RowText {
  readonly id: string;
  readonly text: string;
  readonly author: string | null;
}

/** Texts by row. Only parts that hold one of the rows are read. */
export function textsOfRows(
  { kept }: Pick<Facts, "kept">,
  parts: readonly Part[],
  rows: Iterable<number>,
): Map<number, RowText> {
  const wanted = [...new Set(rows)], found = new Map<number, RowText>();
  parts.forEach((part, number) => {
    const here = wanted.filter((row) => kept.part[row] === number);
    if (here.length === 0) return;
    const frame = part.read(["id", "text", "author"]);
    const [id, text, author] = ["id", "text", "author"].map((name) => frame.text(name));
    for (const row of here) {
      const at = kept.at[row];
      found.set(row, { id: id.at(at)!, text: text.at(at) ?? "", author: author.at(at) });
    }
  });
  return found;
}
