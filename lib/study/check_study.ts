/** Checks a study against its export files. @module */
import { layoutHint } from "../collect/layout/check_columns.ts";
import { foldHeader } from "../collect/mapping/header_names.ts";
import { nearest } from "../text/nearest.ts";
import { StudyError } from "../tables/study_error.ts";
import { listed, problemsOf, quoted, suggestion } from "./problems.ts";
import type { SourceSpec, Study } from "./types.ts";

/**
 * The columns of an export file in their order.
 *
 * @param path relative to the study
 * @returns null where the file has no header to speak of (a chat, a feed), empty where it holds nothing
 * @throws {StudyError} if the file cannot be read as the source says
 */
export type HeaderOf = (path: string, source: SourceSpec) => Promise<readonly string[] | null>;

/** A mistake and the line of the study file that it is on. */
export interface Mistake {
  /** From 1. */
  readonly line: number;
  /** Without file and line. */
  readonly message: string;
}

/**
 * Checks that every column that the study names is in every file that it is read from.
 *
 * @throws {StudyError} with a line for each column that is missing, and for each mistake that `headerOf` found
 */
export async function checkStudy(study: Study, { headerOf }: { readonly headerOf: HeaderOf }): Promise<void> {
  const problems = problemsOf(study.file);
  for (const source of study.sources) {
    for (const path of source.paths) {
      for (const { line, message } of await mistakesIn(path, source, headerOf)) problems.add(line, message);
    }
  }
  problems.throwIfAny();
}

async function mistakesIn(path: string, source: SourceSpec, headerOf: HeaderOf): Promise<readonly Mistake[]> {
  try {
    return missingColumns(await headerOf(path, source) ?? [], source, path);
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    return error.message.split("\n").map((message) => {
      const located = /^[^:\n]+:(\d+): (.*)$/.exec(message);
      return located ? { line: Number(located[1]), message: located[2] } : { line: source.line, message };
    });
  }
}

/**
 * The columns that a source names and a file does not have. Names are compared as people write them: capitals, white
 * space and a byte order mark aside. A file without a header lacks none.
 *
 * @param header the file's columns
 * @param path the file, for the messages
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { missingColumns } from "./check_study.ts";
 *
 * const source = { columns: { id: "ID", text: "texd" }, column_lines: { id: 8, text: 8 } };
 * assert.deepEqual(missingColumns(["id", "date", "text"], source, "exports/may.csv"), [{
 *   line: 8,
 *   message: 'Cannot find column "texd" for text in exports/may.csv: columns are "id", "date", "text"; did you mean "text"?',
 * }]);
 * ```
 */
export function missingColumns(
  header: readonly string[],
  source: Pick<SourceSpec, "columns" | "column_lines" | "encoding" | "delimiter" | "sheet" | "header_row">,
  path: string,
): Mistake[] {
  const { columns, column_lines } = source;
  const there = header.filter((name) => foldHeader(name) !== ""), folded = new Set(there.map(foldHeader));
  if (folded.size === 0) return [];
  const missing = Object.entries(columns).filter(([, name]) => !folded.has(foldHeader(name)));
  const hint = missing.length === Object.keys(columns).length ? layoutHint(source) : "";
  return missing.map(([target, name]) => ({
    line: column_lines[target],
    message: `Cannot find column ${quoted(name)} for ${target} in ${path}: columns are ${listed(there)}` +
      suggestion(nearest(name, there)) + hint,
  }));
}
