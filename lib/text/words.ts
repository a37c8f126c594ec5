/** The words of a text as strings: for queries, tests and notebooks. @module */
import { requireText } from "../tables/require_text.ts";
import { createTokens, joinDivided, tokenise } from "./tokenise.ts";
import { lettersOf } from "./word_ids.ts";

/** A word of a text. */
export interface Word {
  /** Its letters, folded. */
  readonly folded: string;
  /** `#` of a tag, `@` of a handle, else empty. */
  readonly sigil: "" | "#" | "@";
  /** As it stands in the text, its sigil included. */
  readonly text: string;
  /** What stands between the word before (or the beginning) and this one. */
  readonly gap: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const tokens = createTokens();

/**
 * The words of a text; what counts as one, see `tokenise`.
 *
 * @param text any text
 * @param joined whether Cyrillic words that an apostrophe divides are one, as people read them: see `joinDivided`
 * @returns its words in order; none for a text without letters, digits and underscores
 * @throws {TypeError} if it is handed anything but a text
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { words } from "./words.ts";
 *
 * const [first, second] = words("Наш #Wi‑Fi");
 * assert.deepEqual(first, { folded: "наш", sigil: "", text: "Наш", gap: "" });
 * assert.deepEqual(second, { folded: "wi", sigil: "#", text: "#Wi", gap: " " });
 * ```
 */
export function words(text: string, { joined = false }: { readonly joined?: boolean } = {}): Word[] {
  const bytes = encoder.encode(requireText(text, "a text to be read word by word"));
  tokenise(bytes, 0, bytes.length, tokens);
  if (joined) joinDivided(bytes, tokens);
  return Array.from({ length: tokens.count }, (_, k) => ({
    folded: lettersOf(tokens, k),
    sigil: String.fromCharCode(tokens.sigils[k]).replace("\0", "") as Word["sigil"],
    text: decoder.decode(bytes.subarray(tokens.starts[k], tokens.ends[k])),
    gap: decoder.decode(bytes.subarray(k === 0 ? 0 : tokens.ends[k - 1], tokens.starts[k])),
  }));
}

/**
 * A word as words are compared: folded, without its # or @. Of several words, the folded ones with spaces between.
 *
 * @example Folding twice changes nothing more
 * ```ts
 * import assert from "node:assert/strict";
 * import { foldWord } from "./words.ts";
 *
 * assert.equal(foldWord("Ещё"), "еще");
 * assert.equal(foldWord("ＷｉＦｉ"), "wifi");
 * assert.equal(foldWord("тapиф"), "тариф"); // Latin a and p
 * ```
 */
export function foldWord(word: string): string {
  return words(word).map(({ folded }) => folded).join(" ");
}
