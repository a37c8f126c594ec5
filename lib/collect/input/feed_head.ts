/** What a feed says of itself before its items. @module */
import type { JsonObject } from "../types.ts";
import { xmlTokens } from "./xml_tokens.ts";

/**
 * Of a feed's beginning: `home`, the address of its page; `base`, against which relative addresses stand; `author`,
 * who wrote items that name nobody.
 *
 * @param xml the file's beginning; what follows the first item is not looked at
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { feedHead } from "./feed_head.ts";
 *
 * const xml = "<rss><channel><link>https://a.example/</link><item><link>b</link></item></channel></rss>";
 * assert.deepEqual(feedHead(xml), { home: "https://a.example/", base: "https://a.example/" });
 * ```
 */
export function feedHead(xml: string): JsonObject {
  const found: { home?: string; self?: string; base?: string; author?: string } = {}, path: string[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.type === "text") {
      const [inside, name] = path.slice(-2), text = token.text.trim();
      if (name === "link" && inside === "channel" && /^https?:/i.test(text)) found.home ??= text;
      if (name === "name" && inside === "author" && text !== "") found.author ??= text;
    } else if (token.type === "close") path.pop();
    else {
      const name = token.name.slice(token.name.indexOf(":") + 1).toLowerCase(), { href, rel } = token.attributes;
      if (name === "item" || name === "entry") break;
      const base = token.attributes["xml:base"];
      if (base && path.length < 2) found.base = base;
      if (name === "link" && href && path.at(-1) === "feed" && (rel ?? "alternate") === "alternate") {
        found.home ??= href;
      }
      if (name === "link" && href && rel === "self") found.self ??= href;
      if (!token.empty) path.push(name);
    }
  }
  const { self, ...head } = found, base = head.base ?? head.home ?? self;
  return { ...head, ...base === undefined ? {} : { home: head.home ?? base, base } };
}
