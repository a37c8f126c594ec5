/** The flags a stage process is started with: what it needs and nothing more. @module */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Job } from "./files/job.ts";
import { layoutOf } from "./files/layout.ts";
import type { StagePlan } from "./stages.ts";
import { TOOLKIT_URL } from "./toolkit.ts";

/** Environment that npm packages of the stages ask for by name while they load; none is a secret. */
const ENVIRONMENT = ["LOG_STREAM", "LOG_TOKENS", "NODE_ENV", "READABLE_STREAM"];

/**
 * Flags for `deno run` of one stage: it reads the toolkit, the study and the files the study names, writes `out/`,
 * reaches no host and loads no native code.
 */
export function permissions(stage: StagePlan, job: Job): string[] {
  const toolkit = fileURLToPath(TOOLKIT_URL);
  const layout = layoutOf(job.folder);
  const files = stage.name === "collect" ? Object.keys(job.inputs).map((file) => resolve(job.folder, file)) : [];
  return [
    "--no-prompt",
    "--quiet",
    "--cached-only",
    `--config=${toolkit}deno.json`,
    list("--allow-read", [toolkit, job.folder, ...files]),
    list("--allow-write", [layout.out]),
    `--allow-env=${ENVIRONMENT.join(",")}`,
    "--v8-flags=--max-old-space-size=3072",
  ];
}

/** A comma in a path is doubled: Deno takes a single one for the end of the path. */
function list(flag: string, paths: readonly string[]): string {
  return `${flag}=${[...new Set(paths)].map((path) => path.replaceAll(",", ",,")).join(",")}`;
}
