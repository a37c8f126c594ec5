/** Reads what topics are made of from one part of the mentions. @module */
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import { Frame } from "../../tables/frame.ts";
import type { PartResult } from "../../tables/stage.ts";
import { createTokens, joinDivided, tokenise, WordIds } from "../../text/mod.ts";
import { WordReader } from "../words/word_reader.ts";
import { aboutRows } from "./about_rows.ts";
import { LetterWriter } from "./word_letters.ts";
import { rowHolds } from "../../tables/lookup/same_bytes.ts";

const KEPT = new TextEncoder().encode("kept");

/**
 * Of the kept mentions that are about a subject: `texts`, the originals, each word a letter (see `word_letters.ts`) whose
 * number is the row of the word in `words`; `copies`, with their original; and `names`, the words that named the subjects.
 */
export function part({ mentions, matches }: Record<string, Frame>): PartResult {
  const about = aboutRows(mentions.text("id"), matches);
  const [id, status, of, text] = ["id", "status", "duplicate_of", "clean_text"].map((name) => mentions.text(name));
  const reader = new WordReader(), ids = new TextBuilder(), copies = new TextBuilder(), originals = new TextBuilder();
  for (let i = 0; i < mentions.length; i++) {
    if (about[i] === 0 || !rowHolds(status, i, KEPT)) continue;
    if (of.valid?.[i] === 0) {
      reader.add(text, i);
      addRow(id, i, ids);
    } else {
      addRow(id, i, copies);
      addRow(of, i, originals);
    }
  }
  return {
    tables: {
      texts: new Frame([["id", ids.build()], ["words", lettersOf(reader)]]),
      copies: new Frame([["id", copies.build()], ["of", originals.build()]]),
      words: new Frame([["word", wordsOf(reader.words)]]),
      names: new Frame([["word", wordsOf(namesOf(matches.text("matched")))]]),
    },
  };
}

function addRow({ bytes, offsets }: TextColumn, i: number, to: TextBuilder): void {
  to.addBytes(bytes, offsets[i], offsets[i + 1]);
}

function lettersOf(reader: WordReader): TextColumn {
  const { starts, ids } = reader.texts(), writer = new LetterWriter(), column = new TextBuilder();
  for (let i = 0; i + 1 < starts.length; i++) {
    writer.write(ids, starts[i], starts[i + 1]);
    column.addBytes(writer.bytes, 0, writer.end);
  }
  return column.build();
}

/** The words of the pieces that the queries matched. */
function namesOf({ bytes, offsets, length }: TextColumn): WordIds {
  const names = new WordIds(), tokens = createTokens();
  for (let i = 0; i < length; i++) {
    tokenise(bytes, offsets[i], offsets[i + 1], tokens);
    joinDivided(bytes, tokens);
    for (let k = 0; k < tokens.count; k++) names.add(tokens, k);
  }
  return names;
}

function wordsOf(words: WordIds): TextColumn {
  const column = new TextBuilder();
  for (let id = 0; id < words.size; id++) column.add(words.word(id));
  return column.build();
}
