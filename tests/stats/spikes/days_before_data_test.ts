import assert from "node:assert/strict";
import { daysBeforeData } from "../../../lib/stats/spikes/days_before_data.ts";

Deno.test("daysBeforeData() tells the days of a span's beginning alone, by the midnight of any zone", () => {
  const row = (finding: string, from: number | null) => ({ finding, from, count: 12 });
  for (const hours of [-14, 0, 12]) { // from Kiritimati to the west of Hawaii
    assert.equal(daysBeforeData("2026-03-01", [row("no data", Date.UTC(2026, 2, 1, hours))]), 12);
  }
  assert.equal(
    daysBeforeData("2026-03-01", [row("no data", Date.UTC(2026, 2, 3)), row("gap", Date.UTC(2026, 2, 1))]),
    0,
  );
  assert.equal(daysBeforeData("2026-03-01", [row("no author", null)]), 0);
});
