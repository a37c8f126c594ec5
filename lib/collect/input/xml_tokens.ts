/** Cuts XML into tags and texts, bearing with feeds that are not quite XML. @module */
import { decodeEntities } from "../values/entities.ts";

/** A tag or a text. Names are as written, prefix and all; entities are decoded, CDATA is text. */
export type XmlToken =
  | {
    readonly type: "open";
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly empty: boolean;
  }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tokens of an XML text from `from` on. A bare `&` is text; a text or tag that the end cuts off is left out.
 * Comments, declarations and instructions are passed over; entities of a DTD are not expanded.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { xmlTokens } from "./xml_tokens.ts";
 *
 * const tokens = [...xmlTokens('<a x="1&amp;2">b & c<![CDATA[<i>]]></a>')];
 * assert.deepEqual(tokens.map((token) => token.type === "text" ? token.text : token.name), ["a", "b & c", "<i>", "a"]);
 * ```
 */
export function* xmlTokens(xml: string, from = 0): Iterable<XmlToken> {
  for (let at = from; at < xml.length;) {
    const tag = xml.indexOf("<", at);
    if (tag !== at) yield { type: "text", text: decodeEntities(xml.slice(at, tag < 0 ? xml.length : tag)) };
    if (tag < 0) return;
    const marked = passedOver(xml, tag);
    if (marked) {
      if (marked.text !== undefined) yield { type: "text", text: marked.text };
      at = marked.end;
      continue;
    }
    const end = tagEnd(xml, tag);
    if (end < 0) return;
    const token = tagOf(xml.slice(tag + 1, end));
    yield token ?? { type: "text", text: xml.slice(tag, end + 1) };
    at = end + 1;
  }
}

/** CDATA, comments, `<?…?>`, `<!…>`. */
function passedOver(xml: string, at: number): { end: number; text?: string } | null {
  if (xml.startsWith("<![CDATA[", at)) {
    const end = xml.indexOf("]]>", at);
    return { end: end < 0 ? xml.length : end + 3, text: xml.slice(at + 9, end < 0 ? xml.length : end) };
  }
  const close = xml.startsWith("<!--", at)
    ? "-->"
    : xml.startsWith("<?", at)
    ? "?>"
    : xml.startsWith("<!", at)
    ? ">"
    : null;
  if (!close) return null;
  const end = xml.indexOf(close, at);
  return { end: end < 0 ? xml.length : end + close.length };
}

/** The `>` that ends a tag: not one inside quotes. */
function tagEnd(xml: string, at: number): number {
  for (let i = at + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i);
    if (c === 62) return i;
    if (c === 34 || c === 39) {
      const close = xml.indexOf(xml[i], i + 1);
      if (close < 0) return xml.indexOf(">", i);
      i = close;
    }
  }
  return -1;
}

function tagOf(inside: string): XmlToken | null {
  const name = /^\/?[\p{L}_:][\p{L}\p{N}_:.-]*/u.exec(inside)?.[0];
  if (!name) return null;
  if (name[0] === "/") return { type: "close", name: name.slice(1) };
  const rest = inside.slice(name.length), attributes: Record<string, string> = {};
  if (rest.includes("=")) {
    for (const [, key, double, single] of rest.matchAll(ATTRIBUTE)) attributes[key] = decodeEntities(double ?? single);
  }
  return { type: "open", name, attributes, empty: rest.endsWith("/") };
}
