/** Finds and reads a codebook: built-in ones by name, a study's own by path. @module */
import { isAbsolute, resolve } from "node:path";
import { StudyError } from "../../tables/study_error.ts";
import type { Codebook } from "../types.ts";
import { parseCodebook } from "./parse_codebook.ts";

/** The codebooks that the toolkit ships, in the order of the questions they answer. */
export const CODEBOOKS = ["tone", "mention_type", "motives", "journey", "expectations"] as const;

/**
 * Reads and checks a codebook, including its queries.
 *
 * @param pathOrName `tone`, `mention_type`, `motives`, `journey` or `expectations`, or a path that ends in .yml
 * @param folder the study's folder, to which the path is relative
 * @throws {StudyError} if there is no such codebook, or with the line of every mistake in it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readCodebook } from "./read_codebook.ts";
 *
 * const motives = await readCodebook("motives");
 * assert.equal(motives.multiple, true);
 * assert.ok(motives.codes.some(({ code }) => code === "vent"));
 * ```
 */
export async function readCodebook(pathOrName: string, folder = "."): Promise<Codebook> {
  if (/\.ya?ml$/i.test(pathOrName)) return parseCodebook(await readStudyFile(pathOrName, folder), pathOrName);
  if (!CODEBOOKS.some((name) => name === pathOrName)) {
    const right = `the toolkit's own are ${CODEBOOKS.join(", ")}; a study's own is a path such as coding/own.yml`;
    throw new StudyError(`Cannot find codebook "${pathOrName}": ${right}`);
  }
  const file = `${pathOrName}.yml`;
  return parseCodebook(await Deno.readTextFile(new URL(`../../../data/codebooks/${file}`, import.meta.url)), file);
}

async function readStudyFile(path: string, folder: string): Promise<string> {
  try {
    return await Deno.readTextFile(isAbsolute(path) ? path : resolve(folder, path));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound) && !(error instanceof Deno.errors.IsADirectory)) throw error;
    throw new StudyError(`Cannot read codebook ${path}: there is no such file in the study's folder`);
  }
}
