import assert from "node:assert/strict";
import { answersSomebody, answersTo, minutesOfReply, replyTo } from "../../../lib/measure/care/replies.ts";
import type { CareRules } from "../../../lib/measure/facts/types.ts";
import { factsOf, type Said, subject } from "../study.ts";

const at = (time: string) => `2015-07-01T${time}:00`;
const SUBJECTS = [
  subject("Acme", "company", { accounts: ["acme"] }),
  subject("Bell", "competitor", { accounts: ["bell"] }),
];

/** Answer, start of the clock (HH:MM) and minutes of each mention. */
function replies(said: readonly Said[], care: Partial<CareRules> = {}): Record<string, unknown> {
  const facts = factsOf({ said, subjects: SUBJECTS, parameters: { care } });
  const reply = replyTo(facts, 0), minutes = minutesOfReply(facts);
  return Object.fromEntries(said.map(({ id }, row) => {
    const { by, at, asked_at } = reply(row);
    const start = new Date(asked_at).toISOString().slice(11, 16);
    return [id, [by < 0 ? null : facts.ids.at(by), start, minutes({ by, at, asked_at })]];
  }));
}

const THREAD: Said[] = [
  { id: "a1", at: at("10:00"), by: "ann" },
  { id: "a2", at: at("12:00"), by: "ann", to: "a1" },
  { id: "o1", at: at("12:30"), by: "acme", to: "a2" },
  { id: "a3", at: at("13:00"), by: "ann", to: "o1" },
  { id: "b1", at: at("11:00"), by: "bob", to: "a1" },
  { id: "end", at: at("15:00"), by: "eve" },
];

Deno.test("replyTo() starts the clock at the customer's last message before the answer", () => {
  const { a1, a2 } = replies(THREAD);
  assert.deepEqual([a1, a2], [["o1", "12:00", 30], ["o1", "12:00", 30]]);
});

Deno.test("replyTo() starts the clock at the first message not yet answered if the study says so", () => {
  const { a1, a2, a3 } = replies(THREAD, { clock: "first customer message" });
  assert.deepEqual([a1, a2], [["o1", "10:00", 150], ["o1", "10:00", 150]]);
  assert.deepEqual(a3, [null, "13:00", 120]);
});

Deno.test("replyTo() lets what came after the answer, and what another wrote, wait to the end of the data", () => {
  const { a3, b1 } = replies(THREAD);
  assert.deepEqual(a3, [null, "13:00", 120]);
  assert.deepEqual(b1, [null, "11:00", 240]);
});

Deno.test("replyTo() counts an answer that cleaning dropped as a copy, and one after the period", () => {
  const said: Said[] = [
    { id: "a", at: at("10:00"), by: "ann" },
    { id: "b", at: at("10:00"), by: "bob" },
    { id: "o1", at: at("10:10"), by: "acme", to: "a", dropped: "exact duplicate", copy_of: "a" },
    { id: "o2", at: "2015-08-01T10:00:00", by: "acme", to: "b", dropped: "outside the period" },
  ];
  const { a, b } = replies(said);
  assert.deepEqual([a, b], [["o1", "10:00", 10], ["o2", "10:00", 31 * 24 * 60]]);
});

Deno.test("replyTo() counts the answers of the subject's own accounts, of an unknown author too, and none before the question", () => {
  const said: Said[] = [
    { id: "a", at: at("10:00") },
    { id: "o", at: at("09:00"), by: "acme", to: "a" }, // a clock that goes wrong
    { id: "b", at: at("10:00"), by: "bob" },
    { id: "o2", at: at("11:00"), by: "bell", to: "b" },
  ];
  const { a, b } = replies(said);
  assert.deepEqual(a, ["o", "10:00", 0]);
  assert.deepEqual(b, [null, "10:00", 60]);
});

Deno.test("minutesOfReply() counts only minutes within the care hours, by the study's clock", () => {
  const said: Said[] = [
    { id: "a", at: "2015-07-03T17:30:00", by: "ann" }, // Friday
    { id: "o", at: "2015-07-06T09:15:00", by: "acme", to: "a" }, // Monday
  ];
  assert.deepEqual(replies(said, { hours: "Mo-Fr 09:00-18:00" }).a, ["o", "17:30", 45]);
});

Deno.test("answersSomebody() is not true of an account that goes on under its own message, nor of a post", () => {
  const said: Said[] = [
    { id: "p", at: at("10:00"), by: "acme" },
    { id: "q", at: at("10:01"), by: "acme", to: "p" },
    { id: "r", at: at("10:02"), by: "acme", to: "elsewhere" },
  ];
  const facts = factsOf({ said, subjects: SUBJECTS });
  assert.deepEqual([0, 1, 2].map((row) => answersSomebody(facts, row)), [false, false, true]);
  assert.equal(answersTo(facts, 0).size, 0);
});
