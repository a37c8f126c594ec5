/** Texts of one frame with many fillings (a template with other numbers or names) are not copies. @module */
import { contentHash } from "../../text/content_hash.ts";
import type { Marks } from "./marks.ts";
import { wordsOf } from "./similar.ts";

/** A frame that occurs with so many different fillings is a template. */
export const MIN_FILLINGS = 5;

/** Takes rows out of their groups that differ from the first of the group in the place where many others differ too. */
export function withoutFrames(of: Int32Array, marks: Marks): Int32Array {
  const frames = new Map<string, { rows: number[]; fillings: Set<string> }>();
  for (let i = 0; i < of.length; i++) {
    if (of[i] < 0) continue;
    const { frame, fillings } = differenceOf(wordsOf(marks, of[i]), wordsOf(marks, i));
    if (frame === "") continue;
    const key = `${of[i]} ${frame}`;
    const seen = frames.get(key) ?? frames.set(key, { rows: [], fillings: new Set() }).get(key)!;
    seen.rows.push(i);
    for (const filling of fillings) seen.fillings.add(filling);
  }
  for (const { rows, fillings } of frames.values()) {
    if (fillings.size >= MIN_FILLINGS) { for (const i of rows) of[i] = -1; }
  }
  return of;
}

/**
 * Where b differs from a, as a name for the place, and what stands there in both; an empty name: nowhere. One place has one
 * name however many words stand there (`Курск`, `Нижний Новгород`), but at either end, where tags are put.
 */
function differenceOf(a: Int32Array, b: Int32Array): { frame: string; fillings: [string, string] } {
  if (a.length === b.length) {
    const places = Array.from(a.keys()).filter((k) => a[k] !== b[k]);
    const [first, last] = [places[0], places[places.length - 1]];
    const isInside = places.length > 0 && last - first === places.length - 1 && first > 0 && last < a.length - 1;
    if (!isInside) {
      return { frame: places.join(), fillings: [places.map((k) => a[k]).join(), places.map((k) => b[k]).join()] };
    }
  }
  const shorter = Math.min(a.length, b.length);
  let head = 0, tail = 0;
  while (head < shorter && a[head] === b[head]) head++;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const filling = (marks: Int32Array) => contentHash(marks.subarray(head, marks.length - tail).join());
  return { frame: `${head}..${tail}`, fillings: [filling(a), filling(b)] };
}
