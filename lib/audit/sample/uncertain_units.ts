/** What a learned coder is least sure of. @module */
import type { TableParts } from "../study_tables.ts";

/** A mention (and subject) to be coded for training. */
export interface Uncertain {
  readonly mention: string;
  readonly subject: string | null;
  /** 0 sure, 1 no idea. */
  readonly uncertainty: number;
}

export interface UncertainOptions {
  readonly codebook: string;
  /** Whether a mention may have several of its codes. */
  readonly multiple: boolean;
  readonly size: number;
  /** Whether the mention is left out: it is in a random sample, or has been coded. */
  readonly without: (mention: string, subject: string | null) => boolean;
}

/**
 * The units of a codebook that its coder is least sure of, by table `probabilities`: of several codes the nearest to one
 * half, `1 − |2p − 1|`; of one code what the first has over the second, `1 − (p₁ − p₂)`.
 *
 * @returns at most `size`, the least sure first, then by id; null if the table says nothing of the codebook
 */
export function uncertainUnits(tables: TableParts, options: UncertainOptions): Uncertain[] | null {
  const units: Uncertain[] = [];
  let said = false;
  for (const frame of tables("probabilities", ["mention", "subject", "codebook", "p"])) {
    const [mentions, subjects, codebooks] = ["mention", "subject", "codebook"].map((name) => frame.text(name));
    const p = frame.list("p");
    for (let row = 0; row < frame.length; row++) {
      if (codebooks.at(row) !== options.codebook) continue;
      said = true;
      const mention = mentions.at(row)!, subject = subjects.at(row);
      if (options.without(mention, subject)) continue;
      units.push({ mention, subject, uncertainty: uncertaintyOf(p.at(row) as readonly number[], options.multiple) });
    }
  }
  const key = ({ mention, subject }: Uncertain) => `${mention}\n${subject ?? ""}`;
  units.sort((a, b) => b.uncertainty - a.uncertainty || (key(a) < key(b) ? -1 : 1));
  return said ? units.slice(0, options.size) : null;
}

/**
 * How unsure probabilities are, 0 to 1.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { uncertaintyOf } from "./uncertain_units.ts";
 *
 * assert.equal(uncertaintyOf([0.5, 0.5, 0], false), 1);
 * assert.equal(uncertaintyOf([0.9, 0.5], true), 1);
 * assert.equal(uncertaintyOf([1, 0, 0], false), 0);
 * ```
 */
export function uncertaintyOf(p: readonly number[], multiple: boolean): number {
  if (multiple) return Math.max(0, ...p.map((value) => 1 - Math.abs(2 * value - 1)));
  const [first = 0, second = 0] = [...p].sort((a, b) => b - a);
  return 1 - (first - second);
}
