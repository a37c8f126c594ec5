/** From which subjects a mention is seen. @module */
import type { About } from "../types.ts";
import type { Piece } from "./mention_reader.ts";

/** The pieces that name the subject a mention is seen from, and those that name others. */
export interface View {
  /** Null: the mention is seen as a whole, and all pieces are its own. */
  readonly subject: string | null;
  readonly own: readonly Piece[];
  readonly others: readonly Piece[];
}

/**
 * The views of mentions by what they are about. Most are about one subject, found in one of few ways: such views are made
 * once.
 *
 * @param pieceOf a text that names a subject, as terms
 * @param whole one view a mention; default one a subject
 *
 * @example A mention of two
 * ```ts
 * import assert from "node:assert/strict";
 * import { createViews } from "./views.ts";
 *
 * const views = createViews((text) => [text.length]);
 * const about = ["МТС", "Теле2"].map((subject) => ({ subject, kind: "company", matched: [subject] }));
 * const [one, other] = views(about);
 * assert.deepEqual(one, { subject: "МТС", own: [[3]], others: [[5]] });
 * assert.deepEqual(other, { subject: "Теле2", own: [[5]], others: [[3]] });
 * ```
 */
export function createViews(
  pieceOf: (text: string) => Piece,
  { whole = false }: { readonly whole?: boolean } = {},
): (about: readonly About[]) => readonly View[] {
  const pieces = new Map<About, readonly Piece[]>(), alone = new Map<About, readonly View[]>();
  const piecesOf = (about: About) => {
    let own = pieces.get(about);
    if (!own) pieces.set(about, own = about.matched.map(pieceOf).filter(({ length }) => length > 0));
    return own;
  };
  const viewsOf = (all: readonly About[]): readonly View[] => {
    if (whole) return [{ subject: null, own: all.flatMap(piecesOf), others: [] }];
    return all.map((about) => {
      const others = all.filter((other) => other !== about).flatMap(piecesOf);
      return { subject: about.subject, own: piecesOf(about), others };
    });
  };
  return (all) => {
    if (all.length !== 1) return viewsOf(all);
    let views = alone.get(all[0]);
    if (!views) alone.set(all[0], views = viewsOf(all));
    return views;
  };
}
