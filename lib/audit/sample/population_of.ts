/** What a sample is drawn from. @module */
import type { TableParts } from "../study_tables.ts";
import { compareCodeUnits } from "../../text/order/compare_code_units.ts";

/** A kept mention and a subject it is about. */
export interface Unit {
  readonly mention: string;
  readonly subject: string;
  readonly source: string;
  readonly text: string;
}

/**
 * Kept mentions about a subject, a unit each mention × subject; reposts and duplicates that are kept stand aside, for they
 * have the codes of their original.
 *
 * @returns by mention, then subject, whatever the order of the tables
 */
export function populationOf(tables: TableParts): Unit[] {
  const subjects = subjectsById(tables);
  const units: Unit[] = [];
  for (const frame of tables("mentions", ["id", "source", "text", "status", "duplicate_of"])) {
    const [id, source, text, status, original] = ["id", "source", "text", "status", "duplicate_of"].map((name) =>
      frame.text(name)
    );
    for (let row = 0; row < frame.length; row++) {
      if (status.at(row) !== "kept" || original.at(row) !== null) continue;
      const mention = id.at(row)!;
      for (const subject of subjects.get(mention) ?? []) {
        units.push({ mention, subject, source: source.at(row)!, text: text.at(row)! });
      }
    }
  }
  return units.sort((a, b) => compareCodeUnits(a.mention, b.mention) || compareCodeUnits(a.subject, b.subject));
}

function subjectsById(tables: TableParts): Map<string, Set<string>> {
  const subjects = new Map<string, Set<string>>();
  for (const frame of tables("matches", ["mention", "subject"])) {
    const [mention, subject] = [frame.text("mention"), frame.text("subject")];
    for (let row = 0; row < frame.length; row++) {
      const id = mention.at(row)!, own = subjects.get(id);
      if (own) own.add(subject.at(row)!);
      else subjects.set(id, new Set([subject.at(row)!]));
    }
  }
  return subjects;
}
