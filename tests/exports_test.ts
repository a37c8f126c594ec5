/** Pins the names of the public face, so that none is lost or added by accident. */
import assert from "node:assert/strict";
import * as earshot from "../lib/mod.ts";

Deno.test("lib/mod.ts exports these names and no others", () => {
  assert.deepEqual(Object.keys(earshot).sort(), NAMES);
});

const NAMES: string[] = [];
