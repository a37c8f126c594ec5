/** Finds duplicates among texts, without a study. @module */
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

/** The fields of a mention that decide duplicates; all but the text are optional. */
export interface DuplicateInput {
  /** The text as written; it need not be normalised by {@linkcode normalise}. */
  readonly text: string;
  /** Decides between texts of the same time: the smaller id is the original. Default: its index. */
  readonly id?: string;
  /** Milliseconds since 1970. The earliest of equal texts is the original. */
  readonly published_at?: number;
  /** The author. Short equal texts by different known authors are separate voices. Null or absent: unknown. */
  readonly author?: string | null;
  /** `ticket`: a customer's own request, which other customers' equal texts do not make a copy. */
  readonly kind?: string | null;
}

/**
 * For each mention, the index of the mention that it copies, or null if it is an original. If only texts are given, the
 * first one is the original.
 *
 * Texts are equal if they are the same after {@linkcode normalise}, ignoring case and `RT @name:`. From six words up, a
 * text is also a copy if it shares 0.7 of its words with an earlier one (true Jaccard; MinHash proposes pairs) or was
 * truncated with `…`. The earliest is the original, then the one with the smaller id. Below six words, equal texts by
 * different known authors are separate voices. A ticket of any length copies only an equal text by the same known author.
 * Empty texts copy nothing. About 4 s for a million short texts.
 *
 * @param texts texts, mentions, or a polars frame with the columns of a mention, at least `text` or `clean_text`
 * @throws {TypeError} if the argument contains no texts
 *
 * @example A copy and a repost
 * ```ts
 * import assert from "node:assert/strict";
 * import { findDuplicates } from "./find_duplicates.ts";
 *
 * const texts = ["Нет связи второй день, чиним?", "нет связи второй день,  чиним?", "RT @a: Нет связи второй день, чиним?"];
 * assert.deepEqual(findDuplicates(texts), [null, 0, 0]);
 * const dated = [2, 1].map((published_at, i) => ({ text: texts[i], published_at }));
 * assert.deepEqual(findDuplicates(dated), [1, null]); // the earliest is the original
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
