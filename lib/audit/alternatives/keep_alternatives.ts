/** Keeps alternatives beside the numbers that they belong to. @module */
import { join } from "node:path";
import { writeWhole } from "../../run/files/commit.ts";
import { layoutOf } from "../../run/files/layout.ts";
import { readState } from "../../run/files/state.ts";
import type { Alternatives } from "./types.ts";

/** Plain numbers, no text of anybody. */
const FILE = "alternatives.json";

/** Writes `out/alternatives.json`. */
export async function keepAlternatives(folder: string, found: Alternatives): Promise<void> {
  await writeWhole(join(layoutOf(folder).out, FILE), `${JSON.stringify(found, null, 2)}\n`);
}

/**
 * The alternatives that were tried for the numbers that stand now.
 *
 * @param folder absolute path of the study's folder
 * @returns null if none were, the numbers have changed since, or the file is damaged
 */
export async function readAlternatives(folder: string): Promise<Alternatives | null> {
  const layout = layoutOf(folder), state = await readState(layout, "measure");
  try {
    const found: Alternatives = JSON.parse(await Deno.readTextFile(join(layout.out, FILE)));
    return found.measures === state?.tables.measures.hash ? found : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}
