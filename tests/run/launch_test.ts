import assert from "node:assert/strict";
import { type Launch, launchStage } from "../../lib/run/launch.ts";
import { launchAhead } from "../../lib/run/launch_ahead.ts";
import { runJob } from "../../lib/run/process/run_job.ts";
import { STAGES } from "../../lib/run/stages.ts";
import { readStudy } from "../../lib/study/mod.ts";
import { stageNamed } from "./_stage_named.ts";

const study = await readStudy(new URL("../../data/demo/study.yml", import.meta.url).pathname);

/** Launches nothing, and notes what is asked of it. */
function noted() {
  const seen: string[] = [];
  const launch: Launch = ({ name }) => {
    seen.push(`${name} starts`);
    return {
      run: () => Promise.resolve(seen.push(`${name} runs`)),
      dismiss: () => Promise.resolve(void seen.push(`${name} is not needed`)),
    };
  };
  const ahead = launchAhead(launch, study, STAGES);
  const run = (name: string) => ahead.launch(stageNamed(name), outline).run();
  return { seen, ahead, run };
}

const outline = { folder: study.folder, parameters: {}, inputs: {} };

Deno.test("launchAhead() starts what waits for nothing but the stage that runs, each once", async () => {
  const { seen, run } = noted();
  await run("match");
  assert.deepEqual(seen, ["match starts", "match runs", "topics starts", "coding starts"]);
  seen.length = 0;
  await run("topics"); // measure waits for coding, too
  await run("coding");
  assert.deepEqual(seen, ["topics runs", "coding runs", "measure starts"]);
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

Deno.test("runJob() warms the stage up by its parameters before its job is there, and ends where none comes", async () => {
  const lines = [JSON.stringify({ subjects: [{ name: "A", kind: "company", query: "(" }] })]; // the run would say so
  let waits = 0;
  await runJob("/nowhere", "match", () => lines[waits++] ?? null);
  assert.equal(waits, 2);
});
