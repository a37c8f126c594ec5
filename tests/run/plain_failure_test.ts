import assert from "node:assert/strict";
import { plainFailure } from "../../lib/run/plain_failure.ts";
import { PartError } from "../../lib/tables/parquet.ts";

Deno.test("plainFailure() says in a line what the disk refused, and what is damaged", async () => {
  const file = await Deno.makeTempFile();
  const refused = await Deno.mkdir(`${file}/out`).catch((error) => error);
  assert.match(plainFailure(refused)!, /^Cannot go on: Not a directory \(os error 20\): mkdir '.+'$/);
  assert.equal(plainFailure(new PartError("Cannot read a table's part")), "Cannot read a table's part");
});

Deno.test("plainFailure() leaves mistakes of the code their stack", () => {
  for (const error of [new TypeError("x is undefined"), new RangeError("Invalid array length"), "text", null]) {
    assert.equal(plainFailure(error), null);
  }
});
