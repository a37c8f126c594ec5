import assert from "node:assert/strict";
import { disagreementsOf } from "../../../lib/audit/hand_coding/disagreements_of.ts";
import { progressOf, turnOf } from "../../../lib/audit/hand_coding/next_unit.ts";
import type { CodingUnit } from "../../../lib/audit/hand_coding/types.ts";

const UNITS: CodingUnit[] = Array.from({ length: 20 }, (_, i) => {
  const mention = `vk:${i}`;
  return { key: JSON.stringify([mention, null]), mention, subject: null, text: "", overlap: i < 5 };
});
const decided = (mention: string, coder: string, codes = ["vent"]) => {
  return { mention, subject: null, codebook: "motives", coder, at: 1, codes };
};
const idsOf = (units: readonly CodingUnit[]) => units.map(({ mention }) => mention);

Deno.test("turnOf() gives every coder the overlap first, in one order", () => {
  const [ak, ts] = ["AK", "TS"].map((coder) => idsOf(turnOf(UNITS, [], coder).left));
  assert.deepEqual(ak.slice(0, 5), ts.slice(0, 5));
  assert.deepEqual(ak.slice(0, 5).sort(), ["vk:0", "vk:1", "vk:2", "vk:3", "vk:4"]);
  assert.notDeepEqual(ak.slice(5), ts.slice(5)); // each goes through the rest in an order of their own
});

Deno.test("turnOf() divides the rest: what another has coded is not asked for again, but the overlap is", () => {
  const decisions = [decided("vk:0", "TS"), decided("vk:10", "TS"), decided("vk:1", "AK")];
  const turn = turnOf(UNITS, decisions, "AK");
  assert.deepEqual(progressOf(turn), { done: 1, left: 18 });
  assert.ok(idsOf(turn.left).includes("vk:0"));
  assert.ok(!idsOf(turn.left).includes("vk:10") && !idsOf(turn.left).includes("vk:1"));
});

Deno.test("disagreementsOf() lists units with unlike sets of codes, coders side by side", () => {
  const decisions = [
    decided("vk:1", "TS"),
    decided("vk:1", "AK", []),
    decided("vk:2", "AK"),
    decided("vk:2", "TS"),
    decided("vk:3", "AK"),
  ];
  assert.deepEqual(disagreementsOf(decisions), [
    { key: '["vk:1",null]', coded: [{ coder: "AK", codes: [] }, { coder: "TS", codes: ["vent"] }] },
  ]);
});
