/** The permission flags of a stage's process: only what it needs. @module */
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { LlmSpec } from "../study/types.ts";
import type { JobOutline } from "./files/job.ts";
import { layoutOf } from "./files/layout.ts";
import type { StagePlan } from "./stages.ts";
import { TOOLKIT_URL } from "./toolkit.ts";

/** Environment variables that npm packages read while they load; none is secret. */
const ENVIRONMENT = ["LOG_STREAM", "LOG_TOKENS", "NODE_ENV", "READABLE_STREAM"];

/**
 * Flags for `deno run` of one stage. The stage may read the toolkit, the study and the files that the study names, and
 * write `out/`. It reaches no host but the one that the study names for it (coding: a model endpoint) and loads no native
 * code.
 */
export function permissions(stage: StagePlan, job: JobOutline): string[] {
  const toolkit = fileURLToPath(TOOLKIT_URL);
  const layout = layoutOf(job.folder);
  const { hosts, variables } = outside(job);
  const files = stage.name === "collect" ? Object.keys(job.inputs).map((file) => resolve(job.folder, file)) : [];
  return [
    "--no-prompt",
    "--quiet",
    "--cached-only",
    `--config=${toolkit}deno.json`,
    list("--allow-read", job.folder, [toolkit, job.folder, layout.out, ...files]),
    list("--allow-write", job.folder, [layout.out]),
    `--allow-env=${[...ENVIRONMENT, ...variables].join(",")}`,
    ...(hosts.length > 0 ? [`--allow-net=${hosts.join(",")}`] : []),
    "--v8-flags=--max-old-space-size=3072",
  ];
}

/** The host and port that the stage may reach, and the variable that holds its key. */
function outside({ parameters }: JobOutline): { hosts: string[]; variables: string[] } {
  const llm = parameters.llm as Pick<LlmSpec, "url" | "key_env"> | undefined;
  if (!llm) return { hosts: [], variables: [] };
  const { hostname, port, protocol } = new URL(llm.url);
  return {
    hosts: [`${hostname}:${port || (protocol === "https:" ? 443 : 80)}`],
    variables: llm.key_env ? [llm.key_env] : [],
  };
}

/** Each path as written, and the target of its links. */
function list(flag: string, folder: string, paths: readonly string[]): string {
  const places = paths.flatMap((path) => [path, realPath(path)]), folders = [folder, realPath(folder)];
  return `${flag}=${[...new Set(places.map((path) => withoutComma(path, folders)))].join(",")}`;
}

/**
 * Deno treats a comma as the end of a path, even a doubled one. So a path that contains a comma is written relative to the
 * study's folder, in which stages start. If that does not help, the folder above the comma is used.
 */
function withoutComma(path: string, folders: readonly string[]): string {
  if (!path.includes(",")) return path;
  const named = folders.map((folder) => relative(folder, path)).find((name) => !/^(\.\.|\/)/.test(name)) ?? path;
  return (named.includes(",") ? dirname(named.slice(0, named.indexOf(",") + 1)) : named) || ".";
}

function realPath(path: string): string {
  try {
    return Deno.realPathSync(path);
  } catch {
    return path; // not there yet
  }
}
