/** An item of a feed as an object. @module */
import type { JsonObject } from "../types.ts";
import { xmlTokens } from "./xml_tokens.ts";

/** Elements that may hold tags of their own: kept as HTML. */
const HTML = new Set(["content", "summary", "description", "content:encoded", "title"]);

/**
 * The children of `<item>` or `<entry>` by name in lower case, the first of each: texts, or of `author` its parts as
 * paths (`author.name`). `link` is a text, or the address of the alternate link.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { feedItem } from "./feed_item.ts";
 *
 * const entry = '<entry><link rel="self" href="a"/><link href="b"/><author><name>N</name></author></entry>';
 * assert.deepEqual(feedItem(entry), { link: "b", "author.name": "N" });
 * ```
 */
export function feedItem(xml: string): JsonObject {
  const item: Record<string, string> = {};
  const path: string[] = [];
  let text = "";
  const close = () => {
    const name = path.join(".");
    if (name !== "" && text.trim() !== "" && !(name in item)) item[name] = text.trim();
    text = "";
    path.pop();
  };
  let started = false;
  for (const token of xmlTokens(xml)) {
    const inHtml = path.length > 0 && HTML.has(path[0]);
    if (!started) started = token.type === "open";
    else if (token.type === "text") text += inHtml && path.length > 1 ? escaped(token.text) : token.text;
    else if (inHtml && !(token.type === "close" && token.name.toLowerCase() === path[0])) {
      text += token.type === "close" ? `</${token.name}>` : `<${token.name}${token.empty ? "/" : ""}>`;
    } else if (token.type === "close") close();
    else {
      const name = token.name.toLowerCase();
      if (name === "link" && token.attributes.href) keepLink(item, token.attributes);
      if (path.length === 0) text = "";
      path.push(name);
      if (token.empty) close();
    }
  }
  return item;
}

function keepLink(item: Record<string, string>, { href, rel = "alternate" }: Readonly<Record<string, string>>): void {
  if (rel === "alternate" && !item.link) item.link = href;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
