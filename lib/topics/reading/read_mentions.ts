/** Reads what topics are made of. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { StageContext } from "../../tables/stage.ts";
import { words } from "../../text/mod.ts";
import { WordReader } from "../words/word_reader.ts";
import { aboutRows } from "./about_rows.ts";

/** Kept mentions that are about a subject: originals with their texts, and copies with their original. */
export interface TopicMentions {
  /** The words of the originals, in the order of the parts. */
  readonly reader: WordReader;
  /** The id of original i. */
  readonly idOf: (text: number) => string;
  readonly originals: number;
  readonly copies: readonly { readonly id: string; readonly of: string }[];
  /** Folded words that named the subjects. */
  readonly masked: ReadonlySet<string>;
}

/** Reads mentions and matches, part by part: part i of one goes with part i of the other. */
export function readMentions<P>(context: StageContext<P>): TopicMentions {
  const reader = new WordReader();
  const ids: TextColumn[] = [], part: number[] = [], row: number[] = [];
  const copies: { id: string; of: string }[] = [];
  const masked = new Set<string>();
  const matches = context.parts("matches");
  context.parts("mentions").forEach((mentions, p) => {
    const frame = mentions.read(["id", "status", "duplicate_of", "clean_text"]);
    const matched = matches[p].read(["mention", "matched"]);
    const about = aboutRows(frame.text("id"), matched);
    addNames(matched.text("matched"), masked);
    const [id, status, of, text] = ["id", "status", "duplicate_of", "clean_text"].map((name) => frame.text(name));
    ids.push(id);
    for (let i = 0; i < frame.length; i++) {
      if (about[i] === 0 || status.at(i) !== "kept") continue;
      const original = of.at(i);
      if (original !== null) {
        copies.push({ id: id.at(i)!, of: original });
        continue;
      }
      reader.add(text, i);
      part.push(p);
      row.push(i);
    }
  });
  return { reader, idOf: (i) => ids[part[i]].at(row[i])!, originals: row.length, copies, masked };
}

/** The words of each piece that a query matched; the same piece is read once where it comes again and again. */
function addNames(pieces: TextColumn, names: Set<string>): void {
  const seen = new Set<string>();
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces.at(i)!;
    if (seen.has(piece)) continue;
    seen.add(piece);
    for (const { folded } of words(piece)) names.add(folded);
  }
}
