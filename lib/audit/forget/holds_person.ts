/** Whether something still tells of a person. @module */
import { isOwnText, plainName } from "../../collect/people/forgotten.ts";
import type { Person } from "./types.ts";

/**
 * Tests of a person's name, pseudonym and texts. Texts of fewer than six words are said by many: others' stay.
 *
 * @returns `cell`: whether a value of a table is theirs or holds their name or a text of theirs; `file`: whether a
 *   file's text does (a name only where it stands as a word of its own)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { holdsPerson } from "./holds_person.ts";
 *
 * const person = { name: "anna_k", pseudonym: "00ff00ff00ff00ff", ids: new Set<string>(), namedIn: () => false,
 *   texts: new Set(["No signal in my street again"]) };
 * const { cell, file } = holdsPerson(person);
 * assert.deepEqual([cell("See: No signal in my street again"), cell("No signal"), cell("@Anna_K: no")], [true, false, true]);
 * assert.deepEqual([file("by anna_k."), file("by anna_ko"), file("00ff00ff00ff00ff")], [true, false, true]);
 * ```
 */
export function holdsPerson({ name, pseudonym, texts, namedIn }: Person) {
  const word = name === null ? null : new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(name)}(?![\\p{L}\\p{N}_])`, "iu");
  const forms = [...texts].filter(isOwnText).flatMap((
    text,
  ) => [...new Set([text, JSON.stringify(text).slice(1, -1), htmlOf(text)])]);
  const file = (text: string) =>
    text.includes(pseudonym) || (word?.test(text) ?? namedIn(text)) || forms.some((form) => text.includes(form));
  const cell = (text: string) => plainName(text) === name || file(text);
  return { cell, file };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"); // no hyphen: with the flag u `\-` is an error
}

function htmlOf(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
