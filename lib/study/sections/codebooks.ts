/** The section `codebooks`. @module */
import { isScalar } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { listed, quoted, suggestion } from "../problems.ts";
import { ownFileOf } from "../files/own_file.ts";
import { type CodebookUse, CODERS } from "../types.ts";
import { type Entry, type Fields, fieldsOf, itemsOf } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { choiceOf, textOf } from "../yaml/scalars.ts";

/** Codebooks of a study that names none. */
const DEFAULT_CODEBOOKS: readonly string[] = ["tone", "mention_type", "motives", "journey", "expectations"];

const EXAMPLE = "{ use: tone, coder: learned, examples: coding/tone.csv }";

/** What reading codebooks needs to know beside the entry. */
export interface CodebookContext {
  readonly folder: string;
  readonly reader: Reader;
  /** Names of those that ship with the toolkit. */
  readonly builtIn: readonly string[];
  /** Whether the study names a model endpoint. */
  readonly hasLlm: boolean;
}

/** The codebooks that mentions are coded by; those that cannot be used are left out, with a message. */
export async function codebooksOf(entry: Entry | undefined, context: CodebookContext): Promise<CodebookUse[]> {
  if (!entry) return DEFAULT_CODEBOOKS.map((use) => ({ use }));
  const uses: CodebookUse[] = [], lines = new Map<string, number>();
  for (const item of itemsOf(entry, "[tone, motives]", context.reader) ?? []) {
    const use = await useOf(item, context), before = use && lines.get(use.use);
    if (!use) continue;
    if (before !== undefined) {
      const message = `Cannot use codebook ${quoted(use.use)}: lines ${before} and ${item.line} both do; keep one`;
      context.reader.problems.add(item.line, message);
    } else uses.push(use);
    lines.set(use.use, item.line);
  }
  return uses;
}

async function useOf(item: Entry, context: CodebookContext): Promise<CodebookUse | null> {
  const { reader, folder } = context;
  if (isScalar(item.node)) {
    const use = await codebookOf(item, context);
    return use === undefined ? null : { use };
  }
  const fields = fieldsOf(item, ["use", "coder", "examples"], EXAMPLE, reader);
  if (!fields) return null;
  const named = fields.get("use");
  if (!named) {
    reader.problems.add(item.line, `Cannot read codebooks: found an item without use; a whole one is ${EXAMPLE}`);
  }
  const use = named && await codebookOf(named, context);
  const coder = choiceOf(fields.get("coder"), CODERS, reader);
  const examples = await ownFileOf(fields.get("examples"), "coding/tone.csv", { folder, reader });
  checkCoder(coder, fields, context);
  return use === undefined ? null : { use, ...(coder ? { coder } : {}), ...(examples ? { examples } : {}) };
}

/** The name of a built-in codebook, or the path of one of the study's own. */
async function codebookOf(entry: Entry, { folder, reader, builtIn }: CodebookContext): Promise<string | undefined> {
  const name = textOf(entry, "tone", reader);
  if (name === undefined || builtIn.includes(name)) return name;
  if (/\.ya?ml$/i.test(name)) {
    return await ownFileOf({ ...entry, name: "codebooks" }, "coding/own.yml", { folder, reader });
  }
  const near = suggestion(nearest(name, builtIn));
  const right = `a path that ends in .yml or one of ${listed(builtIn)} is needed${near}`;
  reader.problems.add(entry.line, `Cannot find codebook ${quoted(name)}: it does not come with the toolkit; ${right}`);
  return undefined;
}

/** A coder needs what it works by. */
function checkCoder(coder: CodebookUse["coder"], fields: Fields, { reader, hasLlm }: CodebookContext): void {
  const examples = fields.get("examples"), line = fields.get("coder")?.line ?? examples?.line ?? 1;
  if (coder === "learned" && !examples) {
    const right = "examples: coding/tone.csv names a CSV of texts and their codes";
    reader.problems.add(line, `Cannot use coder learned: it has no examples to learn from; ${right}`);
  }
  if (coder !== "learned" && examples && (coder !== undefined || !fields.has("coder"))) {
    const found = coder === undefined ? "no coder is named" : `the coder is ${coder}`;
    reader.problems.add(examples.line, `Cannot use examples: ${found}; only coder: learned reads them`);
  }
  if (coder === "llm" && !hasLlm) {
    const right = 'add llm: { url: "http://127.0.0.1:11434/v1", model: "…" }';
    reader.problems.add(line, `Cannot use coder llm: the study names no endpoint; ${right}`);
  }
}
