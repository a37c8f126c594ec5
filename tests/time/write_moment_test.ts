import assert from "node:assert/strict";
import { writeMoment } from "../../lib/time/write_moment.ts";
import { zoneOf } from "../../lib/time/zone.ts";

Deno.test("writeMoment() shows a moment by the zone's clock, in summer and winter, on the day that it is there", () => {
  const kyiv = zoneOf("Europe/Kyiv"); // UTC+3 in summer, UTC+2 in winter
  assert.equal(writeMoment(Date.UTC(2026, 6, 1, 22, 30, 59), kyiv), "2026-07-02 01:30");
  assert.equal(writeMoment(Date.UTC(2026, 11, 1, 22, 30), kyiv), "2026-12-02 00:30");
  assert.equal(writeMoment(0, zoneOf("UTC")), "1970-01-01 00:00");
});
