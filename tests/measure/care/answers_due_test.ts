import assert from "node:assert/strict";
import { departmentsOf, dueOf, duePlace } from "../../../lib/measure/care/answers_due.ts";
import { answersFrame } from "../../../lib/measure/care/answers_frame.ts";
import { factsOf, type Said, subject } from "../study.ts";

const SUBJECTS = [
  subject("Acme", "company", { accounts: ["acme"] }),
  subject("Acme TV", "product", { of: "Acme" }),
  subject("Bell", "competitor"),
];
const at = "2015-07-01T10:00:00", about = ["Acme"];

function due(said: readonly Said[], name = "Acme"): string[] {
  const facts = factsOf({ said, subjects: SUBJECTS });
  return [...dueOf(facts, SUBJECTS.findIndex((subject) => subject.name === name)).rows].map((row) => facts.ids.at(row));
}

Deno.test("dueOf() finds questions, expectations that wait for somebody, and what is addressed to an account", () => {
  assert.deepEqual(
    due([
      { id: "question", at, about, codes: { mention_type: "question" } },
      { id: "support", at, about, codes: { expectations: "support" } },
      { id: "information", at, about, codes: { expectations: "information" } },
      { id: "any hour", at, about, codes: { expectations: "any_hour" } },
      { id: "idea", at, about, codes: { expectations: "ideas" } },
      { id: "addressed", at, text: "@acme ну что там" },
      { id: "offers", at, about, codes: { expectations: "offers" } },
      { id: "nothing", at, about, codes: { expectations: "none" } },
    ]),
    ["question", "support", "information", "any hour", "idea", "addressed"],
  );
});

Deno.test("dueOf() finds a question in reply to an account, but not thanks in reply to one", () => {
  const said: Said[] = [
    { id: "o", at, by: "acme" },
    { id: "thanks", at, to: "o", text: "@acme спасибо" },
    { id: "more", at, to: "o", text: "@acme а когда?", codes: { mention_type: "question" } },
  ];
  assert.deepEqual(due(said), ["more"]);
  assert.deepEqual(due(said, "Acme TV"), [], "the company's thread is not about the product");
});

Deno.test("dueOf() leaves out accounts, promotion, reposts, what was dropped and what is outside the period", () => {
  const codes = { mention_type: "question" };
  assert.deepEqual(
    due([
      { id: "official", at, about, by: "ACME", codes },
      { id: "promotion", at, about, codes: { mention_type: ["question", "promotion"] } },
      { id: "repost", at, about, kind: "repost", codes },
      { id: "copy", at, about, dropped: "exact duplicate", codes },
      { id: "early", at: "2015-06-01", about, dropped: "outside the period", codes },
    ]),
    [],
  );
});

Deno.test("duePlace() finds each mention that is due, in any order, and no other", () => {
  const said = Array.from({ length: 9 }, (_, i): Said => ({
    id: `${i}`,
    at,
    about,
    codes: { mention_type: i % 3 === 0 ? "question" : "other" },
  }));
  const place = duePlace(factsOf({ said, subjects: SUBJECTS }));
  assert.deepEqual([0, 6, 3, 3, 1, 8, 0].map((row) => place(row, 0)), [0, 2, 1, 1, -1, -1, 0]);
});

Deno.test("departmentsOf() goes by the order of expectations, not by that of the lines in study.yml, which no stage is run for", () => {
  const route = { ideas: "Marketing", support: "Help desk", zzz: "Z", information: "Help desk", aaa: "A" };
  for (const lines of [Object.entries(route), Object.entries(route).toReversed()]) {
    const parameters = { care: { route: Object.fromEntries(lines) } };
    const facts = factsOf({ said: [{ id: "a", at, about }], subjects: SUBJECTS, parameters });
    assert.deepEqual(departmentsOf(facts), ["Help desk", "Marketing", "A", "Z"]);
  }
});

Deno.test("answersFrame() says what each waits for, who should answer, who did and when, the longest waiting first", () => {
  const said: Said[] = [
    { id: "late", at: "2015-07-01T11:00:00", about, by: "bob", codes: { expectations: ["ideas"], journey: "use" } },
    {
      id: "early",
      at,
      about,
      by: "ann",
      codes: { expectations: ["information", "support"], journey: ["use", "search"] },
    },
    { id: "o", at: "2015-07-01T10:20:00", by: "acme", to: "early" },
    { id: "bell", at, about: ["Bell"], codes: { mention_type: "question" } },
  ];
  const route = { support: "Help desk", ideas: "Marketing", information: "Help desk" };
  const facts = factsOf({ said, subjects: SUBJECTS, parameters: { care: { route } } });
  assert.deepEqual(departmentsOf(facts), ["Help desk", "Marketing"]);
  assert.deepEqual(answersFrame(facts).rows(), [
    {
      mention: "early",
      subject: "Acme",
      list: "answer",
      asked_at: Date.parse(`${at}Z`),
      expectation: "support",
      stage: "search",
      department: "Help desk",
      answered_by: "o",
      minutes: 20,
    },
    {
      mention: "late",
      subject: "Acme",
      list: "idea",
      asked_at: Date.parse("2015-07-01T11:00:00Z"),
      expectation: "ideas",
      stage: "use",
      department: "Marketing",
      answered_by: null,
      minutes: null,
    },
    {
      mention: "bell",
      subject: "Bell",
      list: "answer",
      asked_at: Date.parse(`${at}Z`),
      expectation: null,
      stage: null,
      department: null,
      answered_by: null,
      minutes: null,
    },
  ]);
});
