import assert from "node:assert/strict";
import { concatBytes } from "../../../lib/tables/columns/concat_bytes.ts";

Deno.test("concatBytes() puts pieces one after the other, and keeps what they held when they change", () => {
  const first = Uint8Array.of(1, 2), whole = concatBytes([first]);
  first.fill(9);
  assert.deepEqual(whole, Uint8Array.of(1, 2));
  assert.deepEqual(concatBytes([first, Uint8Array.of(), Uint8Array.of(3)]), Uint8Array.of(9, 9, 3));
  assert.deepEqual(concatBytes([]), Uint8Array.of());
});
