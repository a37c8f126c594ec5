/** Text of strangers as a report may show it: no address, no handle of a private person. @module */
const LENGTH_MAX = 600;
/** A handle: not within an address of mail, a letter or a digit first or behind `_`; or VK's `[id12|Ivan Petrov]`. */
const HANDLE = /\[(id\d+)\|[^\]\n]{1,200}\]|(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;
/** An address with its scheme, or without one where a host is followed by a path: `t.me/ivan` names a person. */
const ADDRESS =
  /(?:\b(?:[a-z]{2,10}:\/\/|www\.)|(?<![\p{L}\p{N}@._%+-])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|info|me|ru|su|by|kz|ua|uk|de|fr|io|be|ly|cc|gg|co|рф|укр|бел)\/)[^\s<>"«»]+/giu;
/** A word, with the rest of a mail address where it begins one; so each word is read once, however long it is. */
const MAIL = /[\p{L}\p{N}._%+-]+(@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?/gu;

export interface ShownOptions {
  /** Handles that stay: accounts of subjects, lower-case, without @. */
  readonly accounts: ReadonlySet<string>;
  /** Whether addresses may be shown. */
  readonly links: boolean;
  /** What to call a private person whose handle stands in the text. */
  readonly nameOf: (handle: string) => string;
  /** Characters that are shown at most; default 600. */
  readonly most?: number;
}

/**
 * The text with handles replaced, addresses taken out and length limited.
 *
 * @returns the text, and whether it was shortened
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pseudonymOf } from "./pseudonym.ts";
 * import { shownText } from "./shown_text.ts";
 *
 * const options = { accounts: new Set(["severika_help"]), links: false, nameOf: pseudonymOf(null) };
 * const { text } = shownText("@severika_help и @Masha_P, см. https://example.org/x", options);
 * assert.match(text, /^@severika_help и @user-[0-9a-f]{6}, см\. …$/);
 * ```
 */
export function shownText(text: string, options: ShownOptions): { text: string; cut: boolean } {
  const whole = maskedText(text, options).replace(/[ \t]+/g, " ").trim();
  const { most = LENGTH_MAX } = options;
  if (whole.length <= most) return { text: whole, cut: false };
  return { text: whole.slice(0, most).replace(/[\ud800-\udbff]$/, "") + "…", cut: true };
}

/**
 * The whole text as it may be handed over: handles of private persons replaced, addresses taken out, spaces kept. Its time
 * grows with the text's length, whatever stands in it.
 */
export function maskedText(text: string, { accounts, links, nameOf }: ShownOptions): string {
  const open = links ? text : text.replace(ADDRESS, "…");
  if (!/@|\[id\d/.test(open)) return open;
  return open.replace(MAIL, (word, rest?: string) => rest ? "…@…" : word).replace(
    HANDLE,
    (handle, id: string | undefined, name: string | undefined) =>
      name !== undefined && accounts.has(name.toLowerCase()) ? handle : `@${nameOf(id ?? name!)}`,
  );
}
