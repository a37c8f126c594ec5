/** Draws the texts in which terms are counted: of a million a part says as much as all. @module */
import type { Frame } from "../../tables/frame.ts";
import { selectRows } from "../../tables/select_rows.ts";
import type { PartResult } from "../../tables/stage.ts";
import { hashBytes } from "../../text/mod.ts";
import type { Facts } from "../facts/types.ts";

/** Of more mentions of subjects than twice this many, so many are looked at, or up to twice as many. */
const LOOKED_AT = 50_000;

/** What the step depends on. */
export interface DrawParameters {
  /** One of how many is drawn: a power of two, so that what was drawn stands as long as mentions do not double. */
  readonly one_in: number;
}

/** One of how many mentions is looked at; 1: all. */
export function oneIn({ subjects }: Facts): number {
  const lines = subjects.reduce((sum, { kept }) => sum + kept.length, 0);
  return 2 ** Math.max(0, Math.floor(Math.log2(lines / LOOKED_AT)));
}

/** The rows of a part of `mentions` that are drawn. */
export function part({ mentions }: Record<string, Frame>, { one_in }: DrawParameters): PartResult {
  return { tables: { drawn_texts: drawn(mentions, one_in) } };
}

/**
 * Rows drawn by a hash of their ids: the same in any part and order.
 *
 * @param frame with a column `id`
 */
export function drawn(frame: Frame, one_in: number): Frame {
  const { bytes, offsets } = frame.text("id"), hash = new Uint32Array(4), rows: number[] = [];
  for (let i = 0; i < frame.length; i++) {
    if (hashBytes(bytes, offsets[i], offsets[i + 1], hash)[0] < 2 ** 32 / one_in) rows.push(i);
  }
  return selectRows(frame, rows);
}
