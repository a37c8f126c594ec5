/** A record's own id: from its column, its address, or its content. @module */
import { contentHash } from "../../text/content_hash.ts";

/** An id that a spreadsheet rounded: `1.29403E+18`, `1,29403E+18`. */
const DAMAGED = /^\s*[+-]?\d(?:[.,]\d+)?E\+?\d+\s*$/i;

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

/** Whether an id was rounded by a spreadsheet: equal ones may be different records. */
export function isDamagedId(id: string): boolean {
  return DAMAGED.test(id);
}

/** The platform's own id in a post's address; null if the address shows none. */
export function idInUrl(url: string | null): string | null {
  if (!url) return null;
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
