/** Judges lines of a text that is not wholly UTF-8, and reads those that are not in their own encoding. @module */
import { isUtf8 } from "node:buffer";
import { keepLetters, readsAs } from "./single_byte.ts";

const LF = 10, CR = 13;
/** Sound sequences to each unsound byte, from which on a line counts as damaged UTF-8: in other encodings' text sound
 * ones come about by chance alone. */
const SOUND_TO_UNSOUND = 2;
/** So many sound sequences on a sound line do not come about by chance. */
const SURE_SEQUENCES = 4;
/** A line longer than this is judged piece by piece. */
const LINE_LIMIT_BYTES = 1 << 20;

/**
 * Whether what is sound outweighs what is not: then the text is UTF-8 with odd lines, not another encoding's. Lower-case
 * letters of IBM866 make sound sequences (`раз`, `рад`): lines of these that are Russian in it are no sure UTF-8.
 *
 * @param other the encoding of the lines that are not sound
 */
export function isUtf8Else({ sure, sound, foreignBytes, sureHigh }: LineTally, other: string): boolean {
  const isSure = sure && !(other === "ibm866" && readsAs(sureHigh, other));
  return isSure || sound >= foreignBytes * SOUND_TO_UNSOUND;
}

/** What a text's lines are, added up. */
export interface LineTally {
  /** Whether a line is UTF-8 beyond doubt. */
  sure: boolean;
  /** Weight of the sound sequences on sound lines, as far as they were counted. */
  sound: number;
  /** Lines that are in another encoding. */
  foreign: number;
  /** Bytes on them that make no sound UTF-8. */
  foreignBytes: number;
  /** Bytes that make no sound UTF-8, on lines that are UTF-8 all the same. */
  unsound: number;
  /** Letters of the foreign lines. */
  readonly high: number[];
  /** Bytes beyond ASCII of the lines that are sure. */
  readonly sureHigh: number[];
}

/** A tally of no lines. */
export function emptyTally(): LineTally {
  return { sure: false, sound: 0, foreign: 0, foreignBytes: 0, unsound: 0, high: [], sureHigh: [] };
}

/** Adds bytes to a tally; a line that they cut is judged in two pieces. */
export function tallyLines(bytes: Uint8Array, tally: LineTally): void {
  if (isUtf8(bytes)) {
    if (countSequences(bytes, SURE_SEQUENCES).sound >= SURE_SEQUENCES) beSure(bytes, tally);
    return;
  }
  for (const line of linesOf(bytes)) {
    const { sound, cut, unsound } = countSequences(line);
    if (unsound + cut === 0) {
      tally.sound += sound;
      if (sound >= SURE_SEQUENCES) beSure(line, tally);
    } else if (isForeign(sound, unsound)) {
      tally.foreign++;
      tally.foreignBytes += unsound + cut;
      keepLetters(line, tally.high);
    } else {
      tally.unsound += unsound + cut;
      if (sound >= SURE_SEQUENCES * SOUND_TO_UNSOUND) beSure(line, tally);
    }
  }
}

function beSure(bytes: Uint8Array, tally: LineTally): void {
  tally.sure = true;
  keepLetters(bytes, tally.sureHigh);
}

/** UTF-8 chunks of a text of which some lines are in another encoding. */
export async function* unmixedChunks(chunks: AsyncIterable<Uint8Array>, other: string): AsyncIterable<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = joinBytes(rest, chunk);
    let end = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
    if (end === 0 && bytes.length > LINE_LIMIT_BYTES) end = characterEnd(bytes);
    if (end > 0) yield unmixed(bytes.subarray(0, end), other);
    rest = bytes.slice(end);
  }
  if (rest.length > 0) yield unmixed(rest, other);
}

function unmixed(bytes: Uint8Array, other: string): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const foreign = new TextDecoder(other), damaged = new TextDecoder("utf-8", { ignoreBOM: true });
  const texts = [...linesOf(bytes)].map((line) => {
    const { sound, unsound } = countSequences(line);
    return (isForeign(sound, unsound) ? foreign : damaged).decode(line);
  });
  return new TextEncoder().encode(texts.join(""));
}

function isForeign(sound: number, unsound: number): boolean {
  return unsound > 0 && sound < unsound * SOUND_TO_UNSOUND;
}

/** Lines with their ends. */
function* linesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== LF && bytes[i] !== CR) continue;
    yield bytes.subarray(from, i + 1);
    from = i + 1;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

/**
 * Sequences of UTF-8 that are sound, weighed by how unlikely they come about by chance (1 of two bytes, 2 of three, 3
 * of four); bytes of sequences that were cut (half an emoji); bytes that are neither. Counting
 * ends with `enough` sound ones.
 */
export function countSequences(bytes: Uint8Array, enough = Infinity): { sound: number; cut: number; unsound: number } {
  const counts = { sound: 0, cut: 0, unsound: 0 };
  for (let i = 0; i < bytes.length && counts.sound < enough; i++) {
    if (bytes[i] < 0x80) continue;
    const length = sequenceLength(bytes[i]), present = 1 + continuations(bytes, i + 1, length - 1);
    if (length > 1 && present === length && isUtf8(bytes.subarray(i, i + length))) counts.sound += length - 1;
    else if (present > 1 && present < length || present < length && i + 1 === bytes.length) counts.cut += present;
    else {
      counts.unsound++;
      continue;
    }
    i += present - 1;
  }
  return counts;
}

function continuations(bytes: Uint8Array, from: number, wanted: number): number {
  let n = 0;
  while (n < wanted && from + n < bytes.length && bytes[from + n] >= 0x80 && bytes[from + n] < 0xc0) n++;
  return n;
}

/** Where the last whole character ends, so that a chunk can be judged without the next. */
export function characterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** How many bytes a character has that begins so; 1 where none does. */
export function sequenceLength(byte: number): number {
  return byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
}

/** Two byte arrays as one; the second itself where the first is empty. */
export function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
