import assert from "node:assert/strict";
import { join } from "node:path";
import { studyFrame } from "../../lib/study/study_frame.ts";
import { type Row, tinyStudy, writeRows } from "../audit/_studies.ts";
import { runStudyIn } from "../whole/_small_study.ts";

const ROWS: readonly Row[] = [
  ["1", "2026-03-02", "vk", "anna", "Acme is great, thank you"],
  ["2", "2026-03-03", "vk", "boris", "Acme or zenith, which is better?"],
  ["3", "2026-03-04", "ok", "carl", "Zenith was closed again today, no word why"],
];

Deno.test("studyFrame() has a row a kept mention and subject, once where exports overlap", async () => {
  const folder = await tinyStudy(ROWS);
  await writeRows(folder, "b.csv", [...ROWS.slice(1), ["4", "2026-03-05", "ok", "dora", "Acme again"]]);
  const { code, stderr } = await runStudyIn(folder);
  assert.equal(code, 0, stderr);
  const frame = studyFrame(join(folder, "out/tables"));
  const rows = frame.select("id", "subject").rows().map((row) => row.join(" "));
  assert.deepEqual(rows, ["vk:1 Acme", "vk:2 Acme", "vk:2 Zenith", "ok:3 Zenith", "ok:4 Acme"]); // by hand
  assert.equal(frame.columns.includes("tone"), true);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("studyFrame() has the codes of a codebook that is named like a column beside that column", async () => {
  const folder = await tinyStudy(ROWS),
    codebook = [
      "label: Matter",
      "coder: rule",
      "per_subject: false",
      "codes:",
      "  - { code: care, label: Care, definition: How people are served, query: thank OR closed }",
    ];
  await Deno.mkdir(join(folder, "coding"), { recursive: true });
  await Deno.writeTextFile(join(folder, "coding/topic.yml"), codebook.join("\n"));
  await Deno.writeTextFile(join(folder, "study.yml"), "\ncodebooks: [coding/topic.yml]\n", { append: true });
  const { code, stderr } = await runStudyIn(folder);
  assert.equal(code, 0, stderr);
  const frame = studyFrame(join(folder, "out/tables"));
  assert.deepEqual(frame.columns.slice(-3), ["topic", "topic_label", "topic_code"]);
  const codes = frame.select("id", "subject", "topic_code").rows().map((row) => row.join(" "));
  assert.deepEqual(codes, ["vk:1 Acme care", "vk:2 Acme none", "vk:2 Zenith none", "ok:3 Zenith care"]);
  await Deno.remove(folder, { recursive: true });
});
