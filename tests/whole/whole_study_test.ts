/** A study run as a person runs it: the same bytes anywhere, nothing done twice, no half of anything after a kill. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { tableFrame } from "../../lib/tables/table_frame.ts";
import { bytesOf, runStudyIn, smallStudy, startStudy } from "./_small_study.ts";

Deno.test("study gives the same bytes in New York with one worker, in Tokyo with two and in Adelaide with four", async () => {
  const places = [["1", "America/New_York"], ["2", "Asia/Tokyo"], ["4", "Australia/Adelaide"]];
  const [first, ...others] = await Promise.all(places.map(async ([workers, TZ]) => {
    const folder = await smallStudy();
    const { code, stderr } = await runStudyIn(folder, ["--workers", workers], { TZ });
    assert.equal(code, 0, stderr);
    return bytesOf(folder);
  }));
  for (const other of others) {
    assert.deepEqual([...other.keys()], [...first.keys()]);
    for (const [name, bytes] of first) assert.deepEqual(other.get(name), bytes, name);
  }
});

Deno.test("study gives the same measures for shuffled rows", async () => {
  const [plain, turned] = [await smallStudy(), await smallStudy((lines) => lines.toReversed())];
  for (const folder of [plain, turned]) assert.equal((await runStudyIn(folder)).code, 0);
  for (const table of ["measures", "topics"] as const) {
    const [a, b] = [plain, turned].map((folder) => tableFrame(join(folder, "out/tables"), table).toRecords());
    assert.deepEqual(b, a, table);
  }
});

Deno.test("study does nothing the second time and says why; a changed parameter reruns what depends on it", async () => {
  const folder = await smallStudy();
  await runStudyIn(folder);
  const before = bytesOf(folder);
  const again = await runStudyIn(folder, ["--json"]);
  const { stages } = JSON.parse(again.stdout);
  assert.deepEqual(
    stages.map((stage: { status: string; why: string }) => `${stage.status}: ${stage.why}`),
    Array(7).fill("cached: nothing changed"),
  );
  assert.deepEqual(bytesOf(folder), before);
  const file = join(folder, "study.yml");
  await Deno.writeTextFile(file, (await Deno.readTextFile(file)).replace(/^title:.*$/m, 'title: "Другое имя"'));
  const retitled = JSON.parse((await runStudyIn(folder, ["--json"])).stdout);
  const done = retitled.stages.filter((stage: { status: string }) => stage.status === "done");
  assert.deepEqual(done.map((stage: { name: string; why: string }) => [stage.name, stage.why]), [[
    "report",
    "changed parameter title",
  ]]);
});

Deno.test("study gives the first bytes again when a changed export is put back", async () => {
  const folder = await smallStudy();
  const file = join(folder, "exports/social.csv"), written = await Deno.readTextFile(file);
  await runStudyIn(folder);
  const before = bytesOf(folder);
  await Deno.writeTextFile(file, written.split("\n").slice(0, 50).join("\n"));
  const less = JSON.parse((await runStudyIn(folder, ["--json"])).stdout);
  assert.equal(less.stages[0].why, "changed: exports/social.csv");
  assert.equal(less.stages[0].parts.reused, 2); // the other file: its mentions, its rejected records
  await Deno.writeTextFile(file, written);
  await runStudyIn(folder);
  // The report tells what moved since the last run, which was another one.
  const tables = (files: Map<string, string>) => [...files].filter(([name]) => !/report|before/.test(name));
  assert.deepEqual(tables(bytesOf(folder)), tables(before));
});

Deno.test("study that is killed at any moment leaves tables that can be read, and the next run ends as if nothing was", async () => {
  const folder = await smallStudy();
  for (const delay of [300, 900, 1500, 2500, 4000]) {
    const running = startStudy(folder, ["--workers", "1"]);
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      running.kill("SIGKILL");
    } catch { /* it was faster */ }
    await running.output();
    for (const name of tablesIn(folder)) {
      assert.ok(tableFrame(join(folder, "out/tables"), name as "mentions").width > 0);
    }
  }
  const whole = await runStudyIn(folder);
  assert.equal(whole.code, 0, whole.stderr);
  const fresh = await smallStudy();
  await runStudyIn(fresh);
  assert.deepEqual(bytesOf(folder), bytesOf(fresh));
});

Deno.test("study refuses a second run at the same time, and an unknown stage", async () => {
  const folder = await smallStudy();
  const running = startStudy(folder);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const second = await runStudyIn(folder);
  assert.equal(second.code, 1);
  assert.match(second.stderr, /another run of it is under way/);
  await running.output();
  const wrong = await runStudyIn(folder, ["--from", "cleaning"]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /there is no such stage; the stages are collect, clean, match/);
});

function tablesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(join(folder, "out/tables"))].map((entry) => entry.name);
  } catch {
    return [];
  }
}

Deno.test("study --only tells what that stage and those before it have made, and names no report that is not there", async () => {
  const folder = await smallStudy(),
    last = async (stage: string) => {
      const { code, stdout } = await runStudyIn(folder, ["--only", stage]);
      assert.equal(code, 0);
      return stdout.trim().split("\n").map((line) => line.split(":")[0]);
    };
  assert.deepEqual(await last("collect"), ["Records read"]);
  assert.deepEqual(await last("clean"), ["Records read", "Mentions"]);
  await Deno.remove(folder, { recursive: true });
});
