/** Names for sets of mentions that a reader may open by clicking a mark or a number. @module */

/** By what a set is narrowed; `""` is all mentions of the subject, `code NAME` a codebook of the study's own. */
export type Dimension =
  | ""
  | "day"
  | "week"
  | "hour"
  | "weekday"
  | "source"
  | "rated source"
  | "kind"
  | "lang"
  | "topic"
  | "author"
  | "people"
  | "mention_type"
  | "tone"
  | "motives"
  | "journey"
  | "asks"
  | "answered"
  | "does"
  | "due"
  | "due week"
  | "due hour"
  | "department"
  | "replied"
  | "in time"
  | "answered within"
  | "waiting"
  | "given hour"
  | `code ${string}`;

/** One set: of a subject, by its place in the study, narrowed by one value of one dimension. */
export interface LinkedSet {
  readonly subject: number;
  readonly dimension: Dimension;
  readonly value: string;
}

/** Remembers every set that a page links to, so that only those are looked up and embedded. */
export interface Links {
  /** The name of a set, for `data-where` and for a chart's `where`. */
  to(subject: number, dimension?: Dimension, value?: string): string;
  readonly sets: ReadonlyMap<string, LinkedSet>;
}

/**
 * Starts an empty memory of sets.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { newLinks } from "./links.ts";
 *
 * const links = newLinks();
 * assert.equal(links.to(0, "source", "vk"), "0|source|vk");
 * assert.equal(links.sets.size, 1);
 * ```
 */
export function newLinks(): Links {
  const sets = new Map<string, LinkedSet>();
  return {
    sets,
    to(subject, dimension = "", value = "") {
      const name = `${subject}|${dimension}|${value}`;
      sets.set(name, { subject, dimension, value });
      return name;
    },
  };
}
