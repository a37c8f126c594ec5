/** What people decided on topics. @module */
import { OPEN_QUOTE } from "../../tables/people/csv_records.ts";
import { peopleTable } from "../../tables/people/people_table.ts";
import { StudyError } from "../../tables/study_error.ts";

/** A person's decision on a topic. */
export interface TopicDecision {
  readonly topic: string;
  /** What the topic is to be called; null: by its terms. */
  readonly name: string | null;
  /** The topic that its mentions are to be counted in; null: none. */
  readonly merge_into: string | null;
  /** Whether its mentions are to be in no topic. */
  readonly exclude: boolean;
  /** Where it stands. */
  readonly line: number;
}

const COLUMNS = ["topic", "name", "merge_into", "exclude"] as const;
const YES = new Set(["yes", "y", "true", "1", "x", "да", "так", "+"]);
const NO = new Set(["", "no", "n", "false", "0", "нет", "ні", "-"]);

/**
 * Reads `coding/topics.csv`: topic, and any of name, merge_into, exclude. A later row on a topic counts.
 *
 * @param text the file's text
 * @param file its name, for messages
 * @throws {StudyError} if there is no column topic, a cell cannot be read, a quote never closes, or topics are merged in a
 *   circle
 *
 * @example A name and a merge
 * ```ts
 * import assert from "node:assert/strict";
 * import { readDecisions } from "./read_decisions.ts";
 *
 * const [first, second] = readDecisions("topic,name,merge_into\nt1,Обрывы,\nt2,,t1\n", "coding/topics.csv");
 * assert.equal(first.name, "Обрывы");
 * assert.equal(second.merge_into, "t1");
 * ```
 */
export function readDecisions(text: string, file: string): TopicDecision[] {
  const { rows, missing, found } = peopleTable(text, COLUMNS, ["name", "merge_into", "exclude"]);
  if (missing) {
    const columns = found.length === 0 ? "nothing" : `columns ${found.map((name) => `"${name}"`).join(", ")}`;
    throw new StudyError(
      `${file}:1: Cannot read decisions on topics: found ${columns}, expected ${COLUMNS.join(", ")}`,
    );
  }
  const decisions = new Map<string, TopicDecision>();
  for (const { cells: { topic, name, merge_into, exclude }, line, open } of rows) {
    if (open) throw new StudyError(`${file}:${line}: ${OPEN_QUOTE}`);
    if (topic === "") continue;
    const isOut = yesOrNo(exclude, `${file}:${line}`);
    decisions.set(topic, { topic, name: name || null, merge_into: merge_into || null, exclude: isOut, line });
  }
  refuseCircles(decisions, file);
  return [...decisions.values()];
}

function yesOrNo(cell: string, place: string): boolean {
  if (YES.has(cell.toLowerCase())) return true;
  if (NO.has(cell.toLowerCase())) return false;
  throw new StudyError(`${place}: Cannot read exclude: found "${cell}", expected yes, no or nothing`);
}

function refuseCircles(decisions: ReadonlyMap<string, TopicDecision>, file: string): void {
  for (const { topic, line } of decisions.values()) {
    const way = [topic];
    for (let next = decisions.get(topic)?.merge_into; next; next = decisions.get(next)?.merge_into) {
      way.push(next);
      if (next === topic) {
        throw new StudyError(`${file}:${line}: Cannot merge topics in a circle: ${way.join(" into ")}`);
      }
      if (way.length > decisions.size + 1) break; // a circle further on: told at its own line
    }
  }
}
