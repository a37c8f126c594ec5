import assert from "node:assert/strict";
import { measuresOf } from "../../../lib/report/measures.ts";
import { numbersOf } from "../../../lib/report/numbers.ts";
import { aboutAny, readText } from "../../../lib/report/texts/read_text.ts";
import { WORDS } from "../../../lib/report/words/mod.ts";
import { table } from "../_fixture.ts";

const of = (language: "en" | "ru" | "uk", about: number | null) => {
  const row = {
    question: 1,
    measure: "mentions",
    subject: "all",
    subject_kind: "all",
    period_kind: "all",
    period: "all",
  };
  const measures = measuresOf([
    table("measures", about === null ? [] : [{ ...row, raw: about, n: about, unit: "mentions" }]),
  ]);
  const books = { records: 12, rejected: 2, mentions: 10, kept: 9, dropped: [], files: 1, sources: 2 };
  const report = { words: WORDS[language], numbers: numbersOf(language), books, measures };
  assert.equal(aboutAny(report as never), about);
  return readText(report as never).replaceAll("\u00a0", " ");
};

Deno.test("readText() says how many of the mentions that were counted are about the subjects", () => {
  assert.equal(
    of("en", 7),
    "12 records read from 1 file and 2 sources; 9 mentions counted, 7 of them about the subjects.",
  );
  assert.match(of("ru", 7), /посчитано 9 упоминаний, из них об объектах исследования — 7\.$/);
  assert.match(of("uk", 0), /пораховано 9 згадок, з них про об’єкти дослідження — 0\.$/);
});

Deno.test("readText() says nothing of them where the study's measures do not", () => {
  assert.match(of("en", null), /; 9 mentions counted\.$/);
});
