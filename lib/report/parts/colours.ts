/** Colours that mean something wherever they stand. @module */
import { contrast } from "../../chart/colour.ts";

/** Red and blue, not red and green: the difference is seen by colour-blind readers too. */
export const TONE_COLOURS: Readonly<Record<string, string>> = {
  negative: "#b9553f",
  neutral: "#dde1e7",
  positive: "#3d7d96",
};

const DARK = "#1d2433", GREY = "#8b94a3";
/** Below this contrast two dark colours look the same in a bar. */
const LEAST_CONTRAST = 1.45;

/**
 * What people write and ask: dark beside the company's colour or, where that is as dark, grey.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { peopleColour } from "./colours.ts";
 *
 * assert.deepEqual(["#0a6", "#113355"].map(peopleColour), ["#1d2433", "#8b94a3"]);
 * ```
 */
export function peopleColour(company: string): string {
  return contrast(company, DARK) < LEAST_CONTRAST ? GREY : DARK;
}

/** Where more is asked for than done. */
export const GAP_COLOUR = "#d9795d";
