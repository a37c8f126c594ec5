/** Reads what cleaning needs of a text, from its bytes where they are clean already. @module */
import { comparable, wholeWords, wordCount } from "../texts/comparable.ts";
import { isAtLimit } from "../texts/cut_short.ts";
import { normalise } from "../texts/normalise.ts";
import { isQuote, readRepost } from "../texts/repost.ts";
import { readLowerCase, rewriteAddresses } from "./_read_lower_case.ts";
import { lowerCase } from "./_lower_case.ts";
import { emptyFacts, setSlice, type TextFacts, type Writable } from "./text_facts.ts";

const encoder = new TextEncoder(), decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * A function that reads texts. Most posts are clean as they come: they are read in one pass over their bytes (1 µs),
 * the rest by the functions for strings (10 µs), which give the same for both (a test compares them).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { textReader } from "./text_reader.ts";
 *
 * const read = textReader(), bytes = new TextEncoder().encode("RT @anna: Нет связи, www.Example.org/");
 * const { compared, isRepost, words } = read(bytes, 0, bytes.length);
 * assert.equal(new TextDecoder().decode(compared.bytes.subarray(compared.start, compared.end)), "нет связи, example.org");
 * assert.deepEqual([isRepost, words], [true, 5]);
 * ```
 */
export function textReader(): (bytes: Uint8Array, start: number, end: number) => TextFacts {
  let lower = new Uint8Array(1 << 12), room = new Uint8Array(1 << 12);
  const facts = emptyFacts(), readString = stringReader();
  const rewrite = (from: number, end: number, into: number) => rewriteAddresses(lower, room, from, end, into);
  return (bytes, start, end) => {
    if (lower.length < end - start) {
      [lower, room] = [new Uint8Array((end - start) * 2), new Uint8Array((end - start) * 2)];
    }
    const text = lowerCase(bytes, start, end, lower);
    const place = { bytes: lower, at: 0, room, roomAt: 0, rewrite };
    if (!text || !readLowerCase(bytes, start, end, { ...text, ...place }, facts)) readString(bytes, start, end, facts);
    return facts;
  };
}

/** A function that fills the facts of any text, by way of strings. */
export function stringReader(): (bytes: Uint8Array, start: number, end: number, facts: Writable<TextFacts>) => void {
  let strings = new Uint8Array(1 << 12);
  return (bytes, start, end, facts) => {
    const shown = normalise(decoder.decode(bytes.subarray(start, end))), repost = readRepost(shown);
    const body = repost?.text ?? shown, { words, isCut } = wholeWords(body, isAtLimit(shown));
    const room = (body.length * 2 + words.length) * 3 + 64;
    if (strings.length < room) strings = new Uint8Array(room * 2);
    facts.isRepost = repost !== null;
    facts.isCut = isCut;
    facts.isQuote = isQuote(body);
    facts.words = wordCount(shown);
    let at = 0;
    for (
      const [into, part] of [[facts.clean, body], [facts.compared, comparable(body)], [facts.spoken, words]] as const
    ) {
      const { written } = encoder.encodeInto(part, strings.subarray(at));
      setSlice(into, strings, at, at += written);
    }
  };
}
