/** What stands between words: emoticons, emoji, marks, ends of clauses. @module */
import type { Tokens } from "../../text/tokenise.ts";
import type { WordIds } from "../../text/word_ids.ts";

/** Where signs are put, and what is kept from gap to gap of one text. */
export interface Gaps {
  /** Brackets opened and not yet closed: a closing one is then no smile. */
  open: number;
  /** Steps taken so far; see `at` of the reader. */
  step: number;
  readonly emit: (id: number) => void;
  readonly ids: SignIds;
}

/** Numbers of the signs that are always there, and a way to number emoji. */
export interface SignIds {
  readonly smile: number;
  readonly frown: number;
  readonly cry: number;
  readonly shout: number;
  readonly ask: number;
  readonly wonder: number;
  readonly emoji: (codePoint: number) => number;
}

/** The end of a clause is as far as so many words. */
const CLAUSE_STEPS = 2;
const [OPEN, CLOSE, EXCLAMATION, QUESTION] = [..."()!?"].map((character) => character.charCodeAt(0));
const EYES = codesOf(":;="), NOSES = codesOf("-'^"), STOPS = codesOf(".,;:\n");
const GLAD = codesOf(")]*"), SAD = codesOf("([/\\|");
/** Dashes, quotes and dots beyond ASCII that end a clause. */
const WIDE_STOPS = codesOf("—–…«»“”");

/** Kinds of bytes for the kernel of terms: see there. */
const WITHIN = 0, NOTHING = 1, STOP = 2, EYE = 3, BRACKET = 4, MARK = 5, WIDE = 6, OTHER = 7;
const NOSE = 1, GLAD_MOUTH = 2, SAD_MOUTH = 4;
/** What begins a letter of the usual Cyrillic; what begins a dash, a quote, an emoji and the like. */
const CYRILLIC = [0xd0, 0xd1], WIDE_STARTS = [0xc2, 0xe2, 0xf0];

/** What each byte is. All that go on a character are within words: in UTF-8 a reader meets no others. */
export function byteKinds(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 0x80) {
      return byte < 0xc0 || CYRILLIC.includes(byte) ? WITHIN : WIDE_STARTS.includes(byte) ? WIDE : OTHER;
    }
    if (/\w/.test(String.fromCharCode(byte))) return WITHIN;
    if (EYES.has(byte)) return EYE;
    if (byte === OPEN || byte === CLOSE) return BRACKET;
    if (byte === EXCLAMATION || byte === QUESTION) return MARK;
    return STOPS.has(byte) ? STOP : NOTHING;
  });
}

/** What part of a face each byte may be. */
export function faceKinds(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    return NOSES.has(byte) ? NOSE : GLAD.has(byte) ? GLAD_MOUTH : SAD.has(byte) ? SAD_MOUTH : 0;
  });
}

/** Numbers for signs, among the numbers of words. */
export function signIds(words: WordIds, room: Tokens): SignIds {
  const add = (letters: readonly number[]) => {
    room.letters.set(letters);
    room.letterStarts[0] = 0;
    room.letterStarts[1] = letters.length;
    room.hashes[0] = letters.reduce((hash, letter) => Math.imul(hash ^ letter, 0x01000193), 0x2f0b4a17);
    return words.add(room, 0);
  };
  const emoji = new Map<number, number>();
  return {
    smile: add([...codesOf(":)")]),
    frown: add([...codesOf(":(")]),
    cry: add([...codesOf("!!")]),
    shout: add([...codesOf("!")]),
    ask: add([...codesOf("?")]),
    wonder: add([...codesOf("?!")]),
    emoji: (codePoint) => {
      let id = emoji.get(codePoint);
      if (id === undefined) emoji.set(codePoint, id = add([codePoint]));
      return id;
    },
  };
}

/** Reads the bytes between two words. */
// One loop over all cases: most gaps are a single space, and functions for each case cost more than they show.
export function readGap(bytes: Uint8Array, start: number, end: number, gaps: Gaps): void {
  let stop = false;
  for (let i = start; i < end; i++) {
    const c = bytes[i];
    if (c >= 0x80) {
      const length = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
      const codePoint = wide(bytes, i, length);
      if (isEmoji(codePoint)) gaps.emit(gaps.ids.emoji(codePoint));
      else if (isWideStop(codePoint)) stop = true;
      i += length - 1;
    } else if (EYES.has(c) && isFace(bytes, i, end)) {
      const mouth = NOSES.has(bytes[i + 1]) ? i + 2 : i + 1;
      gaps.emit(GLAD.has(bytes[mouth]) ? gaps.ids.smile : gaps.ids.frown);
      i = runEnd(bytes, mouth, end) - 1;
    } else if (c === CLOSE || c === OPEN) {
      const after = runEnd(bytes, i, end);
      readBrackets(c, after - i, gaps);
      i = after - 1;
    } else if (c === EXCLAMATION || c === QUESTION) {
      i = readMarks(bytes, i, end, gaps) - 1;
      stop = true;
    } else if (STOPS.has(c)) stop = true;
  }
  if (stop) gaps.step += CLAUSE_STEPS;
}

/** A bracket that closes none is a smile, two that open are a frown. */
function readBrackets(bracket: number, length: number, gaps: Gaps): void {
  if (bracket === CLOSE) {
    if (length > gaps.open) gaps.emit(gaps.ids.smile);
    gaps.open = Math.max(0, gaps.open - length);
  } else if (length > 1) gaps.emit(gaps.ids.frown);
  else gaps.open++;
}

function readMarks(bytes: Uint8Array, start: number, end: number, gaps: Gaps): number {
  let i = start, questions = 0;
  for (; i < end && (bytes[i] === EXCLAMATION || bytes[i] === QUESTION); i++) if (bytes[i] === QUESTION) questions++;
  const { cry, shout, ask, wonder } = gaps.ids;
  if (questions > 0) gaps.emit(questions === i - start ? ask : wonder);
  else gaps.emit(i - start > 1 ? cry : shout);
  return i;
}

function isFace(bytes: Uint8Array, i: number, end: number): boolean {
  const at = NOSES.has(bytes[i + 1]) ? i + 2 : i + 1, mouth = bytes[at];
  if (at >= end || !(GLAD.has(mouth) || SAD.has(mouth))) return false;
  return mouth !== 0x2f || bytes[i + 2] !== 0x2f; // "://" of an address is no face
}

function runEnd(bytes: Uint8Array, i: number, end: number): number {
  const c = bytes[i];
  while (i < end && bytes[i] === c) i++;
  return i;
}

function wide(bytes: Uint8Array, i: number, length: number): number {
  if (length === 2) return ((bytes[i] & 31) << 6) | (bytes[i + 1] & 63);
  const low = ((bytes[i + 1] & 63) << 6) | (bytes[i + 2] & 63);
  return length === 3 ? ((bytes[i] & 15) << 12) | low : ((bytes[i] & 7) << 18) | (low << 6) | (bytes[i + 3] & 63);
}

/** Whether it is a dash, a quote or dots, which end a clause. */
export function isWideStop(codePoint: number): boolean {
  return WIDE_STOPS.has(codePoint);
}

/** Pictures, not the joiners and skin tones that change them. */
export function isEmoji(codePoint: number): boolean {
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return false;
  return (codePoint >= 0x1f300 && codePoint <= 0x1faff) || (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    codePoint === 0x2b50;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0)!));
}
