import assert from "node:assert/strict";
import { unitsOfPeople } from "../../../lib/audit/hand_coding/units_of_people.ts";

const unit = (mention: string) => ({ key: mention, mention, subject: null, text: "", overlap: false });
const base = { text: "", source: "vk", published_at: 0, parent: null };
const mentions = new Map([
  ["vk:1", { id: "vk:1", author: "@MTS_Help", ...base }],
  ["vk:2", { id: "vk:2", author: "0123456789abcdef", ...base }],
  ["vk:3", { id: "vk:3", author: null, ...base }],
]);

Deno.test("unitsOfPeople() leaves out what accounts of subjects wrote, in codebooks for people only", () => {
  const units = ["vk:1", "vk:2", "vk:3", "vk:9"].map(unit), accounts = new Set(["mts_help"]);
  const left = unitsOfPeople(units, { people_only: true }, { mentions }, accounts);
  assert.deepEqual(left.map(({ mention }) => mention), ["vk:2", "vk:3", "vk:9"]);
  assert.equal(unitsOfPeople(units, { people_only: false }, { mentions }, accounts), units);
});
