/** What a character is to the reader of tone. @module */

/** Kinds of characters; 0: none that bears on tone. */
export const WORD = 1, WHITE = 2, LINE = 3, END = 4, COMMA = 5, OPEN = 6, CLOSE = 7, PICTURE = 8, HALF = 9;
/** Marks beside the kind: a face, or an address or handle, may begin here. */
export const FACE = 16, LINK = 32;
/** All bits of the kind. */
export const KIND = 15;

const WORD_LETTER = /[\p{L}\p{N}_]/u, PICTURES = /\p{Extended_Pictographic}/u;
const UNITS = 1 << 16, FIRST_HALF = 0xd800, LAST_HALF = 0xdfff;

let kinds: Uint8Array | undefined;

/** By UTF-16 unit: its kind and marks. Made when it is first asked for: 15 ms. */
export function unitKinds(): Uint8Array {
  return kinds ??= Uint8Array.from(
    { length: UNITS },
    (_, unit) => kindOf(String.fromCharCode(unit), unit) | marksOf(unit),
  );
}

function kindOf(character: string, unit: number): number {
  if (unit >= FIRST_HALF && unit <= LAST_HALF) return HALF;
  if (WORD_LETTER.test(character)) return WORD;
  if (PICTURES.test(character)) return PICTURE;
  if (character === "\n") return LINE;
  if (/\s/.test(character)) return WHITE;
  if (".!?…".includes(character)) return END;
  if (',;:—–"«»'.includes(character)) return COMMA;
  return character === "(" ? OPEN : character === ")" ? CLOSE : 0;
}

function marksOf(unit: number): number {
  const character = String.fromCharCode(unit);
  return (">:;=8<^-.xXхХ".includes(character) ? FACE : 0) | ("hw@".includes(character) ? LINK : 0);
}

/** By code point beyond the first 65,536: letters and pictures are few, and each is looked at once. */
const wide = new Map<number, number>();

/** The kind of the character at i, of two units where it needs them. */
export function kindAt(text: string, i: number): number {
  if (i >= text.length) return 0;
  const kind = unitKinds()[text.charCodeAt(i)] & KIND;
  if (kind !== HALF) return kind;
  const code = text.codePointAt(i)!;
  if (code < UNITS) return 0; // half a character
  let known = wide.get(code);
  if (known === undefined) {
    const character = String.fromCodePoint(code);
    wide.set(code, known = WORD_LETTER.test(character) ? WORD : PICTURES.test(character) ? PICTURE : 0);
  }
  return known;
}
