/** What of a run is kept, and under which name. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { checkRunName, keepRun, measuresOf, orderOf } from "../../../lib/run/files/keep_run.ts";
import { type Layout, layoutOf } from "../../../lib/run/files/layout.ts";

const TABLES = ["measures", "decisions", "matches", "topics", "topic_members", "codes"];

/** A study that has been measured up to midnight of the third of March in Moscow, which is 21:00 of the second in UTC. */
async function measured(work: (layout: Layout) => Promise<void>): Promise<void> {
  const layout = layoutOf(await Deno.makeTempDir({ prefix: "earshot-keep-" }));
  for (const table of TABLES) {
    await Deno.mkdir(join(layout.out, "tables", table), { recursive: true });
    await Deno.writeTextFile(join(layout.out, "tables", table, "part-00000.parquet"), table);
  }
  await Deno.mkdir(join(layout.out, "state"));
  const span = { from: Date.UTC(2026, 1, 28, 21), to: Date.UTC(2026, 2, 2, 21) };
  const fingerprint = { inputs: {}, parameters: {} };
  const state = { tables: {}, files: {}, books: {}, memory: { span }, fingerprint };
  await Deno.writeTextFile(layout.state("measure"), JSON.stringify(state));
  await manifest(layout, "one");
  await work(layout);
  await Deno.remove(layout.folder, { recursive: true });
}

async function manifest({ manifest }: Layout, hash: string): Promise<void> {
  await Deno.writeTextFile(manifest, JSON.stringify({ outputs: { "tables/measures": hash } }));
}

function runsIn({ runs }: Layout): string[] {
  return [...Deno.readDirSync(runs)].map(({ name }) => name).sort();
}

Deno.test("keepRun() keeps a run under the last day of what was measured, in the study's zone", async () => {
  await measured(async (layout) => {
    assert.equal(await keepRun(layout, "Europe/Moscow"), "2026-03-02");
    const kept = join(layout.runs, "2026-03-02");
    assert.equal(await measuresOf(join(kept, "manifest.json")), "one");
    for (const table of TABLES) {
      assert.equal(await Deno.readTextFile(join(kept, "tables", table, "part-00000.parquet")), table);
    }
  });
});

Deno.test("keepRun() replaces a run of the same numbers, and keeps one of other numbers as NAME.before", async () => {
  await measured(async (layout) => {
    await keepRun(layout, "UTC", "May");
    await keepRun(layout, "UTC", "May");
    assert.deepEqual([runsIn(layout), await orderOf(join(layout.runs, "May"))], [["May"], 1]);
    await manifest(layout, "two");
    await keepRun(layout, "UTC", "May");
    assert.deepEqual(runsIn(layout), ["May", "May.before"]);
    assert.equal(await measuresOf(join(layout.runs, "May.before", "manifest.json")), "one");
    assert.equal(await orderOf(join(layout.runs, "May")), 2);
  });
});

Deno.test("keepRun() puts a run that says again what an earlier one said after those that came between", async () => {
  await measured(async (layout) => {
    await keepRun(layout, "UTC", "May");
    await manifest(layout, "two");
    await keepRun(layout, "UTC", "June");
    await manifest(layout, "one"); // back to May: --until another day and back, say
    await keepRun(layout, "UTC", "May");
    const order = (name: string) => orderOf(join(layout.runs, name));
    assert.deepEqual([await order("June"), await order("May")], [2, 3]);
    assert.deepEqual(runsIn(layout), ["June", "May"]);
  });
});

Deno.test("checkRunName() tells names that are no folder's, or that of a run which another has replaced", () => {
  for (const name of ["May", "2026-03-02", "Май 2", "a.b"]) checkRunName(name);
  for (const name of ["", ".", "..", ".x", "a/b", "a\\b", "-x", "x".repeat(101)]) {
    assert.throws(() => checkRunName(name), /Cannot name a run/, name);
  }
  assert.throws(() => checkRunName("May.before"), /Cannot name a run "May\.before": .*take another ending/);
  assert.throws(() => checkRunName("Monday.log"), /the log of the weekly runs has this name/);
});
