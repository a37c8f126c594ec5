import assert from "node:assert/strict";
import fc from "fast-check";
import { unbalanced } from "../../../lib/run/files/manifest.ts";

Deno.test("unbalanced() is null for books whose sums hold, and says which sum does not", () => {
  const count = fc.nat(1000);
  fc.assert(
    fc.property(
      count,
      count,
      fc.dictionary(fc.constantFrom("no text", "excluded", "repost"), count),
      (rejected, kept, dropped) => {
        const mentions = kept + Object.values(dropped).reduce((sum, n) => sum + n, 0);
        const books = { records: mentions + rejected + 1, mentions, rejected, forgotten: 1, kept, dropped };
        assert.equal(unbalanced(books), null);
        assert.match(unbalanced({ ...books, records: books.records + 1 })!, /records are not/);
        assert.match(unbalanced({ ...books, kept: kept + 1 })!, /mentions are not/);
      },
    ),
    { seed: 1 },
  );
});
