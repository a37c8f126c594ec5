/** Where a study's things lie: everything made is under `out/`. @module */
import { join } from "node:path";

/** Absolute paths inside a study's folder. */
export function layoutOf(folder: string) {
  const out = join(folder, "out");
  const work = join(out, ".work");
  return {
    folder,
    out,
    /** What the running stage has made so far; becomes `out/…` when it is whole. */
    work,
    lock: join(out, ".lock"),
    /** Held by the process of a stage as long as it lives. */
    stageLock: join(out, ".stage.lock"),
    journal: join(out, ".journal.json"),
    manifest: join(out, "manifest.json"),
    runs: join(folder, "runs"),
    key: join(folder, ".key"),
    job: join(work, "job.json"),
    result: join(work, "result.json"),
    state: (stage: string) => join(out, "state", `${stage}.json`),
  };
}

export type Layout = ReturnType<typeof layoutOf>;

/** Folder of a table relative to `out/` or to the work folder. */
export function tableFolder(name: string, stage: string, isPublic: boolean): string {
  return isPublic ? `tables/${name}` : `state/${stage}/${name}`;
}

/** `part-00007.parquet` */
export function partFile(index: number): string {
  return `part-${String(index).padStart(5, "0")}.parquet`;
}
