/** Which unit a coder codes next. @module */
import { coderKey } from "../../coding/people/coder_key.ts";
import type { HandDecision } from "../../coding/people/types.ts";
import { seedOf } from "../../stats/seed_of.ts";
import { lotOf } from "../sample/lot_of.ts";
import { unitKey } from "../unit_key.ts";
import type { CodingProgress, CodingUnit } from "./types.ts";

/** What a coder has done, and has still to do, in order. */
export interface Turn {
  readonly done: readonly CodingUnit[];
  readonly left: readonly CodingUnit[];
}

/**
 * The units left for a coder: first those that all code, in one order for all; then those that nobody has coded. Each coder
 * goes through the rest in an order of their own, so that two who code at once, even on two copies of the study, seldom
 * take the same.
 */
export function turnOf(units: readonly CodingUnit[], decisions: readonly HandDecision[], coder: string): Turn {
  const me = coderKey(coder), mine = new Set<string>(), anybody = new Set<string>();
  for (const decision of decisions) {
    const key = unitKey(decision);
    anybody.add(key);
    if (coderKey(decision.coder) === me) mine.add(key);
  }
  const left = units.filter(({ key, overlap }) => overlap ? !mine.has(key) : !anybody.has(key));
  const [shared, own] = [seedOf("order", 1), seedOf(`order ${me}`, 1)];
  const place = ({ key, overlap }: CodingUnit) => lotOf(key, overlap ? shared : own);
  return {
    done: units.filter(({ key }) => mine.has(key)),
    left: left.sort((a, b) => Number(b.overlap) - Number(a.overlap) || place(a) - place(b)),
  };
}

/** How far the coder is. */
export function progressOf({ done, left }: Turn): CodingProgress {
  return { done: done.length, left: left.length };
}
