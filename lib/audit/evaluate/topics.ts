/** `evaluate topics`: topics of a labelled CSV. @module */
import { basename } from "node:path";
import { parse } from "@std/csv";
import { StudyError } from "../../tables/study_error.ts";
import { ENGINES } from "../../topics/engines/mod.ts";
import { evaluateTopics, type EvaluateTopicsOptions, type TopicEvaluation } from "../../topics/evaluate_topics.ts";

/** What to compare with, and how to find topics. */
export interface TopicsFileOptions extends EvaluateTopicsOptions {
  /** Column of the labels that people gave. */
  readonly label: string;
}

/**
 * Finds topics in the column `text` of a CSV and compares them with the labels of another.
 *
 * @param path the file
 * @throws {StudyError} if the file is not there or no CSV, a column is missing, or the engine is unknown
 */
export async function evaluateTopicsFile(path: string, options: TopicsFileOptions): Promise<TopicEvaluation> {
  const { label, engine = "auto" } = options, file = basename(path);
  if (!ENGINES.some(({ name }) => name === engine)) {
    const names = ENGINES.map(({ name }) => name).join(", ");
    throw new StudyError(`Cannot evaluate topics with engine "${engine}": engines are ${names}`);
  }
  const [header = [], ...rows] = parseFile(await readFile(path, file), file);
  const columns = ["text", label].map((name) => {
    const at = header.indexOf(name);
    if (at >= 0) return at;
    throw new StudyError(
      `${file}:1: Cannot find column "${name}": columns are ${header.map((other) => `"${other}"`).join(", ")}`,
    );
  });
  const [texts, labels] = columns.map((at) => rows.map((row) => row[at] ?? ""));
  return evaluateTopics(texts, labels, options);
}

async function readFile(path: string, file: string): Promise<string> {
  try {
    return (await Deno.readTextFile(path)).replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new StudyError(`Cannot read ${file}: there is no such file`);
    throw error;
  }
}

function parseFile(text: string, file: string): string[][] {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new StudyError(`Cannot read ${file}: ${error.message}`);
    throw error;
  }
}
