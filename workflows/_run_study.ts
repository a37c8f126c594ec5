/** Runs a study's stages, each in its own process by zx, and says what happened. */
import { join } from "node:path";
import { $ } from "zx";
import { headerOf } from "../lib/collect/header_of.ts";
import { ALLOCATOR, BEGIN, firstLine, type Launch, stageCommand } from "../lib/run/launch.ts";
import type { Manifest, StageEntry } from "../lib/run/files/manifest.ts";
import { group } from "../lib/run/process/progress.ts";
import { type RunOptions, runStudy } from "../lib/run/run_study.ts";
import { checkStudy, type Study } from "../lib/study/mod.ts";
import { toHere } from "./_arguments.ts";
import { remark, say } from "./_terminal.ts";

/** Starts a stage's process; ends it when this one is told to end. */
export const launch: Launch = (stage, outline) => {
  const running = $({
    cwd: outline.folder,
    stdio: ["pipe", "inherit", "inherit"],
    // Named by a variable: Deno's child_process rewrites a shell command that names Deno itself, and loses the quotes.
    env: { ...ALLOCATOR, ...Deno.env.toObject(), DENO: Deno.execPath() },
  })`exec "$DENO" ${stageCommand(stage, outline)}`.nothrow();
  running.stdin.on("error", () => {}); // it has ended by itself
  running.stdin.write(firstLine(outline));
  const stop = () => void running.kill();
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) Deno.addSignalListener(signal, stop);
  const end = async (told: string) => {
    running.stdin.end(told);
    try {
      return (await running).exitCode;
    } finally {
      for (const signal of signals) Deno.removeSignalListener(signal, stop);
    }
  };
  return { run: () => end(BEGIN), dismiss: async () => void await end("") };
};

/** Brings the study up to date and prints what was done, by `print`: a summary, or with `json` the manifest. */
export async function runAndTell(
  study: Study,
  options: Omit<RunOptions, "launch" | "onStage">,
  json: boolean,
  print: (text: string) => void = say,
): Promise<Manifest> {
  await checkStudy(study, { headerOf: (path, source) => headerOf(join(study.folder, path), source, path) });
  for (const note of study.notes) remark(`study: ${note}`);
  const manifest = await runStudy(study, { ...options, launch, onStage: tell });
  print(json ? JSON.stringify(manifest, null, 2) : summary(study, manifest, options.only));
  return manifest;
}

function tell({ name, status, why, rows_out, seconds, notes }: StageEntry): void {
  const what = status === "done" ? `${group(rows_out)} rows in ${seconds.toFixed(1)} s` : status;
  remark(`${name}: ${what} (${why})`);
  if (status === "done") { for (const note of notes) remark(`${name}: ${note}`); }
}

/** What was read, what was kept, and where the report lies; of a stage alone no more than it and those before it tell. */
function summary(study: Study, { books, stages }: Manifest, only?: string): string {
  const dropped = Object.entries(books.dropped).map(([reason, count]) => `${group(count)} ${reason}`);
  const page = study.report.formats.includes("html") ? "report.html" : "";
  const forgotten = books.forgotten > 0 ? ` + ${group(books.forgotten)} forgotten` : "";
  const isClean = stages.some(({ name }) => name === "clean"), isReported = only === undefined || only === "report";
  const kept = `Mentions: ${group(books.kept)} kept${dropped.length > 0 ? `; dropped: ${dropped.join(", ")}` : ""}`;
  return [
    `Records read: ${group(books.records)} = ${group(books.mentions)} mentions + ${
      group(books.rejected)
    } rejected${forgotten}`,
    ...(isClean ? [kept] : []),
    ...(isReported ? [`Report: ${toHere(join(study.folder, "out", page))}`] : []),
  ].join("\n");
}
