/** What a code rests on: the words of a query, of word lists, of a model. @module */
import { codebookName, type CodedMention, CODERS, explain, NONE, readCodebook } from "../../coding/mod.ts";
import { preparingOf, type PreparingParameters } from "../../coding/preparing_of.ts";
import type { Codebook } from "../../coding/types.ts";
import { FIELDS } from "../../query/mod.ts";
import { MATCHED_SEPARATOR } from "../../tables/schemas.ts";
import type { FinishedStudy } from "../finished_study.ts";
import type { MentionRow } from "./find_rows.ts";
import type { GivenCode, TracedTerm } from "./types.ts";

/** Terms shown of a code. */
const STRONGEST = 6;

/** What coders prepared for a study: a learned one has to learn again, so once is enough. */
const preparedOf = new WeakMap<FinishedStudy, Map<string, Promise<unknown>>>();

/** The strongest terms behind a code; none for a person's code, or where nothing was found. */
export async function termsFor(study: FinishedStudy, row: MentionRow, given: GivenCode): Promise<TracedTerm[]> {
  const { code, coder } = given;
  if (code === NONE || !CODERS.has(coder)) return [];
  const codebook = await codebookOf(study, given.codebook);
  if (!codebook) return [];
  const fields = Object.fromEntries(FIELDS.map((field) => [field, row[field as keyof MentionRow]]));
  const mention = { text: row.clean_text, fields: fields as CodedMention["fields"], codebook, code, coder };
  const prepared = await prepareOnce(study, codebook, coder);
  return (await explain({ ...mention, ...seenFrom(study, row.id, given.subject), prepared })).slice(0, STRONGEST);
}

async function codebookOf(study: FinishedStudy, name: string): Promise<Codebook | null> {
  const used = codingOf(study).codebooks.find(({ use }) => codebookName(use) === name);
  return used ? await readCodebook(used.use, study.folder) : null;
}

function codingOf(study: FinishedStudy): PreparingParameters {
  return study.parameters("coding") as unknown as PreparingParameters;
}

function prepareOnce(study: FinishedStudy, codebook: Codebook, coder: string): Promise<unknown> {
  const all = preparedOf.get(study) ?? new Map<string, Promise<unknown>>();
  preparedOf.set(study, all);
  const key = JSON.stringify([coder, codebook.name]);
  let prepared = all.get(key);
  if (!prepared) {
    const mentions = (columns: readonly string[]) => study.frames("mentions", columns);
    const preparing = preparingOf(codingOf(study), { folder: study.folder, mentions, note: () => {} });
    prepared = Promise.resolve(CODERS.get(coder)!.prepare?.([codebook], preparing));
    all.set(key, prepared);
  }
  return prepared;
}

/** The pieces that name the subject, and those that name others; of the mention as a whole all are its own. */
function seenFrom(study: FinishedStudy, id: string, subject: string | null): { own: string[]; others: string[] } {
  const own: string[] = [], others: string[] = [];
  for (const frame of study.frames("matches", ["mention", "subject", "matched"])) {
    const mentions = frame.text("mention"), subjects = frame.text("subject"), matched = frame.text("matched");
    for (let i = 0; i < frame.length; i++) {
      if (mentions.at(i) !== id) continue;
      const isOwn = subject === null || subjects.at(i) === subject;
      (isOwn ? own : others).push(...matched.at(i)!.split(MATCHED_SEPARATOR));
    }
  }
  return { own, others };
}
