/** Durations as people write them: `2h`, `90m`, `1d 12h`. @module */

const MINUTES: Readonly<Record<string, number>> = { m: 1, min: 1, minute: 1, h: 60, hour: 60, d: 1440, day: 1440 };

/**
 * Minutes of a duration: `30m`, `2h`, `1d`, `1h 30m`, also with the words minutes, hours, days. Null if it is none or
 * is nothing at all (`0h`).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseDuration } from "./duration.ts";
 *
 * assert.equal(parseDuration("2h"), 120);
 * assert.equal(parseDuration("1d 30 minutes"), 1470);
 * assert.equal(parseDuration("soon"), null);
 * ```
 */
export function parseDuration(text: string): number | null {
  let total = 0;
  const rest = text.trim().replace(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gi, (piece, count, unit) => {
    const minutes = MINUTES[unit.toLowerCase().replace(/(?<=..)s$/, "")];
    if (minutes === undefined) return piece;
    total += Number(count) * minutes;
    return "";
  });
  return rest === "" && total > 0 ? total : null;
}
