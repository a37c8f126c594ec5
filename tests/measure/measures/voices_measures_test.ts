/** Who is really talking: people alone with one voice an author, counted by hand. */
import assert from "node:assert/strict";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { type Asked, factsOf, rowOf, rowsOf, type Said, subject } from "../study.ts";

const SUBJECTS = [subject("Acme", "company", { accounts: ["acme"] }), subject("Bell", "competitor")];
const acme = ["Acme"], at = (day: number) => `2015-07-0${day}`;
const coded = (tone: string, expectations: string, mention_type = "experience") => ({
  tone: { Acme: tone },
  expectations,
  mention_type,
});

/** Voices of people about Acme: a2, b1, u1, u2; about Bell: b1, c1. */
const SAID: readonly Said[] = [
  { id: "a1", at: at(1), by: "ann", about: acme, codes: coded("positive", "ideas", "promotion") },
  { id: "a2", at: at(2), by: "ann", about: acme, codes: coded("negative", "support") },
  { id: "a3", at: at(3), by: "ann", about: acme, codes: coded("positive", "ideas") },
  { id: "b1", at: at(1), by: "bob", about: ["Acme", "Bell"], codes: coded("neutral", "support") },
  { id: "b2", at: at(2), by: "bob", about: acme, codes: coded("positive", "ideas") },
  { id: "u1", at: at(1), about: acme, codes: coded("negative", "offers") },
  { id: "u2", at: at(1), about: acme, codes: coded("positive", "none") },
  { id: "o", at: at(1), by: "acme", about: acme, codes: coded("positive", "ideas", "official") },
  { id: "n", at: at(1), by: "gazette", about: ["Bell"], codes: { mention_type: "news" } },
  { id: "c1", at: at(1), by: "carl", about: ["Bell"] },
];

function measured(said: readonly Said[]) {
  const rows = countMeasures(factsOf({ said, subjects: SUBJECTS }));
  return {
    row: (asked: Asked) => rowOf(rows, { subject: "Acme", ...asked }),
    /** Shares and bases by value. */
    shares: (measure: string, dimension: string) =>
      Object.fromEntries(
        rowsOf(rows, { subject: "Acme", measure, dimension }).map(({ value, raw, n }) => [value, [raw, n]]),
      ),
  };
}

Deno.test("share of voice of people: one voice an author, without accounts, promotion and news; a mention of two counts for both", () => {
  const { row } = measured(SAID);
  const own = row({ measure: "share of voice of people" });
  assert.deepEqual([own.raw, own.n], [4 / 6, 6]);
  // Wilson for 4 of 6: (2/3 + z²/12 ± z √(1/27 + z²/144)) / (1 + z²/6), z = 1.96
  assert.deepEqual([own.low!.toFixed(3), own.high!.toFixed(3)], ["0.300", "0.903"]);
  const other = row({ measure: "share of voice of people", subject: "Bell" });
  assert.deepEqual([other.raw, other.n], [2 / 6, 6]);
  assert.equal(row({ measure: "share of voice" }).raw, 8 / 11); // all: 8 of Acme, 3 of Bell
});

Deno.test("tone of voices: the tone of each author's one mention, not of all that they wrote", () => {
  const { shares, row } = measured(SAID);
  assert.deepEqual(shares("tone of voices", "tone"), {
    negative: [2 / 4, 4],
    neutral: [1 / 4, 4],
    positive: [1 / 4, 4],
  });
  const negative = row({ measure: "tone of voices", dimension: "tone", value: "negative" });
  assert.deepEqual([negative.low, negative.high], [null, null]); // a machine's judgement
});

Deno.test("expected of voices: what one repeats counts once, and those who ask for nothing stay in the base", () => {
  const { support, offers, ideas, none } = measured(SAID).shares("expected of voices", "expectations");
  assert.deepEqual([support, offers, ideas, none], [[2 / 4, 4], [1 / 4, 4], [0, 4], undefined]);
});

Deno.test("reposts of one's own: of reposts whose author and original are known; undefined where there is none", () => {
  const again = (id: string, copy_of: string, by?: string): Said => ({
    ...{ id, at: at(5), by, about: acme, kind: "repost", copy_of },
  });
  const { row } = measured([
    { id: "a", at: at(1), by: "ann", about: acme },
    { id: "u", at: at(1), about: acme },
    again("own", "a", "ann"),
    again("bob's", "a", "bob"),
    again("eve's", "a", "eve"),
    again("whose", "a"),
    again("of whom", "u", "ann"),
    again("of what", "lost", "ann"),
  ]);
  const found = row({ measure: "reposts of one's own" });
  assert.deepEqual([found.raw, found.n], [1 / 3, 3]);
  const nothing = measured([{ id: "a", at: at(1), by: "ann", about: acme }]).row({ measure: "reposts of one's own" });
  assert.deepEqual([nothing.raw, nothing.n, nothing.low], [null, 0, null]);
});
