import assert from "node:assert/strict";
import type { Job } from "../../lib/run/files/job.ts";
import { permissions } from "../../lib/run/permissions.ts";
import { stageNamed } from "./_stage_named.ts";

const job = (parameters: Record<string, unknown>): Job => ({
  stage: "coding",
  folder: "/studies/may",
  parameters,
  inputs: {},
  code: "",
  writes: ["codes", "probabilities"],
  workers: 1,
  runner: 1,
  tables: {},
  previous: null,
});
const flag = (flags: string[], name: string) => flags.find((flag) => flag.startsWith(`--allow-${name}=`));

Deno.test("permissions() lets no stage reach a host where the study names none", () => {
  const flags = permissions(stageNamed("coding"), job({}));
  assert.equal(flags.some((flag) => flag.startsWith("--allow-net") || flag === "-A"), false);
  assert.equal(flag(flags, "write"), "--allow-write=/studies/may/out");
});

Deno.test("permissions() names the place that a link leads to, beside the link", async () => {
  const root = await Deno.realPath(await Deno.makeTempDir()), folder = `${root}/link`;
  await Deno.mkdir(`${root}/real`);
  await Deno.mkdir(`${root}/disk`);
  await Deno.symlink(`${root}/real`, folder);
  await Deno.symlink(`${root}/disk`, `${folder}/out`);
  const flags = permissions(stageNamed("coding"), { ...job({}), folder });
  assert.equal(flag(flags, "write"), `--allow-write=${folder}/out,${root}/disk`);
  for (const path of [folder, `${root}/real`, `${root}/disk`]) {
    assert.ok(flag(flags, "read")!.split(/[=,]/).includes(path), path);
  }
});

Deno.test("permissions() names a folder with a comma from itself, for Deno takes the comma for the end of the path", () => {
  const folder = "/studies/may, june", inputs = { "exports/a,b.csv": "", "/data/x,y/c.csv": "" };
  const flags = permissions(stageNamed("collect"), { ...job({}), folder, inputs });
  assert.equal(flag(flags, "write"), "--allow-write=out");
  assert.deepEqual(flag(flags, "read")!.split(",").slice(-4), [".", "out", "exports", "/data"]);
});

Deno.test("permissions() lets coding reach the endpoint's host and port, and read the variable of its key, no others", () => {
  const plain = permissions(stageNamed("coding"), job({}));
  const named = (url: string) => permissions(stageNamed("coding"), job({ llm: { url, key_env: "LLM_KEY" } }));
  const flags = named("https://api.example.org/v1");
  assert.equal(flag(flags, "net"), "--allow-net=api.example.org:443");
  assert.equal(flag(flags, "env"), `${flag(plain, "env")},LLM_KEY`);
  assert.equal(flag(named("http://127.0.0.1:11434/v1"), "net"), "--allow-net=127.0.0.1:11434");
  assert.equal(flag(named("http://[::1]:8000/v1"), "net"), "--allow-net=[::1]:8000");
});
