/** The query workbench. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { clausesWithout } from "../../../lib/audit/workbench/clauses_without.ts";
import { inspectQuery } from "../../../lib/audit/workbench/inspect_query.ts";
import { loadExclusions } from "../../../lib/audit/workbench/load_exclusions.ts";
import { tellWorkbench } from "../../../lib/audit/workbench/tell_workbench.ts";
import { parseQuery } from "../../../lib/query/mod.ts";

const TEXTS = [
  "Мегафон опять лежит", // 0
  "в мегафоне новый тариф", // 1
  "кричал в мегафон на митинге", // 2
  "мегафоновский салон", // 3: holds the word
  "мегофон, верните деньги", // 4: one letter off
  "Мегафон ищет: требуется продавец", // 5
  "ничего такого", // 6
];

Deno.test("inspectQuery() says what each clause adds and removes, and in which forms it is found", async () => {
  const { matched, texts, clauses } = await inspectQuery("мегафон AND NOT митинг", TEXTS);
  assert.deepEqual([matched, texts], [3, 7]);
  assert.deepEqual(
    clauses.map(({ clause, negated, found, adds, removes }) => [clause, negated, found, adds, removes]),
    [
      ["мегафон", false, 4, 0, 3], // without it: every text without a rally
      ["митинг", true, 1, 0, 1],
    ],
  );
  assert.deepEqual(clauses[0].forms, [{ form: "мегафон", texts: 3 }, { form: "мегафоне", texts: 1 }]);
  assert.deepEqual(clauses[1].removed, [{ id: "2", text: TEXTS[2] }]);
});

Deno.test("inspectQuery() shows near misses and what exclusions of the library would take out", async () => {
  const report = await inspectQuery("мегафон", TEXTS);
  assert.deepEqual(report.near_misses.map(({ word, like, texts }) => [word, like, texts]), [
    ["мегафоновский", "мегафон", 1],
    ["мегофон", "мегафон", 1],
  ]);
  const taken = report.exclusions.filter(({ removes }) => removes > 0).map(({ name, removes }) => [name, removes]);
  assert.deepEqual(taken, [["job ads", 1], ["namesakes of мегафон", 1]]);
  assert.ok(
    tellWorkbench("Мегафон", report).some((line) => line.startsWith("  exclusion job ads would take out 1: 5 ")),
  );
});

Deno.test("near misses are one letter more, less or other, or two neighbours swapped; short words and own forms have none", async () => {
  const near = async (query: string, texts: string[]) =>
    (await inspectQuery(query, texts)).near_misses.map(({ word }) => word);
  const slips = ["магафон", "меггафон", "мегафн", "емгафон", "мегафно"];
  assert.deepEqual(await near("мегафон", slips), slips.toSorted());
  assert.deepEqual(await near("мегафон", ["мегофан", "гемафон", "мегфаор", "мгаефон", "мегфион"]), []);
  assert.deepEqual(await near("сеть", ["сетью", "сеты", "соцсеть"]), []);
  assert.deepEqual(await near('"мегафон"', ["мегафоном"]), []); // its own form, although the query wants another
});

Deno.test("inspectQuery() gives precision and recall on labelled texts, and null where they are not defined", async () => {
  const labels = [true, true, false, true, true, null, false];
  const { score } = await inspectQuery("мегафон", TEXTS, labels);
  // matched of the labelled: 0, 1, 2; about it: 0, 1, 3, 4
  assert.deepEqual([score!.labelled, score!.precision, score!.recall], [6, 2 / 3, 2 / 4]);
  assert.deepEqual(score!.wrongly.map(({ id }) => id), ["2"]);
  assert.deepEqual(score!.missing.map(({ id }) => id), ["3", "4"]);
  assert.equal((await inspectQuery("мегафон", TEXTS)).score, null);
  assert.equal((await inspectQuery("билайн", TEXTS, labels)).score!.precision, null);
});

Deno.test("clausesWithout() strikes out each clause once, and an empty group with it", () => {
  const word = fc.constantFrom("a1", "b2", "c3", "d4");
  const { query } = fc.letrec((tie) => ({
    query: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.tuple(tie("query"), fc.constantFrom("AND", "OR"), tie("query")),
      fc.tuple(fc.constant("NOT"), tie("query")),
    ),
  }));
  const written = (one: unknown): string =>
    typeof one === "string" ? one : `(${(one as unknown[]).map(written).join(" ")})`;
  fc.assert(
    fc.property(query, (one) => {
      const text = written(one), clauses = clausesWithout(parseQuery(text));
      assert.equal(clauses.length, text.match(/[a-d]\d/g)!.length);
      for (const { rest } of clauses) assert.equal(rest === null ? 0 : clausesWithout(rest).length, clauses.length - 1);
    }),
    { seed: 1 },
  );
});

Deno.test("every exclusion of the library can be read, says what it is and what one may lose", () => {
  const words = [
    "мегафон",
    "мтс",
    "полюс",
    "билайн",
    "йота",
    "тинькофф",
    "альфа",
    "apple",
    "orange",
    "shell",
    "delta",
    "united",
  ];
  const all = loadExclusions(words);
  assert.equal(all.length, 3 + words.length);
  for (const { query, says, may_lose } of all) {
    parseQuery(query);
    assert.ok(says && may_lose);
  }
});
