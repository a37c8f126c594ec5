/** Tells text that was garbled before it came: bytes that some program took for another encoding and saved so. @module */
import { CYRILLIC_FROM, cyrillicEncodings } from "./single_byte.ts";
import { countSequences } from "./utf8_lines.ts";

/** Encodings that UTF-8 is commonly taken for, and that are taken for each other. */
const TAKEN_FOR = ["windows-1251", "windows-1252", "ibm866", "koi8-u", "x-mac-cyrillic"];
const UTF8_TAKEN_FOR = [...TAKEN_FOR, "windows-1250"];
/** Signs that a line has which was UTF-8 and taken for one of these, and hardly another: they spare it a closer look. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  "ibm866": /[\u2550-\u256c]/,
  "koi8-u": /[\u2500-\u25ff]/,
  "x-mac-cyrillic": /[–—][^\s\d]/,
};
/** So much of a file is looked at, and so many letters of it. */
const LOOKED_AT_BYTES = 1 << 16, LOOKED_AT_LETTERS = 1 << 12;
/** Sound sequences that a line must have when it is turned back, and how many to each that is not. */
const SOUND = 8, SOUND_TO_UNSOUND = 4;
/** Of lines with few such sequences so many must be sound, and one of so many that have letters beyond ASCII. */
const FEWEST_LINES = 3, WHOLE_ONE_IN = 4;
/** Stands for a letter that the encoding does not have. */
const QUESTION = 63, SPACE = 32;
/** Text that is so much Russian or Ukrainian is no other. */
const CYRILLIC_SURELY = 3 / 10;
/** A text of fewer letters beyond ASCII says nothing of its encoding, nor does one of which more than a tenth is lost. */
const FEWEST_LETTERS = 12, LOST_ONE_IN = 10;

/** What was taken for what, and how many of the lines that were looked at it is. */
export interface Garbled {
  readonly written: string;
  readonly taken: string;
  readonly lines: number;
  readonly all: number;
}

/**
 * What the text was written in and what it was taken for, where lines beyond ASCII make sense when turned back; else null.
 *
 * @param sample UTF-8, as the file has it now
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { garbledBy } from "./garbled.ts";
 *
 * const utf8 = (text: string) => new TextEncoder().encode(text);
 * const twice = garbledBy(utf8("РЎРµРІРµСЂР»РёРЅРє")); // Северлинк
 * assert.deepEqual(twice, { written: "UTF-8", taken: "windows-1251", lines: 1, all: 1 });
 * assert.equal(garbledBy(utf8("Ñåâåðëèíê îïÿòü ìîë÷èò"))?.written, "windows-1251"); // taken for windows-1252
 * assert.equal(garbledBy(utf8("Северлинк")), null);
 * ```
 */
export function garbledBy(sample: Uint8Array): Garbled | null {
  const lines = new TextDecoder().decode(sample.subarray(0, LOOKED_AT_BYTES)).split(/[\r\n]+/)
    .filter((line) => [...line].some((letter) => letter > "\x7f"));
  if (lines.length === 0) return null;
  return utf8Taken(lines) ?? singleByteTaken(lines);
}

function utf8Taken(lines: readonly string[]): Garbled | null {
  const found = UTF8_TAKEN_FOR.map((taken) => ({
    written: "UTF-8",
    taken,
    lines: turnedBack(lines, taken),
    all: lines.length,
  }))
    .reduce((a, b) => b.lines > a.lines ? b : a);
  return found.lines > 0 ? found : null;
}

/**
 * How many lines are sound UTF-8 when turned back. A line of Cyrillic shows it by itself; one in Latin letters has a few
 * such letters, and it is the lines together that show it.
 */
function turnedBack(lines: readonly string[], taken: string): number {
  const byteOf = bytesOf(taken), sign = SIGNS[taken];
  const turned = lines.filter((line) => sign?.test(line) ?? true).map((line) => {
    const { sound, cut, unsound } = countSequences(Uint8Array.from(line, (letter) => byteOf.get(letter) ?? QUESTION));
    return {
      sound,
      isWhole: sound > 0 && cut + unsound === 0,
      isSure: sound >= SOUND && sound >= (cut + unsound) * SOUND_TO_UNSOUND,
    };
  });
  const whole = turned.filter(({ isWhole }) => isWhole), sound = whole.reduce((sum, { sound }) => sum + sound, 0);
  const isShown = sound >= SOUND && whole.length >= FEWEST_LINES && whole.length * WHOLE_ONE_IN >= lines.length;
  return isShown || turned.some(({ isSure }) => isSure)
    ? turned.filter(({ isWhole, isSure }) => isWhole || isSure).length
    : 0;
}

/** Cyrillic of one byte a letter that was taken for other letters: Russian or Ukrainian only when it is turned back. */
function singleByteTaken(lines: readonly string[]): Garbled | null {
  const letters = [...lines.join("\n").replace(/[\0-\x7f]+/g, " ").slice(0, LOOKED_AT_LETTERS)];
  const count = letters.filter((letter) => letter !== " ").length;
  if (count < FEWEST_LETTERS) return null;
  for (const taken of TAKEN_FOR) {
    const byteOf = bytesOf(taken);
    const bytes = Uint8Array.from(letters, (letter) => letter === " " ? SPACE : byteOf.get(letter) ?? QUESTION);
    if (bytes.filter((byte) => byte === QUESTION).length * LOST_ONE_IN > count) continue;
    const encodings = cyrillicEncodings(bytes), [best] = encodings;
    const asItIs = encodings.find(({ encoding }) => encoding === taken)?.score ?? 0;
    if (asItIs > CYRILLIC_SURELY) return null;
    if (best.score > CYRILLIC_FROM && asItIs * 2 < best.score) {
      return { written: best.encoding, taken, lines: lines.length, all: lines.length };
    }
  }
  return null;
}

function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
