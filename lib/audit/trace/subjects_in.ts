/** Which clause of which query matched a mention. @module */
import { explainMatch, loadWordForms, parseQuery } from "../../query/mod.ts";
import type { Subject } from "../../tables/subject.ts";
import type { FinishedStudy } from "../finished_study.ts";
import type { MentionRow } from "./find_rows.ts";
import { rowFrame } from "./row_frame.ts";
import type { TracedSubject } from "./types.ts";

/** Every subject of the study, whether its query matches, and the clauses that found something. */
export async function subjectsIn(study: FinishedStudy, row: MentionRow): Promise<TracedSubject[]> {
  const subjects = study.parameters("match").subjects as readonly Subject[];
  const queries = subjects.map(({ query }) => parseQuery(query));
  const forms = await loadWordForms(queries), frame = rowFrame(row), about = matchedIn(study, row.id);
  const text = row.kind === "repost" ? row.text : row.clean_text; // as matching reads it
  return subjects.map(({ name, kind, query }, i) => ({
    subject: name,
    kind,
    query,
    matches: about.has(name),
    clauses: explainMatch(queries[i], text, forms, frame).filter(({ found }) => found),
  }));
}

/** The subjects that the table `matches` has for a mention. */
function matchedIn(study: FinishedStudy, id: string): ReadonlySet<string> {
  const subjects = new Set<string>();
  for (const frame of study.frames("matches", ["mention", "subject"])) {
    const mention = frame.text("mention"), subject = frame.text("subject");
    for (let i = 0; i < frame.length; i++) if (mention.at(i) === id) subjects.add(subject.at(i)!);
  }
  return subjects;
}
