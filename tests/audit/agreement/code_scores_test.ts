import assert from "node:assert/strict";
import { codeScores } from "../../../lib/audit/agreement/code_scores.ts";

const rows = (codes: readonly (readonly string[])[]) => codes.map((codes, i) => ({ unit: `vk:${i}`, codes }));

Deno.test("codeScores() is precision, recall and F1 as by hand: 3 found of 4, 3 right of 5", () => {
  const people = rows([["help"], ["help"], ["help"], ["help"], [], [], []]);
  const machine = rows([["help"], ["help"], ["help"], [], ["help"], ["help"], []]);
  assert.deepEqual(codeScores(people, machine, ["help"]), {
    decisions: 7,
    by_code: [{ code: "help", people: 4, machine: 5, both: 3, precision: 3 / 5, recall: 3 / 4, f1: 6 / 9 }],
  });
});

Deno.test("codeScores() counts each of two people who differ, and leaves out what the machine has not coded", () => {
  const people = [...rows([["help"], ["vent"]]), { unit: "vk:0", codes: ["vent"] }];
  const { decisions, by_code } = codeScores(people, rows([["help"]]), ["help", "vent"]);
  assert.deepEqual([decisions, by_code.map(({ f1 }) => f1)], [2, [2 / 3, 0]]);
});

Deno.test("codeScores() is null, not 0, where there is nothing to share", () => {
  const { by_code: [{ precision, recall, f1 }] } = codeScores([], [], ["help"]);
  assert.deepEqual([precision, recall, f1], [null, null, null]);
});
