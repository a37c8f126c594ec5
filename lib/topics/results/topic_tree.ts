/** How topics belong together. @module */
import { mergeGroups, type Texts } from "../../learn/mod.ts";
import { pickTexts } from "../words/corpus.ts";

/**
 * A path for each topic through the tree that arises when topics are joined two by two, the likeliest union first:
 * `0` and `1` are the two halves of everything, `00` and `01` those of the first half. Topics sorted by it stand
 * beside their next of kin, and equal beginnings are one broader matter.
 *
 * @param texts the texts of the fit
 * @param groups topic of each text, below `count`; −1 for none
 * @see Ward (1963), "Hierarchical grouping to optimize an objective function"
 *
 * @example Two topics that share their words, and one apart
 * ```ts
 * import assert from "node:assert/strict";
 * import { topicPaths } from "./topic_tree.ts";
 *
 * const texts = { starts: Int32Array.of(0, 2, 4, 6), ids: Int32Array.of(0, 1, 1, 0, 2, 3), width: 4 };
 * assert.deepEqual(topicPaths(texts, Int32Array.of(0, 1, 2), 3), ["00", "01", "1"]);
 * ```
 */
export function topicPaths(texts: Texts, groups: Int32Array, count: number): string[] {
  const rows = Int32Array.from(groups.keys()).filter((i) => groups[i] >= 0);
  const merges = mergeGroups(pickTexts(texts, rows), rows.map((i) => groups[i]), count);
  const members = Array.from({ length: count }, (_, topic) => [topic]);
  const paths = new Array<string>(count).fill("");
  for (const { into, from } of merges) {
    for (const topic of members[into]) paths[topic] = `0${paths[topic]}`;
    for (const topic of members[from]) paths[topic] = `1${paths[topic]}`;
    members[into].push(...members[from]);
  }
  return paths;
}
