/** Which one-byte encoding a text is in, told by its letters. @module */

/** Letter pairs that make up a good third of Russian and Ukrainian text. */
const PAIRS = new Set(
  ("ст но то на ен ов ни ра во ко ро ре по не ли пр го ал ла ос от та ть ле ва ит де ор ер тр ол ел ан ин ка ри за да ет " +
    "ом те ло ск ся ем об ак ам ас ат ве ви го ед ис их ия ки ма ме ми мо ны об ог од ой ом он оп па пе ру се си со ся " +
    "ти ть ча че чт ым ых ві ій їх ні та ють із ід же ть ки").split(" "),
);
/** Encodings of Cyrillic, the usual one first; KOI8-U is KOI8-R with Ukrainian letters. */
const CYRILLIC = ["windows-1251", "koi8-u", "ibm866", "x-mac-cyrillic"];
/** Bytes that are less Russian or Ukrainian than this are neither. */
export const CYRILLIC_FROM = 1 / 5;
/** So many bytes beyond ASCII are enough to tell a language by. */
const LETTERS_WANTED = 1 << 16;

/**
 * Languages whose Latin letters stand at other places than in Windows-1252: what their texts are made of, and letters of
 * which each kind must be there, for a text of English with `m³` has a Polish ł at most.
 */
const LATIN: readonly { readonly encoding: string; readonly own: RegExp; readonly needed: readonly RegExp[] }[] = [
  { encoding: "windows-1250", own: /[ąćęłńóśźż]/giu, needed: [/[łą]/iu, /[ężć]/iu, /[ńóśźżć]/iu] }, // Polish
  { encoding: "windows-1250", own: /[áčďéěíňóřšťúůýž]/giu, needed: [/ř/iu, /ě/iu, /[áí]/iu] }, // Czech
  { encoding: "windows-1250", own: /[áéíóöőúüű]/giu, needed: [/[őű]/iu, /[áé]/iu, /[öü]/iu] }, // Hungarian
  { encoding: "windows-1254", own: /[çğıİöşüâîû]/giu, needed: [/[ışğ]/iu, /[çğüöş]/iu] }, // Turkish
];
/** This share of the letters must be the language's own. */
const LATIN_FROM = 19 / 20;

/** Adds the bytes beyond ASCII, in runs with a space for what stands between, as long as more are wanted. */
export function keepLetters(bytes: Uint8Array, high: number[]): void {
  for (const byte of bytes) {
    if (high.length >= LETTERS_WANTED) return;
    if (byte >= 0x80) high.push(byte);
    else if (high.length > 0 && high.at(-1) !== 0x20) high.push(0x20);
  }
}

/**
 * The encoding in which bytes beyond ASCII make Russian or Ukrainian, by how often common pairs of letters come; else that
 * in which they are letters of Polish, Czech, Hungarian or Turkish alone; Windows-1252 where none does.
 *
 * @param high bytes beyond ASCII, a space between two runs
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { singleByteEncoding } from "./single_byte.ts";
 *
 * assert.equal(singleByteEncoding([0xd3, 0xd7, 0xd1, 0xda, 0xd8, 0x20, 0xce, 0xc5, 0xd4]), "koi8-u"); // связь нет
 * assert.equal(singleByteEncoding([0xe9, 0x20, 0xe8]), "windows-1252"); // é è
 * assert.equal(singleByteEncoding([0xfe, 0x20, 0xfd, 0x20, 0xfc]), "windows-1254"); // ş ı ü, no þ ý ü
 * ```
 */
export function singleByteEncoding(high: readonly number[]): string {
  const [best] = cyrillicEncodings(Uint8Array.from(high));
  return best.score > CYRILLIC_FROM ? best.encoding : latinEncoding(Uint8Array.from(high));
}

function latinEncoding(bytes: Uint8Array): string {
  const found = LATIN.find(({ encoding, own, needed }) => {
    const text = new TextDecoder(encoding).decode(bytes), letters = text.match(/\p{L}/gu)?.length ?? 0;
    return needed.every((kind) => kind.test(text)) && (text.match(own)?.length ?? 0) >= letters * LATIN_FROM;
  });
  return found?.encoding ?? "windows-1252";
}

/** Whether bytes beyond ASCII are Russian or Ukrainian in an encoding. */
export function readsAs(high: readonly number[], encoding: string): boolean {
  return cyrillicScore(Uint8Array.from(high), encoding) > CYRILLIC_FROM;
}

/** The encodings of Cyrillic, the likeliest first, and by how much the bytes are Russian or Ukrainian in each. */
export function cyrillicEncodings(bytes: Uint8Array): { readonly encoding: string; readonly score: number }[] {
  const scored = CYRILLIC.map((encoding) => ({ encoding, score: cyrillicScore(bytes, encoding) }));
  return scored.sort((a, b) => b.score - a.score);
}

/**
 * The share of common pairs among pairs of neighbours, lower-case ones deciding between equals; 0 where letters stand
 * alone, as accented ones do.
 */
function cyrillicScore(bytes: Uint8Array, encoding: string): number {
  const written = new TextDecoder(encoding).decode(bytes), text = written.toLowerCase();
  let pairs = 0, common = 0, letters = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === " ") continue;
    letters++;
    if (i + 1 === text.length || text[i + 1] === " ") continue;
    pairs++;
    if (PAIRS.has(text.slice(i, i + 2))) common++;
  }
  const small = (written.match(/[а-яёіїєґ]/g) ?? []).length;
  return pairs > letters / 2 ? common / pairs + small / letters / 100 : 0;
}
