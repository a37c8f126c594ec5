/** Cleaning's first step, part by part: the clean text, and what is needed to decide over it. @module */
import { TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import type { PartResult } from "../tables/stage.ts";
import { hashAddresses, hashTexts } from "./bytes/hash_columns.ts";
import { readTexts } from "./bytes/read_texts.ts";
import { packEvidence } from "./evidence/pack_evidence.ts";
import { REPOST, TICKET } from "./types.ts";
import { rowHolds } from "../tables/lookup/same_bytes.ts";

/** The columns of `collected` that this step looks at. */
export const NORMALISE_COLUMNS = ["id", "published_at", "text", "kind", "url", "author", "parent", "batch"];

const [REPOST_KIND, TICKET_KIND] = ["repost", "ticket"].map((kind) => new TextEncoder().encode(kind));

/** Makes cleaning's own table `normalised` from a part of `collected`, and packs what decides over its mentions. */
export function part({ collected }: Record<string, Frame>): PartResult {
  const { clean, marks, words, flags, high, low } = readTexts(collected.text("text"));
  const kind = kindsWith(collected.text("kind"), flags), id = collected.text("id");
  const evidence = packEvidence({
    batch: collected.length > 0 ? collected.text("batch").at(0)! : "", // a part holds rows of one file
    id,
    published_at: collected.number("published_at"),
    words,
    flags,
    marks,
    hashes: {
      key: hashTexts(id),
      text: { high, low },
      author: hashTexts(collected.text("author")),
      url: hashAddresses(collected.text("url")),
      parentUrl: hashAddresses(collected.text("parent")),
    },
  });
  return { tables: { normalised: new Frame([["clean_text", clean], ["kind", kind]]) }, packs: { evidence } };
}

/** Reposts and tickets by kind are marked as such, and reposts by their text are of that kind. */
function kindsWith(kinds: TextColumn, flags: Uint8Array): TextColumn {
  let changed: TextBuilder | null = null;
  for (let i = 0; i < kinds.length; i++) {
    if (rowHolds(kinds, i, REPOST_KIND)) flags[i] |= REPOST;
    else if ((flags[i] & REPOST) !== 0) changed ??= new TextBuilder(kinds.bytes.length);
    else if (rowHolds(kinds, i, TICKET_KIND)) flags[i] |= TICKET;
  }
  if (!changed) return kinds;
  for (let i = 0; i < kinds.length; i++) {
    if ((flags[i] & REPOST) !== 0) changed.addBytes(REPOST_KIND, 0, REPOST_KIND.length);
    else changed.addBytes(kinds.bytes, kinds.offsets[i], kinds.offsets[i + 1]);
  }
  return changed.build();
}
