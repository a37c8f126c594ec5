/** How well a machine finds what people found, code by code. @module */

/** The codes that somebody gave a unit; none: nothing fits. */
export interface UnitCodes {
  /** A mention, or a mention and subject. */
  readonly unit: string;
  readonly codes: readonly string[];
}

/** One code, machine against people; shares are null where their base is 0. */
export interface CodeScore {
  /** As the codebook names it. */
  readonly code: string;
  /** Decisions of people that gave it. */
  readonly people: number;
  /** Decisions on whose unit the machine gave it. */
  readonly machine: number;
  /** Decisions on which both gave it. */
  readonly both: number;
  /** both ÷ machine */
  readonly precision: number | null;
  /** both ÷ people */
  readonly recall: number | null;
  /** 2 × both ÷ (people + machine) */
  readonly f1: number | null;
}

/** Scores and their base. */
export interface CodeScores {
  /** Decisions of people on units that the machine coded too. */
  readonly decisions: number;
  /** In the codebook's order. */
  readonly by_code: readonly CodeScore[];
}

/**
 * Precision, recall and F1 of a machine for each code, against people's decisions. Where several people decided on one
 * unit each decision counts, so a unit on which people differ cannot be right for all.
 *
 * @param people decisions, several for a unit where several people coded it
 * @param machine one row a unit; decisions on units it lacks are left out of the base
 * @param codes all codes, in the codebook's order
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { codeScores } from "./code_scores.ts";
 *
 * const people = [["help"], ["help", "vent"], []].map((codes, i) => ({ unit: `vk:${i}`, codes }));
 * const machine = [["help"], ["vent"], ["vent"]].map((codes, i) => ({ unit: `vk:${i}`, codes }));
 * const { by_code } = codeScores(people, machine, ["help", "vent", "thank"]);
 * assert.deepEqual(by_code.map(({ precision, recall, f1 }) => [precision, recall, f1]), [
 *   [1, 1 / 2, 2 / 3],
 *   [1 / 2, 1, 2 / 3],
 *   [null, null, null],
 * ]);
 * ```
 */
export function codeScores(
  people: readonly UnitCodes[],
  machine: Iterable<UnitCodes>,
  codes: readonly string[],
): CodeScores {
  const found = new Map(Array.from(machine, ({ unit, codes }) => [unit, new Set(codes)]));
  const base = people.filter(({ unit }) => found.has(unit));
  const by_code = codes.map((code) => {
    const given = base.filter(({ codes }) => codes.includes(code));
    const by = given.length, own = base.filter(({ unit }) => found.get(unit)!.has(code)).length;
    const both = given.filter(({ unit }) => found.get(unit)!.has(code)).length;
    return {
      ...{ code, people: by, machine: own, both },
      precision: share(both, own),
      recall: share(both, by),
      f1: share(2 * both, by + own),
    };
  });
  return { decisions: base.length, by_code };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
