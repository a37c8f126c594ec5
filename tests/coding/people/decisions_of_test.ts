import assert from "node:assert/strict";
import fc from "fast-check";
import { decisionsOf } from "../../../lib/coding/people/decisions_of.ts";
import { handCode, MOTIVES, TONE } from "./hand.ts";

const codesOf = (...rows: Parameters<typeof handCode>[0][]) =>
  decisionsOf(rows.map(handCode), [MOTIVES, TONE]).map(({ coder, codes }) => [coder, ...codes]);

Deno.test("decisionsOf() takes a coder's later row, and all rows of one moment", () => {
  assert.deepEqual(codesOf({ code: "thank", at: 1 }, { code: "vent", at: 3 }, { code: "help", at: 3 }, { at: 2 }), [
    ["AK", "help", "vent"],
  ]);
});

Deno.test("decisionsOf() keeps coders, subjects and mentions apart", () => {
  const rows = [{}, { coder: "TS" }, { mention: "vk:2" }];
  const tone = [{ codebook: "tone", subject: "МТС", code: "negative" }, {
    codebook: "tone",
    subject: "Билайн",
    code: "positive",
  }];
  assert.equal(codesOf(...rows, ...tone).length, 5);
});

Deno.test("decisionsOf() lets an empty code take a decision back, and a later one give it again", () => {
  assert.deepEqual(codesOf({ at: 1 }, { code: null, at: 2 }), []);
  assert.deepEqual(codesOf({ at: 1 }, { code: null, at: 2 }, { code: "help", at: 3 }), [["AK", "help"]]);
});

Deno.test("decisionsOf() says none by a decision without codes, and brings a child's parent", () => {
  assert.deepEqual(codesOf({ code: "none" }), [["AK"]]);
  assert.deepEqual(codesOf({ code: "help_bill" }), [["AK", "help", "help_bill"]]);
});

Deno.test("decisionsOf() leaves out codebooks that the study does not use", () => {
  assert.deepEqual(codesOf({ codebook: "journey" }), []);
});

Deno.test("decisionsOf() does not depend on the order of the rows", () => {
  const row = fc.record({
    mention: fc.constantFrom("vk:1", "vk:2"),
    coder: fc.constantFrom("AK", "ak", "TS"),
    code: fc.constantFrom("help", "vent", "none", null),
    at: fc.nat(3),
  }).map(handCode);
  const shuffled = fc.array(row).chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
  );
  fc.assert(
    fc.property(shuffled, ([a, b]) => assert.deepEqual(decisionsOf(a, [MOTIVES]), decisionsOf(b, [MOTIVES]))),
    { seed: 1 },
  );
});

Deno.test("decisionsOf() takes two spellings of initials for one coder, called as in the earliest row", () => {
  const rows = [{ coder: "AK", code: "vent", at: 2 }, { coder: "ak", mention: "vk:2", at: 1 }, {
    coder: "Ak ",
    code: "help",
    at: 3,
  }];
  assert.deepEqual(codesOf(...rows), [["ak", "help"], ["ak", "vent"]]);
  assert.deepEqual(codesOf({ coder: "ак", at: 1 }, { coder: "АК", code: null, at: 2 }), []); // Cyrillic; taken back
});

Deno.test("decisionsOf() takes initials typed on another keyboard, and a subject in another case, for one", () => {
  const tone = { codebook: "tone", subject: "Билайн", code: "negative", at: 1 };
  const rows = [tone, { ...tone, coder: "\u0410\u041a", subject: "билайн", code: "positive", at: 2 }]; // АК in Cyrillic
  assert.deepEqual(codesOf(...rows), [["AK", "positive"]]);
  const [{ subject }] = decisionsOf([{ ...tone, subject: "билайн" }, tone].map(handCode), [TONE]);
  assert.equal(subject, "Билайн");
});
