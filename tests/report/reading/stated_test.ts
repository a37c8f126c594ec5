import assert from "node:assert/strict";
import { readFacts, readStandingFacts } from "../../../lib/report/reading/facts.ts";
import { readKept } from "../../../lib/report/reading/kept.ts";
import { repliesReader } from "../../../lib/report/reading/readers.ts";
import { statedReader } from "../../../lib/report/reading/stated.ts";
import type { SubjectView } from "../../../lib/report/types.ts";
import { answerAlone } from "../../../lib/tables/answered_at.ts";
import { zoneOf } from "../../../lib/time/zone.ts";
import { partOf, table } from "../_fixture.ts";

const MOSCOW = zoneOf("Europe/Moscow"), ANSWERED = Date.UTC(2026, 2, 2, 7, 5); // 10:05 there
const SUBJECTS = [
  { name: "We", kind: "company", accounts: ["we"], index: 0 },
  { name: "They", kind: "competitor", accounts: [], index: 1 },
] as unknown as SubjectView[];

function mention(id: string, kind: string, at: number | null, more: Record<string, string> = {}) {
  return {
    ...{
      id,
      author: "x",
      published_at: Date.UTC(2026, 2, 1, 22),
      date_guessed: false,
      source: "zendesk",
      kind,
      text: id,
    },
    ...{ batch: "a.csv", line: 2, clean_text: id, lang: "ru", status: "kept" },
    extra: at === null ? null : answerAlone(at),
    ...more,
  };
}

/** Facts of mentions about both subjects; of those in `due` an answer of the company is due. */
function factsOf(rows: ReturnType<typeof mention>[], due: Record<string, { by?: string; minutes?: number }>) {
  const mentions = partOf(table("mentions", rows));
  const kept = readKept([mentions], { zone: MOSCOW, owners: new Map([["we", 0]]) });
  const matches = rows.flatMap(({ id }) =>
    SUBJECTS.map(({ name, kind }) => ({ mention: id, subject: name, subject_kind: kind, matched: "x" }))
  );
  const answers = Object.entries(due).map(([mention, { by = null, minutes = null }]) => ({
    ...{ mention, subject: "We", list: "answer", asked_at: Date.UTC(2026, 2, 1, 22), answered_by: by, minutes },
  }));
  const subjects = SUBJECTS.map(({ name }) => name);
  const tables = { matches: [partOf(table("matches", matches))], topic_members: [], codes: [] };
  const standing = readStandingFacts(kept, tables, subjects);
  const measured = { mentions: [mentions], answers: [partOf(table("answers", answers))] };
  return readFacts(standing, measured, { subjects, authors: [], zone: MOSCOW });
}

Deno.test("statedReader() tells of a ticket for the company alone, of a review for whom it is about, by the study's clock", () => {
  const rows = [mention("t", "post", ANSWERED), mention("r", "review", Infinity), mention("p", "post", null)];
  const at = statedReader(factsOf(rows, { t: { minutes: 5 } }), SUBJECTS);
  assert.equal(new Date(at(0, 0)!).toISOString(), "2026-03-02T10:05:00.000Z");
  assert.deepEqual([at(0, 1), at(1, 0), at(1, 1), at(2, 0)], [null, Infinity, Infinity, null]);
});

Deno.test("readFacts() unpacks no column extra where all answers are mentions and there are no reviews and tickets", () => {
  assert.equal(factsOf([mention("t", "post", ANSWERED)], { t: { by: "o", minutes: 5 } }).stated.size, 0);
  assert.equal(factsOf([mention("t", "ticket", Infinity)], {}).stated.size, 1);
});

Deno.test("repliesReader() takes an account's reply and a record's answer alike, and gives each answer one time", () => {
  const rows = [
    mention("told", "ticket", ANSWERED),
    mention("both", "ticket", ANSWERED),
    mention("o", "reply", null, { author: "we", parent: "both" }),
    mention("open", "ticket", Infinity),
  ];
  const { isReplied, isStated, givenAt } = repliesReader(factsOf(rows, { told: { minutes: 5 } }), SUBJECTS);
  assert.deepEqual([0, 1, 3].map((row) => isReplied(row, 0)), [true, true, false]);
  assert.deepEqual([0, 1, 3].map((row) => givenAt(row, 0) < Infinity), [true, false, false]);
  assert.deepEqual([isStated(3, 0), isStated(3, 1), isReplied(0, 1)], [true, false, false]);
});
