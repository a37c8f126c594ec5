/** Reads a query. @module */
import { requireText } from "../tables/require_text.ts";
import { lex, type Lexeme } from "./_lexer.ts";
import { readField, readPhrase, readWord } from "./_term.ts";
import { QueryError } from "./query_error.ts";
import type { Group, Query } from "./types.ts";

const MAX_DEPTH = 200;

/** The lexemes, and how far reading has come. */
interface Reader {
  readonly lexemes: readonly Lexeme[];
  next: number;
  depth: number;
}

/**
 * Reads a query, as it is written for subjects, `exclude` and the rules of codebooks.
 *
 * Words (in all their forms), `"phrases"` (exact), `begin*`, `#tag`, `@handle`, fields such as `source:vk`;
 * `a b` and `a AND b`, `a OR b`, `NOT a` and `-a`, `a NEAR/5 b`, `a ONEAR/5 b` (in this order), parentheses.
 * NEAR binds tighter than NOT, NOT than AND, AND than OR. Operators are in capitals: `and` is a word.
 * A query of NOT alone is allowed: it is about every mention without the word.
 *
 * @param text the query
 * @returns what was understood; `formatQuery` writes it out again
 * @throws {QueryError} with the position, what was found there and what would be right
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatQuery } from "./format_query.ts";
 * import { parseQuery } from "./parse_query.ts";
 *
 * const query = parseQuery('тариф -"старый тариф" OR цена');
 * assert.equal(formatQuery(query), 'тариф AND NOT "старый тариф" OR цена');
 * assert.throws(() => parseQuery("(тариф"), /character 1; .* never closed/);
 * ```
 */
export function parseQuery(text: string): Query {
  const reader: Reader = { lexemes: lex(requireText(text, "a query")), next: 0, depth: 0 };
  const right = 'write a word, such as тариф, or a phrase, such as "честный тариф"';
  if (reader.lexemes.length === 1) throw new QueryError("nothing", 0, right);
  const query = readOr(reader);
  const rest = peek(reader);
  if (rest.type === "end") return query;
  throw new QueryError(")", rest.at, "it closes a parenthesis that was not opened: leave it out, or put ( before");
}

function readOr(reader: Reader): Query {
  const parts = [readAnd(reader)];
  while (peek(reader).type === "OR") {
    const operator = take(reader);
    parts.push(readAnd(reader, operator));
  }
  return group("or", parts);
}

function readAnd(reader: Reader, after?: Lexeme): Query {
  const parts = [readNot(reader, after)];
  for (;;) {
    const { type } = peek(reader);
    if (type === "OR" || type === ")" || type === "end") return group("and", parts);
    const operator = type === "AND" ? take(reader) : undefined;
    parts.push(readNot(reader, operator));
  }
}

function readNot(reader: Reader, after?: Lexeme): Query {
  const { type, at } = peek(reader);
  if (type !== "NOT" && type !== "-") return readNear(reader, after);
  const operator = take(reader);
  if (type === "-" && peek(reader).at !== at + 1) {
    throw new QueryError("a lonely -", at, "to shut a word out, write it right after the hyphen: -тариф");
  }
  enter(reader, at);
  const part = readNot(reader, operator);
  reader.depth--;
  return { type: "not", part };
}

function readNear(reader: Reader, after?: Lexeme): Query {
  let left = readOne(reader, after);
  for (let depth = 1; peek(reader).type === "NEAR"; depth++) {
    const operator = take(reader);
    checkDepth(depth, operator.at);
    const right = readOne(reader, operator);
    checkNear(left, operator);
    checkNear(right, operator);
    left = { type: "near", left, right, within: operator.within, ordered: operator.name === "ONEAR" };
  }
  return left;
}

/** @param after the operator that asks for it, for the message if it is missing */
function readOne(reader: Reader, after?: Lexeme): Query {
  const lexeme = take(reader);
  if (lexeme.type === "raw") return readWord(lexeme);
  if (lexeme.type === "quoted") return readPhrase(lexeme);
  if (lexeme.type === "field") return readField(lexeme);
  if (lexeme.type === "(") return readGroup(reader, lexeme);
  if (after) throw new QueryError(after.source, after.at, "put a word, a phrase or a group after it");
  if (lexeme.type === ")") throw new QueryError(")", lexeme.at, "put a word or a phrase between the parentheses");
  throw new QueryError(lexeme.source, lexeme.at, "put a word, a phrase or a group before it; as a word: in quotes");
}

function readGroup(reader: Reader, open: Lexeme): Query {
  enter(reader, open.at);
  const query = peek(reader).type === "end" ? null : readOr(reader);
  if (query === null || peek(reader).type === "end") {
    throw new QueryError("(", open.at, "it opens a group that is never closed: put ) where the group ends");
  }
  take(reader);
  reader.depth--;
  return query;
}

function checkNear(side: Query, operator: Lexeme): void {
  if (side.type === "term" || side.type === "near") return;
  if (side.type === "or") return side.parts.forEach((part) => checkNear(part, operator));
  const found = `${operator.source} beside ${
    side.type === "field" ? `the field ${side.field}` : side.type.toUpperCase()
  }`;
  throw new QueryError(found, operator.at, "it stands between words, phrases and groups of them with OR");
}

/** Flat: `a AND (b AND c)` is one group of three. */
function group(type: Group["type"], parts: readonly Query[]): Query {
  if (parts.length === 1) return parts[0];
  return { type, parts: parts.flatMap((part) => part.type === type ? part.parts : [part]) };
}

function enter(reader: Reader, at: number): void {
  checkDepth(++reader.depth, at);
}

function checkDepth(depth: number, at: number): void {
  if (depth > MAX_DEPTH) throw new QueryError("a deep group", at, `nest at most ${MAX_DEPTH} levels`);
}

function peek(reader: Reader): Lexeme {
  return reader.lexemes[reader.next];
}

/** The next lexeme; the end stays. */
function take(reader: Reader): Lexeme {
  const lexeme = peek(reader);
  if (lexeme.type !== "end") reader.next++;
  return lexeme;
}
