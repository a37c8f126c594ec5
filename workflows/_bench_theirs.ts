/** The other side of the benchmark: the same job by a script on pandas and scikit-learn. @module */
import { join } from "node:path";
import { $ } from "zx";
import { MENTIONS } from "./_bench_ours.ts";
import type { Timed } from "./_bench_table.ts";
import { install, succeeds, type Tool } from "./_test_tools.ts";

const PANDAS: Tool = {
  name: "pandas and scikit-learn",
  packages: ["python3-pandas", "python3-sklearn"],
  isThere: () => succeeds($`/usr/bin/python3 -c ${"import pandas, sklearn"}`),
};

/** Installs Debian's packages where it may; false if they are not to be had. */
export async function bringPandas(): Promise<boolean> {
  if (!await PANDAS.isThere()) await install(PANDAS);
  return await PANDAS.isThere();
}

/** Runs the script; it times its own steps. */
export async function theirTimes(kit: string, folder: string): Promise<Timed> {
  const script = join(kit, "peers/study_pandas.py"), train = join(kit, "../data/tone/telecom-2016-train.csv");
  const out = await Deno.makeTempDir();
  const { stdout } = await $({ quiet: true })`/usr/bin/python3 ${script} ${join(folder, MENTIONS)} ${train} ${out}`;
  await Deno.remove(out, { recursive: true });
  const { stages } = JSON.parse(stdout) as {
    stages: Record<string, { seconds: number; cpu: number; peak_mib: number }>;
  };
  const pick = (key: "seconds" | "cpu" | "peak_mib") =>
    Object.fromEntries(Object.entries(stages).map(([name, times]) => [name, times[key]]));
  return { cpu: pick("cpu"), wall: pick("seconds"), peak: pick("peak_mib") };
}
