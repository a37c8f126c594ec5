import assert from "node:assert/strict";
import { parseDuration } from "../../lib/time/duration.ts";

Deno.test("parseDuration() reads minutes, hours and days, one after the other", () => {
  const minutes = {
    "30m": 30,
    "2h": 120,
    "1d": 1440,
    "1h 30m": 90,
    "1.5h": 90,
    "45 minutes": 45,
    "1 day": 1440,
    "2H": 120,
  };
  for (const [text, expected] of Object.entries(minutes)) assert.equal(parseDuration(text), expected, text);
});

Deno.test("parseDuration() of a number without a unit, an unknown unit or nothing is null", () => {
  for (const text of ["120", "2x", "h", "", "0h", "2h soon"]) assert.equal(parseDuration(text), null, text);
});
