/** The matcher as one would write it first, on strings: what the fast one is measured by. @module */
import type { Query, Term } from "../../../lib/query/mod.ts";

interface PlainWord {
  readonly folded: string;
  readonly sigil: string;
  /** Of the sigil, if there is one. */
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly holds: boolean;
  /** First and last word, and the spans that are shown instead of all from the one to the other. */
  readonly spans: readonly Span[];
}

type Span = readonly [first: number, last: number, shown?: readonly Span[]];

const LOOKALIKES = { cyrillic: "авекмнорстухіј", latin: "abekmhopctyxij" };
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}_\p{M}\p{Default_Ignorable_Code_Point}]*/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const NOTHING: Found = { holds: false, spans: [] };

/** The pieces that a query finds in a text, or null. `fields` by name; `forms` by folded word. */
export function plainMatch(
  query: Query,
  text: string,
  fields: Record<string, string | null> = {},
  forms: (word: string) => readonly string[] = (word) => [word],
): string[] | null {
  const words = plainWords(text);
  const { holds, spans } = evaluate(query);
  if (!holds) return null;
  const sorted = spans.flatMap(shown).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return [...new Set(sorted.map(([first, last]) => text.slice(words[first].start, words[last].end)))];

  function evaluate(node: Query): Found {
    switch (node.type) {
      case "term": {
        const spans = words.flatMap((_, k) => termAt(node, k) ? [[k, k + node.words.length - 1] as const] : []);
        return { holds: spans.length > 0, spans };
      }
      case "field": {
        const value = fields[node.field]?.toLowerCase() ?? "";
        return { holds: node.field === "place" ? value.includes(node.value) : value === node.value, spans: [] };
      }
      case "not":
        return { holds: !evaluate(node.part).holds, spans: [] };
      case "near": {
        const left = evaluate(node.left).spans, right = evaluate(node.right).spans;
        const spans = left.flatMap((a) =>
          right.flatMap((b) => {
            if (b[0] > a[1] && b[0] - a[1] <= node.within) return [between(a, b)];
            return !node.ordered && a[0] > b[1] && a[0] - b[1] <= node.within ? [between(b, a)] : [];
          })
        );
        return { holds: spans.length > 0, spans };
      }
    }
    const parts = node.parts.map(evaluate);
    const holding = parts.filter(({ holds }) => holds);
    if (node.type === "and" ? holding.length < parts.length : holding.length === 0) return NOTHING;
    return { holds: true, spans: holding.flatMap(({ spans }) => spans) };
  }

  function termAt(term: Term, k: number): boolean {
    return term.words.every((written, i) => {
      const [wanted] = plainWords(written);
      const word = words[k + i];
      if (!word || (wanted.sigil && wanted.sigil !== word.sigil)) return false;
      if (i > 0 && !gapFits(term, i - 1, text.slice(words[k + i - 1].end, word.start))) return false;
      if (term.beginning && i === term.words.length - 1) return word.folded.startsWith(wanted.folded);
      const accepted = term.quoted || wanted.sigil ? [wanted.folded] : forms(wanted.folded);
      return accepted.includes(word.folded);
    });
  }
}

/** Side by side they are one piece; else each is one. */
function between(a: Span, b: Span): Span {
  return b[0] - a[1] === 1 && !a[2] && !b[2] ? [a[0], b[1]] : [a[0], b[1], [a, b]];
}

function shown(span: Span): Span[] {
  return span[2]?.flatMap(shown) ?? [span];
}

/** Only what the random texts hold. */
function gapFits({ joints, quoted }: Term, i: number, gap: string): boolean {
  const plain = gap.replace(IGNORABLE, "").replace(/\s+/g, " ").replaceAll("‑", "-").replaceAll("’", "'");
  return plain === joints[i] || (!quoted && joints[i] === "-" && plain === " ");
}

function plainWords(text: string): PlainWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const visible = word.replace(/\p{Default_Ignorable_Code_Point}+$/u, "");
    const before = text.slice(0, index).replace(/\p{Default_Ignorable_Code_Point}+$/u, "");
    const [sigil] = /(?<![\p{L}\p{N}_]\p{Default_Ignorable_Code_Point}*)[#@]$/u.exec(before) ?? [""];
    const start = sigil ? before.length - 1 : index;
    return { folded: plainFold(word), sigil, start, end: index + visible.length };
  });
}

function plainFold(word: string): string {
  const folded = word.replace(IGNORABLE, "").normalize("NFKC").toLowerCase().replaceAll("ё", "е");
  const cyrillic = folded.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = folded.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 || latin === 0) return folded;
  const toCyrillic = swap(folded, LOOKALIKES.latin, LOOKALIKES.cyrillic);
  const toLatin = swap(folded, LOOKALIKES.cyrillic, LOOKALIKES.latin);
  if (latin <= cyrillic && !/\p{Script=Latin}/u.test(toCyrillic)) return toCyrillic;
  return cyrillic <= latin && !/\p{Script=Cyrillic}/u.test(toLatin) ? toLatin : folded;
}

function swap(word: string, from: string, to: string): string {
  return [...word].map((letter) => from.includes(letter) ? to[from.indexOf(letter)] : letter).join("");
}
