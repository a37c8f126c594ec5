/** `evaluate topics`: topics of a labelled CSV. @module */
import { StudyError } from "../../tables/study_error.ts";
import { ENGINES } from "../../topics/engines/mod.ts";
import { evaluateTopics, type EvaluateTopicsOptions, type TopicEvaluation } from "../../topics/evaluate_topics.ts";
import { readColumns } from "./read_columns.ts";

/** What to compare with, and how to find topics. */
export interface TopicsFileOptions extends EvaluateTopicsOptions {
  /** Column of the labels that people gave. */
  readonly label: string;
}

/**
 * Finds topics in the column `text` of a CSV and compares them with the labels of another.
 *
 * @param path the file
 * @throws {StudyError} if the file cannot be read, lacks a column, or the engine is unknown
 */
export async function evaluateTopicsFile(path: string, options: TopicsFileOptions): Promise<TopicEvaluation> {
  const { label, engine = "auto" } = options;
  if (!ENGINES.some(({ name }) => name === engine)) {
    const names = ENGINES.map(({ name }) => name).join(", ");
    throw new StudyError(`Cannot evaluate topics with engine "${engine}": engines are ${names}`);
  }
  const rows = await readColumns(path, ["text", label]);
  return evaluateTopics(rows.map(({ cells }) => cells.text), rows.map(({ cells }) => cells[label]), options);
}
