/** Which encoding bytes are in, and text in any encoding as UTF-8 bytes. @module */
import { isUtf8 } from "node:buffer";
import { StudyError } from "../../tables/study_error.ts";

/** What a pass over all bytes of an input found. */
export interface Survey {
  /** A label that `TextDecoder` knows. */
  readonly encoding: string;
  /** Bytes that make no sound UTF-8 in a file that is UTF-8 nonetheless: they become U+FFFD. */
  readonly unsound: number;
  /** Whether bytes can be passed on as they are, but for a byte order mark. */
  readonly plain: boolean;
  readonly nuls: number;
  readonly bytes: number;
}

/** Letter pairs that make up a good third of Russian and Ukrainian text. */
const PAIRS = new Set(
  ("ст но то на ен ов ни ра во ко ро ре по не ли пр го ал ла ос от та ть ле ва ит де ор ер тр ол ел ан ин ка ри за да ет " +
    "ом те ло ск ся ем об ак ам ас ат ве ви го ед ис их ия ки ма ме ми мо ны об ог од ой ом он оп па пе ру се си со ся " +
    "ти ть ча че чт ым ых ві ій їх ні та ють із ід же ть ки").split(" "),
);
/** So many bytes beyond ASCII are enough to tell a language by. */
const LETTERS_WANTED = 1 << 16;
/**
 * Sound sequences to each unsound byte, from which on a file counts as damaged UTF-8: in other encodings' text sound
 * ones come about by chance alone.
 */
const SOUND_TO_UNSOUND = 2;

/**
 * Surveys an input: byte order mark, UTF-16 by its zero bytes, UTF-8 if sound (or nearly: a cut character, half an
 * emoji), Windows-1251 if that makes Russian or Ukrainian of it, else Windows-1252; of XML what it declares.
 *
 * @param given what the study says; it wins over all but is still checked for zero bytes
 */
export async function surveyBytes(chunks: AsyncIterable<Uint8Array>, given?: string): Promise<Survey> {
  let first: Uint8Array | null = null, bytes = 0, nuls = 0, sound = true;
  let rest: Uint8Array = new Uint8Array(0);
  const high: number[] = [], odd = { sequences: 0, unsound: 0 };
  for await (const chunk of chunks) {
    first ??= chunk.slice(0, 1 << 16);
    bytes += chunk.length;
    if (chunk.indexOf(0) >= 0) nuls += countNuls(chunk);
    // A character that the last chunk cut is judged with its missing bytes, the rest where it lies.
    const missing = rest.length > 0 ? Math.min(sequenceLength(rest[0]) - rest.length, chunk.length) : 0;
    const seam = joinBytes(rest, chunk.subarray(0, missing));
    if (missing === chunk.length && seam.length < sequenceLength(seam[0])) {
      rest = seam.slice();
      continue;
    }
    const part = chunk.subarray(missing, Math.max(missing, characterEnd(chunk)));
    rest = chunk.slice(missing + part.length);
    for (const piece of [seam, part]) {
      if (isUtf8(piece)) continue;
      sound = false;
      countSequences(piece, odd);
      if (high.length < LETTERS_WANTED) keepLetters(piece, high);
    }
  }
  if (rest.length > 0 && !isUtf8(rest)) {
    sound = false;
    odd.unsound += rest.length;
  }
  const encoding = given !== undefined ? checked(given) : told(first, nuls, bytes, sound, odd, high);
  const plain = encoding === "utf-8" && sound && nuls === 0;
  return { encoding, unsound: encoding === "utf-8" && !sound ? odd.unsound : 0, plain, nuls, bytes };
}

/** The input's text as UTF-8 chunks: no byte order mark, no NUL. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>, survey: Survey): AsyncIterable<Uint8Array> {
  if (survey.plain) return yield* withoutMark(chunks);
  const decoder = new TextDecoder(survey.encoding), encoder = new TextEncoder();
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield encoder.encode(text.replaceAll("\0", ""));
  }
  const tail = decoder.decode();
  if (tail !== "") yield encoder.encode(tail.replaceAll("\0", ""));
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    first = false;
  }
}

function checked(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new StudyError(
      `Cannot read encoding ${JSON.stringify(label)}: it is not known; write one such as utf-8, utf-16le, windows-1251`,
    );
  }
}

function told(
  first: Uint8Array | null,
  nuls: number,
  bytes: number,
  sound: boolean,
  odd: { sequences: number; unsound: number },
  high: readonly number[],
): string {
  if (!first) return "utf-8";
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return "utf-8";
  if (nuls > bytes / 5) return wide(first) ?? "utf-8";
  const declared = declaredBy(first);
  // A declaration that can be read byte by byte is not in UTF-16; sound UTF-8 comes about by chance in no other.
  const isBelied = declared?.startsWith("utf-16") || (sound && first.some((byte) => byte >= 0x80));
  if (declared !== null && declared !== "utf-8" && !isBelied) return declared;
  if (sound || odd.sequences >= odd.unsound * SOUND_TO_UNSOUND) return "utf-8";
  return isCyrillic(high) ? "windows-1251" : "windows-1252";
}

/** The encoding that an XML text declares; null if it declares none that is known. */
function declaredBy(first: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(first.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: which of two neighbours is zero. */
function wide(first: Uint8Array): string | null {
  let even = 0, odd = 0;
  for (let i = 0; i < first.length; i++) if (first[i] === 0) i % 2 === 0 ? even++ : odd++;
  return odd > even * 3 ? "utf-16le" : even > odd * 3 ? "utf-16be" : null;
}

/** Whether bytes beyond ASCII, read as Windows-1251, stand together in pairs that are common in Russian or Ukrainian. */
function isCyrillic(high: readonly number[]): boolean {
  const text = new TextDecoder("windows-1251").decode(Uint8Array.from(high)).toLowerCase();
  let pairs = 0, common = 0, letters = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === " ") continue;
    letters++;
    if (i + 1 === text.length || text[i + 1] === " ") continue;
    pairs++;
    if (PAIRS.has(text.slice(i, i + 2))) common++;
  }
  return pairs > letters / 2 && common > pairs / 5;
}

/** Bytes beyond ASCII in runs, a space for what stands between. */
function keepLetters(bytes: Uint8Array, high: number[]): void {
  for (const byte of bytes) {
    if (byte >= 0x80) high.push(byte);
    else if (high.length > 0 && high.at(-1) !== 0x20) high.push(0x20);
    if (high.length >= LETTERS_WANTED) return;
  }
}

function countSequences(bytes: Uint8Array, odd: { sequences: number; unsound: number }): void {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue;
    const length = sequenceLength(bytes[i]);
    if (length > 1 && isUtf8(bytes.subarray(i, i + length)) && i + length <= bytes.length) {
      odd.sequences++;
      i += length - 1;
    } else odd.unsound++;
  }
}

/** Where the last whole character ends, so that a chunk can be judged without the next. */
function characterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(byte: number): number {
  return byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
}

function countNuls(bytes: Uint8Array): number {
  let nuls = 0;
  for (const byte of bytes) if (byte === 0) nuls++;
  return nuls;
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
