/** Which encoding bytes are in, and text in any encoding as UTF-8 bytes. @module */
import { isUtf8 } from "node:buffer";
import { StudyError } from "../../tables/study_error.ts";
import { lookAtBytes } from "./look_at_bytes.ts";
import { singleByteEncoding } from "./single_byte.ts";
import {
  characterEnd,
  emptyTally,
  isUtf8Else,
  joinBytes,
  type LineTally,
  sequenceLength,
  tallyLines,
  unmixedChunks,
} from "./utf8_lines.ts";

const LATIN = /^windows-125[024]$/;

/** What a pass over all bytes of an input found. */
export interface Survey {
  /** A label that `TextDecoder` knows. */
  readonly encoding: string;
  /** The encoding of lines that are not UTF-8 in a file that is UTF-8 else; null: one encoding for all. */
  readonly other: string | null;
  /** How many such lines there are. */
  readonly foreign: number;
  /** Whether the study names an encoding for what is sound UTF-8. */
  readonly denied: boolean;
  /** Whether the encoding is merely the likeliest: neither sound UTF-8 nor letters speak for it. */
  readonly guess: boolean;
  /** Bytes that make no sound UTF-8 in a file that is UTF-8 nonetheless: they become U+FFFD. */
  readonly unsound: number;
  /** Whether bytes can be passed on as they are, but for a byte order mark. */
  readonly plain: boolean;
  readonly nuls: number;
  /** The first bytes. */
  readonly head: Uint8Array;
  readonly bytes: number;
}

/**
 * Surveys an input: byte order mark, UTF-16 by its zero bytes, UTF-8 if sound (or nearly: a cut character, half an
 * emoji), else the encoding in which it makes Russian, Ukrainian, Polish, Czech, Hungarian or Turkish, else Windows-1252;
 * of XML what it declares. Where some lines are sound UTF-8 and others are not, each is what it is.
 *
 * @param given what the study says; it wins over all but is still checked for zero bytes
 * @param limit so many bytes are enough for a first look
 */
export async function surveyBytes(
  chunks: AsyncIterable<Uint8Array>,
  given?: string,
  limit = Infinity,
): Promise<Survey> {
  let first: Uint8Array | null = null, bytes = 0, nuls = 0, sound = true;
  let rest: Uint8Array = new Uint8Array(0);
  const tally = emptyTally();
  for await (const chunk of chunks) {
    first ??= chunk.slice(0, 1 << 16);
    bytes += chunk.length;
    // A character that the last chunk cut is judged with its missing bytes, the rest where it lies.
    const missing = rest.length > 0 ? Math.min(sequenceLength(rest[0]) - rest.length, chunk.length) : 0;
    const seam = joinBytes(rest, chunk.subarray(0, missing));
    if (missing === chunk.length && seam.length < sequenceLength(seam[0])) {
      rest = seam.slice();
      nuls += countNuls(chunk);
      continue;
    }
    const part = chunk.subarray(missing, Math.max(missing, characterEnd(chunk)));
    rest = chunk.slice(missing + part.length);
    const look = lookAtBytes(part);
    if (look.hasNul) nuls += countNuls(part);
    nuls += countNuls(chunk.subarray(0, missing)) + countNuls(rest);
    for (const piece of [seam, part]) {
      const isSound = piece === part ? look.sound : isUtf8(piece);
      sound &&= isSound;
      if (!isSound || !tally.sure) tallyLines(piece, tally);
    }
    if (bytes >= limit) {
      rest = rest.subarray(0, 0); // the character goes on where nobody looked
      break;
    }
  }
  if (rest.length > 0) {
    sound = false;
    tallyLines(rest, tally);
  }
  const { encoding, other } = given !== undefined
    ? { encoding: checked(given) }
    : told(first, nuls, bytes, sound, tally);
  const utf8 = encoding === "utf-8";
  return {
    encoding,
    other: other ?? null,
    foreign: other === undefined ? 0 : tally.foreign,
    unsound: !utf8 ? 0 : other === undefined && tally.foreign > 0 ? tally.unsound + tally.foreignBytes : tally.unsound,
    denied: given !== undefined && !utf8 && tally.sure && sound && !encoding.startsWith("utf-16"),
    guess: given === undefined && LATIN.test(encoding) && declaredBy(first ?? new Uint8Array(0)) === null,
    plain: utf8 && sound && nuls === 0,
    nuls,
    head: first?.subarray(0, 16) ?? new Uint8Array(0),
    bytes,
  };
}

/** The input's text as UTF-8 chunks: no byte order mark, no NUL. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>, survey: Survey): AsyncIterable<Uint8Array> {
  if (survey.plain) return yield* withoutMark(chunks);
  if (survey.other !== null) chunks = unmixedChunks(withoutMark(chunks), survey.other);
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

/** The encoding of all, or UTF-8 and that of the `other` lines. */
function told(
  first: Uint8Array | null,
  nuls: number,
  bytes: number,
  sound: boolean,
  tally: LineTally,
): { encoding: string; other?: string } {
  if (!first) return { encoding: "utf-8" };
  if (first[0] === 0xff && first[1] === 0xfe) return { encoding: "utf-16le" };
  if (first[0] === 0xfe && first[1] === 0xff) return { encoding: "utf-16be" };
  const unmarked = nuls > 0 ? wide(first) : null;
  if (nuls > bytes / 5) return { encoding: unmarked ?? "utf-8" };
  if (unmarked !== null && isReadable(first, unmarked)) return { encoding: unmarked };
  const marked = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
  const declared = marked ? null : declaredBy(first);
  // A declaration that can be read byte by byte is not in UTF-16; sound UTF-8 comes about by chance in no other.
  const isBelied = declared?.startsWith("utf-16") || (sound && first.some((byte) => byte >= 0x80));
  if (declared !== null && declared !== "utf-8" && !isBelied) return { encoding: declared };
  if (tally.foreign === 0) return { encoding: "utf-8" };
  const encoding = singleByteEncoding(tally.high);
  return marked || isUtf8Else(tally, encoding) ? { encoding: "utf-8", other: encoding } : { encoding };
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

/** Whether bytes are text in UTF-16 that has few zero bytes, as Cyrillic has: nearly all its letters are of alphabets. */
function isReadable(first: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(first.subarray(0, first.length & ~1));
  const readable = text.match(/[\t\r\n\x20-\x7e\u00a0-\u058f\u2000-\u2bff]|\p{Extended_Pictographic}/gu)?.length ?? 0;
  return readable * 20 >= text.length * 19;
}

function countNuls(bytes: Uint8Array): number {
  let nuls = 0;
  for (const byte of bytes) if (byte === 0) nuls++;
  return nuls;
}
