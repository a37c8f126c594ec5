/** Colours: reading, mixing, contrast, and a colour a series. @module */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of what a chart is about, where none is given. */
export const ACCENT = "#00aa66";

const SERIES = ["#5b6b84", "#b98a3e", "#84679b", "#4c8d94", "#a9655a", "#7d8f4f", "#9a9a9a", "#3f5e7a"];
/** What the quiet colours are mixed with, and how far, once each was given: no two of two dozen series look the same. */
const ROUNDS = [["#ffffff", 0], ["#ffffff", 0.45], ["#000000", 0.45]] as const;
const CLOSE_HUE_DEGREES = 24;

/**
 * Reads `#rgb` or `#rrggbb`.
 *
 * @throws {RangeError} if it is anything else
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { rgbOf } from "./colour.ts";
 *
 * assert.deepEqual(rgbOf("#0a6"), [0, 170, 102]);
 * ```
 */
export function rgbOf(colour: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const digits = short ? short.slice(1).map((d) => d + d) : long?.slice(1);
  if (!digits) throw new RangeError(`Cannot read colour "${colour}": write #rgb or #rrggbb, for example #0a6`);
  return digits.map((d) => parseInt(d, 16)) as unknown as Rgb;
}

/** Mixes two colours: `share` 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const a = rgbOf(first);
  const b = rgbOf(second);
  return "#" + a.map((v, i) => Math.round(v + (b[i] - v) * share).toString(16).padStart(2, "0")).join("");
}

/**
 * Contrast of two colours by WCAG 2.2: 1 (same) to 21 (black on white).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { contrast } from "./colour.ts";
 *
 * assert.equal(contrast("#000", "#fff"), 21);
 * ```
 */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself, or darkened just enough that it can be read on white or another light ground (contrast 4.5). */
export function readable(colour: string, ground = "#ffffff"): string {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = mix(colour, "#000000", share);
    if (contrast(darker, ground) >= 4.5) return darker;
  }
  return "#000000";
}

/**
 * A colour for each series: the first has the accent, the others quiet colours that are not close to it; where there are more
 * series than quiet colours, these come again lighter, then darker.
 *
 * @example The company in its own colour, a competitor in slate
 * ```ts
 * import assert from "node:assert/strict";
 * import { seriesColours } from "./colour.ts";
 *
 * assert.deepEqual(seriesColours(["We", "They"], "#0a6"), { We: "#0a6", They: "#5b6b84" });
 * ```
 */
export function seriesColours(series: readonly string[], accent = ACCENT): Record<string, string> {
  const quiet = SERIES.filter((c) => hueDistance(c, accent) >= CLOSE_HUE_DEGREES);
  const quietAt = (i: number) => {
    const [ground, share] = ROUNDS[Math.floor(i / quiet.length) % ROUNDS.length];
    return mix(quiet[i % quiet.length], ground, share);
  };
  return Object.fromEntries(series.map((name, i) => [name, i === 0 ? accent : quietAt(i - 1)]));
}

function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour).map((v) => v / 255).map((v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function hueDistance(first: string, second: string): number {
  const a = hueOf(first);
  const b = hueOf(second);
  if (a === null || b === null) return 180;
  const distance = Math.abs(a - b) % 360;
  return Math.min(distance, 360 - distance);
}

/** Degrees, or null for greys. */
function hueOf(colour: string): number | null {
  const [r, g, b] = rgbOf(colour);
  const high = Math.max(r, g, b);
  const spread = high - Math.min(r, g, b);
  if (spread < 12) return null;
  if (high === r) return (60 * ((g - b) / spread) + 360) % 360;
  return high === g ? 60 * ((b - r) / spread) + 120 : 60 * ((r - g) / spread) + 240;
}
