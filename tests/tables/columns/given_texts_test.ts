import assert from "node:assert/strict";
import pl from "nodejs-polars";
import {
  clusterTopics,
  codeWithRules,
  findDuplicates,
  gwetAc1,
  inspectQuery,
  krippendorffAlpha,
  matchMentions,
  readCodebook,
} from "../../../lib/mod.ts";
import { rowsOf, textsOf } from "../../../lib/tables/columns/given_texts.ts";

const TEXTS = ["Нет связи второй день, чиним?", "Спасибо мастеру", "нет связи второй день,  чиним?", ""];
const frame = pl.DataFrame({
  id: ["1", "2", "3", "4"],
  text: [...TEXTS.slice(0, 3), null],
  published_at: [2, 3, 1, 4].map((day) => new Date(Date.UTC(2026, 2, day))),
  author: ["ann", "bob", "ann", null],
});

Deno.test("functions on texts give the same for an array, a polars column and a polars frame", async () => {
  const codebook = await readCodebook("motives");
  const queries = { Связь: "связь", Мастер: "мастер" };
  const functions: ((texts: Parameters<typeof matchMentions>[0]) => unknown)[] = [
    (texts) => matchMentions(texts, queries),
    (texts) => codeWithRules(texts, codebook),
    (texts) => inspectQuery("связь", texts),
    (texts) => clusterTopics(texts, { count: 2 }),
  ];
  for (const of of functions) {
    const expected = await of(TEXTS);
    assert.deepEqual(await of(frame.getColumn("text")), expected);
    assert.deepEqual(await of(frame), expected);
  }
});

Deno.test("findDuplicates() reads of a polars frame when mentions were written, too: the earliest stands", () => {
  assert.deepEqual(findDuplicates(frame), [2, null, null, null]);
  assert.deepEqual(findDuplicates(frame.getColumn("text")), [null, null, 0, null]);
  assert.deepEqual(findDuplicates(frame.select("text")), [null, null, 0, null]);
});

Deno.test("krippendorffAlpha() and gwetAc1() take a polars frame of codings", () => {
  const rows = ["m1 AK x", "m1 TS x", "m2 AK y", "m2 TS x"].map((row) => row.split(" "));
  const codings = rows.map(([unit, coder, code]) => ({ unit, coder, code }));
  assert.deepEqual(krippendorffAlpha(pl.DataFrame(codings)), krippendorffAlpha(codings));
  assert.deepEqual(gwetAc1(pl.DataFrame(codings)), gwetAc1(codings));
});

Deno.test("textsOf() takes the cleaned text before the text, and refuses what holds no texts", () => {
  const both = frame.withColumns(pl.lit("чисто").alias("clean_text"));
  assert.deepEqual(textsOf(both).slice(0, 1), ["чисто"]);
  assert.throws(() => textsOf("Связь" as never), /Cannot take string Связь for texts: hand over a list of strings/);
  assert.throws(() => textsOf(pl.DataFrame({ id: [1] }) as never), /Cannot take a frame with id for texts/);
  assert.deepEqual(rowsOf(TEXTS), TEXTS);
});
