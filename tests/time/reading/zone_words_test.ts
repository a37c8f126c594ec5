import assert from "node:assert/strict";
import { zoneMinutes } from "../../../lib/time/reading/zone_words.ts";

Deno.test("zoneMinutes() knows the zones of RFC 822, section 5, and Moscow", () => {
  const minutes = {
    UT: 0,
    GMT: 0,
    EST: -300,
    EDT: -240,
    CST: -360,
    CDT: -300,
    MST: -420,
    MDT: -360,
    PST: -480,
    PDT: -420,
  };
  for (const [word, expected] of Object.entries(minutes)) assert.equal(zoneMinutes(word), expected, word);
  assert.deepEqual([zoneMinutes("msk"), zoneMinutes("МСК")], [180, 180]);
});

Deno.test("zoneMinutes() knows words of Asia, Africa and America that are written for one zone only", () => {
  const minutes = { WIB: 420, PKT: 300, TRT: 180, SAST: 120, BRST: -120, CLT: -240, COT: -300, VLAT: 600 };
  for (const [word, expected] of Object.entries(minutes)) assert.equal(zoneMinutes(word), expected, word);
});

Deno.test("zoneMinutes() reads offsets with and without a colon, a true minus, and after UTC", () => {
  const minutes = { "+0300": 180, "-03:30": -210, "\u22125": -300, "UTC+3": 180, "GMT-0330": -210, "+14:00": 840 };
  for (const [word, expected] of Object.entries(minutes)) assert.equal(zoneMinutes(word), expected, word);
});

Deno.test("zoneMinutes() of an unknown word or an impossible offset is null", () => {
  for (const word of ["XYZ", "+15:00", "+0299", "3", "", "constructor"]) assert.equal(zoneMinutes(word), null, word);
});
