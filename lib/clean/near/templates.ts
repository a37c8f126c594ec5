/** Texts made from one template (the same words round other numbers or names) are not copies of each other. @module */
import { contentHash } from "../../text/content_hash.ts";
import type { Marks } from "./marks.ts";
import { wordsOf } from "./similar.ts";

/** Words that are the same round so many different fillings are a template. */
export const MIN_FILLINGS = 5;

/**
 * Takes the texts of templates out of their groups, in place: rows that differ from the first row of their group in the
 * same gap in which enough others of the group differ from it, too.
 *
 * @param of for each row the first row of its group, by its place; -1: it is in none
 * @returns the same array
 */
export function withoutTemplates(of: Int32Array, marks: Marks): Int32Array {
  const templates = new Map<string, { rows: number[]; fillings: Set<string> }>();
  for (let i = 0; i < of.length; i++) {
    if (of[i] < 0) continue;
    const { gap, fillings } = differenceOf(wordsOf(marks, of[i]), wordsOf(marks, i));
    if (gap === "") continue;
    const key = `${of[i]} ${gap}`;
    const seen = templates.get(key) ?? templates.set(key, { rows: [], fillings: new Set() }).get(key)!;
    seen.rows.push(i);
    for (const filling of fillings) seen.fillings.add(filling);
  }
  for (const { rows, fillings } of templates.values()) {
    if (fillings.size >= MIN_FILLINGS) { for (const i of rows) of[i] = -1; }
  }
  return of;
}

/**
 * The gap in which b differs from a, and what fills it in a and in b. The gap is named by its place; the name is empty where
 * the two are equal. Inside a text a gap has one name however many words fill it (`Курск`, `Нижний Новгород`); at the
 * beginning or end, where tags are put, each number of words is a gap of its own.
 */
function differenceOf(a: Int32Array, b: Int32Array): { gap: string; fillings: [string, string] } {
  if (a.length === b.length) {
    const places = Array.from(a.keys()).filter((k) => a[k] !== b[k]);
    const [first, last] = [places[0], places[places.length - 1]];
    const isInside = places.length > 0 && last - first === places.length - 1 && first > 0 && last < a.length - 1;
    if (!isInside) {
      return { gap: places.join(), fillings: [places.map((k) => a[k]).join(), places.map((k) => b[k]).join()] };
    }
  }
  const shorter = Math.min(a.length, b.length);
  let head = 0, tail = 0;
  while (head < shorter && a[head] === b[head]) head++;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const filling = (marks: Int32Array) => contentHash(marks.subarray(head, marks.length - tail).join());
  return { gap: `${head}..${tail}`, fillings: [filling(a), filling(b)] };
}
