/** Reads one word, phrase, tag, handle or field of a query. @module */
import { type Word, words } from "../text/words.ts";
import { KINDS, UNDETERMINED } from "../tables/schemas.ts";
import { foldGap } from "./_gap.ts";
import type { Lexeme } from "./_lexer.ts";
import { nearest } from "../text/nearest.ts";
import { QueryError } from "./query_error.ts";
import { type Field, type FieldIs, FIELDS, type Term } from "./types.ts";

const MIN_BEGINNING = 3;
/** The way to an address, which is not compared: every address would be found. */
const WAY = /^(?:https?:\/\/)?(?:www\.)?$/i;
const JOINT = /^[-'./&+@#:]$/;
const SUGGESTED: Readonly<Record<string, string>> = {
  "|": "OR",
  "||": "OR",
  "&": "AND",
  "&&": "AND",
  ",": "OR",
  ";": "OR",
  "!": "NOT",
};

/** `"честный тариф"` */
export function readPhrase({ body, source, at }: Lexeme): Term {
  const star = body.indexOf("*");
  if (star >= 0) throw new QueryError("*", at + 1 + star, "a phrase in quotes is exact: leave * out, or the quotes");
  const found = words(body);
  if (found.length === 0) throw new QueryError(source, at, "put words between the quotes: letters or digits");
  return term(found, true, false);
}

/** `тариф`, `тариф*`, `wi-fi`, `#тег`, `@имя` */
export function readWord({ source, at }: Lexeme): Term {
  const beginning = source.endsWith("*");
  const bare = beginning ? source.slice(0, -1) : source;
  const found = words(bare);
  checkCharacters(bare, found, source, at);
  const last = found[found.length - 1];
  if (beginning && [...last.folded].length < MIN_BEGINNING) {
    const before = found.length > 1 ? `between the sign before ${last.text} and *` : "before *";
    throw new QueryError(`"${source}"`, at, `a beginning has ${MIN_BEGINNING} letters or more ${before}`);
  }
  if (found[0].sigil && found.length > 1) {
    const right = `a tag or a handle ends with its letters, digits and underscores: write ${found[0].text}`;
    throw new QueryError(`"${source}"`, at, right);
  }
  return term(found, false, beginning);
}

/** `source:vk` */
export function readField({ name, body, source, at }: Lexeme): FieldIs {
  const field = name.toLowerCase() as Field;
  if (!FIELDS.includes(field)) throw unknownField(name, source, at);
  const right = rightValueFor(field, body.trim());
  if (right !== null) throw new QueryError(`"${source}"`, at, right);
  return { type: "field", field, value: body };
}

/** What would be right where a value says nothing or cannot be one: it would match no mention or all, unseen. */
function rightValueFor(field: Field, value: string): string | null {
  if (/^[@＠]?$/.test(value)) return `put what it must be after the colon: ${field}:…`;
  if (value.includes("*")) return "a field takes no *: write the whole value";
  if (field === "kind" && !KINDS.some((kind) => kind === value.toLowerCase())) {
    return `kind is one of ${KINDS.join(", ")}${meant(value, KINDS)}`;
  }
  if (field === "lang" && !isLanguage(value.toLowerCase())) {
    return "no language has this code: write one such as ru, uk, en; und is what cannot be told";
  }
  if (field === "url" && WAY.test(value)) {
    return "this names no address: write letters that stand in it, such as url:acme.example";
  }
  return field === "place" && words(value).length === 0 ? "name the place in words" : null;
}

/** Whether it is a code of ISO 639, as cleaning gives them. */
function isLanguage(code: string): boolean {
  if (code === UNDETERMINED) return true;
  return /^[a-z]{2,3}$/.test(code) &&
    new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code) !== undefined;
}

function term(found: readonly Word[], quoted: boolean, beginning: boolean): Term {
  return {
    type: "term",
    words: found.map(({ text }) => text),
    joints: found.slice(1).map(({ gap }) => foldGap(gap)),
    quoted,
    beginning,
  };
}

/** Without quotes only words stand, joined by a hyphen, an apostrophe, a dot…: all else is a slip. */
function checkCharacters(bare: string, found: readonly Word[], source: string, at: number): void {
  if (found.length === 0) throw unexpected(source, at, "a query looks for words: write letters or digits");
  let end = at;
  for (const [k, { gap, text }] of found.entries()) {
    const plain = foldGap(gap);
    if (k === 0 && plain !== "") throw unexpected(gap, end, notCompared(gap));
    if (k > 0 && !JOINT.test(plain)) throw unexpected(gap, end, 'put a text with such characters in quotes: "…"');
    end += gap.length + text.length;
  }
  const rest = bare.slice(end - at), sign = foldGap(rest);
  if (sign === "") return;
  throw NO_OPERATORS_BEHIND.has(sign)
    ? new QueryError(`"${rest}"`, end, notCompared(rest))
    : unexpected(rest, end, notCompared(rest));
}

/** Signs that belong to a name (`Yahoo!`, `C#`) where they stand behind a word. */
const NO_OPERATORS_BEHIND: ReadonlySet<string> = new Set(["!", "#", "@"]);

function notCompared(signs: string): string {
  if (foldGap(signs) === "'") return 'put a phrase in quotes such as these: "…"';
  return `signs before and after words are not compared: leave ${signs} out`;
}

/** @param right what to say of characters that look like no slip that is known */
function unexpected(characters: string, at: number, right: string): QueryError {
  return new QueryError(`"${characters}"`, at, slipOf(characters) ?? right);
}

function slipOf(characters: string): string | null {
  if (characters === "#" || characters === "@") return `write the name right after it: ${characters}name`;
  if (characters.startsWith("*")) return "* stands only at the end of a word: тариф*";
  const operator = SUGGESTED[foldGap(characters)];
  return operator ? `write ${operator}; as part of a name or a number put the whole in quotes` : null;
}

function unknownField(name: string, source: string, at: number): QueryError {
  const right = `fields are ${FIELDS.join(", ")}${meant(name, FIELDS)}; a text with a colon goes in quotes`;
  return new QueryError(`field "${name}" in "${source}"`, at, right);
}

function meant(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name ? `; did you mean "${name}"?` : "";
}
