/** Headlines under other choices are those of a study that had made them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { findAlternatives } from "../../../lib/audit/alternatives/find_alternatives.ts";
import { keepAlternatives, readAlternatives } from "../../../lib/audit/alternatives/keep_alternatives.ts";
import { tellAlternatives } from "../../../lib/audit/alternatives/tell_alternatives.ts";
import type { HeadlineRange } from "../../../lib/audit/alternatives/types.ts";
import { openFinished } from "../../../lib/audit/finished_study.ts";
import { headlineOf } from "../../../lib/audit/headlines.ts";
import type { MeasureRow } from "../../../lib/measure/mod.ts";
import { launchStage } from "../../../lib/run/launch.ts";
import { readStudy } from "../../../lib/study/mod.ts";
import { bytesOf, runStudyIn } from "../../whole/_small_study.ts";
import { type Row, tinyFile, tinyStudy } from "../_studies.ts";

const COPY = "Acme lost my parcel between the bridge and the old mill";

const ROWS: Row[] = [
  ["1", "2026-03-01", "vk", "anna", COPY],
  ["2", "2026-03-05", "ok", "boris", COPY],
  ["3", "2026-03-06", "ok", "carl", `${COPY} today`],
  ["4", "2026-03-07", "vk", "anna", "Acme is slow and bad"],
  ["5", "2026-03-20", "vk", "dora", "Zenith is fine, thank you"],
  ["6", "2026-03-21", "vk", "emil", "Acme, we are hiring, says the vacancy, apply"],
  ["7", "2026-03-22", "ok", "fred", "RT @anna: Acme is slow and bad"],
];

const folder = await tinyStudy(ROWS);
assert.equal((await runStudyIn(folder)).code, 0);
const before = bytesOf(folder);
let ticks = 0;
const found = await findAlternatives(await readStudy(folder), { launch: launchStage, clock: () => 1000 * ticks++ });
const headline = (measure: string) =>
  found.headlines.find((one) => one.measure === measure && one.subject === "Acme") as HeadlineRange;

Deno.test("findAlternatives() counts mentions under each choice as worked out by hand", () => {
  const { raw, values } = headline("mentions");
  assert.equal(raw, 4); // 1, 4, 6 and the repost 7
  assert.deepEqual(Object.fromEntries(values.map(({ choice, raw }) => [choice, raw])), {
    duplicates: 6, // and 2 and 3
    "near copies": 5, // and 3
    reposts: 3, // not 7
    exclusions: 3, // not 6
    "match form": 4,
    "period edges": 3, // not 1, of the first day
    "one voice an author": 3, // not 4: anna has spoken
    "doubtful tone": 4,
    ...Object.fromEntries(values.filter(({ choice }) => choice === "people alone").map((one) => [one.choice, one.raw])),
  });
});

Deno.test("findAlternatives() gives a headline's range, what moves it most and how often it holds", () => {
  const { low, high, most, values } = headline("mentions");
  assert.deepEqual([low, high, most], [Math.min(...values.map((one) => one.raw!)), 6, {
    choice: "duplicates",
    change: 2,
  }]);
});

Deno.test("findAlternatives() says what a choice cost and why one could not be tried", () => {
  const choice = (name: string) => found.choices.find((one) => one.name === name)!;
  assert.deepEqual([choice("duplicates").reran, choice("duplicates").seconds], [["clean", "match", "coding"], 1]);
  assert.deepEqual([choice("match form").reran, choice("near copies").reran], [["match", "coding"], []]);
  assert.match(choice("tone coder").because!, /names no examples/);
  assert.ok(tellAlternatives(found).at(-1)!.startsWith("Alternatives that agree are not therefore right"));
});

Deno.test("findAlternatives() leaves the study as it was", () => {
  assert.deepEqual(bytesOf(folder), before);
});

Deno.test("a headline under another choice is that of a study that says so", async () => {
  const other = await tinyStudy(ROWS, {});
  await Deno.writeTextFile(join(other, "study.yml"), tinyFile({ more: "duplicates: keep" }));
  assert.equal((await runStudyIn(other)).code, 0);
  const rows = [...(await openFinished(other)).frames("measures")].flatMap((frame) =>
    frame.rows()
  ) as unknown as MeasureRow[];
  for (const row of rows.filter((row) => headlineOf(row, "Acme") >= 0)) {
    const own = found.headlines.find((one) => one.measure === row.measure && one.value === row.value)!;
    assert.equal(own.values.find(({ choice }) => choice === "duplicates")!.raw, row.raw, row.measure);
  }
});

Deno.test("findAlternatives() leaves nothing beside the study where a stage fails", async () => {
  const study = await readStudy(folder), out = () => [...Deno.readDirSync(join(folder, "out"))].map(({ name }) => name);
  const there = out().sort();
  const launch = () => {
    throw new Error("killed");
  };
  await assert.rejects(findAlternatives(study, { launch }), /killed/);
  assert.deepEqual(out().sort(), there);
});

Deno.test("readAlternatives() gives what was kept as long as the numbers are those that it was found for", async () => {
  assert.equal(await readAlternatives(folder), null);
  await keepAlternatives(folder, found);
  assert.deepEqual(await readAlternatives(folder), found);
  await keepAlternatives(folder, { ...found, measures: "of other numbers" });
  assert.equal(await readAlternatives(folder), null);
  await Deno.writeTextFile(`${folder}/out/alternatives.json`, '{ "measures": "dama'); // by a full disk, say
  assert.equal(await readAlternatives(folder), null);
});
