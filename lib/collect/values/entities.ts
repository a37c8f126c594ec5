/** HTML entities and tags to plain text. @module */

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  bdquo: "„",
  sbquo: "‚",
  copy: "©",
  reg: "®",
  trade: "™",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
  sect: "§",
  deg: "°",
  plusmn: "±",
  times: "×",
  divide: "÷",
  bull: "•",
  middot: "·",
  para: "¶",
  shy: "\u00ad",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "\u200e",
  rlm: "\u200f",
  iexcl: "¡",
  iquest: "¿",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  sup2: "²",
  sup3: "³",
  micro: "µ",
  larr: "←",
  rarr: "→",
  uarr: "↑",
  darr: "↓",
  hearts: "♥",
  minus: "−",
  infin: "∞",
  ne: "≠",
  le: "≤",
  ge: "≥",
  asymp: "≈",
  permil: "‰",
  aacute: "á",
  Aacute: "Á",
  eacute: "é",
  Eacute: "É",
  iacute: "í",
  Iacute: "Í",
  oacute: "ó",
  Oacute: "Ó",
  uacute: "ú",
  Uacute: "Ú",
  ntilde: "ñ",
  Ntilde: "Ñ",
  uuml: "ü",
  Uuml: "Ü",
  ouml: "ö",
  Ouml: "Ö",
  auml: "ä",
  Auml: "Ä",
  szlig: "ß",
  ccedil: "ç",
  Ccedil: "Ç",
  agrave: "à",
  Agrave: "À",
  egrave: "è",
  Egrave: "È",
  ecirc: "ê",
  ocirc: "ô",
  acirc: "â",
  icirc: "î",
  ucirc: "û",
  atilde: "ã",
  otilde: "õ",
  aring: "å",
  Aring: "Å",
  oslash: "ø",
  Oslash: "Ø",
  aelig: "æ",
  AElig: "Æ",
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

/**
 * Text with its entities decoded once; a non-breaking space that came from `&nbsp;` is a space; what is no entity stays.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { decodeEntities } from "./entities.ts";
 *
 * assert.equal(decodeEntities("100&nbsp;руб &gt; 90 &amp;amp; да&#33; AT&T"), "100 руб > 90 &amp; да! AT&T");
 * ```
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : NAMED[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16);
    if (code === 0xa0) return " ";
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The plain text of HTML: `<br>` a line break, paragraphs apart by a blank line, other blocks by a line break, tags,
 * comments, scripts and styles gone, entities decoded.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { plainText } from "./entities.ts";
 *
 * assert.equal(plainText("<p>One<br>two</p><p>a &lt; b</p>"), "One\ntwo\n\na < b");
 * ```
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/p\s*>\s*<p\b[^>]*>/gi, "\n\n")
    .replace(/<\/?(?:div|li|ul|ol|tr|table|blockquote|h[1-6]|p|section|article|pre)\b[^>]*>/gi, "\n")
    .replace(/<\/?[a-z!?][^<>]*>/gi, "");
  return decodeEntities(text).replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Tags by which sites mark up what people write. */
const OF_TEXTS =
  /^<\/?(?:p|br|hr|div|span|a|b|i|u|s|em|strong|strike|del|ins|small|sub|sup|mark|ul|ol|li|blockquote|q|cite|code|pre|h[1-6]|img|figure|figcaption|table|tbody|thead|tr|td|th|article|section|aside|details|summary)(?:\s[^<>]*)?\/?>$/i;
/** What people seldom type: a line break, a paragraph, the end of an element, a link. */
const WRITTEN_BY_SITES = /<br\s*\/?>|<p[\s>]|<\/[a-z][a-z0-9]*\s*>|<a\s[^<>]*href\s*=/i;
const TAG = /<\/?[a-z][^<>]*>/gi, RUNS_CODE = /\son[a-z]+\s*=/i;

/**
 * The plain text of what is HTML by its looks; any other text as it is, and so one with tags that no text has (`<script>`).
 *
 * For exports that no format describes: nothing else tells how their texts are written.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { plainIfHtml } from "./entities.ts";
 *
 * assert.equal(plainIfHtml("<p>Up &amp; down</p><p>again</p>"), "Up & down\n\nagain");
 * assert.equal(plainIfHtml("a <b and c> d, <3 &amp; co"), "a <b and c> d, <3 &amp; co");
 * assert.equal(plainIfHtml("<b>x</b><script>y()</script>"), "<b>x</b><script>y()</script>");
 * ```
 */
export function plainIfHtml(text: string): string {
  if (!text.includes("<") || !WRITTEN_BY_SITES.test(text)) return text;
  const tags = text.match(TAG) ?? [];
  return tags.length > 0 && tags.every((tag) => OF_TEXTS.test(tag) && !RUNS_CODE.test(tag)) ? plainText(text) : text;
}

/** Line ends of all kinds as `\n`; marks that spreadsheets put for them as well. */
export function unifyLineEnds(text: string): string {
  return /[\r\v]|_x000d_/i.test(text) ? text.replace(/_x000d_(?:\r?\n)?|\r\n?|\v/gi, "\n") : text;
}
