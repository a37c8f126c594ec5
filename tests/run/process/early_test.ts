import assert from "node:assert/strict";
import { commit } from "../../../lib/run/files/commit.ts";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { stateOf } from "../../../lib/run/files/state.ts";
import { contextOf } from "../../../lib/run/process/context.ts";
import { makeEarly } from "../../../lib/run/process/early.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
import type { EarlyContext } from "../../../lib/tables/stage.ts";

const NO_JOB = { parameters: {}, inputs: {}, code: "c", writes: [], workers: 1, runner: Deno.ppid, tables: {} };

/** Commits a table of matches about a subject, and gives the tables as a job names them. */
async function tablesAbout(folder: string, subject: string) {
  const { context, result } = contextOf({ ...NO_JOB, folder, stage: "match", previous: null });
  const matches = new FrameBuilder(SCHEMAS.matches);
  matches.add({ mention: "vk:1", subject, subject_kind: "company", matched: "x" });
  await context.write("matches", matches.build());
  const fingerprint = { inputs: {}, parameters: {}, toolkit: "0", code: "c" };
  const state = stateOf(await result({ rows_in: 1, rows_out: 1 }), fingerprint);
  await commit(layoutOf(folder), "match", state);
  return state.tables;
}

const subjectsOf = ({ parts }: EarlyContext<never>) =>
  parts("matches")!.map((part) => part.read(["subject"]).text("subject").at(0));

Deno.test("makeEarly() reads the tables that are there, and what it made is gone once one of them is another", async () => {
  const folder = await Deno.makeTempDir(), layout = layoutOf(folder);
  const tables = await tablesAbout(folder, "A");
  const early = await makeEarly({ beforeTurn: subjectsOf }, layout, { parameters: {}, tables });
  assert.deepEqual(early!.madeFor({ tables }), ["A"]);
  assert.deepEqual(early!.madeFor({ tables: { ...tables, codes: tables.matches } }), ["A"]); // made since
  assert.equal(early!.madeFor({ tables: await tablesAbout(folder, "B") }), undefined);
  assert.equal(early!.madeFor({ tables: {} }), undefined);
  assert.deepEqual(early!.steps.map(({ name }) => name), ["before its turn"]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("makeEarly() has nothing where a stage does nothing early, a table is still being made, or something is wrong", async () => {
  const layout = layoutOf("/nowhere"), first = { parameters: {}, tables: {} };
  assert.equal(await makeEarly({}, layout, first), null);
  const isThere = ({ parts }: EarlyContext<never>) => Promise.resolve(parts("matches") !== null);
  assert.equal((await makeEarly({ beforeTurn: isThere }, layout, first))!.madeFor({ tables: {} }), false);
  assert.equal(await makeEarly({ beforeTurn: subjectsOf }, layout, first), null);
});
