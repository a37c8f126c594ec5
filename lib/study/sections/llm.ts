/** The section `llm`: a model endpoint that the study names. @module */
import type { LlmCost, LlmSpec } from "../types.ts";
import { type Entry, fieldsOf } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { numberOf, textOf } from "../yaml/scalars.ts";

const EXAMPLE = 'llm: { url: "http://127.0.0.1:11434/v1", model: "…", key_env: LLM_KEY }';
const COST_EXAMPLE = "cost: { limit: 5, in: 0.15, out: 0.6 }";
const DEFAULT_LIMIT = 5000;

/** The endpoint, or null where none is named. No message repeats what may be a secret. */
export function llmOf(entry: Entry | undefined, reader: Reader): LlmSpec | null {
  const fields = entry && fieldsOf(entry, ["url", "model", "key_env", "limit", "cost"], EXAMPLE, reader);
  if (!entry || !fields) return null;
  for (const key of ["url", "model"]) {
    if (!fields.has(key)) {
      reader.problems.add(entry.line, `Cannot read llm: it has no ${key}; a whole one is ${EXAMPLE}`);
    }
  }
  const url = textOf(fields.get("url"), '"http://127.0.0.1:11434/v1"', reader);
  const model = textOf(fields.get("model"), '"llama3.1"', reader),
    key = textOf(fields.get("key_env"), "LLM_KEY", reader);
  const limit = numberOf(fields.get("limit"), { least: 1, whole: true, example: "5000" }, reader) ?? DEFAULT_LIMIT;
  const whyNotUrl = url === undefined ? null : whyNoAddress(url);
  if (whyNotUrl !== null) reader.problems.add(fields.get("url")!.line, `Cannot read llm.url: ${whyNotUrl}`);
  if (key !== undefined && !/^[A-Z_][A-Z0-9_]{0,63}$/.test(key)) {
    const right = "the name of an environment variable that holds the key is needed, in capitals, such as LLM_KEY";
    reader.problems.add(fields.get("key_env")!.line, `Cannot read llm.key_env: found what is no such name; ${right}`);
  }
  if (url === undefined || model === undefined) return null;
  const cost = costOf(fields.get("cost"), reader);
  return { url, model, limit, ...(key === undefined ? {} : { key_env: key }), ...(cost ? { cost } : {}) };
}

/** The limit of cost, with both prices; all three are needed, for a limit without prices limits nothing. */
function costOf(entry: Entry | undefined, reader: Reader): LlmCost | null {
  const fields = entry && fieldsOf(entry, ["limit", "in", "out"], COST_EXAMPLE, reader);
  if (!entry || !fields) return null;
  const [limit, price, answer] = ["limit", "in", "out"].map((key) => {
    if (!fields.has(key)) {
      reader.problems.add(entry.line, `Cannot read llm.cost: it has no ${key}; a whole one is ${COST_EXAMPLE}`);
    }
    return numberOf(fields.get(key), { least: 0, whole: false, example: "0.6" }, reader);
  });
  return limit === undefined || price === undefined || answer === undefined ? null : { limit, in: price, out: answer };
}

function whyNoAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    return "found what is no address; one such as http://127.0.0.1:11434/v1 is needed";
  }
  const isBare = url.username === "" && url.password === "" && url.search === "";
  return isBare
    ? null
    : "found a name, a password or a ? part in it; secrets come from the variable that key_env names";
}
