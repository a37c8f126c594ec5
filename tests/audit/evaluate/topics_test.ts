import assert from "node:assert/strict";
import { evaluateTopicsFile } from "../../../lib/audit/evaluate/topics.ts";
import { withFolder } from "../study_on_disk.ts";

/** Thirty texts of each of two things that share no word; the last word makes each one different. */
const ROWS = ["parcel courier delivery late", "password login account locked"].flatMap((words, label) =>
  Array.from({ length: 30 }, (_, i) => [`${words} ${words} n${label}${i}`, `thing ${label}`])
);

Deno.test("evaluateTopicsFile() finds what people labelled, whatever program wrote the file", async () => {
  await withFolder(async (folder) => {
    const [commas, semicolons] = [`${folder}/a.csv`, `${folder}/b.csv`];
    await Deno.writeTextFile(commas, `text,label\n${ROWS.map((row) => row.join(",")).join("\n")}\n`);
    await Deno.writeTextFile(semicolons, `\ufefflabel;text\r\n${ROWS.map(([a, b]) => `${b};${a}`).join("\r\n")}\r\n`);
    const options = { label: "label", count: 2, seed: 1 };
    const found = await evaluateTopicsFile(commas, options);
    assert.deepEqual([found.acc, found.topics], [1, 2]);
    assert.deepEqual(await evaluateTopicsFile(semicolons, options), found);
  });
});

Deno.test("evaluateTopicsFile() says what is wrong with a file, a column or an engine", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/a.csv`;
    await Deno.writeTextFile(path, "text,label\none,a\n");
    const of = (path: string, label: string, engine = "auto") =>
      evaluateTopicsFile(path, { label, count: "auto", seed: 1, engine });
    await assert.rejects(of(path, "labels"), /a\.csv:1: Cannot find column "labels": .*did you mean "label"/);
    await assert.rejects(of(`${folder}/b.csv`, "label"), /Cannot read .*b\.csv/);
    await assert.rejects(of(path, "label", "magic"), /engine "magic": engines are auto, /);
  });
});
