/** One text as the clauses of queries see it. @module */
import type { Frame } from "../../tables/frame.ts";
import { createTokens, type Tokens } from "../../text/mod.ts";
import type { Leaf, Vocabulary } from "./_vocabulary.ts";

/** Where something was found: from its first word to its last. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Of a NEAR with other words between them: its two ends, which are what was looked for. */
  readonly ends?: readonly Span[];
}

/** A text, its words, and which leaves they satisfy. Filled anew for each text. */
export interface Scene {
  readonly tokens: Tokens;
  row: number;
  bytes: Uint8Array;
  /** Holds the columns source, author… of the same rows, if fields may be asked for. */
  fields: Pick<Frame, "text"> | null;
  /** The vocabulary's number of each word, or −1. */
  ids: Int32Array;
  /** The words that satisfy a leaf, in order: the first `hitCount` of them. */
  hits: Int32Array;
  hitCount: number;
  /** By leaf: equal to `text` if the text has it. */
  readonly seen: Int32Array;
  /** The leaves that the text has: the first `foundCount` of them. */
  readonly found: Int32Array;
  foundCount: number;
  /** By list of leaves: equal to `text` if the text has one of them. */
  readonly lists: Int32Array;
  /** Number of the text, from 1. */
  text: number;
  /** Does word k satisfy the leaf? */
  has(k: number, leaf: number): boolean;
}

/** An empty scene for some leaves and lists of them. */
export function createScene(leaves: readonly Leaf[], lists: number, vocabulary: Vocabulary): Scene {
  const scene: Scene = {
    tokens: createTokens(),
    row: 0,
    bytes: new Uint8Array(),
    fields: null,
    ids: new Int32Array(),
    hits: new Int32Array(),
    hitCount: 0,
    seen: new Int32Array(leaves.length),
    found: new Int32Array(leaves.length),
    foundCount: 0,
    lists: new Int32Array(lists),
    text: 0,
    has(k, leaf) {
      const id = scene.ids[k];
      if (id < 0 || !vocabulary.leaves[id].includes(leaf)) return false;
      const { sigil } = leaves[leaf];
      return sigil === 0 || sigil === scene.tokens.sigils[k];
    },
  };
  return scene;
}
