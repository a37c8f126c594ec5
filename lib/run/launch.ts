/** Starts a stage as its own Deno process. @module */
import { fileURLToPath } from "node:url";
import type { FirstLine, JobOutline } from "./files/job.ts";
import { permissions } from "./permissions.ts";
import type { StagePlan } from "./stages.ts";
import { TOOLKIT_URL } from "./toolkit.ts";

/** A stage's process. It prepares before its turn and waits until its job is in the work folder. */
export interface StageProcess {
  /** Starts its work and waits for the end. Returns the exit status, or null if it was killed. */
  run(): Promise<number | null>;
  /** Ends it without a job. */
  dismiss(): Promise<void>;
}

/** Starts a stage's process with the permissions that its job outline needs. */
export type Launch = (stage: StagePlan, outline: JobOutline) => StageProcess;

/** Arguments of the current Deno executable for a stage's process, to be started in the study's folder. */
export function stageCommand(stage: StagePlan, outline: JobOutline): string[] {
  const script = fileURLToPath(new URL("workflows/stage.ts", TOOLKIT_URL));
  return ["run", MEMORY, ...permissions(stage, outline), script, outline.folder, stage.name];
}

/**
 * How V8 lets the memory of a thread grow: a small space for young objects, and a full collection once the old ones take
 * three times what the last collection left. Its defaults suppose one thread with a machine to itself: the first made up a
 * quarter of a stage's peak memory, the second a sixth of clean's at a million mentions.
 */
export const MEMORY = "--v8-flags=--max-semi-space-size=4,--heap-growing-percent=200";

/**
 * Tells glibc, where it is the C library, to give a stage memory in pages of 2 MB, from one heap for all threads, and to keep
 * freed memory for reuse. The first touch of a page of 4 KB costs up to 10 µs: a million mentions took a fifteenth more CPU.
 */
export const ALLOCATOR = {
  GLIBC_TUNABLES: [
    "glibc.malloc.hugetlb=1",
    "glibc.malloc.arena_max=1",
    `glibc.malloc.mmap_threshold=${1 << 28}`,
    `glibc.malloc.trim_threshold=${1 << 30}`,
  ].join(":"),
};

/** The first line of a process's input: what it needs to know to prepare itself before its job is there. */
export function firstLine({ parameters, tables }: JobOutline): string {
  return `${JSON.stringify({ parameters, tables } satisfies FirstLine)}\n`;
}

/** The second line: the job is there. Where the input ends without it, none will come. */
export const BEGIN = "\n";

/**
 * Starts a stage without zx, for the library; its progress goes to stderr. It may not be allowed to read the environment, so
 * {@linkcode ALLOCATOR} replaces a caller's own tunables, which the commands respect.
 */
export const launchStage: Launch = (stage, outline) => {
  const child = new Deno.Command(Deno.execPath(), {
    args: stageCommand(stage, outline),
    cwd: outline.folder,
    env: ALLOCATOR,
    stdin: "piped",
    stdout: "inherit",
    stderr: "inherit",
  }).spawn();
  const input = child.stdin.getWriter(), tell = (text: string) => input.write(new TextEncoder().encode(text));
  const first = tell(firstLine(outline)).catch(() => {}); // it has ended by itself
  const end = async (told: string) => {
    await first.then(() => tell(told)).then(() => input.close()).catch(() => {});
    const { code, signal } = await child.status;
    return signal ? null : code;
  };
  return { run: () => end(BEGIN), dismiss: async () => void await end("") };
};
