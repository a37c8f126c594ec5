import assert from "node:assert/strict";
import fc from "fast-check";
import { isZone, zoneOf } from "../../lib/time/zone.ts";

const HOUR = 3_600_000;
const ZONES = ["UTC", "Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"];
const moments = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2060, 0, 1) });

Deno.test("zoneOf() knows Moscow's changes of 2011 and 2014", () => { // values: Python 3.11, zoneinfo
  const moscow = zoneOf("Europe/Moscow");
  assert.equal(moscow.offset(Date.UTC(2011, 2, 26, 22, 59, 59)), 3 * HOUR);
  assert.equal(moscow.offset(Date.UTC(2011, 2, 26, 23)), 4 * HOUR);
  assert.equal(moscow.offset(Date.UTC(2014, 9, 25, 21, 59, 59)), 4 * HOUR);
  assert.equal(moscow.offset(Date.UTC(2014, 9, 25, 22)), 3 * HOUR);
  assert.equal(moscow.nextChange(Date.UTC(2014, 9, 25, 22)), Infinity);
});

Deno.test("zoneOf() agrees with the runtime's own formatting in six zones", () => {
  for (const name of ZONES) {
    const zone = zoneOf(name),
      format = new Intl.DateTimeFormat("en-CA", {
        timeZone: name,
        hourCycle: "h23",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      });
    fc.assert(
      fc.property(moments, (ms) => {
        const wall = new Date(ms + zone.offset(ms)).toISOString();
        assert.equal(format.format(ms).replace(", ", "T"), wall.slice(0, 19));
      }),
      { seed: 1, numRuns: 50 },
    );
  }
});

Deno.test("toUtc() is the way back from a wall time, but for the second pass of an hour that comes twice", () => {
  for (const name of ZONES) {
    const zone = zoneOf(name);
    fc.assert(
      fc.property(moments, (ms) => {
        const back = zone.toUtc(ms + zone.offset(ms));
        const isSecondPass = back < ms && back + zone.offset(back) === ms + zone.offset(ms);
        assert.ok(back === ms || isSecondPass);
      }),
      { seed: 1 },
    );
  }
});

Deno.test("toUtc() takes the first of two equal wall times and moves one that never comes forward", () => {
  const newYork = zoneOf("America/New_York"), lordHowe = zoneOf("Australia/Lord_Howe");
  assert.equal(newYork.toUtc(Date.UTC(2024, 10, 3, 1, 30)), Date.UTC(2024, 10, 3, 5, 30)); // EDT, not EST
  assert.equal(newYork.toUtc(Date.UTC(2024, 10, 3, 2)), Date.UTC(2024, 10, 3, 7));
  assert.equal(newYork.toUtc(Date.UTC(2024, 2, 10, 2, 30)), Date.UTC(2024, 2, 10, 7, 30)); // shows 03:30
  assert.equal(newYork.toUtc(Date.UTC(2024, 2, 10, 3)), Date.UTC(2024, 2, 10, 7));
  assert.equal(lordHowe.toUtc(Date.UTC(2024, 9, 6, 2, 15)), Date.UTC(2024, 9, 5, 15, 45)); // a gap of 30 minutes
});

Deno.test("isZone() refuses offsets, words and nothing", () => {
  for (const name of ["", "+03:00", "UTC+3", "Moscow", "Europe/Moskow"]) assert.ok(!isZone(name), name);
  for (const name of ZONES) assert.ok(isZone(name), name);
});

Deno.test("zoneOf() names the zone it cannot find", () => {
  assert.throws(() => zoneOf("Mars/Olympus"), {
    name: "RangeError",
    message: 'Cannot find the zone "Mars/Olympus": an IANA zone such as "Europe/Moscow" is needed',
  });
});
