import assert from "node:assert/strict";
import { readStandingFacts } from "../../../lib/report/reading/facts.ts";
import { booksOf } from "../../../lib/report/reading/books.ts";
import { readAuthors, readKept } from "../../../lib/report/reading/kept.ts";
import { zoneOf } from "../../../lib/time/zone.ts";
import { partOf, table } from "../_fixture.ts";

const MOSCOW = zoneOf("Europe/Moscow");

function mention(id: string, author: string | null, more: Record<string, string | number> = {}) {
  return {
    id,
    author,
    published_at: Date.UTC(2026, 2, 1, 22),
    date_guessed: false,
    source: "vk",
    kind: "post",
    text: id,
    batch: "a.csv",
    line: 2,
    clean_text: id,
    lang: "ru",
    status: "kept",
    ...more,
  };
}

const dropped = (dropped_because: string, duplicate_of = "vk:1") => ({
  status: "dropped",
  dropped_because,
  duplicate_of,
});
const MENTIONS = table("mentions", [
  mention("vk:1", "We_Help"),
  mention("vk:2", "we_help", dropped("near duplicate")),
  mention("vk:3", "WE_HELP", dropped("exact duplicate", "vk:2")),
  mention("vk:4", "a stranger", dropped("exact duplicate")),
  mention("vk:5", null, { parent: "vk:1" }),
  mention("vk:6", "we_help", { parent: "vk:5" }),
]);
const kept = readKept([partOf(MENTIONS)], { zone: MOSCOW, owners: new Map([["we_help", 0]]) });

Deno.test("readKept() keeps kept mentions, and what accounts said again", () => {
  assert.deepEqual([kept.count, kept.rows, kept.ids.findText("vk:4")], [3, 5, -1]);
  assert.deepEqual(Array.from(kept.official.slice(0, kept.rows)), [0, 0, 0, -1, 0]);
});

Deno.test("readKept() tells the time by the study's clock", () => {
  assert.equal(new Date(kept.local[0]).toISOString(), "2026-03-02T01:00:00.000Z");
});

Deno.test("readAuthors() tells the named authors from all others, part by part", () => {
  const parts = [MENTIONS, table("mentions", [mention("vk:7", "we_help"), mention("vk:8", "a friend")])].map(partOf);
  const all = readKept(parts, { zone: MOSCOW, owners: new Map([["we_help", 0]]) });
  const { names, of } = readAuthors(all, parts, ["a friend", "we_help"]);
  assert.deepEqual(names.names, ["a friend", "we_help"]);
  assert.deepEqual([...of], [-1, 1, -1, -1, 1, 1, 0]); // We_Help is not how the report names it; vk:4 is no row
});

Deno.test("booksOf() balances: records = mentions + rejected, mentions = kept + dropped", () => {
  const books = booksOf(kept, [partOf(table("rejected", [{ file: "a.csv", line: 9, reason: "no date", record: "" }]))]);
  assert.deepEqual(books, {
    records: 7,
    mentions: 6,
    rejected: 1,
    kept: 3,
    dropped: [["exact duplicate", 2], ["near duplicate", 1]],
    files: 1,
    sources: 1,
  });
});

Deno.test("readStandingFacts() gives a copy, and a copy's copy, the codes of their original, and leaves people's codes to the sample", () => {
  const codes = table("codes", [
    { mention: "vk:1", codebook: "expectations", code: "offers", coder: "rule" },
    { mention: "vk:5", codebook: "expectations", code: "support", coder: "AB", at: Date.UTC(2026, 5, 1) },
  ]);
  const facts = readStandingFacts(kept, { matches: [], topic_members: [], codes: [partOf(codes)] }, ["We"]);
  const expectations = facts.codes.get("expectations")!;
  assert.deepEqual(Array.from({ length: kept.rows }, (_, row) => [...expectations.at(row)]), [[0], [0], [0], [], []]);
  assert.equal(facts.given.get("expectations\nAB"), 1);
});

Deno.test("readStandingFacts() knows what the accounts replied to, and never takes a copy for a mention about a subject", () => {
  const matches = table(
    "matches",
    ["vk:2", "vk:5"].map((id) => ({ mention: id, subject: "We", subject_kind: "company", matched: "we" })),
  );
  const facts = readStandingFacts(kept, { matches: [partOf(matches)], topic_members: [], codes: [] }, ["We"]);
  assert.deepEqual(Array.from(facts.about[0].slice(0, kept.rows)), [0, 0, 0, 1, 0]);
  assert.deepEqual(Array.from(facts.replied[0].slice(0, kept.rows)), [0, 0, 0, 1, 0]);
});
