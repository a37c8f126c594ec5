import assert from "node:assert/strict";
import { inboxCsv, inboxLines } from "../../lib/report/inbox.ts";
import { RowTexts } from "../../lib/report/mentions/row_texts.ts";
import { readKept } from "../../lib/report/reading/kept.ts";
import type { Frame } from "../../lib/tables/frame.ts";
import { parse } from "../../lib/tables/csv.ts";
import { zoneOf } from "../../lib/time/zone.ts";
import { partOf, table } from "./_fixture.ts";

const HOUR_MS = 3_600_000;
const options = {
  subjects: ["Мы", "Наша карта"],
  until: 100 * HOUR_MS,
  accounts: new Set<string>(),
  links: false,
  nameOf: String,
};

const texts: Record<string, string> = {
  "vk:1": '=HYPERLINK("https://example.org/x","жми")',
  "vk:2": "  ＝1+1 после пробелов",
  "vk:3": "а добавьте тёмную тему",
  "vk:4": "уже отвечено",
};
const mentions = table(
  "mentions",
  Object.entries(texts).map(([id, text], i) => ({
    id,
    published_at: i * HOUR_MS,
    date_guessed: false,
    source: "vk",
    kind: "post",
    text,
    author: "+handle",
    batch: "a.csv",
    line: i,
    clean_text: text,
    lang: "ru",
    status: "kept",
  })),
);
const answers = table(
  "answers",
  Object.keys(texts).map((mention, i) => ({
    mention,
    subject: "Мы",
    list: mention === "vk:3" ? "idea" : "answer",
    asked_at: (3 - i) * HOUR_MS,
    expectation: "support",
    stage: "use",
    department: null,
    answered_by: mention === "vk:4" ? "vk:9" : null,
    minutes: mention === "vk:4" ? 5 : null,
  })),
);
const kept = readKept([partOf(mentions)], { zone: zoneOf("Europe/Moscow"), owners: new Map() });
const linesOf = (...answers: Frame[]) =>
  inboxLines({ kept, texts: new RowTexts({ kept }, [partOf(mentions)]), answers: answers.map(partOf) }, options)();
const rows = parse(inboxCsv(linesOf(answers)), { skipFirstRow: true }) as Record<
  string,
  string
>[];

Deno.test("inboxLines() lists what still waits, oldest first, ideas after answers", () => {
  assert.deepEqual(rows.map(({ list, id }) => [list, id]), [["answer", "vk:2"], ["answer", "vk:1"], ["idea", "vk:3"]]);
});

Deno.test("inboxLines() lists a mention once that waits for us and for our product, and none that waits for a competitor", () => {
  const also = (subject: string, mention: string) => ({ ...answers.rows()[0], subject, mention });
  const more = table("answers", [also("Они", "vk:1"), also("Наша карта", "vk:1"), also("Наша карта", "vk:4")]);
  const listed = linesOf(more, answers);
  assert.deepEqual(listed.map(({ id, subject }) => [id, subject]), [
    ["vk:2", "Мы"],
    ["vk:1", "Мы"],
    ["vk:4", "Наша карта"],
    ["vk:3", "Мы"],
  ]);
});

Deno.test("inboxLines() writes local time and hours of waiting", () => {
  assert.equal(rows[1].published_at, "1970-01-01 03:00");
  assert.equal(rows[1].waiting_hours, "97.0");
});

Deno.test("inboxCsv() puts an apostrophe before what a spreadsheet would run, texts and names alike, and keeps the rest", () => {
  assert.equal(rows[1].text, `'=HYPERLINK("…","жми")`);
  assert.equal(rows[0].text, "'＝1+1 после пробелов");
  assert.equal(rows[0].author, "'+handle");
});

Deno.test("inboxCsv() is a head without rows where nobody waits", () => {
  assert.match(inboxCsv(linesOf()), /^\ufefflist,id,published_at,[a-z_,]+text\r\n$/);
});
