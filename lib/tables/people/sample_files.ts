/** Where a study's random samples lie. @module */
import { join } from "node:path";
import { sampleName } from "./sample.ts";

/**
 * The files `coding/sample-NAME.csv` of a study, relative to it and sorted; none where there is no such folder.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sampleFiles } from "./sample_files.ts";
 *
 * const folder = Deno.makeTempDirSync();
 * assert.deepEqual(sampleFiles(folder), []);
 * Deno.mkdirSync(`${folder}/coding`);
 * Deno.writeTextFileSync(`${folder}/coding/sample-may.csv`, "mention,subject,stratum,chance,text\n");
 * assert.deepEqual(sampleFiles(folder), ["coding/sample-may.csv"]);
 * Deno.removeSync(folder, { recursive: true });
 * ```
 */
export function sampleFiles(folder: string): string[] {
  try {
    const names = [...Deno.readDirSync(join(folder, "coding"))].map(({ name }) => name);
    return names.filter((name) => sampleName(name) !== null).sort().map((name) => `coding/${name}`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
