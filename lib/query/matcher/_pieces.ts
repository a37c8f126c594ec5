/** What was found, as it stands in the text. @module */
import { decodeText } from "../../text/mod.ts";
import type { Clause } from "./_clause.ts";
import type { Scene, Span } from "./_scene.ts";

/** The places where a clause that holds was found, as strings: distinct, in order of appearance, the longer first. */
export function piecesOf(scene: Scene, clause: Clause): readonly string[] {
  const spans: Span[] = [];
  clause.find(scene, spans);
  if (spans.length === 1) return [pieceOf(scene, spans[0])];
  spans.sort((a, b) => a.first - b.first || b.last - a.last);
  return [...new Set(spans.map((span) => pieceOf(scene, span)))];
}

function pieceOf({ bytes, tokens }: Scene, { first, last }: Span): string {
  return decodeText(bytes, tokens.starts[first], tokens.ends[last]);
}
