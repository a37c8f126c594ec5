import assert from "node:assert/strict";
import { scoreLabels } from "../../lib/audit/evaluate/mod.ts";
import { evaluationLines } from "../../workflows/_evaluation_lines.ts";

Deno.test("evaluationLines() shows what the coder found nothing for, so that each row adds up to the label's texts", () => {
  const scores = scoreLabels({ truth: [["a"], ["a"], ["b"]], found: [["a"], [], ["b"]], labels: ["a", "b"] });
  const about = { kind: "coding", coder: "learned", n_train: 9, folds: null, strengths: [], curve: null, notes: [] };
  const lines = evaluationLines({ ...scores, ...about }), at = lines.findIndex((line) => line.startsWith("Confusion"));
  const cells = lines.slice(at + 1, at + 4).map((line) => line.trim().split(/\s+/));
  assert.deepEqual(cells, [["a", "b", "none"], ["a", "1", "0", "1"], ["b", "0", "1", "0"]]);
});
