/** Reads what the runner handed to the report for its review. @module */
import type { Review } from "./types.ts";

const BEFORE = "out/state/before.json", ALTERNATIVES = "out/alternatives.json";

/**
 * The run before and the alternatives, where they are among the stage's inputs and not damaged; alternatives only if they
 * were tried for these very numbers.
 *
 * @param inputs hashes by name, those of the tables among them
 * @param folder of the study
 */
export async function readReview(inputs: Readonly<Record<string, string>>, folder: string): Promise<Review> {
  const read = async (name: string) => name in inputs ? parsed(await Deno.readTextFile(`${folder}/${name}`)) : null;
  const [before, tried] = [await read(BEFORE), await read(ALTERNATIVES)];
  return {
    before: before ?? [],
    alternatives: tried?.measures === inputs["tables/measures"] ? tried?.headlines ?? [] : [],
  };
}

/** Null for what a full disk or an editor left of a file: the report is whole without it. */
function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
