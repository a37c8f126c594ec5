/** The small notation in which the texts of the demo study are written. @module */
import type { Random } from "./random.ts";

/** Gives the text of a slot: `[где]` asks for `где`. */
export type Slots = (name: string) => string;

/**
 * Fills a frame: `{a|b}` is one of both (may be nested, may be empty), `[name]` is a slot.
 *
 * @example A choice and a slot
 * ```ts
 * import assert from "node:assert/strict";
 * import { fill } from "./template.ts";
 *
 * const text = fill("{Опять|Снова} нет интернета [где]", () => "на Лесной", () => 0.9);
 * assert.equal(text, "Снова нет интернета на Лесной");
 * ```
 */
export function fill(frame: string, slots: Slots, random: Random): string {
  const reader = { frame, at: 0 };
  const text = sequence(reader, slots, random);
  if (reader.at < frame.length) {
    throw new SyntaxError(`Cannot fill frame: ${frame[reader.at]} without a start: ${frame}`);
  }
  return text.replace(/ {2,}/g, " ").replace(/ ([,.!?…])/g, "$1").trim();
}

interface Reader {
  readonly frame: string;
  at: number;
}

/** Text up to the next `|`, `}` or the end. */
function sequence(reader: Reader, slots: Slots, random: Random): string {
  let text = "";
  while (reader.at < reader.frame.length) {
    const char = reader.frame[reader.at];
    if (char === "|" || char === "}") break;
    if (char === "{") text += choice(reader, slots, random);
    else if (char === "[") text += slots(slotName(reader));
    else text += reader.frame[reader.at++];
  }
  return text;
}

/** Reads every branch, keeps one. */
function choice(reader: Reader, slots: Slots, random: Random): string {
  const branches: string[] = [];
  do {
    reader.at++;
    branches.push(sequence(reader, slots, random));
  } while (reader.frame[reader.at] === "|");
  if (reader.frame[reader.at] !== "}") throw new SyntaxError(`Cannot fill frame: a { without an end: ${reader.frame}`);
  reader.at++;
  return branches[Math.floor(random() * branches.length)];
}

function slotName(reader: Reader): string {
  const end = reader.frame.indexOf("]", reader.at);
  if (end < 0) throw new SyntaxError(`Cannot fill frame: a [ without an end: ${reader.frame}`);
  const name = reader.frame.slice(reader.at + 1, end);
  reader.at = end + 1;
  return name;
}
