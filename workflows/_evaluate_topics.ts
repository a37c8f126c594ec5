/** Compares found topics with the labels that people gave. @module */
import { evaluateTopicsFile } from "../lib/audit/evaluate/topics.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { countOf, fromHere, type Options, readArguments, type Usage } from "./_arguments.ts";
import { say } from "./_terminal.ts";

export const TOPICS_USAGE: Usage = {
  does: "Finds topics in a CSV's column text and compares them with the labels of another column.",
  usage: "deno task evaluate topics CSV --label COLUMN [--count N|auto] [--seed N] [--engine NAME] [--json]",
  options: {
    label: { value: "COLUMN", help: "column with labels given by people" },
    count: { value: "N|auto", help: "how many topics to find (default: auto)" },
    seed: { value: "N", help: "random seed (default: 1)" },
    engine: { value: "NAME", help: "auto, vectors or mixture (default: auto)" },
    json: { help: "print one JSON object instead of lines" },
  },
  examples: ["deno task evaluate topics tickets.csv --label subject --count 20 --seed 1 --json"],
};

/** Finds topics of a file, compares them with a column of labels, and prints how far they agree. */
export async function evaluateTopics(args: readonly string[]): Promise<void> {
  const { folders, options } = readArguments(TOPICS_USAGE, args);
  if (folders.length !== 1 || typeof options.label !== "string") {
    throw new StudyError(`Cannot evaluate topics: a CSV and --label COLUMN are needed; use: ${TOPICS_USAGE.usage}`);
  }
  const count = options.count === undefined || options.count === "auto" ? "auto" : countOf(options, "count", 1);
  const engine = typeof options.engine === "string" ? options.engine : "auto";
  const seed = seedOf(options);
  const found = await evaluateTopicsFile(fromHere(folders[0]), { label: options.label, count, seed, engine });
  if (options.json) return say(JSON.stringify(found));
  for (const [name, value] of Object.entries(found)) say(`${name.padEnd(10)} ${shown(value)}`);
}

/** A whole number from 0 up. */
function seedOf({ seed = "1" }: Options): number {
  if (/^\d{1,15}$/.test(String(seed))) return Number(seed);
  throw new StudyError(`Cannot read --seed: found "${seed}", expected a whole number from 0 up`);
}

function shown(value: number | null): string {
  return value === null ? "not defined" : Number.isInteger(value) ? `${value}` : value.toFixed(4);
}
