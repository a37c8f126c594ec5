/** A template tag that escapes by default: text of strangers can never become markup. @module */

/** Markup that is safe to put into a page as it stands. */
export class Markup {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What can stand in a template: texts are escaped, markup is not, lists are joined, nothing is nothing. */
export type MarkupValue = Markup | string | number | null | undefined | false | readonly MarkupValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\ufffd",
};

/**
 * Markup of a template whose values are escaped.
 *
 * @example A hostile name stays a name
 * ```ts
 * import assert from "node:assert/strict";
 * import { markup } from "./markup.ts";
 *
 * const name = "<script>alert(1)</script>";
 * assert.equal(String(markup`<b>${name}</b>`), "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>");
 * assert.equal(String(markup`<ul>${[markup`<li>1</li>`, markup`<li>2</li>`]}${null}</ul>`), "<ul><li>1</li><li>2</li></ul>");
 * ```
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let markup = strings[0];
  values.forEach((value, i) => markup += markupOf(value) + strings[i + 1]);
  return new Markup(markup);
}

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/g, (c) => ESCAPES[c]);
}

/**
 * Data for a `<script type="application/json">`: no text in it can end the element or open a comment.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { jsonForHtml } from "./markup.ts";
 *
 * assert.equal(jsonForHtml({ a: "</script>" }), '{"a":"\\u003c/script>"}');
 * ```
 */
export function jsonForHtml(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, "\\u003c")
    .replace(/[\u2028\u2029]/g, (c) => c === "\u2028" ? "\\u2028" : "\\u2029");
}

function markupOf(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (typeof value === "object") return value.map(markupOf).join("");
  return escapeHtml(String(value));
}
