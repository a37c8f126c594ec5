import assert from "node:assert/strict";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { type Asked, factsOf, rowOf, rowsOf, type Said, type Study, subject } from "../study.ts";

const SUBJECTS = [
  subject("Acme", "company", { accounts: ["acme"] }),
  subject("Bell", "competitor"),
  subject("Acme TV", "product", { of: "Acme" }),
];
const about = ["Acme"];
const at = (time: string) => `2015-07-01T${time}:00`;

function measured(said: readonly Said[], parameters: Study["parameters"] = {}) {
  const rows = countMeasures(factsOf({ said, subjects: SUBJECTS, parameters }));
  const row = (asked: Asked) => rowOf(rows, { subject: "Acme", ...asked });
  return {
    row,
    raw: (asked: Asked) => row(asked).raw,
    /** Value, raw and base of each row. */
    all: (asked: Asked) => rowsOf(rows, { subject: "Acme", ...asked }).map(({ value, raw, n }) => [value, raw, n]),
  };
}

Deno.test("mentions: reposts count and keep their author; duplicates do not, but show beside", () => {
  const { row } = measured([
    { id: "a", at: at("10:00"), by: "ann", about },
    { id: "b", at: at("11:00"), by: "bob", about, kind: "repost", copy_of: "a" },
    { id: "c", at: at("12:00"), by: "eve", about, dropped: "exact duplicate", copy_of: "a" },
    { id: "d", at: at("12:00"), by: "ann", about },
    { id: "e", at: at("12:00"), about },
    { id: "f", at: at("12:00"), about, dropped: "excluded" },
  ]);
  assert.deepEqual([row({ measure: "mentions" }).raw, row({ measure: "mentions" }).authors], [4, 2]);
  assert.equal(row({ measure: "mentions with duplicates" }).raw, 5);
  assert.deepEqual([row({ measure: "authors" }).raw, row({ measure: "authors" }).n], [2, 3]);
});

Deno.test("mentions: all subjects together count a mention of two once; shares of voice count it for both", () => {
  const { row, raw } = measured([
    { id: "a", at: at("10:00"), by: "ann", about: ["Acme", "Bell", "Acme TV"] },
    { id: "b", at: at("11:00"), by: "ann", about },
    { id: "c", at: at("11:00"), by: "bob", about },
  ]);
  assert.equal(raw({ measure: "mentions", subject: "all" }), 3);
  assert.deepEqual([row({ measure: "share of voice" }).raw, row({ measure: "share of voice" }).n], [3 / 4, 4]);
  const authors = row({ measure: "share of voice by authors", subject: "Bell" });
  assert.deepEqual([authors.raw, authors.n], [1 / 3, 3]); // ann and bob of Acme, ann of Bell
  assert.throws(() => row({ measure: "share of voice", subject: "Acme TV" }), /0 rows/);
});

Deno.test("share of source: of all the subject's mentions, with the sources of others as 0", () => {
  const { all } = measured([
    { id: "a", at: at("10:00"), about, source: "vk" },
    { id: "b", at: at("10:00"), about, source: "vk" },
    { id: "c", at: at("10:00"), about: ["Bell"], source: "forum" },
  ]);
  assert.deepEqual(all({ measure: "share of source", dimension: "source" }), [["forum", 0, 2], ["vk", 1, 2]]);
  assert.deepEqual(all({ measure: "mentions", dimension: "source" }), [["forum", 0, 0], ["vk", 2, 2]]);
});

Deno.test("topics: count, share of all mentions, net tone; mentions without a topic are shown", () => {
  const { all } = measured([
    { id: "a", at: at("10:00"), about, topic: "t1", codes: { tone: { Acme: "negative" } } },
    { id: "b", at: at("10:00"), about, topic: "t1", codes: { tone: { Acme: "neutral" } } },
    { id: "c", at: at("10:00"), about },
    { id: "d", at: at("10:00"), about: ["Bell"], topic: "t2" },
  ]);
  assert.deepEqual(all({ measure: "mentions", dimension: "topic" }), [["t1", 2, 2], ["t2", 0, 0], ["none", 1, 1]]);
  const shares = all({ measure: "share of topic", dimension: "topic" });
  assert.deepEqual(shares, [["t1", 2 / 3, 3], ["t2", 0, 3], ["none", 1 / 3, 3]]);
  const tones = all({ measure: "tone of topic", dimension: "topic" });
  assert.deepEqual(tones, [["t1", -1 / 2, 2], ["t2", null, 0], ["none", null, 0]]);
  assert.deepEqual(all({ measure: "mentions", dimension: "topic", period_kind: "week" }), [["t1", 2, 2], [
    "none",
    1,
    1,
  ]]);
});

Deno.test("topics by source: a pair of each that the subject has; a topic's change from one whole week to the next", () => {
  const on = (day: string) => `2015-07-${day}T10:00:00`;
  const { all, row } = measured([
    { id: "a", at: on("06"), about, topic: "t1", source: "vk" },
    { id: "b", at: on("07"), about: ["Acme", "Bell"], topic: "t2", source: "vk" },
    { id: "c", at: on("13"), about, topic: "t1", source: "forum" },
    { id: "d", at: on("19"), about, topic: "t1", source: "vk" },
    { id: "e", at: on("20"), about, source: "vk" }, // no topic, and a week that has one day
  ]);
  const pairs = all({ measure: "mentions", dimension: "topic in source" });
  assert.deepEqual(pairs, [["vk t1", 2, 2], ["vk t2", 1, 1], ["forum t1", 1, 1]]);
  const changes = all({ measure: "change of topic", dimension: "topic", period_kind: "week" });
  assert.deepEqual(changes, [["t1", 1 / 2, 2], ["t2", -1 / 2, 2]]);
  assert.equal(
    row({ measure: "change of topic", dimension: "topic", period_kind: "week", value: "t1" }).period,
    "2015-W29",
  );
});

Deno.test("who: the busiest authors, what they hold, and kinds of message", () => {
  const said = ["ann", "ann", "ann", "bob", "eve", undefined].map((by, i): Said => ({
    id: `${i}`,
    at: at("10:00"),
    by,
    about,
    codes: { mention_type: i === 0 ? "own_experience" : i === 1 ? "none" : "promotion" },
  }));
  const { all, row } = measured(said);
  assert.deepEqual(all({ measure: "mentions by author", dimension: "author" }), [["ann", 3, 3], ["bob", 1, 1], [
    "eve",
    1,
    1,
  ]]);
  assert.deepEqual(all({ measure: "share of top authors", dimension: "top" }), [["1", 3 / 5, 5], ["10", 1, 5]]);
  const types = all({ measure: "mentions", dimension: "mention_type" }).filter(([, raw]) => raw !== 0);
  assert.deepEqual(types, [["own_experience", 1, 1], ["promotion", 4, 4], ["none", 1, 1]]);
  assert.equal(row({ measure: "mentions", dimension: "voice", value: "people" }).raw, 1);
  const people = row({ measure: "share of people", dimension: "voice", value: "people" });
  assert.deepEqual([people.raw, people.n, people.low], [1 / 4, 4, null]); // ann, of ann, bob, eve and the unknown
});

Deno.test("tone: shares of judged mentions per subject, net tone, and net tone of people alone", () => {
  const { all, row } = measured([
    {
      id: "a",
      at: at("10:00"),
      by: "ann",
      about: ["Acme", "Bell"],
      codes: { tone: { Acme: "negative", Bell: "positive" } },
    },
    { id: "b", at: at("11:00"), by: "ann", about, codes: { tone: { Acme: "negative" } } },
    { id: "c", at: at("10:00"), by: "bob", about, codes: { tone: { Acme: "positive" } } },
    { id: "d", at: at("10:00"), by: "eve", about, codes: { tone: { Acme: "neutral" }, mention_type: "news" } },
    { id: "e", at: at("10:00"), by: "zoe", about },
  ]);
  assert.deepEqual(all({ measure: "tone", dimension: "tone" }), [
    ["negative", 2 / 4, 4],
    ["neutral", 1 / 4, 4],
    ["positive", 1 / 4, 4],
  ]);
  assert.equal(row({ measure: "net tone" }).raw, -1 / 4);
  assert.deepEqual([row({ measure: "net tone", subject: "all" }).raw, row({ measure: "net tone", subject: "all" }).n], [
    0,
    5,
  ]);
  const people = row({ measure: "net tone", dimension: "voice", value: "people" });
  assert.deepEqual([people.raw, people.n], [0, 2]); // ann's first, bob
});

Deno.test("motives, journey, expected: shares of people's coded mentions, several codes a mention", () => {
  const { all } = measured([
    {
      id: "a",
      at: at("10:00"),
      about,
      codes: { motives: ["warn", "vent"], expectations: ["support", "ideas"], journey: "use" },
    },
    { id: "b", at: at("10:00"), about, codes: { motives: "none", expectations: "none", journey: "none" } },
    {
      id: "c",
      at: at("10:00"),
      about,
      by: "acme",
      codes: { motives: "help", expectations: "support", journey: "use" },
    },
    { id: "d", at: at("10:00"), about },
  ]);
  const given = (asked: Asked) => all(asked).filter(([, raw]) => raw !== 0);
  assert.deepEqual(given({ measure: "motives", dimension: "motives" }), [["warn", 0.5, 2], ["vent", 0.5, 2], [
    "none",
    0.5,
    2,
  ]]);
  assert.deepEqual(given({ measure: "journey", dimension: "journey" }), [["use", 0.5, 2], ["none", 0.5, 2]]);
  const expected = given({ measure: "expected", dimension: "expectations" });
  assert.deepEqual(expected, [["support", 0.5, 2], ["ideas", 0.5, 2]]);
  const mentions = given({ measure: "expected mentions", dimension: "expectations" });
  assert.deepEqual(mentions, [["support", 1, 1], ["ideas", 1, 1]]);
  assert.equal(all({ measure: "expected", dimension: "expectations" }).length, 6, "none has no row");
});

Deno.test("behaviour: of the accounts' coded mentions, named or not; the same words again count again", () => {
  const { all, raw } = measured([
    { id: "o1", at: at("10:00"), by: "acme", codes: { expectations: "support" } },
    { id: "o2", at: at("11:00"), by: "ACME", dropped: "exact duplicate", copy_of: "o1" },
    { id: "o3", at: at("12:00"), by: "acme", codes: { expectations: ["offers", "entertainment"] } },
    { id: "o5", at: at("03:00"), by: "acme", dropped: "near duplicate", copy_of: "o1" }, // at night, as o1 was not
    { id: "o4", at: at("13:00"), by: "acme", dropped: "outside the period", codes: { expectations: "offers" } },
    { id: "p", at: at("14:00"), by: "ann", about, codes: { expectations: "ideas" } },
  ], { period: { from: Date.UTC(2015, 6, 1), to: Date.UTC(2015, 6, 1, 13) } });
  const done = all({ measure: "behaviour", dimension: "expectations" });
  assert.deepEqual(done, [
    ["support", 3 / 4, 4],
    ["offers", 1 / 4, 4],
    ["ideas", 0, 4],
    ["any_hour", 1 / 4, 4],
    ["information", 0, 4],
    ["entertainment", 1 / 4, 4],
  ]);
  assert.equal(raw({ measure: "behaviour", dimension: "expectations", value: "support", subject: "Bell" }), null);
  assert.equal(raw({ measure: "behaviour", dimension: "expectations", value: "support", subject: "Acme TV" }), 3 / 4);
});

Deno.test("share of code: of a study's own codebook, whatever it is called", () => {
  const said: Said[] = [
    { id: "a", at: at("09:00"), about, codes: { constructor: "late" } },
    { id: "b", at: at("09:00"), about, codes: { constructor: ["late", "cold"] } },
    { id: "c", at: at("09:00"), about, codes: { constructor: "none" } },
    { id: "d", at: at("09:00"), about },
  ];
  const { all } = measured(said, { codebooks: [{ use: "coding/constructor.yml" }] });
  assert.deepEqual(all({ measure: "share of code", dimension: "constructor" }), [
    ["cold", 1 / 3, 3],
    ["late", 2 / 3, 3],
    ["none", 1 / 3, 3],
  ]);
});

const CARED: Said[] = [
  { id: "q1", at: at("09:00"), by: "ann", about, codes: { mention_type: "question", expectations: "support" } },
  { id: "o1", at: at("09:30"), by: "acme", to: "q1" },
  { id: "q2", at: at("10:00"), by: "bob", about, codes: { mention_type: "question", expectations: "support" } },
  { id: "o2", at: at("12:00"), by: "acme", to: "q2" },
  { id: "q3", at: at("10:00"), by: "eve", about, codes: { mention_type: "question", expectations: "offers" } },
  { id: "q4", at: at("13:30"), by: "zoe", about: ["Acme", "Bell"], codes: { mention_type: "question" } },
  { id: "end", at: at("14:00"), by: "joe" },
];

Deno.test("answers: rate, within target, times with those still waiting, hours of work", () => {
  const { row, all } = measured(CARED, { care: { target_minutes: 60, minutes_each: 6 } });
  assert.equal(row({ measure: "answers due" }).raw, 4);
  assert.deepEqual([row({ measure: "response rate" }).raw, row({ measure: "response rate" }).n], [2 / 4, 4]);
  assert.ok(row({ measure: "response rate" }).low! > 0.14 && row({ measure: "response rate" }).high! < 0.86);
  // q1 in time, q2 and q3 too late, q4 still has half an hour.
  const target = row({ measure: "responses within target" });
  assert.deepEqual([target.raw, target.n], [1 / 3, 3]);
  // q1 took 30 minutes, q2 120; q3 and q4 have waited 240 and 30 and are not answered.
  assert.deepEqual(all({ measure: "answered within", dimension: "minutes" }), [
    ["15", 0, 4],
    ["60", 1 / 4, 4],
    ["240", 2 / 4, 4],
    ["480", 2 / 4, 4],
    ["1440", 2 / 4, 4],
  ]);
  // 30 ends, 30 is cut off, 120 ends (of 2), 240 is cut off: 3/4, then 3/8 wait longer.
  const median = row({ measure: "median first response" });
  assert.deepEqual([median.raw, median.n, median.unit], [120, 2, "minutes"]);
  assert.deepEqual(row({ measure: "90th percentile first response" }).raw, null);
  const mean = row({ measure: "mean first response" }); // of 30 and 120
  assert.deepEqual([mean.raw, mean.n, mean.unit], [75, 2, "minutes"]);
  assert.deepEqual([row({ measure: "hours of work" }).raw, row({ measure: "hours of work" }).n], [0.4, 4]);
  const hours = all({ measure: "answers due", dimension: "hour of day" }).filter(([, raw]) => raw !== 0);
  assert.deepEqual(hours, [["9", 1, 1], ["10", 2, 2], ["13", 1, 1]]);
  const given = all({ measure: "answers given", dimension: "hour of day" }).filter(([, raw]) => raw !== 0);
  assert.deepEqual(given, [["9", 1, 1], ["12", 1, 1]]);
});

Deno.test("answers: of a subject without accounts nothing is known, but how many are due", () => {
  const { raw } = measured(CARED);
  assert.equal(raw({ measure: "answers due", subject: "Bell" }), 1);
  assert.equal(raw({ measure: "response rate", subject: "Bell" }), null);
  assert.equal(raw({ measure: "median first response", subject: "Bell" }), null);
  assert.equal(raw({ measure: "answers given", subject: "Bell" }), null);
  assert.equal(raw({ measure: "answers given" }), 2);
  const silent = CARED.filter(({ by }) => by !== "acme");
  assert.equal(measured(silent).raw({ measure: "answers given" }), 0, "an account that says nothing answers nobody");
  assert.equal(raw({ measure: "answers due", subject: "all" }), 5);
});

Deno.test("answers given: known of a subject without accounts where a record about it says whether it was answered", () => {
  const of = (answered?: string | null) =>
    measured([{ id: "r", at: at("09:00"), about: ["Bell"], kind: "review", answered }])
      .raw({ measure: "answers given", subject: "Bell" });
  assert.deepEqual([of("2015-07-01T12:00:00"), of(null), of()], [1, 0, null]);
});

Deno.test("answers: by expectation, the share of those who ask that an account replied to", () => {
  const { all } = measured(CARED);
  const answered = all({ measure: "answered expectation", dimension: "expectations" }).filter(([, , n]) => n !== 0);
  assert.deepEqual(answered, [["support", 1, 2], ["offers", 0, 1]]);
});

Deno.test("answers: by department, with those that nobody is named for", () => {
  const { all } = measured(CARED, { care: { route: { support: "Help desk", offers: "Sales", ideas: "Sales" } } });
  const departments = all({ measure: "answers due", dimension: "department" });
  assert.deepEqual(departments, [["Help desk", 2, 2], ["Sales", 1, 1], ["none", 1, 1]]);
  assert.deepEqual(measured(CARED).all({ measure: "answers due", dimension: "department" }), []);
});

Deno.test("mean rating: of mentions with a rating, by source, on its scale; a source without one has no row", () => {
  const { all, row } = measured([
    { id: "a", at: at("10:00"), about, source: "otzovik", rating: 1 },
    { id: "b", at: at("10:00"), about, source: "otzovik", rating: 4 },
    { id: "c", at: at("10:00"), about, source: "otzovik" },
    { id: "d", at: at("10:00"), about, source: "shop", rating: 9 },
    { id: "e", at: at("10:00"), about, source: "vk" },
    { id: "f", at: at("10:00"), about, source: "shop", rating: 2, dropped: "exact duplicate", copy_of: "d" },
    { id: "g", at: at("10:00"), about: ["Bell"], source: "shop", rating: 3 },
  ]);
  const asked = { measure: "mean rating", dimension: "source", period_kind: "all" };
  assert.deepEqual(all(asked), [["otzovik", 2.5, 2], ["shop", 9, 1]]);
  const { low, high, unit } = row({ ...asked, value: "otzovik" });
  assert.deepEqual([low, high, unit], [1, 4, "rating"]); // ±19 without the bounds
  assert.deepEqual(all({ ...asked, subject: "all" }), [["otzovik", 2.5, 2], ["shop", 6, 2]]);
});
