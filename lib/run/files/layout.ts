/** Where a study's things lie: everything made is under `out/`. @module */
import { join } from "node:path";

/** Log of the weekly runs, beside the runs that are kept: numbers and sentences of ours. */
export const WEEKLY_LOG = "monday.log";

/** Absolute paths inside a study's folder. */
export function layoutOf(folder: string) {
  const out = join(folder, "out");
  return {
    folder,
    out,
    /** What the running stages have made so far, a folder each. */
    works: join(out, ".work"),
    lock: join(out, ".lock"),
    /** Shared by the processes of stages as long as they live. */
    stageLock: join(out, ".stage.lock"),
    manifest: join(out, "manifest.json"),
    runs: join(folder, "runs"),
    weeklyLog: join(folder, "runs", WEEKLY_LOG),
    key: join(folder, ".key"),
    state: (stage: string) => join(out, "state", `${stage}.json`),
  };
}

export type Layout = ReturnType<typeof layoutOf>;

/** Where a running stage works: what it makes in `folder` becomes `out/…` when it is whole. */
export function workOf({ works }: Layout, stage: string) {
  const folder = join(works, stage);
  return {
    folder,
    job: join(folder, "job.json"),
    result: join(folder, "result.json"),
    journal: join(folder, "journal.json"),
  };
}

export type Work = ReturnType<typeof workOf>;

/** Folder of a table relative to `out/` or to the work folder. */
export function tableFolder(name: string, stage: string, isPublic: boolean): string {
  return isPublic ? `tables/${name}` : `state/${stage}/${name}`;
}

/** `part-00007.parquet`; of bytes that are no table `part-00007.pack`. */
export function partFile(index: number, kind: "parquet" | "pack" = "parquet"): string {
  return `part-${String(index).padStart(5, "0")}.${kind}`;
}
