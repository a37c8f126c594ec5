import assert from "node:assert/strict";
import { buildReport } from "../../../lib/report/build_report.ts";
import { authorName } from "../../../lib/report/texts/author_name.ts";
import { codebookLabel, coderLabel, hoursLabel, labelOf, shadedHours } from "../../../lib/report/texts/labels.ts";
import { fixtureTables, PARAMETERS, partOf } from "../_fixture.ts";

const tables = fixtureTables(20);
const { report } = buildReport({
  parameters: PARAMETERS,
  parts: (name) => [partOf(tables[name])],
  version: "0",
  logo: null,
});

Deno.test("labelOf() knows built-in codes, topics and languages, and shows the rest as it is written", () => {
  assert.equal(labelOf(report, "tone")("negative"), "отрицательный");
  assert.equal(labelOf(report, "topic")("t1"), "обрывы, вечером, интернет, опять");
  assert.equal(labelOf(report, "topic")("none"), "без темы");
  assert.deepEqual(["ru", "und", "?!"].map(labelOf(report, "lang")), ["русский", "неизвестно", "?!"]);
  assert.deepEqual(["vk", "unknown"].map(labelOf(report, "source")), ["vk", "площадка не названа"]);
  assert.equal(labelOf(report, "own")("my_code"), "my_code");
  assert.equal(labelOf(report, "constructor")("constructor"), "constructor");
  assert.equal(labelOf(report, "tone")("constructor"), "constructor");
});

Deno.test("labelOf() and codebookLabel() speak as a study's own codebook does, and a built-in one that it changed", () => {
  const own = new Map([
    ["food", { label: "Еда", codes: new Map([["late", "опоздали"]]) }],
    ["motives", { label: null, codes: new Map([["vent", "излить душу"]]) }],
  ]);
  const named = { ...report, own };
  assert.deepEqual(["late", "cold", "none"].map(labelOf(named, "food")), [
    "опоздали",
    "cold",
    "ничего из перечисленного",
  ]);
  assert.deepEqual(["vent", "thank"].map(labelOf(named, "motives")), ["излить душу", "поблагодарить"]);
  const names = ["food", "motives", "tone", "other", "constructor"].map((name) => codebookLabel(named, name));
  assert.deepEqual(names, ["Еда", "Мотивы", "Тон", "other", "constructor"]);
});

Deno.test("shadedHours() takes the hours of the week's first day that has any, a begun hour too", () => {
  assert.deepEqual(shadedHours("Mo-Fr 09:00-10:30; Sa 10:00-12:00"), ["09", "10"]);
  assert.deepEqual(shadedHours("Sa 10:00-12:00; Tu-Fr 8:30-10:00,11:00-12:00"), ["08", "09", "11"]);
  assert.deepEqual(shadedHours("22:00-01:30"), ["00", "01", "22", "23"]);
  assert.deepEqual(shadedHours(null), []);
});

Deno.test("authorName() gives companies their handle and people the beginning of a pseudonym", () => {
  assert.equal(authorName(report, "Severika_Help"), "@Severika_Help");
  assert.equal(authorName(report, "9f86d081884c7d65"), "user-9f86d0");
  assert.equal(authorName(report, null), "");
});

Deno.test("coderLabel() calls machines in the report's language, and people by their initials", () => {
  assert.deepEqual(["rule", "llm", "AK", "constructor"].map((coder) => coderLabel(report, coder)), [
    "правила",
    "языковая модель",
    "AK",
    "constructor",
  ]);
});

Deno.test("hoursLabel() writes hours of work with the report's days of the week", () => {
  assert.equal(hoursLabel(report, "Mo-Fr 09:00-20:00, Sa 10:00-18:00"), "пн–пт 09:00–20:00, сб 10:00–18:00");
  assert.equal(hoursLabel(report, "24/7"), "24/7");
});
