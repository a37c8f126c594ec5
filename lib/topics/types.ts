/** Types of the topics stage. @module */
import type { Texts } from "../learn/mod.ts";

/** How many topics to look for. */
export type TopicCount = number | "auto" | { readonly from: number; readonly to: number };

/** Parameters of the stage. */
export interface TopicsParameters {
  readonly topics: {
    readonly count: TopicCount;
    readonly seed: number;
    /** A CSV of people's decisions on topics, relative to the study (default: `coding/topics.csv`). */
    readonly names?: string;
    /** Which engine finds the topics (default: `auto`). */
    readonly engine?: string;
    /** Maximum number of distinct texts on which the topics are found (default: 50,000). */
    readonly sample?: number;
  };
}

/** The result of an engine. */
export interface Fit {
  /** The group of each text, below `count`. */
  readonly groups: Int32Array;
  readonly count: number;
  /** Mean adjusted Rand index of the engine's runs with other random starts: 1 same topics, 0 chance. */
  readonly agreement: number | null;
  /** What it tried and which attempt it chose, in a few words. */
  readonly why: string;
}

/** A way to find topics. */
export interface TopicEngine {
  readonly name: string;
  /** What it does, in a sentence for readers of the report. */
  readonly title: string;
  /** Finds at most `count` groups of texts, none empty. The texts are distinct and sorted by content. */
  fit(texts: Texts, count: number, seed: number): Fit;
}
