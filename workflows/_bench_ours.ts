/** Our side of the benchmark: the study by its command, and the arithmetic alone. @module */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { $ } from "zx";
import type { Manifest } from "../lib/run/files/manifest.ts";
import { ALLOCATOR, MEMORY } from "../lib/run/launch.ts";
import { BEFORE_TURN } from "../lib/run/process/early.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { benchStudy } from "../tests/bench/bench_study.ts";

import type { Timed } from "./_bench_table.ts";

export const MENTIONS = "mentions.csv";
const root = fileURLToPath(new URL("..", import.meta.url));
const deno = { ...Deno.env.toObject(), DENO: Deno.execPath() };

/** Makes up the mentions and writes the study; the folder is kept for the next time. */
export async function prepareStudy(kit: string, rows: number): Promise<string> {
  const folder = join(root, ".bench", String(rows)), generator = join(kit, "make-mentions.mjs");
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, "study.yml"), benchStudy(MENTIONS));
  if (await isThere(join(folder, MENTIONS))) return folder;
  if (!await isThere(generator)) {
    throw new StudyError(`Cannot make up mentions: ${generator} is not there; name its folder with --kit FOLDER`);
  }
  console.error(`bench: making up ${rows} mentions`);
  const streams = ["telecom-tweets.csv", "banks-tweets.csv"].map((name) => join(kit, "../data/streams", name));
  const [out, truth] = [join(folder, MENTIONS), join(folder, "truth.csv")];
  await $`node ${generator} --rows ${rows} --seed 1 --out ${out} --truth ${truth} ${streams}`.quiet();
  return folder;
}

/** Runs the whole study anew, then the arithmetic alone. */
export async function ourTimes(folder: string, workers: number | null): Promise<Timed> {
  await Deno.remove(join(folder, "out"), { recursive: true }).catch(() => {});
  const more = workers === null ? [] : ["--workers", workers];
  await $({ cwd: root, env: deno, quiet: true })`exec "$DENO" task study ${folder} ${more}`;
  const manifest = JSON.parse(await Deno.readTextFile(join(folder, "out/manifest.json"))) as Manifest;
  const cpu: Record<string, number> = {}, wall: Record<string, number> = {}, peak: Record<string, number> = {};
  for (const { name, cpu_seconds, seconds, peak_mb, steps } of manifest.stages) {
    cpu[name] = cpu_seconds;
    wall[name] = seconds;
    peak[name] = peak_mb;
    for (const step of steps) {
      cpu[`${name}: ${step.name}`] = step.cpu_seconds;
      wall[`${name}: ${step.name}`] = step.seconds;
      // Done while other stages are at work, and waited for by nobody. Beside match that are collect and clean; beside
      // later ones topics and coding, which "all in" leaves out, so there it is counted as if it had been waited for.
      if (step.name === BEFORE_TURN && name !== "match") wall[name] += step.cpu_seconds;
    }
  }
  for (const [script, path] of [["compute_alone", join(folder, MENTIONS)], ["measures_alone", folder]]) {
    const file = join(root, `tests/bench/${script}.ts`);
    const { stdout } = await $({
      cwd: root,
      env: { ...ALLOCATOR, ...deno },
      quiet: true,
    })`exec "$DENO" run ${MEMORY} -A ${file} ${path}`;
    for (const [step, seconds] of Object.entries(JSON.parse(stdout))) cpu[`alone: ${step}`] = seconds as number;
  }
  return { cpu, wall, peak };
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}
