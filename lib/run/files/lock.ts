/** One run a study at a time. @module */
import type { Layout } from "./layout.ts";

/** Another run of the same study is under way (exit status 1). */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/**
 * Takes the study's lock until disposed of. The system frees it when the process ends, however it ends, so a crash
 * leaves no lock behind.
 */
export async function lockStudy(layout: Layout): Promise<Disposable> {
  await Deno.mkdir(layout.out, { recursive: true });
  const file = await Deno.open(layout.lock, { create: true, write: true });
  if (await file.tryLock(true)) return file;
  file.close();
  throw new LockedError("Cannot run the study: another run of it is under way (out/.lock); wait until it has ended");
}
