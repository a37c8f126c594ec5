/** Finds a mention's rows in the table `mentions`, and those that repeat it. @module */
import type { FinishedStudy } from "../finished_study.ts";
import { StudyError } from "../../tables/study_error.ts";
import { nearestIds } from "./nearest_ids.ts";
import { rowHolds } from "../../tables/lookup/same_bytes.ts";

/** So far into a rejected record its id is looked for. */
const ID_WITHIN = 200;

/** A row of the table `mentions`. */
export interface MentionRow {
  readonly id: string;
  readonly published_at: number;
  readonly date_guessed: number;
  readonly source: string;
  readonly kind: string;
  readonly text: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly batch: string;
  readonly line: number;
  readonly clean_text: string;
  readonly lang: string;
  readonly duplicate_of: string | null;
  readonly status: string;
  readonly dropped_because: string | null;
}

/** The rows of an id, the kept one first, and the ids of what repeats it. */
export interface FoundRows {
  readonly rows: readonly MentionRow[];
  readonly copies: readonly string[];
}

/**
 * Finds the rows of an id. A place is taken for an id, too: `exports/may.csv:17`, `may.csv:17`.
 *
 * @throws {StudyError} if there is none; the ids that are nearest to it are named
 */
export function findRows(study: FinishedStudy, id: string): FoundRows {
  const found = idAt(study, id) ?? id;
  const bytes = new TextEncoder().encode(found);
  const rows: MentionRow[] = [], copies: string[] = [];
  for (const frame of study.frames("mentions")) {
    const ids = frame.text("id"), of = frame.text("duplicate_of");
    const all = [...frame.columns];
    for (let i = 0; i < frame.length; i++) {
      if (rowHolds(ids, i, bytes)) {
        rows.push(Object.fromEntries(all.map(([name, column]) => [name, column.at(i)])) as never);
      }
      if (rowHolds(of, i, bytes) && !rowHolds(ids, i, bytes)) copies.push(ids.at(i)!);
    }
  }
  if (rows.length === 0) throw unknown(study, id);
  rows.sort((a, b) => Number(b.status === "kept") - Number(a.status === "kept"));
  return { rows, copies: [...new Set(copies)].sort() };
}

/** One mention by its id; null: it is not there. */
export function findRow(study: FinishedStudy, id: string): MentionRow | null {
  const bytes = new TextEncoder().encode(id);
  let found: MentionRow | null = null;
  for (const frame of study.frames("mentions")) {
    const ids = frame.text("id");
    for (let i = 0; i < frame.length; i++) {
      if (!rowHolds(ids, i, bytes)) continue;
      const row = Object.fromEntries([...frame.columns].map(([name, column]) => [name, column.at(i)])) as never;
      if (frame.text("status").at(i) === "kept") return row;
      found ??= row;
    }
  }
  return found;
}

/** The id of the record that stands on a line of a file; the file may be named without its folders, if no other is called so. */
function idAt(study: FinishedStudy, place: string): string | null {
  const [, named, line] = /^(.+):(\d+)$/.exec(place) ?? [];
  const file = named && fileCalled(study, named);
  if (!file) return null;
  for (const frame of study.frames("mentions", ["id", "batch", "line"])) {
    if (frame.length === 0 || frame.text("batch").at(0) !== file) continue;
    const row = frame.number("line").values.indexOf(Number(line));
    if (row >= 0) return frame.text("id").at(row);
  }
  return null;
}

function fileCalled(study: FinishedStudy, name: string): string | null {
  const files = new Set<string>();
  for (const frame of study.frames("mentions", ["batch"])) if (frame.length > 0) files.add(frame.text("batch").at(0)!);
  const ending = [...files].filter((file) => file.endsWith(`/${name}`));
  return files.has(name) ? name : ending.length === 1 ? ending[0] : null;
}

function unknown(study: FinishedStudy, id: string): StudyError {
  const ids = function* () {
    for (const frame of study.frames("mentions", ["id"])) yield* frame.text("id").toArray() as string[];
  };
  const rejected = rejectedAs(study, id), near = nearestIds(id, ids());
  const said = [...rejected ? [rejected] : [], ...near.length > 0 ? [`did you mean ${near.join(", ")}?`] : []];
  const meant = said.join("; ") || "an id is SOURCE:ID as the tables have it";
  return new StudyError(`Cannot trace "${id}": no mention has this id; ${meant}`);
}

/** What became of the record at a place, or with that id, where it is no mention; null where none is found. */
function rejectedAs(study: FinishedStudy, id: string): string | null {
  const [, at, lineAt] = /^(.+):(\d+)$/.exec(id) ?? [];
  const own = id.slice(id.indexOf(":") + 1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const holds = new RegExp(`(?<![\\p{L}\\p{N}_.:/-])${own}(?![\\p{L}\\p{N}_.:/-])`, "u");
  for (const frame of study.frames("rejected")) {
    const [file, line] = [frame.text("file"), frame.number("line")];
    const reason = frame.text("reason"), record = frame.text("record");
    for (let i = 0; i < frame.length; i++) {
      const isThere = file.at(i) === at && line.at(i) === Number(lineAt);
      // An id stands at the record's beginning, as a rule: a number in its text is no id.
      if (!isThere && !holds.test((record.at(i) ?? "").slice(0, ID_WITHIN))) continue;
      return `${isThere ? "the record" : "a record that holds it"} in line ${line.at(i)} of ${
        file.at(i)
      } was rejected: ${reason.at(i)}`;
    }
  }
  return null;
}
