/** The library of exclusions: queries for what names a company and does not speak of it. @module */
import { parse } from "yaml";
import { foldWord } from "../../text/mod.ts";

/** An exclusion of the library. */
export interface Exclusion {
  /** `job ads` */
  readonly name: string;
  /** What it is about. */
  readonly says: string;
  /** What it finds is a candidate for the study's `exclude`. */
  readonly query: string;
  /** What one may lose by it. */
  readonly may_lose: string;
}

/** Where they lie: a file each. */
const FOLDER = new URL("../../../data/exclusions/", import.meta.url);

interface ExclusionFile extends Omit<Exclusion, "query"> {
  readonly query?: string;
  readonly words?: readonly { readonly for: readonly string[]; readonly query: string }[];
}

/**
 * Reads the library, by name. Namesakes are an exclusion each word, and come only where a word is asked for.
 *
 * @param words words of the subjects' queries
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadExclusions } from "./load_exclusions.ts";
 *
 * assert.deepEqual(loadExclusions().map(({ name }) => name), ["giveaways", "job ads", "spam"]);
 * assert.ok(loadExclusions(["Shell"]).some(({ name }) => name === "namesakes of shell"));
 * ```
 */
export function loadExclusions(words: readonly string[] = []): Exclusion[] {
  const asked = new Set(words.map(foldWord)), found: Exclusion[] = [];
  for (const { name } of Deno.readDirSync(FOLDER)) {
    const { words = [], query, ...file }: ExclusionFile = parse(Deno.readTextFileSync(new URL(name, FOLDER)));
    if (query) found.push({ ...file, query });
    for (const own of words) {
      const word = own.for.find((one) => asked.has(foldWord(one)));
      if (word) found.push({ ...file, name: `${file.name} of ${word}`, query: own.query });
    }
  }
  return found.sort((a, b) => a.name < b.name ? -1 : 1);
}
