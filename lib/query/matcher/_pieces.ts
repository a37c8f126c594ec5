/** What was found, as it stands in the text. @module */
import { decodeText } from "../../text/mod.ts";
import type { Clause } from "./types.ts";
import type { Scene, Span } from "./_scene.ts";

/** The places where a clause that holds was found, as strings: distinct, in order of appearance, the longer first. */
export function piecesOf(scene: Scene, clause: Clause): readonly string[] {
  const found: Span[] = [];
  clause.find(scene, found);
  const spans = found.some(({ ends }) => ends) ? found.flatMap(wordsOf) : found;
  if (spans.length === 1) return [pieceOf(scene, spans[0])];
  spans.sort((a, b) => a.first - b.first || b.last - a.last);
  return [...new Set(spans.map((span) => pieceOf(scene, span)))];
}

/** Where the words stand that were looked for. */
function wordsOf(span: Span): Span[] {
  return span.ends ? span.ends.flatMap(wordsOf) : [span];
}

function pieceOf({ bytes, tokens }: Scene, { first, last }: Span): string {
  return decodeText(bytes, tokens.starts[first], tokens.ends[last]);
}
