import assert from "node:assert/strict";
import fc from "fast-check";
import { formatQuery, parseQuery } from "../../lib/query/mod.ts";
import { anyQuery } from "./_queries.ts";

Deno.test("formatQuery() spells AND out and leaves out parentheses that change nothing", () => {
  assert.equal(formatQuery(parseQuery("((a) b) OR (c -(d OR e))")), "a AND b OR c AND NOT (d OR e)");
  assert.equal(formatQuery(parseQuery("a NEAR/3 (b ONEAR/2 c)")), "a NEAR/3 (b ONEAR/2 c)");
  assert.equal(formatQuery(parseQuery("-wi-fi place:«нижний новгород»")), 'NOT wi-fi AND place:"нижний новгород"');
});

Deno.test("formatQuery() writes what parseQuery() reads as the same query", () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      assert.deepEqual(parseQuery(formatQuery(query)), query);
    }),
    { seed: 1, numRuns: 500 },
  );
});

Deno.test("formatQuery() keeps quotes within quotes", () => {
  const query = parseQuery('"ооо «ромашка»"');
  assert.equal(formatQuery(query), '«ооо "ромашка»');
  assert.deepEqual(parseQuery(formatQuery(query)), query);
});
