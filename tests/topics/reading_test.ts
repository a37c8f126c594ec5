/** What topics read of a part; values by hand. */
import assert from "node:assert/strict";
import { TextBuilder } from "../../lib/tables/columns.ts";
import { Frame, FrameBuilder } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import { aboutRows } from "../../lib/topics/reading/about_rows.ts";
import { part } from "../../lib/topics/reading/texts_part.ts";
import { REST } from "./_context.ts";

function column(...texts: (string | null)[]) {
  const builder = new TextBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
}

const about = (ids: string[], ...matched: string[]) => {
  return [...aboutRows(column(...ids), new Frame([["mention", column(...matched)]]))];
};

Deno.test("aboutRows() tells ids apart by all of their letters, in order and out of it", () => {
  const ids = ["vk:1", "vk:10", "ok:10", "vk:2"];
  assert.deepEqual(about(ids, "ok:10"), [0, 0, 1, 0]);
  assert.deepEqual(about(ids, "vk:1", "vk:2"), [1, 0, 0, 1]);
  assert.deepEqual(about(ids, "vk:2", "vk:10", "ok:10"), [0, 1, 1, 1]);
  assert.deepEqual(about(ids, "vk:3", "vk", "vk:100", ""), [0, 0, 0, 0]);
  assert.deepEqual([about([], "vk:1"), about(ids)], [[], [0, 0, 0, 0]]);
});

Deno.test("part of topics reads kept mentions about a subject: originals, copies with their original, words that named it", () => {
  const mentions = new FrameBuilder(SCHEMAS.mentions), matches = new FrameBuilder(SCHEMAS.matches);
  for (
    const [id, text, status, duplicate_of] of [
      ["m1", "Связь Северлинка пропала", "kept"],
      ["m2", "Цена растет", "kept"], // about nobody
      ["m3", "Связь пропала", "dropped"],
      ["m4", "Связь Северлинка пропала", "kept", "m1"],
      ["m5", "связь связь", "kept"],
    ]
  ) mentions.add({ ...REST, id, text, clean_text: text, status, duplicate_of });
  for (const mention of ["m1", "m3", "m4", "m5"]) {
    matches.add({ mention, subject: "С", subject_kind: "company", matched: mention === "m5" ? "#Линк" : "Северлинка" });
  }
  const { tables } = part({ mentions: mentions.build(), matches: matches.build() });
  const listed = (table: string, name: string) => tables[table].text(name).toArray();
  assert.deepEqual(listed("texts", "id"), ["m1", "m5"]);
  assert.deepEqual(listed("words", "word"), ["связь", "северлинка", "пропала"]);
  assert.deepEqual(listed("texts", "words"), ["\0\x01\x02", "\0\0"]); // a letter a word: its row in `words`
  assert.deepEqual([listed("copies", "id"), listed("copies", "of")], [["m4"], ["m1"]]);
  assert.deepEqual(listed("names", "word"), ["северлинка", "линк"]);
});

Deno.test("part of topics takes a word that an apostrophe divides as one, in texts and in names", () => {
  const mentions = new FrameBuilder(SCHEMAS.mentions), matches = new FrameBuilder(SCHEMAS.matches);
  const text = "Кур’єр: немає зв'язку";
  mentions.add({ ...REST, id: "m1", text, clean_text: text, status: "kept" });
  matches.add({ mention: "m1", subject: "С", subject_kind: "company", matched: "Кур’єр" });
  const { tables } = part({ mentions: mentions.build(), matches: matches.build() });
  assert.deepEqual(tables.words.text("word").toArray(), ["кур'єр", "немає", "зв'язку"]);
  assert.deepEqual(tables.names.text("word").toArray(), ["кур'єр"]);
});
