/** Many queries over many texts, most of which are told by a few words in them. @module */
import { TextColumn } from "../../tables/columns.ts";
import { ASK, NOT_WANTED, ROOT, type WordFilter, WordFinder } from "../../text/kernels/word_finder.ts";
import type { Matches } from "./types.ts";

/** Told of a row that a query matches; `id` is the same for the same object of matches. */
export type Visit = (row: number, matches: Matches, id: number) => void;

/** What a sweep asks of the matcher. */
export interface Sweeper {
  /** What is given for a text that no query matches. */
  readonly nothing: Matches;
  readonly filter: WordFilter;
  /** Whether a text of one word holds one that is looked for. */
  isWanted(texts: TextColumn): boolean;
  /** What matches a text of words that are looked for and nothing else; null if a query that has one asks for more. */
  matchesOf(texts: TextColumn): Matches | null;
}

/** Texts with more words that are looked for are asked one by one. */
const MOST_WORDS = 12;
/** Given in place of a number for matches that no other row shares. */
export const NOT_KEPT = -1;
const BLANK = 0x20;

/**
 * A function that calls `visit` for each row that some query matches, in order. Unless a query asks for phrases or nearness,
 * what it finds in a text depends only on which of the words looked for the text has: so each sequence of such words is
 * matched once, however many texts have it.
 */
export function sweepOf(by: Sweeper) {
  /** By number: a word that is looked for; the words of a node, each once, in their order. */
  let pieces: Uint8Array[] = [], nodes: (readonly number[])[] = [[]];
  /** What is known of texts that have just the words of a node. Undefined: not asked yet; null: to be asked of each. */
  let known: (Matches | null | undefined)[] = [undefined];
  let forgotten = 0, finder: WordFinder | undefined;
  const guide = { numberOf, after }, columnOf = columnMaker();
  return (
    textsOf: (row: number) => TextColumn,
    rows: number,
    visit: Visit,
    match: (row: number) => Matches,
  ): void => {
    finder ??= new WordFinder(by.filter, guide);
    for (let row = 0; row < rows;) {
      const followed = finder.follow(textsOf, row, rows);
      visitRows(followed.nodes, row, followed.next, visit, match);
      if (followed.isFull) forget();
      row = followed.next;
    }
  };

  // A function of its own, for it is called often and so optimised, which the loop around it is not.
  function visitRows(
    nodesOf: Int32Array,
    from: number,
    to: number,
    visit: Visit,
    match: (row: number) => Matches,
  ): void {
    for (let row = from; row < to; row++) {
      const node = nodesOf[row - from];
      if (node === ROOT) continue;
      const matches = node === ASK ? null : knownOf(node);
      if (matches === by.nothing) continue;
      if (matches) visit(row, matches, forgotten + node);
      else visitUnknown(row, match(row), visit);
    }
  }

  function visitUnknown(row: number, matches: Matches, visit: Visit): void {
    if (matches !== by.nothing) visit(row, matches, NOT_KEPT);
  }

  function knownOf(node: number): Matches | null {
    const matches = known[node];
    if (matches !== undefined) return matches;
    return known[node] = by.matchesOf(columnOf(nodes[node].map((k) => pieces[k])));
  }

  function numberOf(piece: Uint8Array): number {
    return by.isWanted(columnOf([piece])) ? pieces.push(piece) - 1 : NOT_WANTED;
  }

  function after(node: number, piece: number): number {
    const before = nodes[node];
    if (before.length === MOST_WORDS) return ASK;
    if (before.includes(piece)) return node;
    known.push(undefined);
    return nodes.push([...before, piece]) - 1;
  }

  function forget(): void {
    forgotten += nodes.length;
    [pieces, nodes, known] = [[], [[]], [undefined]];
    finder?.forget();
  }
}

/** A function that makes a column of one text, words with blanks between them; good until it is called again. */
function columnMaker(): (words: readonly Uint8Array[]) => TextColumn {
  let column = new TextColumn(new Uint8Array(1 << 10), new Int32Array(2));
  return (words) => {
    const length = words.reduce((sum, { length }) => sum + length + 1, 0);
    if (length > column.bytes.length) column = new TextColumn(new Uint8Array(length * 2), new Int32Array(2));
    const { bytes, offsets } = column;
    let at = 0;
    for (const word of words) {
      for (let i = 0; i < word.length; i++) bytes[at++] = word[i];
      bytes[at++] = BLANK;
    }
    offsets[1] = at - 1;
    return column;
  };
}
