/** A record's own id: from its column, its address, or its content. @module */
import { contentHash } from "../../text/content_hash.ts";
import { saysNothing, withoutInvisible } from "./says_nothing.ts";

/** An id that a spreadsheet rounded: `1.29403E+18`, `1,29403E+18`. */
const DAMAGED = /^\s*[+-]?\d(?:[.,](\d+))?[EЕ]\+?(\d+)\s*$/i;
/** A whole number that a program held as a fraction: `123.0`, as pandas writes a column with gaps. */
const FRACTION = /^\s*([+-]?\d+)[.,]0+\s*$/;
/** A whole number whose digits a spreadsheet shows in groups: `1,294,030`. */
const GROUPED = /^\d{1,3}(?:([,' \u00a0\u202f\u2019])\d{3})(?:\1\d{3})+$/;
/** A number in an address that a program made of a rounded id: `/status/1.76E+18`. */
const DAMAGED_IN_URL = /[/_=]\d(?:[.,]\d+)?E(?:\+|%2B)\d+/i;

const IDS_IN_URLS: readonly RegExp[] = [
  /\/\/(?:[a-z]+\.)?(?:x|twitter)\.com\/[^/]+\/status(?:es)?\/(\d+)/i,
  /\/\/(?:[a-z]+\.)?vk\.(?:com|ru)\/(?:.*[?&]w=)?wall(-?\d+_\d+(?:\?reply=\d+)?)/i,
  /\/\/(?:t|telegram)\.me\/(?:s\/)?([^/?#]+\/\d+)/i,
  /[?&]lc=([\w.-]+)/,
  /\/\/(?:[a-z]+\.)?youtube\.com\/watch\?(?:.*&)?v=([\w-]+)/i,
  /\/\/youtu\.be\/([\w-]+)/i,
  /\/\/(?:[a-z]+\.)?instagram\.com\/(?:[^/]+\/)?(?:p|reel|tv)\/([\w-]+)/i,
  /\/\/(?:[a-z]+\.)?tiktok\.com\/.*?(?:video\/|\/v\/|comment=)(\d+)/i,
  /\/\/(?:[a-z]+\.)?facebook\.com\/.*?(?:posts|videos|permalink)\/(\d+)/i,
  /\/\/(?:[a-z]+\.)?otzovik\.com\/review_(\d+)/i,
];

/** Whether an id was rounded by a spreadsheet, so that digits are lost: equal ones may be different records. */
export function isDamagedId(id: string): boolean {
  const whole = FRACTION.exec(id)?.[1];
  return DAMAGED.test(id) && wholeNumber(id) === null || whole !== undefined && !Number.isSafeInteger(Number(whole));
}

/** A number in scientific notation that shows all its digits (R writes `1.23456789e+08`); null for any other. */
function wholeNumber(id: string): string | null {
  const [, digits = "", power] = DAMAGED.exec(id) ?? [];
  const number = Number(id.replace(",", "."));
  return digits.length === Number(power) && digits !== "" && Number.isSafeInteger(number) ? String(number) : null;
}

/**
 * An id without what programs put around it: `123.0` is 123, `="007"`, `"007"` and `'007` (kept from a spreadsheet)
 * are 007, `1,294,030` is 1294030, characters that cannot be seen are out; null where it only says that there is none (`nan`, `#N/A`, `-`).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { plainId } from "./own_id.ts";
 *
 * assert.deepEqual(["123.0", '="007"', "'007", "007", "nan"].map(plainId), ["123", "007", "007", "007", null]);
 * ```
 */
export function plainId(written: string | null): string | null {
  const id = withoutInvisible(written ?? "").replace(/^=?"([^"]*)"$/, "$1").replace(/^'(?=[\w-])/, "").trim();
  if (GROUPED.test(id)) return id.replace(/\D/g, "");
  return id === "" || saysNothing(id) ? null : FRACTION.exec(id)?.[1] ?? wholeNumber(id) ?? id;
}

/** The platform's own id in a post's address; null if the address shows none. */
export function idInUrl(url: string | null): string | null {
  if (!url || DAMAGED_IN_URL.test(url)) return null;
  for (const pattern of IDS_IN_URLS) {
    const found = pattern.exec(url);
    if (found) return found[1].replace("?reply=", "_");
  }
  return null;
}

/** The handle in the address of a post on X; null elsewhere. */
export function handleInUrl(url: string | null): string | null {
  const found = /\/\/(?:[a-z]+\.)?(?:x|twitter)\.com\/(@?\w{1,20})\/status(?:es)?\/\d+/i.exec(url ?? "");
  return !found || /^(?:i|web|statuses)$/i.test(found[1]) ? null : found[1];
}

/** 16 hexadecimal digits that stand for a record without an id: the same for the same content, in any file. */
export function contentId(
  source: string,
  url: string | null,
  publishedAt: number,
  author: string | null,
  text: string,
): string {
  return contentHash([source, url ?? "", publishedAt, author ?? "", text].join("\u001f"));
}
