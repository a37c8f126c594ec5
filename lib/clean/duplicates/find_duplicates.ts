/** Duplicates among texts, with no study at hand. @module */
import { TextBuilder } from "../../tables/columns.ts";
import { type FrameLike, rowsOf, type Texts, textsOf } from "../../tables/columns/given_texts.ts";
import { hasNames, requireText } from "../../tables/require_text.ts";
import { hashBytes } from "../../text/content_hash.ts";
import { hashTexts } from "../bytes/hash_columns.ts";
import { textReader } from "../bytes/text_reader.ts";
import { noHashes } from "../hash_column.ts";
import { markWriter } from "../near/word_marks.ts";
import { CUT, type Evidence, type HashColumn, NO_TEXT, QUOTE, REPOST, TICKET } from "../types.ts";
import { normalise } from "../texts/normalise.ts";
import { readRepost } from "../texts/repost.ts";
import { decide } from "./decide.ts";
import { ranksOf } from "./ranks_of.ts";

/** A mention as far as duplicates go; all but the text may be left out. */
export interface DuplicateInput {
  /** As it was written; {@linkcode normalise} need not have seen it. */
  readonly text: string;
  /** Decides between texts of one moment: the smaller stands. Default: its place among the mentions. */
  readonly id?: string;
  /** Milliseconds since 1970: the earliest of equal texts stands. */
  readonly published_at?: number;
  /** Who wrote it: short equal texts by different known authors are separate voices. Null or left out: not known. */
  readonly author?: string | null;
  /** `ticket`: a customer's own request, whoever else asks in the same words. */
  readonly kind?: string | null;
}

/**
 * For each mention the index of the one whose text it repeats, or null if it stands for itself. Of texts alone the first stands.
 *
 * Equal means equal after {@linkcode normalise}, case and `RT @name:` aside; from six words up also a text that shares
 * 0.7 of its words with an earlier one (true Jaccard, MinHash proposes), or was cut short with `…`. The earliest
 * stands, then the smaller id. Below six words equal texts by different known authors are separate voices; a ticket of any
 * length repeats an equal text of its own known author alone. Empty texts repeat nothing. About 4 s for a million short
 * texts.
 *
 * @param texts texts alone, mentions, or a polars frame with the columns of a mention, at least `text` or `clean_text`
 * @throws {TypeError} if there are no texts in what is given
 *
 * @example A copy and a repost
 * ```ts
 * import assert from "node:assert/strict";
 * import { findDuplicates } from "./find_duplicates.ts";
 *
 * const texts = ["Нет связи второй день, чиним?", "нет связи второй день,  чиним?", "RT @a: Нет связи второй день, чиним?"];
 * assert.deepEqual(findDuplicates(texts), [null, 0, 0]);
 * const dated = [2, 1].map((published_at, i) => ({ text: texts[i], published_at }));
 * assert.deepEqual(findDuplicates(dated), [1, null]); // the earliest stands
 * ```
 */
export function findDuplicates(
  texts: readonly (string | DuplicateInput)[] | Iterable<string | null> | FrameLike,
): (number | null)[] {
  const mentions = mentionsOf(texts);
  const rows = mentions.length, encoder = new TextEncoder(), read = textReader();
  const id = new TextBuilder(), marks = markWriter(), text = noHashes(rows), author = noHashes(rows);
  const words = new Uint16Array(rows), flags = new Uint8Array(rows);
  for (const [i, mention] of mentions.entries()) {
    id.add(mention.id ?? String(i).padStart(10, "0"));
    const bytes = encoder.encode(requireText(mention.text, "the text of a mention")),
      facts = read(bytes, 0, bytes.length);
    const { compared, spoken } = facts, isEmpty = compared.start === compared.end;
    words[i] = Math.min(facts.words, 0xffff);
    marks.add(spoken.bytes, spoken.start, spoken.end);
    flags[i] = (isEmpty ? NO_TEXT : 0) + (facts.isRepost ? REPOST : 0) + (facts.isCut ? CUT : 0) +
      (facts.isQuote ? QUOTE : 0) + (mention.kind === "ticket" && !facts.isRepost ? TICKET : 0);
    if (!isEmpty) setHash(text, i, compared.bytes, compared.start, compared.end);
    const name = encoder.encode(mention.author ?? "");
    if (name.length > 0) setHash(author, i, name, 0, name.length);
  }
  const none = noHashes(rows), ids = id.build();
  const published_at = Float64Array.from(mentions, ({ published_at }) => published_at ?? 0);
  const evidence: Evidence = {
    id: ids,
    key: hashTexts(ids),
    published_at,
    ranks: ranksOf({ id: ids, published_at, text }),
    batch: new Int32Array(rows),
    text,
    author,
    url: none,
    parentUrl: none,
    words,
    marks: marks.build(),
    flags,
    textsOf: (wanted) => new Map(Array.from(wanted, (i) => [i, cleanText(mentions[i].text)])),
  };
  const { duplicateOf } = decide(evidence, { duplicates: "keep", reposts: "count" }, null);
  return Array.from(duplicateOf, (of) => of < 0 ? null : of);
}

/** Texts alone, mentions, or the columns of a polars frame that a mention has. */
function mentionsOf(given: Parameters<typeof findDuplicates>[0]): readonly DuplicateInput[] {
  const rows = rowsOf(given) as readonly DuplicateInput[], texts = textsOf(given as Texts);
  if (rows !== given) return rows.map((row, i) => ({ ...row, text: row.text ?? texts[i] }));
  return texts.map((one: string | DuplicateInput) => hasNames(one) ? one : { text: one });
}

function cleanText(text: string): string {
  const shown = normalise(text);
  return readRepost(shown)?.text ?? shown;
}

function setHash({ high, low }: HashColumn, row: number, bytes: Uint8Array, start: number, end: number): void {
  [high[row], low[row]] = hashBytes(bytes, start, end);
}
