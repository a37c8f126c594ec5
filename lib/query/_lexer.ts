/** Cuts a query into words, phrases, operators and parentheses. @module */
import { foldWord } from "../text/words.ts";
import { QueryError } from "./query_error.ts";

/** A piece of a query; `at` and `end` say where it stands. */
export interface Lexeme {
  readonly type: "(" | ")" | "-" | "AND" | "OR" | "NOT" | "NEAR" | "raw" | "quoted" | "field" | "end";
  readonly at: number;
  readonly end: number;
  /** As written, for messages. */
  readonly source: string;
  /** Of a phrase or a field: what stands inside or after the colon. */
  readonly body: string;
  /** Of a field: its name. Of NEAR: NEAR or ONEAR. */
  readonly name: string;
  readonly within: number;
}

/** What closes a quote that is opened so. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"＂',
  "＂": '"＂',
  "«": "»",
  "“": "”“",
  "„": "“”",
  "‟": "”",
};
const SPACE = /[^\S\uFEFF]|[\u0085\u200B]/; // a byte order mark is in \s and yet no space
const INVISIBLE_ONLY = /^\p{Default_Ignorable_Code_Point}*$/u;
const HYPHEN = /[-‐‑‒–—−－]/;
const FIELD = /^([\p{L}_]+)[:：]/u;
const OPERATOR = /^(and|or|not)$/;
const NEAR = /^(O?NEAR)(?:\/(.*))?$/s;
const SMALL_NEAR = /^o?near\/\d+$/i;
/** Operators as Russian and Ukrainian write them: taken for words they would shut out nearly every text, unseen. */
const TRANSLATED: ReadonlyMap<string, string> = new Map([
  ["ИЛИ", "OR"],
  ["АБО", "OR"],
  ["ЧИ", "OR"],
  ["И", "AND"],
  ["ТА", "AND"],
  ["І", "AND"],
  ["Й", "AND"],
  ["НЕ", "NOT"],
]);
const MAX_DISTANCE = 100;

/** @throws {QueryError} where a quote is not closed, NEAR has no distance, or an operator is written otherwise */
export function lex(query: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < query.length;) {
    if (SPACE.test(query[at])) {
      at++;
      continue;
    }
    const lexeme = readOne(query, at);
    if (lexeme.type !== "raw" || !INVISIBLE_ONLY.test(lexeme.source)) lexemes.push(lexeme);
    at = lexeme.end;
  }
  return [...lexemes, make("end", query, query.length, query.length)];
}

function readOne(query: string, at: number): Lexeme {
  const first = query[at];
  if (first === "(" || first === "（") return make("(", query, at, at + 1);
  if (first === ")" || first === "）") return make(")", query, at, at + 1);
  if (HYPHEN.test(first)) return make("-", query, at, at + 1);
  if (first in QUOTES) return readQuoted(query, at);
  return readRaw(query, at);
}

function readQuoted(query: string, at: number): Lexeme {
  let close = at + 1;
  while (close < query.length && !QUOTES[query[at]].includes(query[close])) close++;
  if (close < query.length) return make("quoted", query, at, close + 1, { body: query.slice(at + 1, close) });
  const right = `it opens a phrase that nothing closes: put ${QUOTES[query[at]][0]} after its last word`;
  throw new QueryError(query[at], at, right);
}

function readRaw(query: string, at: number): Lexeme {
  let end = at;
  while (end < query.length && !isBorder(query[end])) end++;
  const source = query.slice(at, end);
  const field = FIELD.exec(source);
  if (field) return readField(query, at, end, field);
  if (isUpperCase(source) && OPERATOR.test(foldWord(source))) { // folded: a Cyrillic О in ОR is not seen by anyone
    return make(foldWord(source).toUpperCase() as "AND", query, at, end);
  }
  const right = TRANSLATED.get(source) ?? (SMALL_NEAR.test(source) && !NEAR.test(source) ? source.toUpperCase() : null);
  if (right !== null) {
    throw new QueryError(`"${source}"`, at, `as an operator write ${right}; as a word put it in quotes`);
  }
  const near = NEAR.exec(source);
  return near ? readNear(query, at, end, near) : make("raw", query, at, end);
}

/** `place:москва`, or `place:"нижний новгород"`. */
function readField(query: string, at: number, end: number, [colon, name]: RegExpExecArray): Lexeme {
  if (at + colon.length < end || !(query[end] in QUOTES)) {
    return make("field", query, at, end, { name, body: query.slice(at + colon.length, end) });
  }
  const quoted = readQuoted(query, end);
  return make("field", query, at, quoted.end, { name, body: quoted.body });
}

function readNear(query: string, at: number, end: number, [source, name, distance]: RegExpExecArray): Lexeme {
  const within = /^\d+$/.test(distance ?? "") ? Number(distance) : 0;
  if (within >= 1 && within <= MAX_DISTANCE) return make("NEAR", query, at, end, { name, within });
  throw new QueryError(`"${source}"`, at, `say within how many words, from 1 to ${MAX_DISTANCE}: ${name}/5`);
}

function isBorder(character: string): boolean {
  return SPACE.test(character) || "()（）".includes(character) || character in QUOTES;
}

function isUpperCase(word: string): boolean {
  return word === word.toUpperCase();
}

function make(
  type: Lexeme["type"],
  query: string,
  at: number,
  end: number,
  more: { body?: string; name?: string; within?: number } = {},
): Lexeme {
  return { type, at, end, source: query.slice(at, end), body: "", name: "", within: 0, ...more };
}
