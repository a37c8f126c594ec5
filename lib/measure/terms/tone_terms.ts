/** The words that tell one tone from the others. @module */
import { logOdds } from "../../stats/contrast/log_odds.ts";
import type { Frame } from "../../tables/frame.ts";
import { columnFor, NO_CODE } from "../facts/code_table.ts";
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import type { MeasureRow } from "../types.ts";
import { countTerms, TONES } from "./count_terms.ts";

/** Columns of `mentions` that {@linkcode toneTerms} reads. */
export const TERM_COLUMNS: readonly string[] = ["id", "clean_text"];

/** Its rows in the table `measures`. */
export const TERM_MEASURE = "term of tone";

/** Terms of each tone and subject. */
const SHOWN = 12;
/** A word in fewer mentions of the tone is chance. */
const LEAST_MENTIONS = 5;

/**
 * The strongest terms of each tone towards each subject, and towards all: the words that are more likely in mentions of that
 * tone than in its other mentions. `raw` is the log-odds ratio with its interval, `n` the mentions with the word of those
 * that `parts` gives; for all subjects together, a mention of two counts for each of them, with its tone towards it.
 *
 * A word counts once a mention; words of the subjects' names, of addresses and handles are left out. These are terms of
 * tone as the machine codes it: with word lists many of them are the lists' own.
 *
 * @param parts gives parts of `mentions` with {@linkcode TERM_COLUMNS}: all, or a draw that does not depend on tone
 * @returns rows by subject (all together last), tone, strongest first; none without codes of tone
 * @see Monroe, Colaresi and Quinn (2008), "Fightin' Words", in `logOdds`
 */
export function toneTerms(facts: Facts, parts: () => Iterable<Frame>): MeasureRow[] {
  if (!hasTone(facts)) return [];
  const { words, counts } = countTerms(facts, parts());
  const inOrder = [...words.keys()].sort((a, b) => words[a] < words[b] ? -1 : 1); // a fixed order of sums
  return [...facts.subjects.keys(), ALL].flatMap((subject) => {
    const own = counts.get(subject)?.view();
    if (!own) return [];
    const mentions = (word: number, tone: number) => own[word * TONES.length + tone] ?? 0;
    const used = inOrder.filter((word) => TONES.some((_, tone) => mentions(word, tone) > 0));
    const total = used.map((word) => TONES.reduce((sum, _, tone) => sum + mentions(word, tone), 0));
    return TONES.flatMap((tone, place) => {
      const group = used.map((word) => mentions(word, place));
      return strongest(group, total).map(({ place, ...term }) =>
        rowOf(facts, subject, tone, { word: words[used[place]], mentions: total[place], ...term })
      );
    });
  });
}

/** Whether any mention has a tone. */
export function hasTone({ codebooks }: Facts): boolean {
  const table = codebooks.get("tone");
  return table !== undefined && columnFor(table, ALL).some((code) => code !== NO_CODE);
}

interface Term {
  readonly word: string;
  readonly mentions: number;
  readonly log_odds: number;
  readonly low: number;
  readonly high: number;
}

/** The words of a tone, strongest first, by their place. */
function strongest(group: readonly number[], total: readonly number[]) {
  return logOdds(group, total.map((n, i) => n - group[i]))
    .filter(({ word, low }) => low > 0 && group[word] >= LEAST_MENTIONS)
    .sort((a, b) => b.z - a.z || a.word - b.word)
    .slice(0, SHOWN)
    .map(({ word: place, log_odds, low, high }) => ({ place, log_odds, low, high }));
}

function rowOf(facts: Facts, subject: number, tone: string, { word, mentions, log_odds, low, high }: Term): MeasureRow {
  const name = subject === ALL
    ? { subject: "all", subject_kind: "all" as const }
    : { subject: facts.subjects[subject].name, subject_kind: facts.subjects[subject].kind };
  return {
    question: 7,
    measure: TERM_MEASURE,
    ...name,
    period_kind: "all",
    period: "all",
    dimension: tone,
    value: word,
    raw: log_odds,
    corrected: null,
    low,
    high,
    n: mentions,
    n_labelled: null,
    authors: null,
    unit: "log odds",
  };
}
