/** The words the topics stage speaks. @module */
import type { Texts } from "../learn/mod.ts";

/** How many topics to look for. */
export type TopicCount = number | "auto" | { readonly from: number; readonly to: number };

/** What the stage is told. */
export interface TopicsParameters {
  readonly topics: {
    readonly count: TopicCount;
    readonly seed: number;
    /** A CSV of people's decisions on topics, relative to the study (default: `coding/topics.csv`). */
    readonly names?: string;
    /** Which engine finds the topics (default: `auto`). */
    readonly engine?: string;
    /** How many different texts the topics are found on, at most (default: 50,000). */
    readonly sample?: number;
  };
}

/** What an engine found. */
export interface Fit {
  /** A group for each text, below `count`. */
  readonly groups: Int32Array;
  readonly count: number;
  /** Mean adjusted Rand index of the engine's runs with other random starts: 1 the same topics, 0 no more than chance. */
  readonly agreement: number | null;
  /** What it tried and which of it stands, in a few words. */
  readonly why: string;
}

/** A way to find topics. */
export interface TopicEngine {
  readonly name: string;
  /** What it does, in a sentence that a reader of the report understands. */
  readonly title: string;
  /** Finds at most `count` groups of texts; none is empty. The texts are different ones, sorted by content. */
  fit(texts: Texts, count: number, seed: number): Fit;
}
