/** Records that came in twice, and different records that came in under one id. @module */
import { hasHash, noHashes } from "../hash_column.ts";
import { firstOf } from "./first_of.ts";
import type { Evidence, HashColumn } from "../types.ts";

const SHORT_HEX = 6;

/**
 * For each row the row of which it is the same record once more, or -1.
 *
 * The same record: same id and text; or, in another file, same address with the same text or of the same second
 * (formats differ in what they call the id and in how much of a text they hold).
 */
export function sameRecords(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const { text, batch } = evidence;
  const byId = firstOf(evidence, among, [evidence.key, text]);
  const byUrl = batch.every((file) => file === batch[0]) ? [] : firstsByUrl(evidence, among);
  return byId.map((first, i) => {
    if (first >= 0 && first !== i) return first;
    for (const firsts of byUrl) {
      if (firsts[i] >= 0 && firsts[i] !== i && batch[firsts[i]] !== batch[i]) return firsts[i];
    }
    return -1;
  });
}

/** By address and text, and by address and second. */
function firstsByUrl(evidence: Evidence, among: (i: number) => boolean): Int32Array[] {
  const { text, url } = evidence, hasUrl = (i: number) => among(i) && hasHash(url, i);
  return [text, secondsOf(evidence)].map((column) => firstOf(evidence, hasUrl, [url, column]));
}

/**
 * New ids for records that share an id with a different record: `…~` and six characters of the content's hash.
 * The first record of an id keeps it.
 */
export function renameShared(evidence: Evidence): Map<number, string> {
  const { text, key } = evidence, first = firstOf(evidence, () => true, [key]);
  const renamed = new Map<number, string>(), contents = new Map<string, string>();
  for (let i = 0; i < first.length; i++) {
    if (text.high[i] === text.high[first[i]] && text.low[i] === text.low[first[i]]) continue;
    const content = hex(text.high[i]) + hex(text.low[i]);
    let name = `${evidence.id.at(i)}~${content.slice(0, SHORT_HEX)}`;
    if ((contents.get(name) ?? content) !== content) name = `${evidence.id.at(i)}~${content}`;
    contents.set(name, content);
    renamed.set(i, name);
  }
  return renamed;
}

function secondsOf({ published_at }: Evidence): HashColumn {
  const seconds = noHashes(published_at.length);
  for (let i = 0; i < published_at.length; i++) seconds.high[i] = Math.floor(published_at[i] / 1000);
  return seconds;
}

function hex(half: number): string {
  return half.toString(16).padStart(8, "0");
}
