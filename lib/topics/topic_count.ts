/** How many topics the texts themselves show. @module */
import { cutMerges, dirichletMixture, kMeans, type Merge, mergeGroups, type Texts } from "../learn/mod.ts";
import { textSpace } from "./engines/text_space.ts";
import type { TopicCount } from "./types.ts";

/** Groups to begin with; fewer where there would be less than the second number of different texts to each. */
const FIRST_GROUPS = 120;
const TEXTS_A_GROUP = 5;
/** More topics than a person reads are not proposed; they can be asked for by number. */
export const MOST_TOPICS = 40;
/** Texts of the sample that are looked at: they are sorted by a hash, so the first are as good as any. */
const TEXTS_SEEN = 20_000;
const SPACE_TOPICS = 30;
const ROUNDS = 6;
const VECTOR_WEIGHT = 0.2;
const BETA = 0.1;

/**
 * The number of topics at which the words are likeliest.
 *
 * Many small groups are joined two by two; each step changes the likelihood of the words under a Dirichlet multinomial
 * mixture (an unseen word weighing 0.1), and where it is highest there are as many topics as the words bear out. This
 * finds narrow matters: 15 for the 20 tags of stackoverflow, 20 where they are of unequal size; it cannot know how
 * broad a person's own categories are (8 in searchsnippets, where the words show more than 40). No more are made than
 * half the square root of the number of texts: with more, small corpora give topics that chance alone decides.
 *
 * @param texts different texts, sorted by a hash of their content
 * @param range how many at least and at most (default: 1 to 40, or to half the square root of the texts)
 * @returns 0 where there are no texts
 */
export function topicCount(texts: Texts, seed: number, range: { from: number; to: number } | null = null): number {
  const few = Math.max(2, Math.round(Math.sqrt(texts.starts.length - 1) / 2));
  const { from, to } = range ?? { from: 1, to: Math.min(MOST_TOPICS, few) };
  const { merges, count } = mergesOf(firstTexts(texts), seed);
  let gain = 0, most = -Infinity, best = Math.min(count, from);
  for (let step = 0, left = count; left > 0; left--, step++) {
    if (step > 0) gain += merges[step - 1].wordGain;
    if (left < from || left > to || gain <= most) continue;
    most = gain;
    best = left;
  }
  return best;
}

/**
 * The number of topics to look for, and what a person should know about it.
 *
 * @param texts different texts, sorted by a hash of their content
 * @param all how many texts there are, those of equal content and without words too
 */
export function countFor(
  asked: TopicCount,
  texts: Texts,
  seed: number,
  all: number,
): { count: number; notes: string[] } {
  const most = texts.starts.length - 1;
  const range = typeof asked === "object" ? asked : null;
  const wanted = typeof asked === "number" ? asked : topicCount(texts, seed, range);
  const least = typeof asked === "number" ? asked : range?.from ?? 1;
  if (least <= most || (asked === "auto" && most > 0)) return { count: Math.min(wanted, most), notes: [] };
  const numbers = range ? `${range.from} to ${range.to}` : asked;
  if (most === 0) {
    const wished = asked === "auto" ? "" : ` where ${numbers} are asked for`;
    const none = `none of ${all} texts has words to go by (stop words and names of subjects aside)`;
    return {
      count: 0,
      notes: [`No topics are made${wished}: ${all === 0 ? "there are no texts to find them in" : none}`],
    };
  }
  const asks = asked === "auto" ? "" : `, not ${numbers}`;
  const which = most === 1 ? "those with words all have the same" : `${most} have different words`;
  const why = `of ${all} mentions ${which} (stop words and names of subjects aside)`;
  const made = most === 1 ? "One topic is made" : `At most ${most} topics are made`;
  return { count: most, notes: [`${made}${asks}: ${why}`] };
}

/**
 * @throws {RangeError} unless it is `auto`, a whole number from 1, or a range of such
 */
export function checkCount(count: TopicCount): void {
  if (count === "auto") return;
  const { from, to } = typeof count === "object" ? count : { from: count, to: count };
  if (Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to) return;
  const right = "auto, a whole number from 1, or { from: 5, to: 20 } is needed";
  throw new RangeError(`Cannot look for ${typeof count === "object" ? `${from} to ${to}` : count} topics: ${right}`);
}

function firstTexts(texts: Texts): Texts {
  if (texts.starts.length - 1 <= TEXTS_SEEN) return texts;
  const starts = texts.starts.subarray(0, TEXTS_SEEN + 1);
  return { ...texts, starts, ids: texts.ids.subarray(0, starts[TEXTS_SEEN]) };
}

/** Many small groups, and the steps that join them all. */
function mergesOf(texts: Texts, seed: number): { merges: Merge[]; count: number } {
  const rows = texts.starts.length - 1;
  if (rows === 0) return { merges: [], count: 0 };
  const { points, dimensions } = textSpace(texts, SPACE_TOPICS, seed);
  const vectors = { points, dimensions, weight: VECTOR_WEIGHT };
  const wanted = Math.min(FIRST_GROUPS, Math.max(2, Math.floor(rows / TEXTS_A_GROUP)));
  const small = kMeans(points, dimensions, wanted, { seed, restarts: 1, rounds: 3 });
  const options = { seed, beta: BETA, vectors, start: small.groups, rounds: ROUNDS };
  const { groups } = dirichletMixture(texts, small.count, options);
  const used = cutMerges(groups, []);
  const count = used.reduce((most, group) => Math.max(most, group + 1), 0);
  return { merges: mergeGroups(texts, used, count, { beta: BETA, vectors }), count };
}
