/** A text as the pieces that bear on its tone: words, emoticons, ends of clauses. @module */
import { faceEnd } from "./_faces.ts";
import { foldTone } from "./_fold_tone.ts";
import { KnownWords } from "./_known_words.ts";
import {
  CLOSE,
  COMMA,
  END,
  FACE,
  HALF,
  KIND,
  kindAt,
  LINE,
  LINK,
  OPEN,
  PICTURE,
  unitKinds,
  WHITE,
  WORD,
} from "./_letters.ts";
import { type Lexicon, NO_TONE, type WordTone } from "./_lexicon.ts";

export interface ToneToken {
  /** `sign`: an emoji or an emoticon; `stop`: the end of a clause, of which `?` and `!` are kept. */
  readonly kind: "word" | "sign" | "stop";
  /** Folded: lower case, ё as е. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** Where it stands for distances: a step a word, more over the end of a clause. */
  readonly at: number;
  /** A word written in capitals throughout, or drawn out (ужаааас). */
  readonly loud: boolean;
}

/** The end of a clause (a comma, a full stop) is as far as so many words. */
const CLAUSE_STEPS = 3;

/** A text as tokens, and what the word lists say of each. */
export interface ToneText {
  /** In the order of the text. Addresses and handles are no tokens; an emoticon is one token, not the signs it is made of. */
  readonly tokens: readonly ToneToken[];
  /** What the lexicon says of each token. */
  readonly tones: readonly WordTone[];
}

/** Divides a text into the tokens that bear on its tone. The lexicon is asked once for each different word. */
export function tokeniseTone(text: string, lexicon: Lexicon): ToneText {
  const reader = new Reader(text, lexicon);
  for (let i = 0; i < text.length;) i = reader.read(i);
  return reader;
}

class Reader implements ToneText {
  readonly tokens: ToneToken[] = [];
  readonly tones: WordTone[] = [];
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #kinds = unitKinds();
  #at = 0;
  /** Brackets opened and not yet closed: a closing one then is no smile. */
  #open = 0;
  /** All of the text in capitals, once that is asked. */
  #shouting: boolean | null = null;

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
  }

  /** Reads what begins at i and gives its end. */
  read(i: number): number {
    const text = this.#text, unit = this.#kinds[text.charCodeAt(i)];
    const link = (unit & LINK) > 0 ? linkEnd(text, i) : -1;
    if (link >= 0) return link;
    const face = (unit & FACE) > 0 ? faceEnd(text, i) : -1;
    if (face >= 0) return this.#sign(plainFace(text.slice(i, face)), i, face, face - i > 3);
    const kind = unit === HALF ? kindAt(text, i) : unit & KIND;
    if (kind === WORD) return this.#word(i);
    if (kind === OPEN || kind === CLOSE) return this.#brackets(i, runEnd(text, i, text[i]));
    const end = endOf(text, i, kind, unit === HALF);
    if (end < 0) return i + 1;
    if (kind === PICTURE) return this.#sign(text.slice(i, end), i, end, false);
    this.#at += CLAUSE_STEPS;
    this.#add("stop", text.slice(i, end), i, false, NO_TONE);
    return end;
  }

  #sign(text: string, start: number, end: number, loud: boolean): number {
    this.#at++;
    this.#add("sign", text, start, loud, this.#lexicon(text));
    return end;
  }

  #add(kind: ToneToken["kind"], text: string, start: number, loud: boolean, tone: WordTone): void {
    this.tokens.push({ kind, text, start, at: this.#at, loud });
    this.tones.push(tone);
  }

  #word(start: number): number {
    const text = this.#text, word = words.read(text, start), { end } = words, { folded, capitals, drawn } = word;
    if (capitals && !drawn) this.#shouting ??= text === text.toUpperCase();
    if (word.asked !== this.#lexicon) {
      word.asked = this.#lexicon;
      word.tone = this.#lexicon(folded);
    }
    this.#at++;
    this.#add("word", folded, start, drawn || (capitals && !this.#shouting), word.tone);
    return end;
  }

  /** A smile, a frown or, where they close or open a remark, nothing. */
  #brackets(start: number, end: number): number {
    const run = end - start, isOpening = this.#text[start] === "(";
    const next = this.#text[end], endsThere = next === undefined || /\s/.test(next);
    const isSign = isOpening ? run > 1 || endsThere : run > this.#open;
    if (isSign) return this.#sign(isOpening ? ":(" : ":)", start, end, run > 2);
    this.#open = Math.max(0, this.#open + (isOpening ? run : -run));
    return end;
  }
}

interface KnownWord {
  readonly folded: string;
  readonly capitals: boolean;
  readonly drawn: boolean;
  /** The lexicon that was asked last, and what it said. */
  asked: Lexicon | null;
  tone: WordTone;
}

const words = new KnownWords<KnownWord>((word) => ({
  folded: foldTone(word),
  capitals: word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase(),
  drawn: /(\p{L})\1\1/u.test(word),
  asked: null,
  tone: NO_TONE,
}));

/** Where the address or handle that begins at i ends; −1: none begins there. */
function linkEnd(text: string, i: number): number {
  if (text[i] === "@") {
    const end = handleEnd(text, i + 1);
    return end > i + 1 ? end : -1;
  }
  const start = ["https://", "http://", "www."].find((start) => text.startsWith(start, i));
  if (!start) return -1;
  let end = i + start.length;
  while (end < text.length && !/\s/.test(text[end])) end++;
  return end > i + start.length ? end : -1;
}

function handleEnd(text: string, i: number): number {
  while (kindAt(text, i) === WORD) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return i;
}

/** Where a picture or the end of a clause ends that begins at i; −1: it is none. */
function endOf(text: string, i: number, kind: number, isHalf: boolean): number {
  if (kind === PICTURE) return i + (isHalf ? 2 : 1);
  if (kind === COMMA) return i + 1;
  if (kind === LINE) return runEnd(text, i, "\n");
  if (kind === END) {
    while (kindAt(text, i) === END) i++;
    return i;
  }
  return kind === WHITE ? dashEnd(text, i) : -1;
}

/** Dashes between white space. */
function dashEnd(text: string, i: number): number {
  const end = runEnd(text, i + 1, "-");
  return end > i + 1 && end < text.length && /\s/.test(text[end]) ? end + 1 : -1;
}

function runEnd(text: string, i: number, character: string): number {
  while (text[i] === character) i++;
  return i;
}

/** `:-))))` as `:-)`. No pattern for the run at the end: on `:(((…()` it would begin anew at every bracket. */
function plainFace(face: string): string {
  const plain = foldTone(face).replaceAll("р", "p").replaceAll("х", "x");
  let end = plain.length;
  while (end > 1 && plain[end - 2] === plain[end - 1]) end--;
  return plain.slice(0, end);
}
