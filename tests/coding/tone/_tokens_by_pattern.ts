/** The pieces of a text by one regular expression: plain, and the yardstick of the reader that sees each letter once. @module */

interface ToneToken {
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

// In this order: addresses and handles (skipped), typed faces, words, runs of brackets, emoji, ends of clauses.
const PIECES = new RegExp(
  [
    String.raw`https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+`,
    String.raw`(>?[:;=8]['’]?-?[)(\[\]DdPpРр3\/\\|*]+(?![\p{L}\p{N}])|<3|\^_*\^|-_+-|\._\.|-\.-|[xXхХ]D+(?!\p{L}))`,
    String.raw`([\p{L}\p{N}_]+(?:[-'’ʼ][\p{L}\p{N}_]+)*)`,
    String.raw`(\)+|\(+)`,
    String.raw`(\p{Extended_Pictographic})`,
    String.raw`([.!?…]+|\n+|[,;:—–"«»]|\s-+\s)`,
  ].join("|"),
  "gu",
);

/** Lower case, ё as е, one kind of apostrophe. */
function foldTone(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'").replaceAll("ʼ", "'");
}

/** The pieces of a text in their order. */
export function tokensByPattern(text: string): ToneToken[] {
  const tokens: ToneToken[] = [];
  let shouting: boolean | null = null; // all of the text in capitals, once that is asked
  let at = 0;
  const add = (kind: ToneToken["kind"], text: string, start: number, loud: boolean) => {
    at += kind === "stop" ? CLAUSE_STEPS : 1;
    tokens.push({ kind, text, start, at, loud });
  };
  let open = 0; // brackets opened and not yet closed: a closing one then is no smile
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(text); match !== null; match = PIECES.exec(text)) {
    const [, face, word, bracket, emoji, stop] = match;
    const start = match.index;
    if (word) {
      const { folded, capitals, drawn } = knownWord(word);
      if (capitals && !drawn) shouting ??= text === text.toUpperCase();
      add("word", folded, start, drawn || (capitals && !shouting));
    } else if (stop) add("stop", stop, start, false);
    else if (face) add("sign", plainFace(face), start, face.length > 3);
    else if (emoji) add("sign", emoji, start, false);
    else if (bracket) {
      const sign = bracketSign(bracket, text[start + bracket.length], open);
      if (sign) add("sign", sign, start, bracket.length > 2);
      else open = Math.max(0, open + (bracket[0] === "(" ? bracket.length : -bracket.length));
    }
  }
  return tokens;
}

interface KnownWord {
  readonly folded: string;
  readonly capitals: boolean;
  readonly drawn: boolean;
}

/** Beyond this many different words the memory of them is emptied. */
const MEMORY_WORDS = 200_000;
/** A string cut from another keeps it alive in V8, if it is as long as this. */
const CUT_LETTERS = 13;
const memory = new Map<string, KnownWord>();

/** Words recur: each different one is folded and looked at once. */
function knownWord(word: string): KnownWord {
  let known = memory.get(word);
  if (known) return known;
  if (memory.size > MEMORY_WORDS) memory.clear();
  const own = word.length < CUT_LETTERS ? word : word.split("").join("");
  const capitals = word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  memory.set(own, known = { folded: foldTone(own), capitals, drawn: /(\p{L})\1\1/u.test(word) });
  return known;
}

/** `:-))))` as `:-)`. */
function plainFace(face: string): string {
  return foldTone(face).replace(/р/g, "p").replace(/х/g, "x").replace(/(.)\1+$/, "$1");
}

/** What a run of brackets says: a smile, a frown or, where it closes or opens a remark, nothing. */
function bracketSign(run: string, next: string | undefined, open: number): string | null {
  if (run[0] === ")") return run.length > open ? ":)" : null;
  return run.length > 1 || next === undefined || /\s/.test(next) ? ":(" : null;
}
