/** Tells text that was garbled before it came: UTF-8 that some program took for another encoding and saved so. @module */
import { countSequences } from "./utf8_lines.ts";

/** Encodings that UTF-8 is commonly taken for. */
const TAKEN_FOR = ["windows-1251", "windows-1252"];
/** So much of a file is looked at. */
const LOOKED_AT_BYTES = 1 << 16;
/** Sound sequences that a line must have when it is turned back, and how many to each that is not. */
const SOUND = 8, SOUND_TO_UNSOUND = 4;
/** Stands for a letter that the encoding does not have. */
const QUESTION = 63;

/**
 * The encoding that UTF-8 was taken for, where most lines beyond ASCII make sense when turned back; else null.
 *
 * @param sample UTF-8, as the file has it now
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { garbledBy } from "./garbled.ts";
 *
 * const utf8 = (text: string) => new TextEncoder().encode(text);
 * assert.equal(garbledBy(utf8("РЎРµРІРµСЂР»РёРЅРє")), "windows-1251"); // Северлинк
 * assert.equal(garbledBy(utf8("Северлинк")), null);
 * ```
 */
export function garbledBy(sample: Uint8Array): string | null {
  const lines = new TextDecoder().decode(sample.subarray(0, LOOKED_AT_BYTES)).split(/[\r\n]+/)
    .filter((line) => [...line].some((letter) => letter > "\x7f"));
  return TAKEN_FOR.find((encoding) => {
    const byteOf = bytesOf(encoding);
    const garbled = lines.filter((line) => {
      const { sound, cut, unsound } = countSequences(Uint8Array.from(line, (letter) => byteOf.get(letter) ?? QUESTION));
      return sound >= SOUND && sound >= (cut + unsound) * SOUND_TO_UNSOUND;
    });
    return garbled.length > 0 && garbled.length * 2 >= lines.length;
  }) ?? null;
}

function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
