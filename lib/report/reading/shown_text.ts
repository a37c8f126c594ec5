/** Text of strangers as a report may show it: no address, no handle of a private person. @module */
const LENGTH_MAX = 600;
/** A handle: not within an address of mail, a letter or a digit first or behind `_`. */
const HANDLE = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"«»]+/giu;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

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

/** The whole text as it may be handed over: handles of private persons replaced, addresses taken out, spaces kept. */
export function maskedText(text: string, { accounts, links, nameOf }: ShownOptions): string {
  const open = links ? text : text.replace(ADDRESS, "…");
  return open.replace(MAIL, "…@…").replace(
    HANDLE,
    (handle, name: string) => accounts.has(name.toLowerCase()) ? handle : `@${nameOf(name)}`,
  );
}
