import assert from "node:assert/strict";
import { parentsByUrl } from "../../../lib/clean/duplicates/parents_by_url.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import type { Evidence } from "../../../lib/clean/types.ts";

/** Mentions as addresses of themselves and of what they answer; 0 is none. */
function evidenceOf(rows: readonly { url: number; parent: number }[]): Evidence {
  const ids = new TextBuilder(), none = new Uint32Array(rows.length);
  for (const i of rows.keys()) ids.add(`x:${i}`);
  const column = (values: number[]) => ({ high: none, low: Uint32Array.from(values) });
  return {
    id: ids.build(),
    published_at: Float64Array.from(rows.keys()),
    ranks: Int32Array.from(rows.keys()),
    text: column(rows.map(() => 1)),
    url: column(rows.map((row) => row.url)),
    parentUrl: column(rows.map((row) => row.parent)),
    words: new Uint16Array(rows.length),
  } as unknown as Evidence;
}

Deno.test("parentsByUrl() finds the answered mention by its address, the earliest of several", () => {
  const rows = [{ url: 7, parent: 0 }, { url: 7, parent: 0 }, { url: 9, parent: 7 }, { url: 0, parent: 8 }];
  assert.deepEqual([...parentsByUrl(evidenceOf(rows))], [-1, -1, 0, -1]);
});

Deno.test("parentsByUrl() lets nothing answer itself", () => {
  assert.deepEqual([...parentsByUrl(evidenceOf([{ url: 5, parent: 5 }]))], [-1]);
});
