import assert from "node:assert/strict";
import { columns } from "../../lib/chart/columns.ts";
import { assertGolden } from "./_golden.ts";

const HOURS = ["08", "09", "10", "11"];
const ROWS = ["asked", "answered"].flatMap((series, s) =>
  HOURS.map((label, i) => ({ label, series, value: i * (2 - s) }))
);

Deno.test("columns() looks as it did", async () => {
  await assertGolden("columns", columns(ROWS, { shaded: ["09", "10"] }));
});

Deno.test("columns() lays a tint only where it is told to", () => {
  assert.equal((columns(ROWS).layer as unknown[]).length, 1);
});
