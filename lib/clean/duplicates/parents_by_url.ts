/** Mentions whose export names what they answer by its address, not by its id. @module */
import { hasHash } from "../hash_column.ts";
import type { Evidence } from "../types.ts";
import { KeySet } from "./key_set.ts";

/** For each row the row of the mention that it answers, by that mention's address; -1: none, or it is not there. */
export function parentsByUrl({ url, parentUrl, ranks }: Pick<Evidence, "url" | "parentUrl" | "ranks">): Int32Array {
  const rows = url.high.length, asked = new KeySet(), places = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) {
    if (hasHash(parentUrl, i)) places[i] = asked.add(parentUrl.high[i], parentUrl.low[i]);
  }
  if (asked.size === 0) return places;
  const firsts = new Int32Array(asked.size).fill(-1);
  for (let i = 0; i < rows; i++) {
    const place = asked.place(url.high[i], url.low[i]);
    if (place >= 0 && (firsts[place] < 0 || ranks[i] < ranks[firsts[place]])) firsts[place] = i;
  }
  return places.map((place, i) => place < 0 || firsts[place] === i ? -1 : firsts[place]);
}
