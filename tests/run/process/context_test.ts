import assert from "node:assert/strict";
import { commit } from "../../../lib/run/files/commit.ts";
import type { Job } from "../../../lib/run/files/job.ts";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { readState, type StageState, stateOf } from "../../../lib/run/files/state.ts";
import { contextOf } from "../../../lib/run/process/context.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

const FINGERPRINT = { inputs: {}, parameters: {}, toolkit: "0", code: "c" };

function jobIn(folder: string, more: Partial<Job> = {}): Job {
  return {
    stage: "match",
    folder,
    parameters: {},
    inputs: {},
    code: "c",
    writes: [],
    workers: 1,
    runner: Deno.ppid,
    tables: {},
    previous: null,
    ...more,
  };
}

function matchesOf(subject: string, rows: number) {
  const builder = new FrameBuilder(SCHEMAS.matches);
  for (let i = 0; i < rows; i++) builder.add({ mention: `m${i}`, subject, subject_kind: "company", matched: "x" });
  return builder.build();
}

/** A study whose table matches has a part for each subject. */
async function studyOf(folder: string, subjects: readonly string[]): Promise<StageState> {
  const { context, result } = contextOf(jobIn(folder));
  for (const [i, subject] of subjects.entries()) await context.write("matches", matchesOf(subject, i + 1), subject);
  const state = stateOf(await result({ rows_in: 0, rows_out: 0 }), FINGERPRINT);
  await commit(layoutOf(folder), "match", state);
  return state;
}

async function shout(folder: string, job: Partial<Job>, suffix = "", columns?: readonly string[]) {
  const { context, result } = contextOf(jobIn(folder, { stage: "shout", ...job }));
  const { counts } = await context.mapParts({
    step: "shout",
    inputs: ["matches"],
    ...(columns ? { columns: { matches: columns } } : {}),
    outputs: ["shouted"],
    module: import.meta.resolve("../parts/_shout_part.ts"),
    parameters: { suffix },
  });
  const rows = context.parts("shouted").flatMap((part) => part.read(["subject"]).text("subject").toArray());
  const made = await result({ rows_in: 0, rows_out: 0 });
  await commit(layoutOf(folder), "shout", stateOf(made, FINGERPRINT));
  return { counts, rows, made };
}

Deno.test("mapParts() runs the function over every part, adds up its counts and keeps its notes", async () => {
  const folder = await Deno.makeTempDir();
  const { rows, counts, made } = await shout(folder, {
    tables: (await studyOf(folder, ["а", "б"])).tables,
    workers: 2,
  });
  assert.deepEqual(rows, ["А", "Б", "Б"]);
  assert.deepEqual(counts, { rows: 3 });
  assert.deepEqual(made.notes, ["a part of 1", "a part of 2"]);
});

Deno.test("mapParts() makes only new parts again, wherever they come in the order", async () => {
  const folder = await Deno.makeTempDir();
  const first = await shout(folder, { tables: (await studyOf(folder, ["а", "бб"])).tables });
  const previous = stateOf(first.made, FINGERPRINT);
  const before = await readState(layoutOf(folder), "match");
  const { context, result } = contextOf(jobIn(folder, { previous: before }));
  await context.write("matches", matchesOf("new", 1));
  assert.equal(await context.reuse("matches", "а"), true);
  assert.equal(await context.reuse("matches", "бб"), true);
  assert.equal(await context.reuse("matches", "never"), false);
  const state = stateOf(await result({ rows_in: 0, rows_out: 0 }), FINGERPRINT);
  await commit(layoutOf(folder), "match", state);
  const second = await shout(folder, { tables: state.tables, previous });
  assert.deepEqual(second.made.parts, { made: 1, reused: 2 });
  assert.deepEqual(second.rows, ["NEW", "А", "ББ", "ББ"]);
  assert.deepEqual(second.counts, { rows: 4 });
});

Deno.test("mapParts() makes every part again for other parameters", async () => {
  const folder = await Deno.makeTempDir();
  const tables = (await studyOf(folder, ["а"])).tables;
  const first = await shout(folder, { tables });
  const second = await shout(folder, { tables, previous: stateOf(first.made, FINGERPRINT) }, "!");
  assert.deepEqual(second.made.parts, { made: 1, reused: 0 });
  assert.deepEqual(second.rows, ["А!"]);
});

Deno.test("mapParts() takes a part over where only a column changed that the function does not read", async () => {
  const folder = await Deno.makeTempDir();
  const tables = (await studyOf(folder, ["а", "б"])).tables;
  const first = await shout(folder, { tables }, "", ["subject"]);
  const { context, result } = contextOf(jobIn(folder));
  for (const [i, matched] of ["y", "x"].entries()) { // the first part of two has other pieces now
    const builder = new FrameBuilder(SCHEMAS.matches), subject = ["а", "б"][i];
    for (let row = 0; row <= i; row++) builder.add({ mention: `m${row}`, subject, subject_kind: "company", matched });
    await context.write("matches", builder.build());
  }
  const changed = stateOf(await result({ rows_in: 0, rows_out: 0 }), FINGERPRINT);
  await commit(layoutOf(folder), "match", changed);
  assert.notEqual(changed.tables.matches.hash, tables.matches.hash);
  const previous = stateOf(first.made, FINGERPRINT);
  const again = await shout(folder, { tables: changed.tables, previous }, "", ["subject"]);
  assert.deepEqual(again.made.parts, { made: 0, reused: 2 });
  const more = await shout(folder, { tables: changed.tables, previous }, "", ["subject", "matched"]);
  assert.deepEqual(more.made.parts, { made: 2, reused: 0 });
});

Deno.test("mapParts() hands over what was made before where only a column changed that chooses rows", async () => {
  const folder = await Deno.makeTempDir();
  const shouted = async (
    rows: readonly (readonly [subject: string, matched: string])[],
    previous: StageState | null,
  ) => {
    const { context, result } = contextOf(jobIn(folder));
    for (const [i, [subject, matched]] of rows.entries()) {
      const builder = new FrameBuilder(SCHEMAS.matches);
      builder.add({ mention: `m${i}`, subject, subject_kind: "company", matched });
      await context.write("matches", builder.build());
    }
    const matches = stateOf(await result({ rows_in: 0, rows_out: 0 }), FINGERPRINT), { tables } = matches;
    await commit(layoutOf(folder), "match", matches);
    const again = contextOf(jobIn(folder, { stage: "shout", tables, previous }));
    await again.context.mapParts({
      step: "shout",
      inputs: ["matches"],
      columns: { matches: ["subject", "matched"] },
      chosen_by: { matches: ["matched"] },
      outputs: ["shouted"],
      packs: ["length"],
      module: import.meta.resolve("../parts/_shout_part.ts"),
      parameters: { suffix: "" },
    });
    const made = await again.result({ rows_in: 0, rows_out: 0 }), state = stateOf(made, FINGERPRINT);
    await commit(layoutOf(folder), "shout", state);
    return { notes: made.notes, parts: made.parts, state };
  };
  const first = await shouted([["а", "x"], ["б", "x"], ["в", "x"]], null);
  assert.deepEqual(first.notes, ["a part of 1"]);
  const second = await shouted([["а", "x"], ["б", "y"], ["г", "x"]], first.state);
  assert.deepEqual(second.parts, { made: 4, reused: 2 });
  assert.deepEqual(second.notes, ["a part of 1", "made before: Б"]);
  const third = await shouted([["а", "x"], ["б", "x"], ["г", "x"]], second.state);
  assert.deepEqual(third.notes, ["a part of 1", "made before: Б"], "and again from there");
});

Deno.test("mapParts() takes packs over as it does tables, and packs() reads them in the order of the parts", async () => {
  const folder = await Deno.makeTempDir();
  const lengths = async (previous: StageState | null, subjects: readonly string[]) => {
    const { tables } = await studyOf(folder, subjects);
    const { context, result } = contextOf(jobIn(folder, { stage: "shout", tables, previous }));
    const module = import.meta.resolve("../parts/_shout_part.ts"), work = { inputs: ["matches"], outputs: [], module };
    await context.mapParts({ step: "shout", ...work, packs: ["length"], parameters: { suffix: "" } });
    const packs = context.packs("length").map((pack) => [...pack.read()]);
    const made = await result({ rows_in: 0, rows_out: 0 }), state = stateOf(made, FINGERPRINT);
    await commit(layoutOf(folder), "shout", state);
    return { packs, parts: made.parts, state };
  };
  const first = await lengths(null, ["а", "бб"]), second = await lengths(first.state, ["а", "бб", "new"]);
  assert.deepEqual([first.packs, first.parts], [[[1], [2]], { made: 2, reused: 0 }]);
  assert.deepEqual([second.packs, second.parts], [[[1], [2], [3]], { made: 1, reused: 2 }]);
});

Deno.test("kept() gives what the last run kept, but nothing to other code", async () => {
  const folder = await Deno.makeTempDir(), first = contextOf(jobIn(folder));
  assert.equal(first.context.kept("found"), null);
  await first.context.keep("found", Uint8Array.of(1, 2));
  const previous = stateOf(await first.result({ rows_in: 0, rows_out: 0 }), FINGERPRINT);
  await commit(layoutOf(folder), "match", previous);
  assert.deepEqual(contextOf(jobIn(folder, { previous })).context.kept("found"), Uint8Array.of(1, 2));
  assert.equal(contextOf(jobIn(folder, { previous, code: "d" })).context.kept("found"), null);
});

Deno.test("result() ends the workers of a step after which no other came: they would keep the process alive", async () => {
  const folder = await Deno.makeTempDir(), { tables } = await studyOf(folder, ["а", "б"]);
  const job = jobIn(folder, { stage: "shout", tables, workers: 2 });
  const work = { step: "shout", inputs: ["matches"], outputs: ["shouted"], more_follows: true, rows_a_worker: 1 };
  const module = import.meta.resolve("../parts/_shout_part.ts"),
    context = import.meta.resolve("../../../lib/run/process/context.ts");
  const code = `import { contextOf } from ${JSON.stringify(context)};
    const { context, result } = contextOf({ ...${JSON.stringify(job)}, runner: Deno.ppid });
    await context.mapParts(${JSON.stringify({ ...work, module, parameters: { suffix: "" } })});
    console.log((await result({ rows_in: 0, rows_out: 0 })).parts.made);`;
  const config = new URL("../../../deno.json", import.meta.url).pathname;
  const options = { args: ["eval", `--config=${config}`, code], signal: AbortSignal.timeout(20_000) };
  const { code: status, stdout } = await new Deno.Command(Deno.execPath(), options).output();
  assert.deepEqual([status, new TextDecoder().decode(stdout).trim()], [0, "2"]);
});

Deno.test("recall() keeps what was remembered from run to run, and forgets what nobody asks for", async () => {
  const folder = await Deno.makeTempDir();
  const first = contextOf(jobIn(folder));
  first.context.remember("a", { records: 3 });
  first.context.remember("b", 1);
  const previous = stateOf(await first.result({ rows_in: 0, rows_out: 0 }), FINGERPRINT);
  const second = contextOf(jobIn(folder, { previous }));
  assert.deepEqual(second.context.recall("a"), { records: 3 });
  assert.equal(second.context.recall("c"), undefined);
  assert.deepEqual((await second.result({ rows_in: 0, rows_out: 0 })).memory, { a: { records: 3 } });
});
