/** A text as the pieces that bear on its tone: words, emoticons, ends of clauses. @module */

export interface ToneToken {
  /** `sign`: an emoji or an emoticon; `stop`: the end of a clause, of which `?` and `!` are kept. */
  readonly kind: "word" | "sign" | "stop";
  /** Folded: lower case, ё as е. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** A word written in capitals throughout, or drawn out (ужаааас). */
  readonly loud: boolean;
}

// In this order: addresses and handles (skipped), typed faces, words, runs of brackets, emoji, ends of clauses.
const PIECES = new RegExp(
  [
    String.raw`(?<skip>https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+|&\p{L}+;)`,
    String.raw`(?<face>>?[:;=8]['’]?-?[)(\[\]DdPpРр3\/\\|*]+(?![\p{L}\p{N}])|<3|\^_*\^|-_+-|\._\.|-\.-|[xXхХ]D+(?![\p{L}]))`,
    String.raw`(?<word>[\p{L}\p{N}_]+(?:[-'’ʼ][\p{L}\p{N}_]+)*)`,
    String.raw`(?<bracket>\)+|\(+)`,
    String.raw`(?<emoji>\p{Extended_Pictographic})`,
    String.raw`(?<stop>[.!?…]+|\n+|[,;:—–"«»]|\s-+\s)`,
  ].join("|"),
  "gu",
);

/** Lower case, ё as е, one kind of apostrophe. */
export function foldTone(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replace(/[’ʼ]/g, "'");
}

/** The pieces of a text in their order. */
export function toneTokens(text: string): ToneToken[] {
  const tokens: ToneToken[] = [];
  const shouting = text === text.toUpperCase();
  let open = 0; // brackets opened and not yet closed: a closing one then is no smile
  for (const match of text.matchAll(PIECES)) {
    const { face, word, bracket, emoji, stop } = match.groups!;
    const start = match.index;
    if (word) tokens.push(wordToken(word, start, shouting));
    else if (stop) tokens.push({ kind: "stop", text: stop, start, loud: stop.includes("!") });
    else if (face) tokens.push({ kind: "sign", text: plainFace(face), start, loud: face.length > 3 });
    else if (emoji) tokens.push({ kind: "sign", text: emoji, start, loud: false });
    else if (bracket) {
      const sign = bracketSign(bracket, text[start + bracket.length], open);
      if (sign) tokens.push({ kind: "sign", text: sign, start, loud: bracket.length > 2 });
      open = Math.max(0, open + (sign ? 0 : bracket[0] === "(" ? bracket.length : -bracket.length));
    }
  }
  return tokens;
}

function wordToken(word: string, start: number, shouting: boolean): ToneToken {
  const loud = !shouting && word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  return { kind: "word", text: foldTone(word), start, loud: loud || /(\p{L})\1\1/u.test(word) };
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
