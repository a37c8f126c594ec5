/** Ids that somebody may have meant. @module */

/** Ids offered at most. */
const OFFERED = 5;
/** Ids with more mistakes than this are not offered. */
const MOST_MISTAKES = 3;

/**
 * The ids nearest to a mistyped one: those that end with it or hold it come first (`17` for `vk:17`), then those with the
 * fewest mistakes, at most three.
 *
 * O(ids × length²), but ids of another length are passed over: a million ids take about a second.
 *
 * @param ids in any order; the answer does not depend on it
 * @returns five at most, the nearest first, then by name
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { nearestIds } from "./nearest_ids.ts";
 *
 * assert.deepEqual(nearestIds("17", ["vk:18", "vk:17", "ok:170"]), ["vk:17", "ok:170"]);
 * assert.deepEqual(nearestIds("vk:1234", ["vk:1243", "ok:99"]), ["vk:1243"]);
 * ```
 */
export function nearestIds(id: string, ids: Iterable<string>): string[] {
  const wanted = id.trim().toLowerCase();
  const found = new Map<string, number>();
  for (const candidate of ids) {
    const rank = rankOf(wanted, candidate.toLowerCase());
    if (rank !== null) found.set(candidate, rank);
  }
  const before = (a: readonly [string, number], b: readonly [string, number]) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1);
  return [...found].sort(before).slice(0, OFFERED).map(([name]) => name);
}

/** Lower is nearer; null: not near. */
function rankOf(wanted: string, id: string): number | null {
  if (wanted === "") return null;
  if (id === wanted) return 0;
  if (id.endsWith(`:${wanted}`) || id.endsWith(`/${wanted}`)) return 1;
  const mistakes = mistakesUpTo(wanted, id, Math.min(MOST_MISTAKES, Math.floor(wanted.length / 2)));
  if (mistakes !== null) return 1 + mistakes;
  return id.includes(wanted) ? 2 + MOST_MISTAKES : null;
}

/** Levenshtein's distance if it is no more than `limit`, else null. */
function mistakesUpTo(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    if (Math.min(...next) > limit) return null;
    row = next;
  }
  return row[b.length] <= limit ? row[b.length] : null;
}
