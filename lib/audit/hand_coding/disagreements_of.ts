/** Units on which coders differ. @module */
import type { HandDecision } from "../../coding/people/types.ts";
import { unitKey } from "../unit_key.ts";
import type { CodedBy } from "./types.ts";

/** A unit by its key, and what each coder said of it. */
export interface Differing {
  readonly key: string;
  readonly coded: readonly CodedBy[];
}

/**
 * The units to which two coders gave other codes, by key; coders by their initials.
 *
 * @param decisions of people; what was settled is not among them
 */
export function disagreementsOf(decisions: readonly HandDecision[]): Differing[] {
  const units = new Map<string, CodedBy[]>();
  for (const { mention, subject, coder, codes } of decisions) {
    const key = unitKey({ mention, subject });
    units.set(key, [...units.get(key) ?? [], { coder, codes }]);
  }
  return [...units].filter(([, coded]) => new Set(coded.map(({ codes }) => codes.join("\n"))).size > 1)
    .map(([key, coded]) => ({ key, coded: coded.sort((a, b) => a.coder < b.coder ? -1 : 1) }))
    .sort((a, b) => a.key < b.key ? -1 : 1);
}
