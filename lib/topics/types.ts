/** The words the topics stage speaks. @module */
import type { SparseRows } from "../learn/mod.ts";

/** How many topics to look for. */
export type TopicCount = number | "auto" | { readonly from: number; readonly to: number };

/** What the stage is told. */
export interface TopicsParameters {
  readonly topics: {
    readonly count: TopicCount;
    readonly seed: number;
    /** A CSV of people's decisions on topics, relative to the study. */
    readonly names?: string;
  };
}

/** Texts as numbers: different word sequences, sorted by content, so that the order of the records does not matter. */
export interface Corpus {
  /** The vocabulary: word stems. */
  readonly stems: readonly string[];
  /** How each stem is most often written. */
  readonly surfaces: readonly string[];
  /** Text i has the words `ids[starts[i]]` up to `ids[starts[i + 1]]`, in the order of the text. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** How often each word occurs in each text. */
  readonly counts: SparseRows;
}

/** A group a text; −1 where a text fits nowhere. */
export interface Assignment {
  readonly groups: Int32Array;
  /** How well the text fits its group, 0 to 1. */
  readonly similarity: Float64Array;
}

/** What an engine found: groups, and a way to put any text into one of them. */
export interface TopicModel extends Assignment {
  readonly count: number;
  /** Puts texts, as counts over the same vocabulary, into the groups. */
  assign(counts: SparseRows): Assignment;
}

/** A way to find topics. */
export interface TopicEngine {
  readonly name: string;
  /** Finds at most `count` groups of texts. */
  fit(corpus: Corpus, count: number, seed: number): TopicModel;
}
