import assert from "node:assert/strict";
import { diffRuns } from "../../../lib/audit/diff/diff_runs.ts";
import { listRuns } from "../../../lib/audit/diff/kept_run.ts";
import type { Diff } from "../../../lib/audit/diff/types.ts";
import { amount, signed, tellDiff } from "../../../lib/audit/diff/tell_diff.ts";
import { runStudyIn } from "../../whole/_small_study.ts";
import { type Row, tinyFile, tinyStudy, writeRows } from "../_studies.ts";

const FIRST: Row[] = [
  ["1", "2026-03-02", "vk", "anna", "Acme is slow"],
  ["2", "2026-03-03", "vk", "boris", "Zenith is fine, thank you"],
  ["3", "2026-03-04", "ok", "carl", "Acmee again"],
];

async function ran(folder: string, flags: string[] = []): Promise<void> {
  const { code, stderr } = await runStudyIn(folder, flags);
  assert.equal(code, 0, stderr);
}

Deno.test("diffRuns() compares the last two runs: rows added, then a query changed under the same name", async () => {
  const folder = await tinyStudy(FIRST);
  await ran(folder, ["--name", "one"]);
  await assert.rejects(() => diffRuns(folder), /1 kept \(one\), two are needed/);
  await writeRows(folder, "b.csv", [["9", "2026-03-20", "vk", "dora", "Acme closed"]]);
  await ran(folder, ["--name", "two"]);
  const added = await diffRuns(folder);
  const mentions = added.numbers.find(({ measure, subject, period_kind, dimension }) =>
    measure === "mentions" && subject === "Acme" && period_kind === "all" && dimension === null
  )!;
  assert.deepEqual([added.before, added.after, added.mentions], ["one", "two", { "new mentions": 1 }]);
  assert.deepEqual(mentions.parts.map(({ step, change }) => [step, change]), [["new mentions", 1]]);
  assert.ok(tellDiff(added).some((line) => line === "  mentions, Acme: 1 → 2 (+1)"));
  await Deno.writeTextFile(`${folder}/study.yml`, tinyFile({ acme: "acme OR acmee" }));
  await ran(folder, ["--name", "two"]);
  assert.deepEqual(await listRuns(folder), ["one", "two.before", "two"]);
  const queried = await diffRuns(folder);
  assert.deepEqual([queried.before, queried.after], ["two.before", "two"]);
  const voice = queried.numbers.find(({ measure, subject, period_kind }) =>
    measure === "share of voice" && subject === "Acme" && period_kind === "all"
  )!;
  assert.deepEqual(voice.parts.map(({ step, before, after }) => [step, before.x, before.n, after.x, after.n]), [
    ["queries", 2, 3, 3, 4],
  ]);
  await ran(folder, ["--name", "three"]); // nothing changed, but its manifest has keys as stages keep them, in another order
  const same = await diffRuns(folder);
  assert.deepEqual([same.parameters, tellDiff(same)], [[], ["From run two to run three: nothing changed."]]);
  assert.deepEqual(tellDiff({ ...same, parameters: ["care"] }), [
    "From run two to run three: no number changed.",
    "Changed parameters: care",
  ]);
  await ran(folder, ["--name", "three"]); // the same run
  assert.deepEqual(await listRuns(folder), ["one", "two.before", "two", "three"]);
  assert.deepEqual(tellDiff(await diffRuns(folder, ["two", "two"])), ["From run two to run two: nothing changed."]);
  await assert.rejects(() => diffRuns(folder, ["one", "twoo"]), /did you mean "two"/);
  await Deno.mkdir(`${folder}/runs/.two.new`); // as a kill leaves it
  await Deno.copyFile(`${folder}/runs/two/order.json`, `${folder}/runs/.two.new/order.json`);
  assert.deepEqual(await listRuns(folder), ["one", "two.before", "two", "three"]);
  await Deno.writeTextFile(`${folder}/runs/one/manifest.json`, "{");
  await assert.rejects(() => diffRuns(folder, ["one", "two"]), /run one: a file of it is missing or damaged/);
});

Deno.test("tellDiff() tells of no headline whose base alone changed, and writes no sign before 0", () => {
  const whole = { measure: "net tone", subject: "Acme", subject_kind: "company", period_kind: "all", period: "all" };
  const number = (before: number, after: number, n: number) => ({
    ...{ ...whole, dimension: null, value: null, unit: "share", interval: null, change: after - before },
    before: { raw: before, n: 4, x: null },
    after: { raw: after, n, x: null },
    parts: [{ step: "new mentions", change: after - before }],
  });
  const lines = (one: ReturnType<typeof number>) => {
    const rest = { mentions: {}, parameters: [], topics: [], appeared: [], vanished: [] };
    return tellDiff({ before: "one", after: "two", numbers: [one], ...rest } as unknown as Diff);
  };
  assert.ok(lines(number(0.5, 0.5, 8)).includes("Headlines: none changed."));
  assert.ok(lines(number(0.5, 0.4996, 8)).includes("    new mentions 0.0 points"));
});

Deno.test("tellDiff() leaves out a headline that neither run defines, and writes a negative share as people do", () => {
  const whole = {
    subject: "Acme",
    subject_kind: "company",
    period_kind: "all",
    period: "all",
    dimension: null,
    value: null,
  };
  const side = (raw: number | null) => ({ raw, n: 4, x: null });
  const numbers = [
    {
      ...whole,
      measure: "median first response",
      unit: "minutes",
      before: side(null),
      after: side(null),
      change: null,
    },
    { ...whole, measure: "net tone", unit: "share", before: side(-0.25), after: side(0), change: 0.25 },
  ].map((number) => ({ ...number, interval: null, parts: [] }));
  const diff = {
    before: "one",
    after: "two",
    numbers,
    mentions: {},
    parameters: [],
    topics: [],
    appeared: [],
    vanished: [],
  };
  const lines = tellDiff(diff as unknown as Diff);
  assert.ok(lines.includes("  net tone, Acme: −25.0 % → 0.0 % (+25.0 points)"));
  assert.ok(!lines.some((line) => line.includes("median first response")));
  const undefinedAlone = { ...diff, numbers: numbers.slice(0, 1) } as unknown as Diff;
  assert.ok(tellDiff(undefinedAlone).includes("Headlines: none changed."));
});

Deno.test("amount() and signed() say in which unit a time is, and leave counts to the measure's name", () => {
  assert.deepEqual([amount(264.5, "minutes"), signed(-48, "minutes"), amount(2, "hours")], [
    "264.5 min",
    "−48 min",
    "2 h",
  ]);
  assert.deepEqual([amount(7, "mentions"), amount(0.5, "share"), amount(null, "minutes")], [
    "7",
    "50.0 %",
    "not defined",
  ]);
});
