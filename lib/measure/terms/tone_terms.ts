/** The words that tell one tone from the others. @module */
import { logOdds } from "../../stats/contrast/log_odds.ts";
import { seedOf } from "../../stats/seed_of.ts";
import type { Frame } from "../../tables/frame.ts";
import { words } from "../../text/words.ts";
import { codesOf } from "../facts/code_table.ts";
import { rowFinder } from "../facts/finders.ts";
import { ALL, type Facts } from "../facts/types.ts";
import type { MeasureRow } from "../types.ts";

/** Columns of `mentions` that {@linkcode toneTerms} reads. */
export const TERM_COLUMNS: readonly string[] = ["id", "clean_text"];

/** Its rows in the table `measures`. */
export const TERM_MEASURE = "term of tone";

const TONES = ["negative", "neutral", "positive"] as const;
/** Terms of each tone and subject. */
const SHOWN = 12;
/** A shorter word says little; one in fewer mentions of the tone is chance. */
const LEAST_LETTERS = 3, LEAST_MENTIONS = 5;
/** Of more mentions, about so many are looked at, by a hash of their ids. */
const LOOKED_AT = 50_000;

/**
 * The strongest terms of each tone towards each subject, and towards all: the words that are more likely in mentions of that
 * tone than in its other mentions. `raw` is the log-odds ratio with its interval, `n` the mentions with the word.
 *
 * A word counts once a mention; words of the subject's own name, of addresses and handles are left out. These are terms of
 * tone as the machine codes it: with word lists many of them are the lists' own.
 *
 * @param parts gives the parts of `mentions` with {@linkcode TERM_COLUMNS}
 * @returns rows by subject (all together last), tone, strongest first; none without codes of tone
 * @see Monroe, Colaresi and Quinn (2008), "Fightin' Words", in `logOdds`
 */
export function toneTerms(facts: Facts, parts: () => Iterable<Frame>): MeasureRow[] {
  const table = facts.codebooks.get("tone");
  if (!table || table.items.length === 0) return [];
  const counts = countWords(facts, parts);
  return [...facts.subjects.keys(), ALL].flatMap((subject) => {
    const own = counts.get(subject);
    if (!own) return [];
    return TONES.flatMap((tone, place) => strongest(own, place).map((term) => rowOf(facts, subject, tone, term)));
  });
}

/** Mentions of each tone by word. */
type Counts = Map<string, Int32Array>;

function countWords(facts: Facts, parts: () => Iterable<Frame>): Map<number, Counts> {
  const about = subjectsByRow(facts), named = nameWords(facts);
  const share = LOOKED_AT / about.size;
  const counts = new Map<number, Counts>();
  for (const frame of parts()) {
    const rowOf = rowFinder(frame.text("id"), facts.ids, facts.length), text = frame.text("clean_text");
    for (let i = 0; i < frame.length; i++) {
      const row = rowOf(i), subjects = about.get(row);
      if (!subjects || (share < 1 && seedOf(facts.ids.at(row), 0) / 2 ** 32 >= share)) continue;
      about.delete(row); // a record met again is the same mention
      const found = wordsOf(text.at(i)!, named);
      for (const [subject, tone] of tonesOf(facts, row, subjects)) {
        let own = counts.get(subject);
        if (!own) counts.set(subject, own = new Map());
        for (const word of found) add(own, word, tone);
      }
    }
  }
  return counts;
}

/** The tone towards each subject, and each of these towards all together. */
function tonesOf(facts: Facts, row: number, subjects: readonly number[]): [number, number][] {
  return subjects.flatMap((subject): [number, number][] => {
    const code = codesOf(facts.codebooks.get("tone")!, row, subject);
    const tone = typeof code === "number" && code >= 0 && code < TONES.length ? code : -1;
    return tone < 0 ? [] : [[subject, tone], [ALL, tone]];
  });
}

function subjectsByRow({ subjects, originals }: Facts): Map<number, number[]> {
  const about = new Map<number, number[]>();
  subjects.forEach(({ kept }, subject) => {
    for (const row of kept) {
      if (originals[row] >= 0) continue; // a repost says its original's words again
      const own = about.get(row);
      if (own) own.push(subject);
      else about.set(row, [subject]);
    }
  });
  return about;
}

/** Beginnings of the subjects' names: their forms are no terms. */
function nameWords({ subjects }: Facts): readonly string[] {
  return subjects.flatMap(({ name }) =>
    words(name).map(({ folded }) => folded.slice(0, Math.max(4, folded.length - 2)))
  );
}

function wordsOf(text: string, named: readonly string[]): Set<string> {
  const plain = text.replace(/https?:\/\/\S+|@[\p{L}\p{N}_.]+/gu, " ");
  const found = words(plain).map(({ folded }) => folded).filter((word) =>
    word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word) && !named.some((name) => word.startsWith(name))
  );
  return new Set(found);
}

function add(counts: Counts, word: string, tone: number): void {
  let own = counts.get(word);
  if (!own) counts.set(word, own = new Int32Array(TONES.length));
  own[tone]++;
}

interface Term {
  readonly word: string;
  readonly mentions: number;
  readonly log_odds: number;
  readonly low: number;
  readonly high: number;
}

function strongest(counts: Counts, tone: number): Term[] {
  const all = [...counts].sort(([a], [b]) => a < b ? -1 : 1); // a fixed order of sums
  const group = all.map(([, own]) => own[tone]), total = all.map(([, own]) => own.reduce((sum, n) => sum + n, 0));
  return logOdds(group, total.map((n, i) => n - group[i]))
    .filter(({ word, low }) => low > 0 && group[word] >= LEAST_MENTIONS)
    .sort((a, b) => b.z - a.z || a.word - b.word)
    .slice(0, SHOWN)
    .map(({ word, log_odds, low, high }) => ({ word: all[word][0], mentions: total[word], log_odds, low, high }));
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
