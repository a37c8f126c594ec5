/** An item of a feed as an object. @module */
import type { JsonObject } from "../types.ts";
import { xmlTokens } from "./xml_tokens.ts";

/** Elements that may hold tags of their own: kept as HTML. */
const HTML = new Set(["content", "summary", "description", "content:encoded", "title"]);

/** In these the text itself has no tags: what looks like one is text (RFC 4287, 3.1.1). */
const LITERAL = /^(?:text|xhtml|text\/plain|application\/xhtml\+xml)$/i;

/**
 * The children of `<item>` or `<entry>` by name in lower case, the first of each: texts, or of `author` its parts as
 * paths (`author.name`). `link` is a text, or the address of the alternate link; `permalink` is a guid that is an
 * address; `category` holds all categories. A prefix that the element itself has is left off.
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
  const path: string[] = [], opened: Attributes[] = [];
  let text = "", prefix: string | null = null;
  const named = (name: string) =>
    name.startsWith(prefix!) ? name.slice(prefix!.length).toLowerCase() : name.toLowerCase();
  const close = () => {
    const name = path.join("."), attributes = opened.pop();
    if (name !== "" && text.trim() !== "") keep(item, name, text.trim(), attributes!);
    text = "";
    path.pop();
  };
  for (const token of xmlTokens(xml)) {
    if (prefix === null) {
      if (token.type !== "open") continue;
      prefix = /^[\w.-]+:/.exec(token.name)?.[0] ?? "";
      const { "rdf:about": about, "xml:base": base } = token.attributes;
      if (about) item["rdf:about"] = about;
      if (base) item["xml:base"] = base;
      continue;
    }
    const inHtml = path.length > 0 && HTML.has(path[0]);
    if (token.type === "text") text += inHtml && LITERAL.test(opened[0].type ?? "") ? escaped(token.text) : token.text;
    else if (inHtml && !(token.type === "close" && named(token.name) === path[0])) {
      text += token.type === "close" ? `</${token.name}>` : `<${token.name}${token.empty ? "/" : ""}>`;
    } else if (token.type === "close") close();
    else {
      const name = named(token.name), { attributes } = token;
      if (name === "link" && attributes.href) keepLink(item, attributes);
      if (name === "category" && attributes.term) keep(item, name, attributes.label ?? attributes.term, attributes);
      if (path.length === 0) text = "";
      path.push(name);
      opened.push(attributes);
      if (token.empty) close();
    }
  }
  return item;
}

type Attributes = Readonly<Record<string, string>>;

function keep(item: Record<string, string>, name: string, text: string, attributes: Attributes): void {
  if (name === "guid" && attributes.isPermaLink?.toLowerCase() !== "false" && /^https?:/i.test(text)) {
    item.permalink ??= text;
  }
  if (name === "category" && name in item) item[name] += `, ${text}`;
  else if (!(name in item)) item[name] = text;
}

function keepLink(item: Record<string, string>, { href, rel = "alternate" }: Attributes): void {
  if (rel === "alternate" && !item.link) item.link = href;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
