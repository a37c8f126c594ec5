import assert from "node:assert/strict";
import { newLinks } from "../../../lib/report/parts/links.ts";

Deno.test("newLinks() names each set once and remembers what it is", () => {
  const links = newLinks();
  assert.equal(links.to(2), "2||");
  assert.equal(links.to(0, "code own", "a|b"), links.to(0, "code own", "a|b"));
  assert.deepEqual([...links.sets.values()], [
    { subject: 2, dimension: "", value: "" },
    { subject: 0, dimension: "code own", value: "a|b" },
  ]);
});
