import assert from "node:assert/strict";
import { type Launch, launchStage } from "../../lib/run/launch.ts";
import type { JobOutline } from "../../lib/run/files/job.ts";
import { launchAhead } from "../../lib/run/launch_ahead.ts";
import { runJob } from "../../lib/run/process/run_job.ts";
import { STAGES } from "../../lib/run/stages.ts";
import { readStudy } from "../../lib/study/mod.ts";
import { stageNamed } from "./_stage_named.ts";

const study = await readStudy(new URL("../../data/demo/study.yml", import.meta.url).pathname);

/** Launches nothing, and notes what is asked of it, and of which tables each stage is told as it starts. */
function noted() {
  const seen: string[] = [], told: Record<string, string[]> = {};
  const launch: Launch = ({ name }, { tables }) => {
    seen.push(`${name} starts`);
    told[name] = Object.keys(tables);
    return {
      run: () => Promise.resolve(seen.push(`${name} runs`)),
      dismiss: () => Promise.resolve(void seen.push(`${name} is not needed`)),
    };
  };
  const ahead = launchAhead(launch, study, STAGES);
  const run = (name: string, tables: JobOutline["tables"] = {}) =>
    ahead.launch(stageNamed(name), { ...outline, tables }).run();
  return { seen, told, ahead, run };
}

const outline = { folder: study.folder, parameters: {}, inputs: {}, tables: {} };

Deno.test("launchAhead() starts what waits for nothing but the stage that runs, each once", async () => {
  const { seen, run } = noted();
  await run("match");
  assert.deepEqual(seen, ["match starts", "match runs", "topics starts", "coding starts"]);
  seen.length = 0;
  await run("topics"); // measure waits for coding, too
  await run("coding");
  assert.deepEqual(seen, ["topics runs", "coding runs", "measure starts"]);
});

Deno.test("launchAhead() tells a stage of those of its tables that the stage at work reads, for these are whole", async () => {
  const { told, run } = noted(), table = { folder: "tables/x", hash: "h", parts: [] };
  await run("coding", { mentions: table, matches: table });
  assert.deepEqual(told.measure, ["mentions", "matches"]);
  await run("measure", { mentions: table, looked_over: table });
  assert.deepEqual(told.report, ["mentions"]); // it does not read looked_over
});

Deno.test("launchAhead() ends the process of a stage that turns out to be up to date", async () => {
  const { seen, ahead, run } = noted();
  ahead.start(stageNamed("collect"));
  await run("collect");
  await ahead.dismiss();
  assert.deepEqual(seen, ["collect starts", "collect runs", "clean starts", "clean is not needed"]);
});

Deno.test("launchStage() starts a process that does nothing where no job comes, and fails where none lies", async () => {
  const folder = await Deno.makeTempDir(), stage = stageNamed("measure");
  await launchStage(stage, { ...outline, folder }).dismiss();
  assert.deepEqual([...Deno.readDirSync(folder)], []);
  assert.equal(await launchStage(stage, { ...outline, folder }).run(), 1);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("runJob() lets the stage do what it can before its job is there, and ends where none comes", async () => {
  const parameters = { subjects: [{ name: "A", kind: "company", query: "(" }] }; // the run would say what is wrong
  const lines = [JSON.stringify({ parameters, tables: {} })];
  let waits = 0;
  await runJob("/nowhere", "match", () => lines[waits++] ?? null);
  assert.equal(waits, 2);
});
