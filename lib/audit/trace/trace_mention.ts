/** One mention's whole way. @module */
import { type MeasureKey, numbersOf } from "../../measure/mod.ts";
import { words } from "../../text/mod.ts";
import { type FinishedStudy, openFinished } from "../finished_study.ts";
import { numberKey } from "../number_key.ts";
import { answersOf } from "./answers_of.ts";
import { cleaningSteps } from "./cleaning_steps.ts";
import { codesOf } from "./codes_of.ts";
import { fateOf } from "./fate_of.ts";
import { findRows, type MentionRow } from "./find_rows.ts";
import { subjectsIn } from "./subjects_in.ts";
import type { Trace, TracedNumber, TracedRecord, TracedTopic } from "./types.ts";

/**
 * Follows one mention from its line in a file to every number that it counts in: what cleaning changed, why it was kept
 * or dropped, which clause of which query matched, its codes and what decided them, its topic. What a table says is read
 * from the table; why it says so is worked out again by the code that made it.
 *
 * Reads every table once, or twice: a second for ten thousand mentions, mostly the facts.
 *
 * @param folder absolute path of a study that was run
 * @param id as the tables have it, or a place: `exports/may.csv:17`
 * @throws {StudyError} if no mention has the id (ids nearest to it are named), or the study has not been run
 *
 * @example
 * ```ts ignore
 * import { traceMention } from "./trace_mention.ts";
 *
 * const { fate, numbers } = await traceMention("/studies/may", "vk:17");
 * console.log(fate.rule, numbers.filter(({ counts }) => counts).length);
 * ```
 */
export async function traceMention(folder: string, id: string): Promise<Trace> {
  const study = await openFinished(folder);
  const { rows: [row, ...again], copies } = findRows(study, id);
  const met_again = [];
  for (const other of again) {
    met_again.push({ file: other.batch, line: other.line, fate: await fateOf(study, other, row) });
  }
  return {
    id: row.id,
    record: recordOf(row),
    met_again,
    cleaning: cleaningSteps(row.text),
    clean_text: row.clean_text,
    lang: row.lang,
    fate: await fateOf(study, row),
    copies,
    subjects: await subjectsIn(study, row),
    codes: await codesOf(study, row),
    topic: topicOf(study, row),
    answers: answersOf(study, row.id),
    numbers: numbersFor(study, row.id),
  };
}

function recordOf(row: MentionRow): TracedRecord {
  const { batch: file, line, source, kind, author, text } = row;
  const published_at = new Date(row.published_at).toISOString();
  return { file, line, source, kind, published_at, date_guessed: row.date_guessed === 1, author, text };
}

function topicOf(study: FinishedStudy, { id, clean_text }: MentionRow): TracedTopic | null {
  for (const frame of study.frames("topic_members")) {
    const row = frame.text("mention").toArray().indexOf(id);
    if (row < 0) continue;
    const topic = frame.text("topic").at(row)!, own = new Set(words(clean_text).map(({ folded }) => folded));
    const { label = topic, terms = [] } = namedTopic(study, topic) ?? {};
    const shared = terms.filter((term) => words(term).every(({ folded }) => own.has(folded)));
    return { topic, label, similarity: frame.number("similarity").at(row)!, shared };
  }
  return null;
}

function namedTopic(study: FinishedStudy, topic: string): { label: string; terms: string[] } | null {
  for (const frame of study.frames("topics", ["topic", "label", "terms"])) {
    const row = frame.text("topic").toArray().indexOf(topic);
    if (row >= 0) return { label: frame.text("label").at(row)!, terms: [...frame.list("terms").at(row)] as string[] };
  }
  return null;
}

const NO_ROW = { raw: null, corrected: null, low: null, high: null, n: null, unit: null };

/** Every number, with what the table `measures` says of it. */
function numbersFor(study: FinishedStudy, id: string): TracedNumber[] {
  const rows = new Map<string, Pick<TracedNumber, "raw" | "corrected" | "low" | "high" | "n" | "unit">>();
  for (const frame of study.frames("measures")) {
    for (const row of frame.rows()) rows.set(numberKey(row as unknown as MeasureKey), row as never);
  }
  return numbersOf(id, study.facts()).map(({ subject_kind, ...number }) => {
    const { raw, corrected, low, high, n, unit } = rows.get(numberKey({ subject_kind, ...number })) ?? NO_ROW;
    return { ...number, raw, corrected, low, high, n, unit };
  });
}
