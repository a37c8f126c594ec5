/** Words of a topic that stand together. @module */
import type { Corpus, WrittenTexts } from "../words/corpus.ts";

/** Two or three words in a row. */
export interface Phrase {
  /** Its telling words; a negation before them is in the surface only. */
  readonly stems: readonly number[];
  /** As it is most often written. */
  readonly surface: string;
  readonly count: number;
}

/** Words that turn the next one round; stop words otherwise. */
const NEGATIONS = new Set(["не", "нет", "без", "ні", "немає", "no", "not", "without"]);
/** A phrase is one if it stands there this often, and in this share of the places of its rarer word. */
const FEWEST = 3;
const LEAST_SHARE = 0.4;
/** A third word belongs to a phrase if it follows in this share of its places. */
const LEAST_SHARE_LONGER = 0.6;

/** Counts of one topic: by stems joined with spaces, and for each how it was written. */
interface Counts {
  readonly words: Map<string, number>;
  readonly phrases: Map<string, { count: number; written: Map<string, number> }>;
}

/**
 * Phrases of each topic's telling words, the longest and most frequent first: words in a row, no stop word between,
 * but a negation may lead ("не работает").
 *
 * @param groups topic of each text of the corpus's sample; −1 for none
 * @param words telling stems of each topic
 */
export function phrasesOf(corpus: Corpus, groups: Int32Array, words: readonly (readonly number[])[]): Phrase[][] {
  const { sample, written } = corpus;
  const telling = words.map((stems) => new Set(stems));
  const counts = words.map((): Counts => ({ words: new Map(), phrases: new Map() }));
  sample.forEach((row, i) => {
    if (groups[i] >= 0) countText(written, row, telling[groups[i]], counts[groups[i]]);
  });
  return counts.map(accepted);
}

function countText({ starts, ids, stemOf, wordOf }: WrittenTexts, row: number, telling: Set<number>, counts: Counts) {
  const parts: string[] = [], surface: string[] = [];
  for (let p = starts[row]; p < starts[row + 1]; p++) {
    const part = telling.has(stemOf[ids[p]]) ? `${stemOf[ids[p]]}` : NEGATIONS.has(wordOf(ids[p])) ? "not" : "";
    if (part === "") {
      parts.length = surface.length = 0;
      continue;
    }
    parts.push(part);
    surface.push(wordOf(ids[p]));
    if (part === "not") continue;
    counts.words.set(part, (counts.words.get(part) ?? 0) + 1);
    for (const length of [2, 3]) {
      if (parts.length >= length) countPhrase(counts, parts.slice(-length), surface.slice(-length));
    }
  }
}

function countPhrase({ phrases }: Counts, parts: string[], surface: string[]): void {
  if (parts.slice(1).includes("not") || new Set(parts).size < parts.length) return;
  const key = parts.join(" "), text = surface.join(" ");
  const phrase = phrases.get(key) ?? { count: 0, written: new Map<string, number>() };
  phrase.count++;
  phrase.written.set(text, (phrase.written.get(text) ?? 0) + 1);
  phrases.set(key, phrase);
}

function accepted({ words, phrases }: Counts): Phrase[] {
  const found: (Phrase & { parts: number })[] = [];
  for (const [key, { count, written }] of phrases) {
    const parts = key.split(" ");
    const stems = parts.filter((part) => part !== "not");
    const rarest = Math.min(...stems.map((stem) => words.get(stem)!));
    if (count < FEWEST || count < rarest * LEAST_SHARE) continue;
    if (parts.length === 3 && !follows(parts, count, phrases)) continue;
    found.push({ stems: stems.map(Number), surface: commonest(written), count, parts: parts.length });
  }
  return found.sort((a, b) => b.parts - a.parts || b.count - a.count || (a.surface < b.surface ? -1 : 1));
}

/** Whether a phrase of three is what its two halves mostly belong to. */
function follows(parts: string[], count: number, phrases: Counts["phrases"]): boolean {
  const halves = [parts.slice(0, 2), parts.slice(1)].map((half) => phrases.get(half.join(" "))?.count ?? 0);
  return halves.every((half) => count >= half * LEAST_SHARE_LONGER);
}

function commonest(written: Map<string, number>): string {
  return [...written].reduce((a, b) => b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a)[0];
}
