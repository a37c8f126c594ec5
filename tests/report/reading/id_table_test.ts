import assert from "node:assert/strict";
import fc from "fast-check";
import { IdTable } from "../../../lib/report/reading/id_table.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";

Deno.test("IdTable finds every id that was added and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 60 }), (ids) => {
      const builder = new TextBuilder();
      for (const id of ids) builder.add(id);
      const column = builder.build();
      const table = new IdTable(ids.length);
      ids.slice(1).forEach((_, i) => table.add(column, i + 1, i));
      assert.deepEqual(ids.map((_, i) => table.row(column, i)), ids.map((_, i) => i - 1));
      assert.equal(table.rowOf(ids.at(-1)!), ids.length - 2);
    }),
    { seed: 1 },
  );
});
