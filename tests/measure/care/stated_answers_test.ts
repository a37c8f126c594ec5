/** Answers of which only the answered records tell. */
import assert from "node:assert/strict";
import { dueOf } from "../../../lib/measure/care/answers_due.ts";
import { answersFrame } from "../../../lib/measure/care/answers_frame.ts";
import { answeredByRecord, minutesOfReply, replyTo } from "../../../lib/measure/care/replies.ts";
import { hasDesk, isTicket, knowsAnswer, mayAnswer, statedFor } from "../../../lib/measure/care/stated_answers.ts";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { mentionsBehind } from "../../../lib/measure/engine/mentions_behind.ts";
import type { CareRules } from "../../../lib/measure/facts/types.ts";
import { factsOf, rowOf, rowsOf, type Said, subject } from "../study.ts";

const at = (time: string) => `2024-03-05T${time}:00`; // a Tuesday
const SUBJECTS = [
  subject("Acme", "company"),
  subject("Acme TV", "product", { of: "Acme" }),
  subject("Bell", "competitor"),
  subject("Bell TV", "product", { of: "Bell" }),
];
const ALL_OF_THEM = SUBJECTS.map(({ name }) => name);
const TICKETS: Said[] = [
  { id: "z:1", at: at("09:15"), by: "ann", kind: "ticket", about: ["Acme"], answered: at("09:45") },
  { id: "z:2", at: at("10:00"), by: "bob", kind: "ticket", about: ["Acme"], answered: null },
];

function measured(said: readonly Said[], care: Partial<CareRules> = {}, subjects = SUBJECTS) {
  return countMeasures(factsOf({ said, subjects, parameters: { care } }));
}

Deno.test("measures of answering count a ticket's own answer of a company without accounts: 1 of 2, median 30 minutes", () => {
  const rows = measured(TICKETS), of = (measure: string) => rowOf(rows, { measure, subject: "Acme" });
  assert.deepEqual([of("response rate").raw, of("response rate").n], [0.5, 2]);
  // z:2 has waited 0 minutes when the data ends, at 10:00: of those who wait for 30, all are answered by then
  assert.deepEqual([of("median first response").raw, of("90th percentile first response").raw], [30, 30]);
  assert.deepEqual([of("responses within target").raw, of("responses within target").n], [1, 1]);
  assert.equal(of("hours of work").raw, 0.2); // 2 × 6 minutes
});

Deno.test("minutes of a ticket's answer run within the study's own hours", () => {
  const said: Said[] = [
    { ...TICKETS[0], at: at("08:50"), answered: at("09:20") }, // 20 minutes after 09:00
    { ...TICKETS[1], at: at("17:30"), answered: "2024-03-06T10:00:00" }, // 30 on Tuesday, 60 on Wednesday
  ];
  const facts = factsOf({ said, subjects: SUBJECTS, parameters: { care: { hours: "Mo-Fr 09:00-18:00" } } });
  assert.deepEqual([...dueOf(facts, 0).minutes], [20, 90]);
  assert.equal(facts.data_end, Date.parse("2024-03-06T10:00:00Z"), "an answer is the newest thing that is known");
});

Deno.test("answersFrame() has minutes and no mention for an answer that is none, and neither for one still waiting", () => {
  const facts = factsOf({ said: TICKETS, subjects: SUBJECTS });
  assert.deepEqual(
    answersFrame(facts).rows().map(({ mention, answered_by, minutes }) => [mention, answered_by, minutes]),
    [["z:1", null, 30], ["z:2", null, null]],
  );
});

Deno.test("a ticket is due from the company and its products, whatever it says, never from a competitor or as a repost", () => {
  const said: Said[] = [
    { id: "t", at: at("09:00"), kind: "ticket", about: ALL_OF_THEM, answered: at("09:10") },
    { id: "post", at: at("09:00"), about: ALL_OF_THEM, answered: null },
    { id: "question", at: at("09:00"), kind: "ticket", about: ["Bell"], codes: { mention_type: "question" } },
    { id: "repost", at: at("09:00"), kind: "repost", about: ["Acme"], answered: null },
    { id: "praise", at: at("09:00"), about: ["Acme"] },
  ];
  const facts = factsOf({ said, subjects: SUBJECTS });
  assert.deepEqual(SUBJECTS.map((_, s) => [...dueOf(facts, s).rows]), [[0, 1], [0, 1], [], []]);
  assert.deepEqual(SUBJECTS.map((_, s) => hasDesk(facts, s)), [true, true, false, false]);
  assert.deepEqual(SUBJECTS.map((_, s) => mayAnswer(facts, s, 0)), [true, true, false, false]);
  assert.deepEqual(said.map((_, row) => isTicket(facts, row)), [true, true, true, true, false]);
  const rows = countMeasures(facts);
  assert.equal(rowOf(rows, { measure: "response rate", subject: "Bell" }).raw, null);
  assert.equal(rowOf(rows, { measure: "answers given", subject: "Bell" }).raw, null);
});

Deno.test("a review's answer counts for whom the review is about, a competitor too, where the review asks for one", () => {
  const codes = { expectations: "support" };
  const said: Said[] = [
    { id: "r1", at: at("09:00"), kind: "review", about: ["Bell"], answered: at("11:00"), codes },
    { id: "r2", at: at("09:00"), kind: "review", about: ["Bell"], answered: null, codes },
    { id: "r3", at: at("09:00"), kind: "review", about: ["Bell"], answered: null },
    { id: "p", at: at("09:00"), about: ["Bell"], codes }, // of a post nothing is known: Bell has no accounts
  ];
  const facts = factsOf({ said, subjects: SUBJECTS }), rows = countMeasures(facts);
  assert.deepEqual([...dueOf(facts, 2).rows], [0, 1, 3]);
  assert.deepEqual(said.map((_, row) => knowsAnswer(facts)(row, 2)), [true, true, true, false]);
  const rate = rowOf(rows, { measure: "response rate", subject: "Bell" });
  assert.deepEqual([rate.raw, rate.n], [0.5, 2]);
  const support = { measure: "answered expectation", subject: "Bell", dimension: "expectations", value: "support" };
  assert.deepEqual([rowOf(rows, support).raw, rowOf(rows, support).n], [0.5, 2]);
});

Deno.test("of an account's reply and the record's own answer the earlier counts, the reply if both came at once", () => {
  const subjects = [subject("Acme", "company", { accounts: ["acme"] })];
  const first = (answered: string) => {
    const said: Said[] = [
      { id: "a", at: at("10:00"), by: "ann", kind: "ticket", about: ["Acme"], answered },
      { id: "o", at: at("11:00"), by: "acme", to: "a" },
    ];
    const facts = factsOf({ said, subjects }), reply = replyTo(facts, 0)(0);
    return [reply.by, minutesOfReply(facts)(reply), answeredByRecord(facts, 0).size];
  };
  assert.deepEqual(first(at("10:20")), [-1, 20, 1]);
  assert.deepEqual(first(at("11:00")), [1, 60, 0]);
  assert.deepEqual(first(at("12:00")), [1, 60, 0]);
});

Deno.test("a record's answer answers what its author wrote before in the thread, by the clock that the study says", () => {
  const said: Said[] = [
    { id: "a1", at: at("10:00"), by: "ann", about: ["Acme"], kind: "ticket" },
    { id: "a2", at: at("10:30"), by: "ann", to: "a1", about: ["Acme"], kind: "ticket", answered: at("11:00") },
    { id: "a3", at: at("11:30"), by: "ann", to: "a1", about: ["Acme"], kind: "ticket", answered: null },
    { id: "end", at: at("12:00"), by: "eve" },
  ];
  const minutes = (clock: CareRules["clock"]) => {
    const facts = factsOf({ said, subjects: SUBJECTS, parameters: { care: { clock } } });
    return [...dueOf(facts, 0).minutes].map((minutes, i) => [minutes, dueOf(facts, 0).answered[i]]);
  };
  assert.deepEqual(minutes("last customer message"), [[30, 1], [30, 1], [30, 0]]);
  assert.deepEqual(minutes("first customer message"), [[60, 1], [60, 1], [30, 0]]);
});

Deno.test("answers given count a record's answer at its own hour, and lead to the mention that was answered", () => {
  const said: Said[] = [{ ...TICKETS[0], at: at("23:30"), answered: "2024-03-06T07:05:00" }, TICKETS[1]];
  const facts = factsOf({ said, subjects: SUBJECTS, parameters: { timezone: "Europe/Moscow" } });
  const rows = countMeasures(facts);
  const given = (dimension?: string) =>
    rowsOf(rows, { measure: "answers given", subject: "Acme", dimension }).filter(({ raw }) => raw !== 0);
  assert.deepEqual(given().map(({ raw }) => raw), [1]);
  assert.deepEqual(given("hour of day").map(({ value, raw }) => [value, raw]), [["10", 1]]); // 07:05 UTC
  assert.deepEqual(given("hour of week").map(({ value, raw }) => [value, raw]), [["3 10", 1]]); // Wednesday
  assert.deepEqual(mentionsBehind(given("hour of day")[0], facts).map(({ mention }) => mention), ["z:1"]);
  assert.deepEqual(statedFor(facts, 2), [], "not the competitor's");
});

Deno.test("a record that was met again after it was answered is answered, in whatever order the exports are read", () => {
  const again: Said = { ...TICKETS[1], answered: at("10:40"), dropped: "same record" };
  for (const said of [[...TICKETS, again], [again, ...TICKETS]]) {
    const facts = factsOf({ said, subjects: SUBJECTS }), due = dueOf(facts, 0);
    assert.deepEqual([...due.rows].map((row, i) => [facts.ids.at(row), due.minutes[i]]).sort(), [["z:1", 30], [
      "z:2",
      40,
    ]]);
  }
});
