/** One short name for a platform. @module */

const PLATFORMS: Readonly<Record<string, string>> = {
  "x.com": "twitter",
  "twitter.com": "twitter",
  "vk.com": "vk",
  "vk.ru": "vk",
  "vkontakte.ru": "vk",
  "ok.ru": "ok",
  "odnoklassniki.ru": "ok",
  "t.me": "telegram",
  "telegram.me": "telegram",
  "telegram.org": "telegram",
  "youtube.com": "youtube",
  "youtu.be": "youtube",
  "bsky.app": "bluesky",
  "facebook.com": "facebook",
  "fb.com": "facebook",
  "instagram.com": "instagram",
  "reddit.com": "reddit",
  "tiktok.com": "tiktok",
  "threads.net": "threads",
  "threads.com": "threads",
  "otzovik.com": "otzovik",
};

const NAMES: Readonly<Record<string, string>> = {
  x: "twitter",
  "вконтакте": "vk",
  "одноклассники": "ok",
  "ютуб": "youtube",
  "телеграм": "telegram",
  "вк": "vk",
  "телеграмм": "telegram",
  "фейсбук": "facebook",
  "инстаграм": "instagram",
  "тикток": "tiktok",
  "твиттер": "twitter",
  "отзовик": "otzovik",
  "google play": "google-play",
  "app store": "app-store",
};

const SLUGS: ReadonlySet<string> = new Set([...Object.values(PLATFORMS), ...Object.values(NAMES)]);

const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;
/** `vk.com/wall-1_2`: an address whose beginning was left out. */
const BARE_HOST = /^((?:[a-z0-9-]+\.)+[a-z]{2,})\/\S*$/i;

/**
 * The platform of an address: a slug for the known ones, else the host without `www.`; null if there is no host.
 *
 * @example Two hosts, one platform
 * ```ts
 * import assert from "node:assert/strict";
 * import { sourceOfUrl } from "./source_slug.ts";
 *
 * assert.equal(sourceOfUrl("https://x.com/anna/status/1"), "twitter");
 * assert.equal(sourceOfUrl("http://m.vk.com/wall-1_2"), "vk");
 * assert.equal(sourceOfUrl("https://www.news.example.org/a"), "news.example.org");
 * ```
 */
export function sourceOfUrl(url: string | null): string | null {
  const address = url?.trim() ?? "", host = hostOf(address) ?? BARE_HOST.exec(address)?.[1].toLowerCase();
  return host ? slugOfHost(host) : null;
}

function hostOf(address: string): string | undefined {
  return HOST.exec(address)?.[1].toLowerCase().replace(/\.$/, "");
}

/** The slug of what a column calls a platform: `vk.com`, `Twitter`, `X`, `Telegram`; other words in lower case. */
export function sourceOfName(name: string): string {
  const word = name.trim().replace(/\s+/g, " ").toLowerCase(); // a name over two lines is one line in all that lists it
  if (Object.hasOwn(NAMES, word)) return NAMES[word];
  const slug = slugOfHost(hostOf(word) ?? word),
    [, bare, more] = /^([^(/]*[^(/\s])\s*[(/]\s*([^()/]+?)\s*\)?$/.exec(slug) ?? [];
  return [bare, more].map(knownAs).find((known) => known !== null) ?? slug;
}

/** The platform of one of two names (`X (Twitter)`, `Facebook / Meta`); null for a name of none. */
function knownAs(name: string | undefined): string | null {
  if (name === undefined) return null;
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  return SLUGS.has(slugOfHost(name)) ? slugOfHost(name) : null;
}

function slugOfHost(host: string): string {
  const bare = host.replace(/^www\d?\./, "");
  if (Object.hasOwn(PLATFORMS, bare)) return PLATFORMS[bare];
  const short = bare.replace(
    /^(?:m|l|lm|mobile|old|new|np|web|touch|away|ru-ru|[a-z]{2}-[a-z]{2}|[a-z]{2}|vm|music|amp)\./,
    "",
  );
  return Object.hasOwn(PLATFORMS, short) ? PLATFORMS[short] : bare;
}
