import assert from "node:assert/strict";
import fc from "fast-check";
import { decide, type Wishes } from "../../../lib/clean/duplicates/decide.ts";
import { ranksOf } from "../../../lib/clean/duplicates/ranks_of.ts";
import { type Evidence, EXCLUDED, NO_TEXT, REPOST } from "../../../lib/clean/types.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import { evidenceFrom } from "../_evidence.ts";

const WISHES: Wishes = { duplicates: "drop", reposts: "count" };

interface Row {
  readonly id: number;
  readonly time: number;
  readonly text: number;
  readonly author: number;
  readonly url: number;
  readonly batch: number;
  readonly flags: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.nat(9),
  time: fc.nat(5),
  text: fc.integer({ min: 1, max: 5 }),
  author: fc.nat(2),
  url: fc.nat(2),
  batch: fc.nat(1),
  flags: fc.constantFrom(0, 0, 0, NO_TEXT, EXCLUDED, REPOST),
});

function evidenceOf(rows: readonly Row[]): Evidence {
  const id = new TextBuilder(), marks = new TextBuilder();
  const none = new Uint32Array(rows.length);
  const column = (name: "text" | "author" | "url") => ({ high: none, low: Uint32Array.from(rows, (r) => r[name]) });
  for (const { id: own } of rows) {
    id.add(`x:${own}`);
    marks.add("");
  }
  const ranked = {
    id: id.build(),
    published_at: Float64Array.from(rows, ({ time }) => time * 1000),
    text: column("text"),
  };
  return {
    ...ranked,
    key: { high: none, low: Uint32Array.from(rows, ({ id }) => id + 1) },
    ranks: ranksOf(ranked),
    batch: Int32Array.from(rows, ({ batch }) => batch),
    author: column("author"),
    url: column("url"),
    parentUrl: { high: none, low: none },
    words: new Uint16Array(rows.length).fill(8),
    marks: marks.build(),
    flags: Uint8Array.from(rows, ({ flags }) => flags),
    textsOf: () => new Map(),
  };
}

Deno.test("decide() gives every mention one fate: kept, or dropped for one reason; what it repeats stands or was dropped too", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { dropped, duplicateOf } = decide(evidenceOf(rows), WISHES, { from: 1000, to: 5000 });
      assert.equal(dropped.length, rows.length);
      for (const [i, reason] of dropped.entries()) {
        const outside = rows[i].time < 1 || rows[i].time >= 5;
        if (rows[i].flags === NO_TEXT) assert.equal(reason, "no text");
        else if (outside) assert.equal(reason, "outside the period");
        if (reason === "exact duplicate" || reason === "same record") assert.ok(duplicateOf[i] >= 0);
        if (duplicateOf[i] >= 0) assert.equal(duplicateOf[duplicateOf[i]], -1, "a chain");
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("decide() leaves no two different kept records under one id", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const evidence = evidenceOf(rows);
      const { dropped, renamed } = decide(evidence, WISHES, null);
      const ids = rows.map((_, i) => renamed.get(i) ?? evidence.id.at(i)).filter((_, i) => dropped[i] === null);
      assert.equal(new Set(ids).size, ids.length);
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("decide() drops reposts, or keeps what it marks as copies, where the study says so", () => {
  const rows: Row[] = [0, 1, 2].map((id) => ({
    id,
    time: id,
    text: 1,
    author: 0,
    url: 0,
    batch: 0,
    flags: id === 2 ? REPOST : 0,
  }));
  const fates = (more: Partial<Wishes>) => decide(evidenceOf(rows), { ...WISHES, ...more }, null).dropped;
  assert.deepEqual(fates({}), [null, "exact duplicate", null]);
  assert.deepEqual(fates({ reposts: "drop" }), [null, "exact duplicate", "repost"]);
  assert.deepEqual(fates({ duplicates: "keep" }), [null, null, null]);
});

Deno.test("decide() drops no post for a repost that is dropped itself: nearly the same words, or cut short", () => {
  const whole = "Северлинк поднял цену безлимита до 650 рублей, подробности на сайте и в офисе";
  const texts = [`RT @anna: ${whole}`, `${whole} вот`, `${whole} вот`, "Северлинк поднял цену безлимита до 650 руб…"];
  const evidence = evidenceFrom([texts.map((text, i) => ({ id: `x:${i}`, published_at: i, text }))]);
  const { dropped, duplicateOf } = decide(evidence, { ...WISHES, reposts: "drop" }, null);
  assert.deepEqual(dropped, ["repost", null, "exact duplicate", "near duplicate"]); // as without the repost
  assert.deepEqual([...duplicateOf], [-1, -1, 1, 1]);
  const posts = evidenceFrom([texts.slice(1).map((text, i) => ({ id: `x:${i}`, published_at: i, text }))]);
  assert.deepEqual([...decide(posts, WISHES, null).duplicateOf], [-1, 0, 0]);
  assert.deepEqual([...decide(evidence, WISHES, null).duplicateOf], [-1, 0, 0, 0]);
});

Deno.test("decide() lets no text that was cut stand for a whole one, where the repost of both is dropped", () => {
  const whole = "Северлинк поднял цену безлимита до 650 рублей, подробности на сайте и в офисе";
  const texts = [`RT @anna: ${whole}`, "Северлинк поднял цену безлимита до 650 руб…", `${whole} вот`];
  const evidence = evidenceFrom([texts.map((text, i) => ({ id: `x:${i}`, published_at: i, text }))]);
  assert.deepEqual([...decide(evidence, { ...WISHES, reposts: "drop" }, null).duplicateOf], [-1, 2, -1]);
  const posts = evidenceFrom([texts.slice(1).map((text, i) => ({ id: `x:${i}`, published_at: i, text }))]);
  assert.deepEqual([...decide(posts, WISHES, null).duplicateOf], [1, -1], "as without it");
});

Deno.test("decide() makes no chain over a repost that is dropped: posts near to it that are not near to each other stand", () => {
  const said = "один два три четыре пять шесть семь восемь девять десять".split(" ");
  const put = (from: number, words: string) => said.toSpliced(from, 1, words).join(" ");
  // Each shares 9 of 11 words with the repost's (Jaccard 0.82), the two with each other 8 of 14 (0.57).
  const texts = [`RT @anna: ${said.join(" ")}`, put(0, "а б"), put(9, "в г"), put(0, "а б")];
  const evidence = evidenceFrom([texts.map((text, i) => ({ id: `x:${i}`, published_at: i, text }))]);
  const { dropped, duplicateOf } = decide(evidence, { ...WISHES, reposts: "drop" }, null);
  assert.deepEqual(dropped, ["repost", null, null, "exact duplicate"]);
  assert.deepEqual([...duplicateOf], [-1, -1, -1, 1]);
});
