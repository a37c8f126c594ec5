/** Reads what topics are made of. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { StageContext } from "../../tables/stage.ts";
import { createTokens, tokenise, WordIds } from "../../text/mod.ts";
import { WordReader } from "../words/word_reader.ts";
import { aboutRows } from "./about_rows.ts";

const KEPT = new TextEncoder().encode("kept");

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
  const names = new WordIds();
  const matches = context.parts("matches");
  context.parts("mentions").forEach((mentions, p) => {
    const frame = mentions.read(["id", "status", "duplicate_of", "clean_text"]);
    const matched = matches[p].read(["mention", "matched"]);
    const about = aboutRows(frame.text("id"), matched);
    addNames(matched.text("matched"), names);
    const [id, status, of, text] = ["id", "status", "duplicate_of", "clean_text"].map((name) => frame.text(name));
    ids.push(id);
    for (let i = 0; i < frame.length; i++) {
      if (about[i] === 0 || !isKept(status, i)) continue;
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
  const masked = new Set(Array.from({ length: names.size }, (_, id) => names.word(id)));
  return { reader, idOf: (i) => ids[part[i]].at(row[i])!, originals: row.length, copies, masked };
}

/** Adds the words of each piece that a query matched. */
function addNames({ bytes, offsets, length }: TextColumn, names: WordIds): void {
  const tokens = createTokens();
  for (let i = 0; i < length; i++) {
    tokenise(bytes, offsets[i], offsets[i + 1], tokens);
    for (let k = 0; k < tokens.count; k++) names.add(tokens, k);
  }
}

/** Whether a row is `kept`, not `dropped`, without making a string of it. */
function isKept({ bytes, offsets }: TextColumn, i: number): boolean {
  return offsets[i + 1] - offsets[i] === KEPT.length && KEPT.every((byte, k) => bytes[offsets[i] + k] === byte);
}
