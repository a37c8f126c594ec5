/** Which mentions are about a subject. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { sameBytes } from "../../tables/lookup/same_bytes.ts";

/**
 * Marks the mentions of a part that its matches name. Matches stand in the order of their mentions, so one walk along
 * both is enough and no string is made; a match that is out of order is looked up.
 *
 * @returns 1 where the mention is about a subject
 *
 * @example Two of three
 * ```ts
 * import assert from "node:assert/strict";
 * import { Frame } from "../../tables/frame.ts";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { aboutRows } from "./about_rows.ts";
 *
 * const column = (...ids: string[]) => {
 *   const builder = new TextBuilder();
 *   for (const id of ids) builder.add(id);
 *   return builder.build();
 * };
 * const matches = new Frame([["mention", column("c", "a", "a")]]);
 * assert.deepEqual([...aboutRows(column("a", "b", "c"), matches)], [1, 0, 1]);
 * ```
 */
export function aboutRows(ids: TextColumn, matches: Frame): Uint8Array {
  const mention = matches.text("mention");
  const about = new Uint8Array(ids.length);
  let at = 0, rows: Map<string, number> | undefined;
  for (let i = 0; i < mention.length; i++) {
    if (!rows) {
      let next = at;
      while (next < ids.length && !sameText(ids, next, mention, i)) next++;
      if (next < ids.length) {
        about[next] = 1;
        at = next;
        continue;
      }
    }
    rows ??= new Map(ids.toArray().map((id, row) => [id!, row]));
    const row = rows.get(mention.at(i)!);
    if (row !== undefined) about[row] = 1;
  }
  return about;
}

function sameText(a: TextColumn, i: number, b: TextColumn, j: number): boolean {
  return sameBytes(a.bytes, a.offsets[i], a.offsets[i + 1], b.bytes, b.offsets[j], b.offsets[j + 1]);
}
