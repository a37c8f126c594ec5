import assert from "node:assert/strict";
import { markedAt, showUnit } from "../../../lib/audit/hand_coding/show_unit.ts";
import { parentsOf, readThreads } from "../../../lib/audit/hand_coding/threads.ts";
import { studyTables } from "../../../lib/audit/study_tables.ts";
import { zoneOf } from "../../../lib/time/zone.ts";
import { mentionRow, withFolder, writeTable } from "../study_on_disk.ts";

const at = (minute: number) => ({ published_at: Date.UTC(2026, 2, 2, 9, minute) });

async function threadsFor(folder: string, ids: string[]) {
  await writeTable(folder, "mentions", [
    mentionRow("vk:1", "Связи нет", { ...at(0), author: "9f86d081884c7d65" }),
    mentionRow("vk:2", "Проверим", { ...at(5), author: "MTS_help", parent: "vk:1", kind: "reply" }),
    mentionRow("vk:3", "@Masha спасибо, МТС!", { ...at(9), parent: "vk:2", kind: "reply" }),
    mentionRow("vk:4", "тоже жду", { ...at(20), parent: "vk:3", kind: "reply" }),
    mentionRow("vk:5", "и я", { ...at(15), parent: "vk:3", kind: "reply" }),
    mentionRow("vk:6", "круг", { ...at(1), parent: "vk:7" }),
    mentionRow("vk:7", "круг", { ...at(2), parent: "vk:6" }),
    mentionRow("vk:5", "и я", { ...at(15), parent: "vk:3", status: "dropped", dropped_because: "same record" }),
  ]);
  return readThreads(studyTables(folder), ids);
}

Deno.test("showUnit() shows a mention with what it answers, what answers it, local time and pseudonyms", async () => {
  await withFolder(async (folder) => {
    const threads = await threadsFor(folder, ["vk:3"]);
    const unit = { key: "k", mention: "vk:3", subject: "МТС", text: "", overlap: false };
    const shown = showUnit(unit, threads, {
      zone: zoneOf("Europe/Moscow"),
      accounts: new Set(["mts_help"]),
      nameOf: () => "user-1",
      matched: () => ["МТС"],
    });
    assert.deepEqual(shown.mention.segments, [["@user-1 спасибо, ", false], ["МТС", true], ["!", false]]);
    assert.equal(shown.mention.time, "2026-03-02 12:09");
    assert.deepEqual(shown.parents.map(({ author, official }) => [author, official]), [
      ["user-9f86d0", false],
      ["@MTS_help", true],
    ]);
    assert.deepEqual(shown.replies.map(({ segments }) => segments[0][0]), ["и я", "тоже жду"]);
  });
});

Deno.test("showUnit() shows the text of the list where the mention is not in the data this time", async () => {
  await withFolder(async (folder) => {
    const unit = { key: "k", mention: "vk:99", subject: null, text: "из выборки", overlap: false };
    const options = { zone: zoneOf("UTC"), accounts: new Set<string>(), nameOf: String, matched: () => [] };
    assert.deepEqual(showUnit(unit, await threadsFor(folder, ["vk:99"]), options).mention.segments, [
      ["из выборки", false],
    ]);
  });
});

Deno.test("parentsOf() ends where a thread runs in a circle", async () => {
  await withFolder(async (folder) => {
    const threads = await threadsFor(folder, ["vk:6"]);
    assert.deepEqual(parentsOf(threads, threads.mentions.get("vk:6")).map(({ id }) => id), ["vk:7"]);
  });
});

Deno.test("markedAt() takes pieces as they are written, longest first, and never as a pattern", () => {
  assert.deepEqual(markedAt("a.b МТС-банк", ["МТС", "МТС-банк", ".", ""]), [["a", false], [".", true], ["b ", false], [
    "МТС-банк",
    true,
  ]]);
  assert.deepEqual(markedAt("", ["x"]), [["", false]]);
});
