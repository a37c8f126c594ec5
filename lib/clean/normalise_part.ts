/** Cleaning's first step, part by part: the clean text, and what is needed to decide over it. @module */
import { NumberColumn, TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import type { PartResult } from "../tables/stage.ts";
import { hashAddresses, type Hashes, hashTexts } from "./bytes/hash_columns.ts";
import { readTexts } from "./bytes/read_texts.ts";
import { REPOST } from "./types.ts";

/** The columns of `collected` that this step looks at. */
export const NORMALISE_COLUMNS = ["text", "kind", "url", "author", "parent"];

const REPOST_KIND = new TextEncoder().encode("repost");

/** Makes cleaning's own table `normalised` from a part of `collected`. */
export function part({ collected }: Record<string, Frame>): PartResult {
  const { clean, marks, words, flags, high, low } = readTexts(collected.text("text"));
  return {
    tables: {
      normalised: new Frame([
        ["clean_text", clean],
        ["kind", kindsWith(collected.text("kind"), flags)],
        ["words", new NumberColumn(words)],
        ["marks", marks],
        ["flags", new NumberColumn(flags)],
        ...halves("text", { high, low }),
        ...halves("author", hashTexts(collected.text("author"))),
        ...halves("url", hashAddresses(collected.text("url"))),
        ...halves("parentUrl", hashAddresses(collected.text("parent"))),
      ]),
    },
  };
}

/** Reposts by kind are marked as such, and reposts by their text are of that kind. */
function kindsWith(kinds: TextColumn, flags: Float64Array): TextColumn {
  let changed: TextBuilder | null = null;
  for (let i = 0; i < kinds.length; i++) {
    if (isSame(kinds, i, REPOST_KIND)) flags[i] |= REPOST;
    else if ((flags[i] & REPOST) !== 0) changed ??= new TextBuilder(kinds.bytes.length);
  }
  if (!changed) return kinds;
  for (let i = 0; i < kinds.length; i++) {
    if ((flags[i] & REPOST) !== 0) changed.addBytes(REPOST_KIND, 0, REPOST_KIND.length);
    else changed.addBytes(kinds.bytes, kinds.offsets[i], kinds.offsets[i + 1]);
  }
  return changed.build();
}

/** Hashes as two columns of halves. */
function halves(name: string, { high, low }: Hashes): [string, NumberColumn][] {
  return [[`${name}_high`, new NumberColumn(high)], [`${name}_low`, new NumberColumn(low)]];
}

function isSame({ bytes, offsets }: TextColumn, row: number, value: Uint8Array): boolean {
  const start = offsets[row];
  if (offsets[row + 1] - start !== value.length) return false;
  for (let k = 0; k < value.length; k++) if (bytes[start + k] !== value[k]) return false;
  return true;
}
