/** What clauses of a query are, and what they ask. @module */
import type { Scene, Span } from "./_scene.ts";
import type { Leaf } from "./_vocabulary.ts";

/** Asks a scene whether the clause holds, and where. */
export interface Clause {
  /** It can hold only in a text that has one of these leaves; null: it can hold in any. */
  readonly waitsFor: readonly number[] | null;
  /** The leaf of a clause that is one word and holds wherever that stands; null: it asks more. */
  readonly leaf: number | null;
  /** Whether it asks no more than which words a text has that are looked for, and in which order. */
  readonly isWords: boolean;
  test(scene: Scene): boolean;
  /** Adds where the clause was found; called only where it holds. Fields and NOT add nothing. */
  find(scene: Scene, spans: Span[]): void;
}

/** Gives numbers to what clauses look for: the same ones for the same. */
export interface Numbers {
  leaf(leaf: Leaf): number;
  /** Of a list of leaves: see `lists` of a scene. */
  list(leaves: readonly number[]): number;
}

/** For each query: null where it does not match, else what was found, as it stands in the text. */
export type Matches = readonly (readonly string[] | null)[];
