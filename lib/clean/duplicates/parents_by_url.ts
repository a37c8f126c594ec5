/** Mentions whose export names what they answer by its address, not by its id. @module */
import { hasHash } from "./first_of.ts";
import { KeyTable } from "./key_table.ts";
import type { Evidence } from "../types.ts";

/** For each row the row of the mention that it answers, by that mention's address; -1: none, or it is not there. */
export function parentsByUrl(evidence: Evidence): Int32Array {
  const { url, parentUrl, ranks } = evidence;
  const parents = new Int32Array(evidence.words.length).fill(-1);
  if (!parents.some((_, i) => hasHash(parentUrl, i))) return parents;
  const byUrl = new KeyTable(parents.length);
  for (let i = 0; i < parents.length; i++) {
    if (!hasHash(url, i)) continue;
    const first = byUrl.get(url.high[i], url.low[i]);
    if (first < 0 || ranks[i] < ranks[first]) byUrl.set(url.high[i], url.low[i], i);
  }
  return parents.map((_, i) => {
    const parent = hasHash(parentUrl, i) ? byUrl.get(parentUrl.high[i], parentUrl.low[i]) : -1;
    return parent === i ? -1 : parent;
  });
}
