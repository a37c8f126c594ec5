/** Many queries over many texts, in one pass over their bytes. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { tokenise } from "../../text/mod.ts";
import { clauseOf } from "./_clause.ts";
import type { Clause, Numbers } from "./types.ts";
import { piecesOf } from "./_pieces.ts";
import { createScene, type Scene } from "./_scene.ts";
import { NOT_KEPT, sweepOf } from "./_sweep.ts";
import { createVocabulary, FILTER_MASK, type Leaf, type Vocabulary } from "./_vocabulary.ts";
import type { WordForms } from "../forms/word_forms.ts";
import type { Query } from "../types.ts";
import type { Matches } from "./types.ts";

/** Some queries, ready for texts. It remembers the words it has seen, so one is made for all texts. */
export interface Matcher {
  /**
   * Matches all queries against one text.
   *
   * @param texts a column of texts; null is an empty text
   * @param row which of them
   * @param fields holds columns source, author… of the same rows; needed if a query asks for fields
   */
  match(texts: TextColumn, row: number, fields?: Pick<Frame, "text">): Matches;
  /** As `match`, without what was found: writes 1 into `into[at + query]` for each query that matches. */
  mark(texts: TextColumn, row: number, into: Uint8Array, at: number, fields?: Pick<Frame, "text">): void;
  /**
   * Matches all queries against many texts, in their order: for single words a third of the time of `match`.
   *
   * @param textsOf the column in which to read a row
   * @param visit told each row that a query matches. Many rows may share one object of matches: then `id` is its number,
   *   from 0, else -1
   */
  sweep(
    textsOf: (row: number) => TextColumn,
    rows: number,
    visit: (row: number, matches: Matches, id: number) => void,
    fields?: Pick<Frame, "text">,
  ): void;
}

/**
 * Makes queries ready for texts: the words of all of them are expanded to their forms once, and a text is read once for
 * all of them.
 *
 * What was found are words and phrases (with # or @ where they stand in a tag or a handle), of NEAR both ends, which are
 * one piece where they stand side by side: distinct, in order of appearance; nothing for fields and NOT.
 *
 * @param queries in the order in which their matches are given
 * @param forms which words are forms of one word: `await loadWordForms(queries)`, or `NO_FORMS`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { compileQueries } from "./compile_queries.ts";
 * import { loadWordForms } from "../forms/word_forms.ts";
 * import { parseQuery } from "../parse_query.ts";
 *
 * const queries = ["тариф", 'цена -"старая цена"'].map(parseQuery);
 * const matcher = compileQueries(queries, await loadWordForms(queries));
 * const texts = new TextBuilder();
 * texts.add("Новые #Тарифы, старая цена");
 * assert.deepEqual(matcher.match(texts.build(), 0), [["#Тарифы"], null]);
 * ```
 */
export function compileQueries(queries: readonly Query[], forms: WordForms): Matcher {
  const compiled = compile(queries), { clauses, leaves, always } = compiled;
  const vocabulary = createVocabulary(leaves, forms);
  const scene = createScene(leaves, compiled.lists, vocabulary);
  const asked = new Int32Array(queries.length); // by query: the last text for which it was asked
  const nothing: Matches = Object.freeze(queries.map(() => null));

  const match: Matcher["match"] = (texts, row, fields) => {
    enter(scene, texts, row, fields);
    return matchesOf(look(scene, vocabulary, compiled, asked));
  };
  const sweepWords = sweepOf({
    nothing,
    filter: vocabulary.words,
    isWanted(texts) {
      enter(scene, texts, 0);
      look(scene, vocabulary, compiled, asked);
      return scene.hitCount > 0;
    },
    matchesOf(texts) {
      enter(scene, texts, 0);
      const waiting = look(scene, vocabulary, compiled, asked);
      return waiting.every((query) => clauses[query].isWords) ? matchesOf(waiting) : null;
    },
  });

  return {
    match,
    mark(texts, row, into, at, fields) {
      enter(scene, texts, row, fields);
      for (const query of look(scene, vocabulary, compiled, asked)) {
        if (clauses[query].test(scene)) into[at + query] = 1;
      }
      for (const query of always) if (clauses[query].test(scene)) into[at + query] = 1;
    },
    sweep(textsOf, rows, visit, fields) {
      if (always.length === 0) return sweepWords(textsOf, rows, visit, (row) => match(textsOf(row), row, fields));
      for (let row = 0; row < rows; row++) {
        const matches = match(textsOf(row), row, fields);
        if (matches !== nothing) visit(row, matches, NOT_KEPT);
      }
    },
  };

  /** The matches of the text at hand, by the queries that have a word in it and those that need none. */
  function matchesOf(waiting: readonly number[]): Matches {
    let matches: (readonly string[] | null)[] | null = null;
    for (const waits of [waiting, always]) {
      for (const query of waits) {
        if (!clauses[query].test(scene)) continue;
        matches ??= new Array<readonly string[] | null>(queries.length).fill(null);
        matches[query] = piecesOf(scene, clauses[query]);
      }
    }
    return matches ?? nothing;
  }
}

interface Compiled {
  readonly clauses: readonly Clause[];
  readonly leaves: readonly Leaf[];
  /** How many lists of leaves the clauses look at. */
  readonly lists: number;
  /** By leaf: the lists that it is in. */
  readonly inLists: readonly (readonly number[])[];
  /** By leaf: the queries to ask where a text has it. */
  readonly askedBy: readonly (readonly number[])[];
  /** The queries that a text may satisfy with none of their words. */
  readonly always: readonly number[];
}

/** Leaves that are the same are one, whichever queries have them; so are lists of them. */
function compile(queries: readonly Query[]): Compiled {
  const leaves: Leaf[] = [], lists: (readonly number[])[] = [];
  const leafNumbers = new Map<string, number>(), listNumbers = new Map<string, number>();
  const numbers: Numbers = {
    leaf: (leaf) => {
      const key = JSON.stringify([leaf.word, leaf.exact, leaf.whole, leaf.beginning, leaf.sigil]);
      return numberOf(leafNumbers, key, () => leaves.push(leaf) - 1);
    },
    list: (own) => numberOf(listNumbers, own.join(), () => lists.push(own) - 1),
  };
  const clauses = queries.map((query) => clauseOf(query, numbers));
  const askedBy: number[][] = leaves.map(() => []), inLists: number[][] = leaves.map(() => []);
  for (const [list, own] of lists.entries()) for (const leaf of new Set(own)) inLists[leaf].push(list);
  const always: number[] = [];
  for (const [query, { waitsFor }] of clauses.entries()) {
    if (waitsFor === null) always.push(query);
    else for (const leaf of waitsFor) askedBy[leaf].push(query);
  }
  return { clauses, leaves, lists: lists.length, inLists, askedBy, always };
}

function numberOf(known: Map<string, number>, key: string, next: () => number): number {
  let number = known.get(key);
  if (number === undefined) known.set(key, number = next());
  return number;
}

function enter(scene: Scene, texts: TextColumn, row: number, fields: Scene["fields"] = null): void {
  const { bytes, offsets } = texts;
  tokenise(bytes, offsets[row], offsets[row + 1], scene.tokens);
  if (scene.ids.length < scene.tokens.count) {
    scene.ids = new Int32Array(scene.tokens.starts.length);
    scene.hits = new Int32Array(scene.tokens.starts.length);
  }
  scene.bytes = bytes;
  scene.row = row;
  scene.fields = fields;
  scene.text++;
}

/** Looks up every word of the text; gives the queries that have a word in it. */
function look(
  scene: Scene,
  vocabulary: Vocabulary,
  { leaves, inLists, askedBy }: Compiled,
  asked: Int32Array,
): number[] {
  const { tokens, ids, hits, seen, found, lists, text } = scene;
  const { hashes, count } = tokens;
  const { filter } = vocabulary;
  const waiting: number[] = [];
  let hitCount = 0, foundCount = 0;
  for (let k = 0; k < count; k++) {
    const id = ids[k] = filter[hashes[k] & FILTER_MASK] === 0 ? -1 : vocabulary.find(tokens, k);
    if (id < 0 || vocabulary.leaves[id].length === 0) continue;
    hits[hitCount++] = k;
    for (const leaf of vocabulary.leaves[id]) {
      const { sigil } = leaves[leaf];
      if (seen[leaf] === text || (sigil !== 0 && sigil !== tokens.sigils[k])) continue;
      seen[leaf] = text;
      found[foundCount++] = leaf;
      for (const list of inLists[leaf]) lists[list] = text;
      for (const query of askedBy[leaf]) {
        if (asked[query] === text) continue;
        asked[query] = text;
        waiting.push(query);
      }
    }
  }
  scene.hitCount = hitCount;
  scene.foundCount = foundCount;
  return waiting;
}
