/** Many queries over many texts, most of which are told by a few words in them. @module */
import { TextColumn } from "../../tables/columns.ts";
import { type WordFilter, WordFinder } from "../../text/kernels/word_finder.ts";
import type { Matches } from "./compile_queries.ts";

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

/** A word as it stands in texts. */
interface Piece {
  readonly bytes: Uint8Array;
  /** Null for a word that is not looked for, though its hash is. */
  readonly number: number | null;
}

/** The words that are looked for in a text, each once, in their order: what is known of texts that have just these. */
interface Node {
  readonly id: number;
  readonly pieces: readonly number[];
  readonly next: Map<number, Node>;
  /** Undefined: not asked yet; null: to be asked of each text. */
  matches?: Matches | null;
}

/** Beyond so many all are forgotten. */
const MOST_PIECES = 1 << 14, MOST_NODES = 1 << 16;
/** Texts with more words that are looked for are asked one by one. */
const MOST_WORDS = 12;
/** Numbers a word that was found. */
const HIT = 4;
/** Given in place of a number for matches that no other row shares. */
export const NOT_KEPT = -1;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

let finder: WordFinder | undefined;

/**
 * A function that calls `visit` for each row that some query matches, in their order. What is found in a text hangs on the
 * words in it that are looked for, unless a query asks for phrases or nearness: so each sequence of them is asked once.
 */
export function sweepOf(by: Sweeper) {
  let pieces = new Map<number, Piece[]>(), texts: string[] = [], seen = 0, ids = 0, oldIds = 0, root = emptyNode([]);
  return (
    textsOf: (row: number) => TextColumn,
    rows: number,
    visit: Visit,
    match: (row: number) => Matches,
  ): void => {
    finder ??= new WordFinder();
    for (let row = 0; row < rows;) {
      const { words, count, next } = finder.find(by.filter, textsOf, row, rows);
      visitRows(words.slice(0, count * HIT), textsOf, visit, match);
      row = next;
    }
  };

  /** Goes through the words found, those of one row together. */
  function visitRows(
    words: Int32Array,
    textsOf: (row: number) => TextColumn,
    visit: Visit,
    match: (row: number) => Matches,
  ): void {
    if (ids - oldIds > MOST_NODES || seen > MOST_PIECES) {
      [pieces, texts, seen, oldIds, root] = [new Map(), [], 0, ids, emptyNode([])];
    }
    for (let k = 0; k < words.length;) {
      const row = words[k], column = textsOf(row), start = column.offsets[row];
      let node: Node | null = root;
      for (; k < words.length && words[k] === row; k += HIT) {
        const number = words[k + 1] < 0
          ? -1
          : pieceAt(column.bytes, start + words[k + 1], start + words[k + 2], words[k + 3]);
        if (number !== null && node) node = number < 0 ? null : after(node, number);
      }
      if (node === root) continue;
      const known = node && knownOf(node), matches = known ?? match(row);
      if (matches !== by.nothing) visit(row, matches, known ? node!.id : NOT_KEPT);
    }
  }

  /** The number of a piece; null if it is not looked for. */
  function pieceAt(bytes: Uint8Array, start: number, end: number, hash: number): number | null {
    const known = pieces.get(hash);
    for (let i = 0; known && i < known.length; i++) {
      if (isSame(known[i].bytes, bytes, start, end)) return known[i].number;
    }
    const piece = bytes.slice(start, end), text = decoder.decode(piece);
    const number = by.isWanted(columnOf(text)) ? texts.push(text) - 1 : null;
    seen++;
    if (known) known.push({ bytes: piece, number });
    else pieces.set(hash, [{ bytes: piece, number }]);
    return number;
  }

  function after(node: Node, piece: number): Node | null {
    const next = node.next.get(piece);
    if (next) return next;
    if (node.pieces.length === MOST_WORDS) return null;
    const longer = node.pieces.includes(piece) ? node : emptyNode([...node.pieces, piece]);
    node.next.set(piece, longer);
    return longer;
  }

  function emptyNode(pieces: readonly number[]): Node {
    return { id: ids++, pieces, next: new Map() };
  }

  function knownOf(node: Node): Matches | null {
    if (node.matches === undefined) {
      node.matches = by.matchesOf(columnOf(node.pieces.map((piece) => texts[piece]).join(" ")));
    }
    return node.matches;
  }
}

function isSame(piece: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let i = 0; i < piece.length; i++) if (piece[i] !== bytes[start + i]) return false;
  return true;
}

/** A column of one text. */
function columnOf(text: string): TextColumn {
  const bytes = encoder.encode(text);
  return new TextColumn(bytes, Int32Array.of(0, bytes.length));
}
