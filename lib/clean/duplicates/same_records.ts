/** Records that came in twice, and different records that came in under one id. @module */
import { hashBytes } from "../../text/content_hash.ts";
import { firstOf, hasHash, joinKey } from "./first_of.ts";
import type { Evidence, HashColumn } from "../types.ts";

const SHORT_HEX = 6;

/**
 * For each row the row of which it is the same record once more, or -1.
 *
 * The same record: same id and text; or, in another file, same address with the same text or of the same second
 * (formats differ in what they call the id and in how much of a text they hold).
 */
export function sameRecords(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const { text, url, batch } = evidence;
  const id = idHashes(evidence), second = secondsOf(evidence);
  const byId = firstOf(evidence, (i, key) => among(i) && joinKey(i, key, id, text));
  const byUrlText = firstOf(evidence, (i, key) => among(i) && hasHash(url, i) && joinKey(i, key, url, text));
  const byUrlSecond = firstOf(evidence, (i, key) => among(i) && hasHash(url, i) && joinKey(i, key, url, second));
  return byId.map((first, i) => {
    if (first >= 0 && first !== i) return first;
    for (const byUrl of [byUrlText, byUrlSecond]) {
      if (byUrl[i] >= 0 && byUrl[i] !== i && batch[byUrl[i]] !== batch[i]) return byUrl[i];
    }
    return -1;
  });
}

/**
 * New ids for records that share an id with a different record: `…~` and six characters of the content's hash.
 * The first record of an id keeps it.
 */
export function renameShared(evidence: Evidence): Map<number, string> {
  const { text } = evidence;
  const id = idHashes(evidence);
  const first = firstOf(evidence, (i, key) => joinKey(i, key, id));
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

function idHashes({ id }: Evidence): HashColumn {
  const high = new Uint32Array(id.length), low = new Uint32Array(id.length);
  const hash = new Uint32Array(4);
  for (let i = 0; i < id.length; i++) {
    hashBytes(id.bytes, id.offsets[i], id.offsets[i + 1], hash);
    high[i] = hash[0];
    low[i] = hash[1];
  }
  return { high, low };
}

function secondsOf({ published_at }: Evidence): HashColumn {
  const high = new Uint32Array(published_at.length);
  for (let i = 0; i < high.length; i++) high[i] = Math.floor(published_at[i] / 1000);
  return { high, low: new Uint32Array(published_at.length) };
}

function hex(half: number): string {
  return half.toString(16).padStart(8, "0");
}
