/** Compares what the toolkit finds with what people said: `deno task evaluate tone|coding|topics …`. */
import { EVALUATIONS } from "../lib/audit/evaluate/mod.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command } from "./_arguments.ts";
import { CODER_USAGE, evaluateCoder } from "./_evaluate_coder.ts";
import { evaluateTopics, TOPICS_USAGE } from "./_evaluate_topics.ts";
import { say } from "./_terminal.ts";

/** What can be evaluated: a kind is a line here. */
const KINDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  ...Object.fromEntries(
    Object.keys(EVALUATIONS).map((kind) => [kind, (args: readonly string[]) => evaluateCoder(kind, args)]),
  ),
  topics: evaluateTopics,
};

const HELP = [CODER_USAGE, TOPICS_USAGE].map(({ does, usage }) => `${does}\n  ${usage}`).join("\n\n");

await command(async () => {
  const [kind, ...rest] = Deno.args;
  if (kind === "--help" || kind === "-h") return say(`${HELP}\n\nMore: deno task evaluate KIND --help`);
  const evaluate = Object.hasOwn(KINDS, kind ?? "") ? KINDS[kind] : undefined;
  if (evaluate) return await evaluate(rest);
  const found = kind === undefined ? "nothing" : `"${kind}"`;
  throw new StudyError(`Cannot evaluate: found ${found}; one of ${Object.keys(KINDS).join(", ")} is needed first`);
});
