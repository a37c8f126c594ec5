/** What a code rests on: the words of a query, of word lists, of a model. @module */
import { codebookName, loadToneWords, NONE, readCodebook, toneOf, TONES } from "../../coding/mod.ts";
import { explainMatch, loadWordForms, parseQuery } from "../../query/mod.ts";
import type { CodebookUse } from "../../coding/types.ts";
import type { FinishedStudy } from "../finished_study.ts";
import type { GivenCode } from "./codes_of.ts";
import type { MentionRow } from "./find_rows.ts";
import { rowFrame } from "./row_frame.ts";
import type { TracedTerm } from "./types.ts";

/** Terms shown of a code. */
const STRONGEST = 6;

type Explain = (study: FinishedStudy, row: MentionRow, given: GivenCode) => Promise<readonly TracedTerm[]>;

/** By coder: a coder that is not here cannot say what decided. */
const EXPLAIN: Readonly<Record<string, Explain>> = { rule: ruleTerms, words: toneTerms };

/** The strongest terms behind a code; none for a person's code, or where nothing was found. */
export async function termsFor(study: FinishedStudy, row: MentionRow, given: GivenCode): Promise<TracedTerm[]> {
  if (given.code === NONE) return [];
  return [...await EXPLAIN[given.coder]?.(study, row, given) ?? []].slice(0, STRONGEST);
}

/** The words that the queries of the code found. */
async function ruleTerms(study: FinishedStudy, row: MentionRow, { codebook, code }: GivenCode): Promise<TracedTerm[]> {
  const use = (study.parameters("coding").codebooks as CodebookUse[]).find(({ use }) => codebookName(use) === codebook);
  const rule = use && (await readCodebook(use.use, study.folder)).codes.find((other) => other.code === code);
  if (!rule) return [];
  const queries = [rule.query, rule.asks, rule.several, rule.behaviour].filter((query) => query !== null)
    .map(parseQuery);
  const forms = await loadWordForms(queries), frame = rowFrame(row);
  const pieces = queries.flatMap((query) => explainMatch(query, row.clean_text, forms, frame))
    .filter(({ found, negated }) => found && !negated).flatMap(({ pieces }) => pieces);
  return [...new Set(pieces)].map((term) => ({ term, weight: null }));
}

/** The words of tone, those that speak for the code first. */
async function toneTerms(study: FinishedStudy, row: MentionRow, { subject, code }: GivenCode): Promise<TracedTerm[]> {
  const matched = subject === null ? [] : matchedPieces(study, row.id, subject);
  const [score] = toneOf(row.clean_text, [matched], await loadToneWords());
  const sign = code === TONES[0] ? -1 : 1;
  return score.hits.map(({ text, worth }) => ({ term: text, weight: worth }))
    .sort((a, b) => sign * (b.weight - a.weight) || (a.term < b.term ? -1 : 1));
}

function matchedPieces(study: FinishedStudy, id: string, name: string): string[] {
  for (const frame of study.frames("matches", ["mention", "subject", "matched"])) {
    const mention = frame.text("mention"), subject = frame.text("subject");
    for (let i = 0; i < frame.length; i++) {
      if (mention.at(i) === id && subject.at(i) === name) return frame.text("matched").at(i)!.split(", ");
    }
  }
  return [];
}
